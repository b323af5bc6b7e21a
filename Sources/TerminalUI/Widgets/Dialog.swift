/// What a key did to a dialog.
public enum DialogOutcome: Hashable, Sendable {
  /// The dialog stays.
  case open
  /// The person agreed, or read the message.
  case confirmed
  /// The person stepped back; nothing may change.
  case cancelled
  /// One of the choices was taken.
  case chosen(Choice)
}

/// What a dialog asks.
public enum DialogKind: Hashable, Sendable {
  /// Nothing: it tells something.
  case message
  /// Whether something hard to undo should happen; with a word, it has to be typed first.
  case confirm(yes: String, no: String, word: String?)
  /// Which of some things is meant.
  case choice([Choice])
}

/// A box over the screen that has the keyboard until it is answered.
public struct Dialog: Sendable {
  /// The title in its frame.
  public let title: String
  /// What it says: for a question, everything that will happen.
  public let lines: [String]
  /// What it asks.
  public let kind: DialogKind
  private(set) var isYesFocused = false
  private(set) var typed = TextEditor()
  private(set) var list: PickList?
  /// The first line that is seen, where there is no room for all.
  private(set) var top = 0

  private init(_ title: String, _ lines: [String], _ kind: DialogKind) {
    self.title = title
    self.lines = lines
    self.kind = kind
    switch kind {
    case .choice(let choices): list = PickList(choices)
    case .confirm(_, _, let word): isYesFocused = word != nil
    case .message: break
    }
  }

  /// A box that tells something.
  public static func message(_ title: String, _ lines: [String]) -> Dialog {
    Dialog(title, lines, .message)
  }

  /// A question that names its consequences. The keyboard starts on `no`, so that a key typed ahead cannot agree; with a
  /// `word` it starts where that is typed, and Enter does nothing until it has been: what is typed too late must not end in
  /// the form below.
  public static func confirm(
    _ title: String, consequences: [String], yes: String, no: String, word: String? = nil
  ) -> Dialog {
    Dialog(title, consequences, .confirm(yes: yes, no: no, word: word))
  }

  /// A question with a list of answers.
  public static func choice(_ title: String, _ lines: [String] = [], _ choices: [Choice]) -> Dialog {
    Dialog(title, lines, .choice(choices))
  }

  /// Shows more of what is said, or what stands above it; false for any other key, or where all is seen.
  public mutating func scroll(by key: Key, in rect: Rect, charset: Charset) -> Bool {
    guard key == .pageDown || key == .pageUp else { return false }
    let (lines, shown) = parts(in: rect, charset: charset)
    guard shown < lines.count else { return false }
    top = max(0, min(top + (key == .pageDown ? shown : -shown), lines.count - shown))
    return true
  }

  /// Takes a key.
  public mutating func update(_ key: Key) -> DialogOutcome {
    if key == .escape || key == .function(12) { return .cancelled }
    switch kind {
    case .message: return key == .enter || key == .character(" ") ? .confirmed : .open
    case .confirm(_, _, let word): return updateConfirm(key, word)
    case .choice:
      if key == .enter { return list?.highlighted.map { .chosen($0) } ?? .open }
      _ = list?.update(key)
      return .open
    }
  }

  /// Whether the word, if one is asked for, has been typed.
  public var isWordTyped: Bool {
    guard case .confirm(_, _, .some(let word)) = kind else { return true }
    return typed.text.lowercased() == word.lowercased()
  }

  /// The word that is asked for, while it is not typed and Enter would agree; nil otherwise.
  public var wordLacking: String? {
    guard case .confirm(_, _, .some(let word)) = kind, isYesFocused, !isWordTyped else { return nil }
    return word
  }

  /// The keys of the box, as the bottom line shows them.
  public var keys: [Binding<Void>] {
    switch kind {
    case .message: [Binding(.enter, twin: .escape, label: "Close", help: "Close the box", message: ())]
    case .choice: list?.keys ?? []
    case .confirm(let yes, let no, _):
      [
        Binding(
          .enter, label: isYesFocused ? yes : no, help: "Take the answer in brackets", message: (),
          unavailable: wordLacking != nil ? "The word has to be typed first" : nil),
        isYesFocused
          ? Binding(.left, label: no, help: "Go to the other answer", message: ())
          : Binding(.right, label: yes, help: "Go to the other answer", message: ()),
        Binding(.escape, label: "Back", help: "Go back; nothing happens", message: ()),
        Binding(.pageDown, label: "", help: "Show more of what is said, where it does not fit", message: ()),
      ]
    }
  }

  private mutating func updateConfirm(_ key: Key, _ word: String?) -> DialogOutcome {
    switch key {
    case .left: isYesFocused = false
    case .right: isYesFocused = true
    case .tab, .backtab, .up, .down: isYesFocused.toggle()
    case .enter:
      guard isYesFocused else { return .cancelled }
      return isWordTyped ? .confirmed : .open
    case .paste: break
    default:
      guard word != nil else { return .open }
      _ = typed.update(key)
      if isWordTyped { isYesFocused = true }
    }
    return .open
  }
}
