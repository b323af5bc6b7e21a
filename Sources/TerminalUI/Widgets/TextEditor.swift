/// Text being typed, with a cursor: one line or several.
public struct TextEditor: Hashable, Sendable {
  /// Whether Enter starts a new line.
  public let isMultiLine: Bool
  /// The most characters that are taken; more are refused, not cut out of the middle.
  public let limit: Int
  /// The characters before and after which the cursor can stand.
  public private(set) var characters: [Character]
  /// The number of characters before the cursor.
  public private(set) var cursor: Int

  /// An editor of a text with the cursor at its end.
  public init(_ text: String = "", isMultiLine: Bool = false, limit: Int? = nil) {
    self.isMultiLine = isMultiLine
    self.limit = limit ?? (isMultiLine ? 1_000_000 : 1_000)
    characters = Array(text)
    cursor = characters.count
  }

  /// What has been typed.
  public var text: String { String(characters) }

  /// What has been typed before the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Replaces the text and puts the cursor at its end.
  public mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// The keys that move in the text and erase, beside those that type.
  public static let keys: [Binding<Void>] = [
    Binding(.left, label: "", help: "Go back a character", message: ()),
    Binding(.right, label: "", help: "Go on a character", message: ()),
    Binding(.home, twin: .control("a"), label: "", help: "Go to the start of the line", message: ()),
    Binding(.end, twin: .control("e"), label: "", help: "Go to the end of the line", message: ()),
    Binding(.backspace, label: "", help: "Erase the character before the cursor", message: ()),
    Binding(.delete, label: "", help: "Erase the character under the cursor", message: ()),
    Binding(.control("u"), label: "", help: "Erase the line before the cursor", message: ()),
  ]

  /// Takes a key; false means that the key is not one for typing.
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .enter where isMultiLine: insert("\n")
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .up where isMultiLine: moveLine(to: lineStart - 1)
    case .down where isMultiLine: moveDown()
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .backspace, .delete: break
    case .control("u"):
      let start = lineStart
      characters.removeSubrange(start..<cursor)
      cursor = start
    default: return false
    }
    return true
  }

  /// Line breaks become blanks in a one-line field; other control characters are never stored.
  private mutating func insert(_ text: String) {
    var clean: [Character] = []
    for character in text {
      if character.isNewline {
        clean.append(isMultiLine ? "\n" : " ")
      } else if character == "\t" {
        clean.append(isMultiLine ? "\t" : " ")
      } else if character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
        clean.append(character)
      }
    }
    let taken = clean.prefix(max(0, limit - characters.count))
    characters.insert(contentsOf: taken, at: cursor)
    cursor += taken.count
    if !taken.allSatisfy(\.isASCII) { joinMarks() }
  }

  /// A mark that was typed by itself becomes part of the letter before it.
  private mutating func joinMarks() {
    let whole = Array(text)
    guard whole.count != characters.count else { return }
    cursor = Array(textBeforeCursor).count
    characters = whole
    cursor = min(cursor, characters.count)
  }

  private var lineStart: Int { lineStartBefore(cursor) }

  private func lineStartBefore(_ place: Int) -> Int {
    (characters[..<place].lastIndex(of: "\n") ?? -1) + 1
  }

  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private mutating func moveDown() {
    guard lineEnd < characters.count else { return }
    let column = cursor - lineStart
    cursor = lineEnd + 1
    cursor = min(cursor + column, lineEnd)
  }

  private mutating func moveLine(to endOfLineAbove: Int) {
    guard endOfLineAbove >= 0 else { return }
    let column = cursor - lineStart
    cursor = min(lineStartBefore(endOfLineAbove) + column, endOfLineAbove)
  }
}
