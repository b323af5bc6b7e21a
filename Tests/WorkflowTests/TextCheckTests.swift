import Testing

@testable import Workflow

@Suite struct TextCheckTests {
  @Test(arguments: [
    "Oakes", "Núñez-Ø", "O'Hara", "عمر", "מרים", "می\u{200C}خواهم", "王小明", "Zoë 🙂",
  ])
  func `names of all kinds pass`(text: String) throws {
    try TextCheck.line(text, .familyName)
  }

  @Test(arguments: [
    ("", Problem.missing), (" ", .blank), ("\t", .blank), ("\u{A0}\u{3000}", .blank),
    ("a\nb", .controlCharacter(at: 2)), ("a\u{85}", .controlCharacter(at: 2)),
    ("a\u{2028}", .controlCharacter(at: 2)), ("\u{7F}x", .controlCharacter(at: 1)),
    ("a\u{0}", .controlCharacter(at: 2)), ("a\u{202E}b", .hiddenCharacter(0x202E, at: 2)),
    ("\u{200B}", .hiddenCharacter(0x200B, at: 1)), ("a\u{AD}b", .hiddenCharacter(0xAD, at: 2)),
    ("a\u{E0041}", .hiddenCharacter(0xE0041, at: 2)), ("\u{E000}", .hiddenCharacter(0xE000, at: 1)),
    ("\u{FFFF}", .hiddenCharacter(0xFFFF, at: 1)), ("\u{3164}", .hiddenCharacter(0x3164, at: 1)),
  ])
  func `what can't be seen or turns text around is refused`(text: String, problem: Problem) {
    #expect(throws: DeskError.invalid(.familyName, problem)) { try TextCheck.line(text, .familyName) }
  }

  @Test func `words may have lines, identifiers only ASCII`() throws {
    try TextCheck.words("one\n\ttwo", .reason)
    #expect(throws: DeskError.invalid(.reason, .controlCharacter(at: 4))) {
      try TextCheck.words("one\u{1B}[2J", .reason)
    }
    try TextCheck.identifier("CP.PHAR.713", .policyNumber)
    #expect(throws: DeskError.invalid(.policyNumber, .foreignCharacter(0x421, at: 1))) {
      try TextCheck.identifier("\u{421}P.PHAR.713", .policyNumber)
    }
    try TextCheck.identifier(nil, .npi)
  }

  @Test func `a login is one that an account can have`() throws {
    for login in ["ravi", "r.anand-2", "PLAN\\ravi", "ravi@plan.example", "_pacase"] {
      try TextCheck.login(login)
    }
    for login in ["no such", "ravi\u{20}", "a:b", "a/b", "-x", "(nobody)", ".."] {
      #expect(throws: DeskError.invalid(.login, .noAccountName)) { try TextCheck.login(login) }
    }
    #expect(throws: DeskError.invalid(.login, .missing)) { try TextCheck.login("") }
  }

  @Test func `length is counted in bytes`() throws {
    try TextCheck.words(String(repeating: "é", count: 32_768), .reason)
    #expect(throws: DeskError.invalid(.reason, .tooLong(bytes: 65_538, limit: 65_536))) {
      try TextCheck.words(String(repeating: "é", count: 32_769), .reason)
    }
  }
}
