import Testing

@testable import Letters

@Suite struct TemplateTests {
  @Test(arguments: [
    ("Hello {{member.nam}}", TemplateProblem.Kind.unknownField("member.nam"), 1),
    ("One\nTwo {{member.name", .braces, 2), ("One }} two", .braces, 1), ("{{}}", .unknownField(""), 1),
    ("{{#each pills}}\n- x\n{{/each}}", .unknownList("pills"), 1),
    ("x\n{{#if mood}}\nx\n{{/if}}", .unknownCondition("mood"), 2),
    ("{{#when note}}", .unknownCondition("when note"), 1), ("{{#if}}", .unknownCondition("if"), 1),
    ("{{#if note}}\nx", .neverClosed("if"), 1), ("x\n\n{{/if}}", .closesNothing("if"), 3),
    ("{{#if note}}\nx\n{{/each}}", .closesNothing("each"), 3),
    ("a {{#if note}} b {{/if}}", .notAlone, 1),
    ("{{#each missing}}\n{{#each unmet}}\n{{/each}}\n{{/each}}", .listInList, 2),
    ("- {{item.words}}", .itemOutsideList("item.words"), 1), ("bell\u{7}", .controlCharacter(7), 1),
    ("turn\u{202E}ed", .controlCharacter(0x202E), 1),
  ])
  func `what is no template is refused with its line`(text: String, kind: TemplateProblem.Kind, line: Int) {
    #expect(throws: TemplateProblem(kind, line: line)) { try LetterTemplate(parsing: text) }
  }

  @Test(arguments: ["", "\n \n"])
  func `an empty template is refused`(text: String) {
    #expect(throws: TemplateProblem(.empty, line: nil)) { try LetterTemplate(parsing: text) }
  }

