import Testing

@testable import Criteria

@Suite struct StatementPartTests {
  @Test(arguments: [
    "progression, then surgery; stable. (suspected) [old]", "no\r\nevidence of relapse\r\nstable", "relapse?",
    "no\nprogression\n\nrelapsed", "\r\n", "", "(", "a\u{B}b\u{C}c",
  ])
  func `plain text is parted as any other text is`(text: String) {
    // A letter beyond ASCII in a part of its own, which both have, takes the other way.
    let plain = StatementPart.parts(of: text + ", e")
    let other = StatementPart.parts(of: text + ", é")
    #expect(plain.map(\.isInDoubt) == other.map(\.isInDoubt))
    #expect(plain.map(\.opensBracket) == other.map(\.opensBracket))
    #expect(plain.dropLast().map(\.words) == other.dropLast().map(\.words))
  }
}
