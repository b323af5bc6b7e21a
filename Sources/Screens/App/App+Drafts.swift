import TerminalUI

// What was typed into forms and is not stored yet.
extension App {
  /// The forms that are open, the uppermost last, each by what tells it from others.
  public var openForms: [String] { stack.compactMap(\.screen.desk.draftPlace) }

  /// What stands in the open forms and is not stored: the text of every field by its name.
  public var drafts: [String: [String: String]] {
    var drafts: [String: [String: String]] = [:]
    for entry in stack {
      let desk = entry.screen.desk
      if let place = desk.draftPlace, desk.unsaved != nil { drafts[place] = desk.typed }
    }
    return drafts
  }

  /// Offers what was typed into the uppermost form before and never stored.
  public mutating func offer(_ draft: [String: String], typed when: String) {
    guard overlay == nil, lockBox == nil else { return }
    let texts = draft.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
    let glimpse = texts.prefix(6).map { "  " + ($0.split(separator: "\n").first.map(String.init) ?? "") }
    overlay = .dialog(
      .confirm(
        "This form was left unfinished", consequences: ["Typed \(when), and kept:"] + glimpse,
        yes: "Take it up", no: "Start afresh"), then: [.restore(draft)])
  }

  /// Says which values were chosen lately in the uppermost form, the newest first.
  public mutating func suggest(_ recent: [String: [String]]) {
    _ = inTopScreen { desk in
      desk.suggest(recent)
      return []
    }
  }

  /// The values of the form that was stored last, until they are taken.
  public mutating func takeStored() -> (form: String, values: [String: String])? {
    defer { stored = nil }
    return stored
  }

  /// Whether what is shown can be read again without disturbing anybody who types or answers.
  public var isRefreshable: Bool { lockBox == nil && overlay == nil && !top.desk.isTyping }
}
