import Testing

@testable import TerminalUI

@Suite struct FormTests {
  static let form = Form<String>([
    FormField("name", "Name", help: "As on the card"),
    FormField("born", "Born", .date, value: "1980-01-02"),
    FormField("plan", "Plan", .choice([Choice("m", title: "Medicaid"), Choice("c", title: "Commercial")])),
    FormField("note", "Note", .lines(rows: 2)),
  ])

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test(arguments: [
    (Key.tab, FormOutcome<String>.left("name")), (.enter, .left("name")), (.backtab, .left("name")),
    (.control("s"), .save), (.function(10), .save), (.escape, .cancel), (.function(12), .cancel),
    (.character("q"), .edited), (.character("?"), .edited), (.paste("q\n"), .edited),
    (.function(1), .ignored),
    (.function(4), .ignored), (.resize, .ignored),
  ])
  func `typing types and few keys act`(key: Key, outcome: FormOutcome<String>) {
    var form = Self.form
    #expect(form.update(key) == outcome)
  }

  @Test func `a whole form is filled in by keys`() {
    var form = Self.form
    let keys =
      typed("Doe, Jane") + [.enter, .tab] + typed("com") + [.enter] + typed("a") + [.enter] + typed("b") + [
        .tab
      ]
    for key in keys { _ = form.update(key) }
    #expect(form.values == ["name": "Doe, Jane", "born": "1980-01-02", "plan": "c", "note": "a\nb"])
    #expect(form.focused?.id == "name")
    #expect(form.isDirty)
    form.markSaved()
    #expect(!form.isDirty)
  }

  @Test(
    arguments: [
      ([.character("5")], "5"), ([.paste("5/1")], "5/1"), ([.end, .character("5")], "1980-01-025"),
      ([.right, .character("5")], "1980-01-025"), ([.backspace], "1980-01-0"),
      ([.backspace, .character("5")], "1980-01-05"), ([.tab, .backtab, .character("5")], "5"),
      ([.character("5"), .tab, .backtab, .character("6")], "56"), ([.tab], "1980-01-02"),
    ] as [([Key], String)])
  func `what is typed first takes the place of a value that was offered`(keys: [Key], value: String) {
    var form = Self.form
    form.setFocus("born")
    for key in keys { _ = form.update(key) }
    #expect(form.value(of: "born") == value)
  }

  @Test func `what somebody typed is added to, and so is a text of several lines`() {
    var form = Self.form
    form.setFocus("born")
    form.setValue("1990", of: "born", isTyped: true)
    _ = form.update(.character("5"))
    #expect(form.value(of: "born") == "19905")
    form.setValue("As found", of: "note")
    form.setFocus("note")
    _ = form.update(.character("."))
    #expect(form.value(of: "note") == "As found.")
  }

  @Test func `arrows stop at the first and the last field, and Tab goes round`() {
    var form = Form([FormField(1, "One", value: "a"), FormField(2, "Two")])
    _ = form.update(.up)
    #expect(form.focused?.id == 1)
    _ = form.update(.down)
    _ = form.update(.down)
    #expect(form.focused?.id == 2)
    _ = form.update(.tab)
    #expect(form.focused?.id == 1)
    _ = form.update(.backtab)
    #expect(form.focused?.id == 2)
  }

  @Test func `the list takes the highlighted choice and can be left`() {
    var form = Self.form
    form.setFocus("plan")
    _ = form.update(.function(4))
    #expect(form.update(.escape) == .edited)
    #expect(form.picking == nil)
    _ = form.update(.function(4))
    _ = form.update(.down)
    #expect(form.update(.enter) == .left("plan"))
    #expect(form.value(of: "plan") == "c")
  }

  @Test(arguments: [
    (Key.tab, FormOutcome<String>.left("plan")), (.enter, .left("plan")), (.backtab, .left("plan")),
    (.control("s"), .save), (.function(10), .save),
  ])
  func `a list in which nothing matches closes, and what is typed next goes where it belongs`(
    key: Key, outcome: FormOutcome<String>
  ) {
    var form = Self.form
    form.setValue("c", of: "plan")
    form.setFocus("plan")
    for letter in typed("zzz") { _ = form.update(letter) }
    #expect(form.update(key) == outcome)
    #expect(form.picking == nil)
    #expect(form.value(of: "plan") == "c" && form.unmatched == ["plan": "zzz"])
    if key == .tab || key == .enter {
      _ = form.update(.character("a"))
      #expect(form.value(of: "note") == "a")
    }
    form.setFocus("plan")
    for letter in typed("med") + [.enter] { _ = form.update(letter) }
    #expect(form.value(of: "plan") == "m" && form.unmatched == [:])
  }

  private static let units = Form<String>([
    FormField("unit", "Unit", .choice(["mg", "mcg", "mL", "units"].map { Choice($0) })),
    FormField("note", "Note"),
  ])

