import Testing

@testable import Commands

@Suite struct ParsingTests {
  static let tree = CommandTree([
    CommandSpec([], purpose: "Alone.", examples: []),
    CommandSpec(
      ["case", "approve"], purpose: "Approve.", examples: [],
      operands: [OperandSpec("CASE", "a case"), OperandSpec("NOTE", "a note", isRequired: false)],
      options: [
        OptionSpec("outcome", value: "WORD", "what", choices: ["full", "part"], isRequired: true),
        OptionSpec("item", value: "ITEM", "again", isRepeatable: true), OptionSpec("quiet", "no words"),
      ]),
    CommandSpec(["case", "close"], purpose: "Close.", examples: []),
    CommandSpec(["approve"], purpose: "Approve.", examples: []),
  ])

  func arguments(_ line: String) throws -> Arguments {
    guard case .run(_, let arguments) = try Self.tree.parse(words(line)) else {
      throw UsageError(.noSuchCommand("none was run", nearest: nil))
    }
    return arguments
  }

  func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  @Test(arguments: [("0", nil), ("1", 1), ("9", 9), ("10", nil), ("-1", nil), ("1e3", nil)])
  func `a number has both ends`(text: String, says: Int?) throws {
    let arguments = Arguments(command: "bench impact", operands: [], values: ["repeat": [text]])
    if let says {
      #expect(try arguments.count("repeat", from: 1, upTo: 9) == says)
    } else {
      #expect(
        throws: UsageError(
          .notACount(option: "--repeat", value: text, from: 1, upTo: 9), in: "bench impact")
      ) { try arguments.count("repeat", from: 1, upTo: 9) }
    }
  }

  @Test func `options may stand anywhere and operands keep their order`() throws {
    for line in [
      "case approve 12 note --outcome full --quiet --db x",
      "--db x case approve --outcome=full 12 --quiet note",
      "--db=x --quiet case --outcome full approve 12 -- note",
    ] {
      let arguments = try arguments(line)
      #expect(arguments.operands == ["12", "note"], "\(line)")
      #expect(arguments["outcome"] == "full" && arguments["db"] == "x", "\(line)")
      #expect(arguments.has("quiet") && !arguments.has("json"), "\(line)")
    }
  }

  @Test func `a repeatable option keeps every value and the same value twice is no contradiction`() throws {
    let arguments = try arguments("case approve 1 --item a --item b --outcome full --outcome full")
    #expect(arguments.all("item") == ["a", "b"])
    #expect(arguments["outcome"] == "full")
  }

  @Test func `a lone dash is an operand and a value may be forced with an equals sign`() throws {
    let arguments = try arguments("case approve - --outcome full --item=--x=y")
    #expect(arguments.operands == ["-"])
    #expect(arguments.all("item") == ["--x=y"])
  }

  @Test(arguments: [
    (
      "aprove 12", "unknown-command",
      "no command 'aprove'; did you mean 'approve'? 'priorauth help' lists them"
    ),
    ("xyzzy", "unknown-command", "no command 'xyzzy'; 'priorauth help' lists them"),
    (
      "case aprove 1", "unknown-command",
      "no command 'case aprove'; did you mean 'case approve'? 'priorauth help' lists them"
    ),
    ("case", "unknown-command", "'case' needs a verb; one of approve, close"),
    ("case approve 12", "missing-option", "--outcome is missing; one of full, part"),
    ("case approve 12 --outcom full", "unknown-option", "no option '--outcom'; did you mean '--outcome'?"),
    ("case approve 12 -q", "unknown-option", "no option '-q'; 'priorauth help case approve' lists them"),
    (
      "case approve 12 --outcome full --outcome part", "given-twice",
      "--outcome is given twice with different values; nothing was saved"
    ),
    ("case approve 12 --outcome", "missing-value", "--outcome needs a value; one of full, part"),
    ("case approve 12 --outcome --quiet", "missing-value", "--outcome needs a value; one of full, part"),
    ("case approve 12 --outcome all", "bad-choice", "--outcome can't be 'all'; one of full, part"),
    ("case approve 12 --outcome full --quiet=yes", "value-not-taken", "--quiet takes no value"),
    (
      "case approve --outcome full", "missing-operand",
      "CASE is missing; 'priorauth help case approve' shows how it is used"
    ),
    (
      "case approve 1 2 3 --outcome full", "unexpected-operand",
      "'3' is one word too many; 'priorauth help case approve' shows how it is used"
    ),
    (
      "case approve 1 --member-name x", "personal-data-argument",
      "--member-name is not taken on the command line (other users can see it); give it on standard input or with --from FILE"
    ),
  ])
  func `each line that can't be understood gets one sentence with what to do`(
    line: String, code: String, sentence: String
  ) {
    let error = #expect(throws: UsageError.self) { try Self.tree.parse(words(line)) }
    #expect(error?.code == code)
    #expect(error?.sentence == sentence)
  }

  @Test(arguments: [
    ("12", Int64(12)), ("R12", 12), ("r12", 12), ("2147483647", 2_147_483_647), ("12a", nil), ("-1", nil),
    ("1e3", nil),
    ("99999999999999999999", nil), ("2147483648", nil), ("0", nil), ("R", nil), ("", nil), ("M12", nil),
    ("٣", nil),
  ])
  func `numbers of records are plain digits with or without their letter`(word: String, number: Int64?) {
    #expect(RecordNumber.read(word, letter: "R") == number)
  }
}
