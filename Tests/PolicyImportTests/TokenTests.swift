import Testing

@testable import PolicyImport

@Suite struct TokenTests {
  @Test(arguments: [
    ("≥ 1,000.5 mg – twice", ["≥", "1000.5", "mg", "-", "twice"]),
    (
      "HER2² “positive”, Kadcyla® *or* _T-DM1_",
      [
        "her22", "\"", "positive", "\"", ",", "kadcyla", "or", "t", "-", "dm1",
      ]
    ),
    ("½ dose\r\nété 3,5", ["½", "dose", "été", "3", ",", "5"]),
    ("e\u{301}te\u{301} *\u{301}", ["e\u{301}te\u{301}", "*\u{301}"]),
    ("\u{A0}a\u{2009}b", ["a", "b"]),
  ])
  func `a text beyond ASCII has its words, numbers and marks`(text: String, tokens: [String]) {
    #expect(Token.list(text).map(\.text) == tokens)
  }

  @Test(arguments: [
    "At least 1,000 mg/m2 (e.g., 3.5 mg), not 1,00.", "*Bold* and _lean_\tor 2.", ".5 and 5. and ,5", "",
  ])
  func `the same words are the same tokens beside a sign beyond ASCII`(text: String) {
    #expect(Token.list(text + " ≥") == Token.list(text) + [Token("≥")])
  }
}