  @Test(arguments: [
    ("m", Key.tab, "", ["unit": "m"]), ("m", .control("s"), "", ["unit": "m"]), ("mg", .tab, "mg", [:]),
    ("mc", .tab, "mcg", [:]), ("u", .backtab, "units", [:]), ("m", .enter, "mg", [:]),
  ])
  func `of several values none is taken unseen`(
    text: String, key: Key, value: String, unmatched: [String: String]
  ) {
    var form = Self.units
    for letter in typed(text) + [key] { _ = form.update(letter) }
    #expect(form.value(of: "unit") == value && form.unmatched == unmatched)
  }

  @Test func `the value that was gone to with the arrows is taken by every key`() {
    var form = Self.units
    for key in typed("m") + [.down, .tab] { _ = form.update(key) }
    #expect(form.value(of: "unit") == "mcg")
  }

  @Test func `what was typed and is no value stays to be seen`() {
    var form = Self.units
    form.setValue("mg", of: "unit")
    for key in typed("zz") + [.tab] { _ = form.update(key) }
    form.problems["unit"] = "has no such value"
    var canvas = Canvas(rows: 6, columns: 40)
    form.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("zz") && !canvas.text.contains("mg"), "\(canvas.text)")
  }

  @Test func `a problem never stands in the place of the value it is about`() {
    var form = Form((1...6).map { FormField("\($0)", "Field \($0)", value: "value \($0)") })
    form.problems = ["4": "is wrong"]
    var canvas = Canvas(rows: 6, columns: 40)
    form.draw(on: &canvas, in: canvas.bounds)
    for row in 0..<6 where canvas.text.contains("is wrong") {
      #expect(canvas.text.contains("value 4"), "\(row): \(canvas.text)")
    }
    var small = Canvas(rows: 5, columns: 40)
    form.draw(on: &small, in: small.bounds)
    #expect(small.text.contains("value 4") && !small.text.contains("is wrong"), "\(small.text)")
  }

  @Test func `of a long problem, and of the hint under the cursor of a list, no word is left out`() {
    let hint = "not now: one two three four five six seven eight nine ten eleven"
    var form = Form([
      FormField("n", "N", .choice([Choice("a", title: "Aa"), Choice("b", title: "Bb", hint: hint)])),
      FormField("note", "Note", value: "below"),
    ])
    form.problems = ["n": "is one two three four five six seven eight"]
    var canvas = Canvas(rows: 12, columns: 40)
    form.draw(on: &canvas, in: canvas.bounds)
    let lines = canvas.text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
    #expect(
      lines.prefix(4).dropFirst() == ["! is one two three four five six", "seven eight", "Note  below"])
    func words() -> String {
      var canvas = Canvas(rows: 12, columns: 40)
      form.draw(on: &canvas, in: canvas.bounds)
      return canvas.text.split { " \n│".contains($0) }.joined(separator: " ")
    }
    for key in [Key.function(4)] { _ = form.update(key) }
    #expect(!words().contains(hint))
    _ = form.update(.down)
    #expect(words().contains(hint), "\(words())")
  }

  @Test func `what is filled in later counts as there from the first, and leaves alone what was typed`() {
    var form = Self.units
    form.prefill("x", of: "note")
    #expect(form.value(of: "note") == "x" && !form.isDirty && form.typed.isEmpty)
    form.setValue("y", of: "note", isTyped: true)
    form.prefill("z", of: "note")
    #expect(form.value(of: "note") == "y" && form.typed == ["note": "y"])
  }

  @Test func `a list that goes on says where one is in it`() {
    var form = Form([
      FormField("n", "N", .choice((1...9).map { Choice("value \($0)") })), FormField("note", "Note"),
    ])
    for key in [Key.function(4), .down] { _ = form.update(key) }
    var canvas = Canvas(rows: 9, columns: 40)
    form.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("2 of 9"), "\(canvas.text)")
    var tall = Canvas(rows: 20, columns: 40)
    form.draw(on: &tall, in: tall.bounds)
    #expect(!tall.text.contains(" of 9") == (tall.text.contains("value 9")), "\(tall.text)")
  }

  @Test func `what no list has is typed all the same: leaving asks, and a draft brings it back`() {
    var form = Self.form
    form.setFocus("plan")
    for key in typed("zzz") { _ = form.update(key) }
    #expect(form.typed == ["plan": "zzz"], "while the list is open")
    _ = form.update(.tab)
    #expect(form.typed == ["plan": "zzz"] && form.isDirty)
    var again = Self.form
    again.setValue("zzz", of: "plan", isTyped: true)
    #expect(again.unmatched == ["plan": "zzz"] && again.value(of: "plan").isEmpty && again.isDirty)
    again.setValue("c", of: "plan", isTyped: true)
    #expect(again.unmatched.isEmpty && again.value(of: "plan") == "c")
  }

  @Test func `an unmatched word is forgotten where the field is emptied`() {
    var form = Self.form
    form.setFocus("plan")
    for letter in typed("zzz") + [.backtab, .tab, .control("u")] { _ = form.update(letter) }
    #expect(form.unmatched == [:] && form.value(of: "plan") == "")
  }

  @Test(arguments: [
    ([Key.function(4), .down], "c"), ([.character("d")], "m"), ([.function(4)], ""),
    ([.function(4), .character("d"), .escape], ""),
  ])
  func `saving and going back take what was looked for in an open list, and nothing from one only opened`(
    keys: [Key], value: String
  ) {
    for (last, outcome) in [
      (Key.function(10), FormOutcome<String>.save), (.control("s"), .save), (.backtab, .left("plan")),
    ] {
      var form = Self.form
      form.setFocus("plan")
      for key in keys + [last] { #expect([.edited, outcome].contains(form.update(key))) }
      #expect(form.value(of: "plan") == value)
      #expect(form.picking == nil)
    }
  }

  @Test func `a field that takes any text keeps what was typed in its list`() {
    var form = Form([FormField("drug", "Drug", isListed: true)])
    _ = form.open([ListedValue(Choice("Bizengri"))])
    for key in typed("Other") { _ = form.update(key) }
    #expect(form.update(.function(10)) == .save)
    #expect(form.value(of: "drug") == "Other")
  }

  @Test func `what comes with a value of a list is gone with the list`() {
    var form = Form([
      FormField("drug", "Drug", isListed: true), FormField("dose", "Dose"),
      FormField("brand", "Brand", .choice([Choice("Bizengri")])),
    ])
    let list = [ListedValue(Choice("Bizengri"), others: ["dose": "750 mg"])]
    _ = form.open(list)
    _ = form.update(.escape)
    form.setFocus("brand")
    for key in [Key.function(4), .enter] { _ = form.update(key) }
    #expect(form.value(of: "brand") == "Bizengri" && form.value(of: "dose") == "")
    form.setFocus("drug")
    _ = form.open(list)
    _ = form.update(.enter)
    #expect(form.value(of: "dose") == "750 mg")
  }

  @Test func `of several matches the one that begins as typed is highlighted`() {
    var list = PickList([Choice("none"), Choice("two"), Choice("one more")])
    for key in typed("one") { _ = list.update(key) }
    #expect(list.highlighted?.value == "one more")
    #expect(list.matches.map(\.value) == ["none", "one more"])
  }

  @Test func `problems stand under their fields and can be gone to`() {
    var form = Self.form
    form.problems = ["born": "is in the future", "plan": "is missing"]
    #expect(form.problemList.map(\.label) == ["Born", "Plan"])
    form.focusFirstProblem()
    #expect(form.focused?.id == "born")
    form.setFocus("name")
    var canvas = Canvas(rows: 8, columns: 30)
    form.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.text == """
        Name
        Born  1980-01-02
              ! is in the future
        Plan                         ▾
              ! is missing
        Note

        As on the card
        """)
    #expect(
      canvas.roles.split(separator: "\n").prefix(3) == [
        "hhhh..########################", "......________________________",
        "......wwwwwwwwwwwwwwwwww",
      ])
    #expect(canvas.cursor == Position(row: 0, column: 6))
  }

  @Test func `the open list covers what is under it`() {
    var form = Self.form
    form.setFocus("plan")
    _ = form.update(.character("m"))
    var canvas = Canvas(rows: 10, columns: 30)
    form.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.text == """
        Name
        Born  1980-01-02
        Plan                         ▾
        Note ┌───────────────────────┐
             │m                      │
             │ Medicaid              │
             │ Commercial            │
             └───────────────────────┘


        """)
    #expect(canvas.cursor == Position(row: 5, column: 7))
  }

  @Test func `a list that is asked for after typing keeps what was typed`() {
    var form = Self.form
    form.setFocus("plan")
    _ = form.update(.character("m"))
    _ = form.update(.function(4))
    #expect(form.picking?.filter.text == "m")
    _ = form.update(.enter)
    #expect(form.value(of: "plan") == "m")
    form.setFocus("plan")
    _ = form.update(.function(4))
    _ = form.update(.function(4))
    #expect(form.picking == nil)
  }

  @Test func `a form scrolls to the focused field`() {
    var form = Form((0..<20).map { FormField($0, "Field \($0)", value: "v\($0)") })
    form.setFocus(12)
    var canvas = Canvas(rows: 4, columns: 20)
    form.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text == "Field…  v10\nField…  v11\nField…  v12\n")
  }

  @Test(arguments: [
    ("", true), ("med", true), ("caid", true), ("lob med", true), ("ml", true), ("xx", false),
  ])
  func `choices match anywhere and by initials`(typed: String, matches: Bool) {
    #expect(matchesAnywhere(typed, "Medicaid lob") == matches)
  }
}
