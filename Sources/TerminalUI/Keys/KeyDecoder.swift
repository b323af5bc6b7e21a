/// What a terminal library reads: a character, or a key it recognised by itself.
public enum RawKey: Hashable, Sendable {
  /// One character as it came.
  case scalar(Unicode.Scalar)
  /// A recognised key; nil when it is one that means nothing here.
  case key(Key?)
  /// Pasted text begins.
  case pasteStart
  /// Pasted text ends.
  case pasteEnd
}

/// Where raw keys come from.
public protocol RawKeySource {
  /// The next raw key; nil when none came in so many milliseconds. Negative waits for ever.
  mutating func next(waiting milliseconds: Int32) -> RawKey?
}

/// Turns raw keys into keys: Esc with a digit into a function key, Esc with a letter into those two, text between the
/// marks of a paste into one paste, and sequences the library did not know into keys or nothing.
public struct KeyDecoder: Sendable {
  private var held: RawKey?

  /// The most text one paste may carry; the rest of it is read and dropped.
  private static let pasteLimit = 4_000_000
  /// How long a paste may pause, in milliseconds, before it counts as ended.
  private static let pastePause: Int32 = 2_000
  /// How long the parts of one sequence may be apart, in milliseconds.
  private static let sequencePause: Int32 = 25

  /// A decoder at the start of input.
  public init() {}

  /// The next key, waiting so long for its first part; nil when none came or it means nothing here.
  public mutating func next(from source: inout some RawKeySource, waiting milliseconds: Int32) -> Key? {
    let raw = held ?? source.next(waiting: milliseconds)
    held = nil
    switch raw {
    case nil, .pasteEnd: return nil
    case .key(let key): return key
    case .pasteStart: return .paste(readPaste(from: &source))
    case .scalar("\u{1B}"): return afterEscape(from: &source)
    case .scalar(let scalar): return Self.key(scalar)
    }
  }

  /// What follows Esc at once was sent by the same key press where a key sends it, and else typed after it: no key of this
  /// program is told by Alt with a letter, which sends the same. The library has already waited for what follows.
  private mutating func afterEscape(from source: inout some RawKeySource) -> Key? {
    guard let second = source.next(waiting: 0) else { return .escape }
    guard case .scalar(let scalar) = second, scalar.value >= 0x20, scalar.value != 0x7F else {
      held = second
      return .escape
    }
    if scalar == "[" || scalar == "O" { return sequence(after: scalar, from: &source) }
    if scalar.isASCII, let digit = Int(String(scalar)) { return .function(digit == 0 ? 10 : digit) }
    held = second
    return .escape
  }

  /// Reads a sequence to its last letter, so that no part of it is taken for typing.
  private mutating func sequence(after opener: Unicode.Scalar, from source: inout some RawKeySource) -> Key? {
    var parameters = ""
    while let raw = source.next(waiting: Self.sequencePause) {
      guard case .scalar(let scalar) = raw, scalar.value >= 0x20, scalar.value < 0x7F, parameters.count < 32
      else {
        held = raw
        return nil
      }
      if scalar.value >= 0x40 {
        if scalar == "~", parameters == "200" { return .paste(readPaste(from: &source)) }
        return KeySequence.key(final: scalar, parameters: parameters)
      }
      parameters.unicodeScalars.append(scalar)
    }
    guard parameters.isEmpty else { return nil }
    held = .scalar(opener)
    return .escape
  }

  private func readPaste(from source: inout some RawKeySource) -> String {
    let splitEnd = Array("\u{1B}[201~".unicodeScalars)
    var text: [Unicode.Scalar] = []
    while let raw = source.next(waiting: Self.pastePause), raw != .pasteEnd {
      switch raw {
      // Terminals send a carriage return for each line break of what was copied.
      case .scalar(let scalar) where text.count < Self.pasteLimit:
        text.append(scalar == "\r" ? "\n" : scalar)
      case .key(.enter): text.append("\n")
      // A sequence that the library knows as a key is no less a control character in the text.
      case .key(let key?) where key != .resize && text.count < Self.pasteLimit: text.append("\u{1B}")
      default: continue
      }
      // On a slow line the end mark can arrive in parts that the library does not recognise.
      if text.last == "~", text.suffix(splitEnd.count).elementsEqual(splitEnd) {
        text.removeLast(splitEnd.count)
        break
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text)
    return String(result)
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x60))))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x40))))
    default: .character(Character(scalar))
    }
  }
}