  @Test func `a template that is too long is refused`() {
    #expect(throws: TemplateProblem(.tooLong(bytes: 70_000, limit: 65_536), line: nil)) {
      try LetterTemplate(parsing: String(repeating: "a", count: 70_000))
    }
  }

  @Test(arguments: LetterKind.allCases)
  func
    `a template without what its letters owe is refused, and so is each shipped one with a thing taken out`(
      kind: LetterKind
    ) throws
  {
    #expect(throws: TemplateProblem(.lacks("recipient.name"), line: nil)) {
      try LetterTemplate(parsing: "Hello.", for: kind)
    }
    let shipped = LetterTemplates.text(kind)
    for owed in kind.owed where LetterField(rawValue: owed.name) != nil {
      let name = owed.name
      let other = owed.alternative?.rawValue ?? name
      let without = shipped.replacing("{{\(name)}}", with: "somebody").replacing("{{\(other)}}", with: "x")
      #expect(throws: TemplateProblem(.lacks(name), line: nil)) {
        try LetterTemplate(parsing: without, for: kind)
      }
    }
  }

  @Test(arguments: LetterKind.allCases)
  func `what a letter owes its reader stands under no condition`(kind: LetterKind) throws {
    let shipped = LetterTemplates.text(kind)
    _ = try LetterTemplate(parsing: shipped, for: kind)
    for (opening, closing) in [("if route.policy", "if"), ("unless to.member", "unless")] {
      #expect(throws: TemplateProblem(.onlyUnder("{{#\(opening)}}", "recipient.name"), line: nil)) {
        try LetterTemplate(parsing: "{{#\(opening)}}\n\(shipped){{/\(closing)}}\n", for: kind)
      }
    }
  }

  @Test func `the appeal rights of a denial can't be hidden under a condition`() throws {
    let shipped = LetterTemplates.text(.denial)
    let hidden = shipped.replacing("# If you disagree", with: "{{#if route.policy}}\n# If you disagree")
      .replacing("# To talk about", with: "{{/if}}\n# To talk about")
    let refused = TemplateProblem(.onlyUnder("{{#if route.policy}}", "appeal.by"), line: nil)
    #expect(throws: refused) { try LetterTemplate(parsing: hidden, for: .denial) }
    #expect(refused.words.contains("'appeal.by' stands only under '{{#if route.policy}}'"))
    // Not even where it is the field itself, since a letter without it would be silent about it.
    let own = hidden.replacing("{{#if route.policy}}", with: "{{#if appeal.by}}")
    #expect(throws: TemplateProblem(.onlyUnder("{{#if appeal.by}}", "appeal.by"), line: nil)) {
      try LetterTemplate(parsing: own, for: .denial)
    }
    let listed = shipped.replacing("# If you disagree", with: "{{#each documents}}\n# If you disagree")
      .replacing("# To talk about", with: "{{/each}}\n# To talk about")
    #expect(throws: TemplateProblem(.onlyUnder("{{#each documents}}", "appeal.by"), line: nil)) {
      try LetterTemplate(parsing: listed, for: .denial)
    }
  }

  @Test(arguments: [
    ("if to.member", "if", "if to.prescriber", "if"), ("if note", "if", "unless note", "unless"),
  ])
  func `what stands under a condition and under its opposite is always there`(
    one: String, endsOne: String, other: String, endsOther: String
  ) throws {
    let line = "- We have to receive the appeal by {{appeal.by}}."
    let both = "{{#\(one)}}\n\(line)\n{{/\(endsOne)}}\n{{#\(other)}}\n\(line)\n{{/\(endsOther)}}"
    let shipped = LetterTemplates.text(.denial)
    _ = try LetterTemplate(parsing: shipped.replacing(line, with: both), for: .denial)
    let twice = both.replacing("{{#\(other)}}", with: "{{#\(one)}}").replacing(
      "{{/\(endsOther)}}", with: "{{/\(endsOne)}}")
    #expect(throws: TemplateProblem(.onlyUnder("{{#\(one)}}", "appeal.by"), line: nil)) {
      try LetterTemplate(parsing: shipped.replacing(line, with: twice), for: .denial)
    }
  }

  @Test func `lines become parts, and what depends on nothing is left out`() throws {
    let template = try LetterTemplate(
      parsing: """
        # Head
        One
        flows into two.

        - first
        {{#unless note}}
        - second
        {{/unless}}
        {{#if note}}
        - third
        {{/if}}
        {{#if to.member}}
        > for {{member.name}}
        {{/if}}
        ~ small
        """)
    let blocks = LetterWriter.letter(.approval, from: template, .sample(for: .member)).blocks
    #expect(blocks.map(\.style) == [.heading, .paragraph, .item, .item, .line, .smallPrint])
    #expect(
      blocks.map(\.text) == [
        "Head", "One flows into two.", "first", "second", "for Tamsin Quillfeather", "small",
      ])
    #expect(blocks.map(\.isJoined) == [false, true, false, true, false, false])
  }

  @Test func `what somebody wrote in paragraphs stays in paragraphs, and starts no list or heading`() throws {
    var facts = LetterFacts.sample()
    facts.note = "# One\n- two\n\n> three\r\n.four"
    let blocks = try LetterWriter.letter(.approval, from: LetterTemplate(parsing: "{{note}}"), facts).blocks
    #expect(blocks == [LetterBlock(.paragraph, "# One\n- two"), LetterBlock(.paragraph, "> three\n.four")])
  }

  @Test(arguments: [
    ("", TemplateProblem.Kind.empty, 1), ("nam: X", .unknownKey("nam"), 1),
    ("name: X\nfax:", .emptyKey("fax"), 2),
    ("appeal-days: soon", .notDays("appeal-days"), 1), ("appeal-days: 0", .notDays("appeal-days"), 1),
    ("name: \u{1B}c", .controlCharacter(0x1B), 1), ("just words", .unknownKey("justwords"), 1),
  ])
  func `what is no letterhead is refused with its line`(text: String, kind: TemplateProblem.Kind, line: Int) {
    #expect(throws: TemplateProblem(kind, line: line)) { try Letterhead(parsing: text) }
  }

  @Test func `a letterhead keeps lines of an address and has usual spans`() throws {
    let head = try Letterhead(parsing: Letterhead.sampleText + "\nappeal-days: 180")
    #expect(head[.address] == "1 Sample Street\nTestville, OH 43000")
    #expect([head.appealDays, head.informationDays, head.renewalDays] == [180, 14, 30])
  }
}
