import Testing

@testable import TerminalUI

@Suite struct KeyDecoderTests {
  private struct Source: RawKeySource {
    var keys: [RawKey]
    mutating func next(waiting milliseconds: Int32) -> RawKey? { keys.isEmpty ? nil : keys.removeFirst() }
  }

  private func decode(_ raw: [RawKey]) -> [Key] {
    var source = Source(keys: raw)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for _ in 0...raw.count {
      if let key = decoder.next(from: &source, waiting: 0) { keys.append(key) }
    }
    return keys
  }

  @Test(arguments: [
    ("a", [Key.character("a")]), ("é", [.character("é")]), ("\r\n\t", [.enter, .enter, .tab]),
    ("\u{8}\u{7F}", [.backspace, .backspace]), ("\u{13}\u{0}", [.control("s"), .control(" ")]),
    ("\u{1B}", [.escape]), ("\u{1B}5", [.function(5)]), ("\u{1B}0", [.function(10)]),
    ("\u{1B}x", [.escape, .character("x")]), ("\u{1B}qy", [.escape, .character("q"), .character("y")]),
    ("\u{1B}é", [.escape, .character("é")]),
    ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}\r", [.escape, .enter]), ("\u{1B}[A", [.up]),
    ("\u{1B}OB", [.down]), ("\u{1B}[1;5Cx", [.right, .character("x")]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}[24~", [.function(12)]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[99;3uq", [.character("q")]),
    ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}O", [.escape, .character("O")]),
    ("\u{1B}[<0;5;5Mz", [.character("z")]),
    ("\u{1B}[200~q\rw\u{1B}[201~z", [.paste("q\nw"), .character("z")]),
  ])
  func `characters become keys and no part of a sequence is typed`(text: String, keys: [Key]) {
    #expect(decode(text.unicodeScalars.map { .scalar($0) }) == keys)
  }

  @Test func `everything between the marks is one paste`() {
    let raw: [RawKey] =
      [.pasteStart] + "ab\u{1B}\u{3}\r".unicodeScalars.map { .scalar($0) } + [
        .key(.up), .scalar("c"), .pasteEnd,
      ]
    #expect(decode(raw + [.scalar("d")]) == [.paste("ab\u{1B}\u{3}\n\u{1B}c"), .character("d")])
    #expect(decode([.scalar("\u{1B}"), .key(.down)]) == [.escape, .down])
    #expect(decode([.pasteEnd, .key(nil), .key(.home)]) == [.home])
  }
}
