/// What may be typed into a field.
public enum FieldKind: Hashable, Sendable {
  /// One line of text.
  case text
  /// A date in any form people write; the caller reads it.
  case date
  /// A number; the caller reads it.
  case number
  /// One of some values.
  case choice([Choice])
  /// Several lines, shown in so many rows.
  case lines(rows: Int)
  /// One line that is not shown.
  case secret

  /// How one of some values is chosen; nil for what is typed.
  public var howToChoose: String? {
    guard case .choice(let choices) = self else { return nil }
    return "One of \(choices.count): F4 lists them, or type to narrow the list"
  }
}

/// One field of a form, as it is laid out.
public struct FormField<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What tells it from other fields.
  public let id: ID
  /// What stands before it.
  public let label: String
  /// What may be typed.
  public let kind: FieldKind
  /// What stands in it at first.
  public let value: String
  /// The line of help shown while it has the keyboard.
  public let help: String
  /// The most characters it takes; nil for the usual limit.
  public let limit: Int?
  /// Whether F4 asks for a list of what is on record, beside which everything can be typed.
  public let isListed: Bool

  /// A field.
  public init(
    _ id: ID, _ label: String, _ kind: FieldKind = .text, value: String = "", help: String = "",
    limit: Int? = nil, isListed: Bool = false
  ) {
    self.isListed = isListed
    self.id = id
    self.label = label
    self.kind = kind
    self.value = value
    self.help = help
    self.limit = limit
  }
}

/// What a key did to a form.
public enum FormOutcome<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The key is not one for a form.
  case ignored
  /// Something was typed, or a list of choices moved.
  case edited
  /// The keyboard left this field for another: check its value now.
  case left(ID)
  /// The list of what this field can hold is asked for: `open` shows it.
  case list(ID)
  /// The form is to be saved: check everything and save, or set `problems`.
  case save
  /// The form is to be left; ask first when `isDirty`.
  case cancel
}

/// Fields to fill in. Typing always types; no typed letter and nothing pasted ever acts.
///
/// The form knows no rules: the caller reads the values and says what is wrong with them in `problems`.
public struct Form<ID: Hashable & Sendable>: Sendable {
  /// The fields from top to bottom.
  public let fields: [FormField<ID>]
  /// What is wrong with a field, in words.
  public var problems: [ID: String] = [:]
  /// What was chosen lately in a field with a list, the newest first; it stands first in the list.
  public var recent: [ID: [String]] = [:]
  /// What was looked for in the list of a field that takes nothing else, and is none of it or could be several.
  public private(set) var unmatched: [ID: String] = [:]
  /// The index of the field that has the keyboard.
  public private(set) var focus = 0
  private var opened: OpenList?
  private(set) var editors: [TextEditor]
  /// The fields of one line whose text nobody has typed: what is typed first takes its place.
  private(set) var offered: Set<Int> = []
  private var savedValues: [String]

  /// A list that lies open over a field.
  private struct OpenList: Sendable {
    var list: PickList
    /// What other fields hold with a value of it.
    var others: [String: [ID: String]] = [:]
  }

  /// A form with the keyboard in its first field.
  public init(_ fields: [FormField<ID>]) {
    self.fields = fields
    editors = fields.map { field in
      if case .lines = field.kind {
        return TextEditor(field.value, isMultiLine: true, limit: field.limit)
      }
      return TextEditor(field.value, limit: field.limit)
    }
    savedValues = fields.map(\.value)
    for index in fields.indices { offer(index) }
  }

  /// The list of choices while it is open.
  public var picking: PickList? { opened?.list }

  /// The field that has the keyboard; nil when the form has none.
  public var focused: FormField<ID>? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// Whether anything differs from what was there at first or at the last `markSaved`, be it what no list has.
  public var isDirty: Bool { !unmatched.isEmpty || editors.map(\.text) != savedValues }

  /// The text in a field; empty when there is no such field.
  public func value(of id: ID) -> String {
    fields.firstIndex { $0.id == id }.map { editors[$0].text } ?? ""
  }

  /// The values a field is chosen from; empty for one that takes what is typed.
  public func choices(of id: ID) -> [Choice] {
    if case .choice(let choices)? = fields.first(where: { $0.id == id })?.kind { choices } else { [] }
  }

  /// The text of the fields that differ from what was there at first; never of one whose text is not shown.
  public var typed: [ID: String] {
    var typed: [ID: String] = [:]
    for (index, field) in fields.enumerated() where field.kind != .secret {
      if editors[index].text != savedValues[index] { typed[field.id] = editors[index].text }
    }
    typed.merge(unmatched) { _, looked in looked }
    if let field = focused, let pick = picking, pick.isTouched, !pick.filter.text.isEmpty {
      typed[field.id] = pick.filter.text
    }
    return typed
  }

  /// The text of all fields.
  public var values: [ID: String] {
    Dictionary(zip(fields, editors).map { ($0.id, $1.text) }) { first, _ in first }
  }

  /// Puts a text into a field: a repeated or computed value, which typing replaces, or one that somebody typed.
  public mutating func setValue(_ value: String, of id: ID, isTyped: Bool = false) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    if isTyped, !value.isEmpty, case .choice(let choices) = fields[index].kind,
      !choices.contains(where: { $0.value == value })
    {
      unmatched[id] = value
      return
    }
    editors[index].replace(with: value)
    unmatched[id] = nil
    offered.remove(index)
    if !isTyped { offer(index) }
  }

  /// Puts in what would have stood in a field at first, had it been known then; what was typed there stays.
  public mutating func prefill(_ value: String, of id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id }), editors[index].text == savedValues[index]
    else { return }
    setValue(value, of: id)
    savedValues[index] = editors[index].text
  }

  /// Marks the text of a field as one that typing replaces; lists and texts of several lines are changed otherwise.
  private mutating func offer(_ index: Int) {
    switch fields[index].kind {
    case .text, .date, .number: if !editors[index].text.isEmpty { offered.insert(index) }
    case .choice, .lines, .secret: break
    }
  }

  /// Gives a field the keyboard.
  public mutating func setFocus(_ id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    opened = nil
    focus = index
  }

  /// Opens the list of the field that has the keyboard, what was chosen lately on top, narrowed by what was typed there;
  /// false where there is nothing to list.
  public mutating func open(_ list: [ListedValue<ID>]) -> Bool {
    guard let field = focused, field.isListed else { return false }
    let text = editors[focus].text
    let lately = (recent[field.id] ?? []).filter { value in !list.contains { $0.choice.value == value } }
    let choices = lately.map { Choice($0, hint: "typed lately") } + list.map(\.choice)
    guard !choices.isEmpty else { return false }
    var pick = PickList(choices, value: text, recent: recent[field.id] ?? [])
    if !offered.contains(focus) { pick.narrow(by: text) }
    opened = OpenList(
      list: pick, others: Dictionary(list.map { ($0.choice.value, $0.others) }) { first, _ in first })
    return true
  }

  /// Gives the first field the keyboard in which nothing stands.
  public mutating func focusFirstEmpty() {
    if let index = editors.firstIndex(where: \.text.isEmpty) { setFocus(fields[index].id) }
  }

  /// Gives the first field with a problem the keyboard.
  public mutating func focusFirstProblem() {
    if let field = fields.first(where: { problems[$0.id] != nil }) { setFocus(field.id) }
  }

  /// The problems from top to bottom, with the labels of their fields.
  public var problemList: [(label: String, problem: String)] {
    fields.compactMap { field in problems[field.id].map { (field.label, $0) } }
  }

  /// Says that what stands in the form now is kept.
  public mutating func markSaved() { savedValues = editors.map(\.text) }

  /// Takes a key.
  public mutating func update(_ key: Key) -> FormOutcome<ID> {
    guard let field = focused else { return key == .escape || key == .function(12) ? .cancel : .ignored }
    if opened != nil, let outcome = updatePicking(key) { return outcome }
    switch key {
    case .tab: return move(by: 1)
    case .backtab: return move(by: -1)
    case .enter where !editors[focus].isMultiLine: return move(by: 1)
    // Arrows stop at the ends, as in a list; Tab goes round.
    case .down where !editors[focus].isMultiLine: return focus + 1 < fields.count ? move(by: 1) : .edited
    case .up where !editors[focus].isMultiLine: return focus > 0 ? move(by: -1) : .edited
    case .control("s"), .function(10): return .save
    case .escape, .function(12): return .cancel
    default: break
    }
    if case .choice(let choices) = field.kind { return updateChoice(key, choices, of: field) }
    if field.isListed, key == .function(4) { return .list(field.id) }
    if key.types, offered.contains(focus) { editors[focus].replace(with: "") }
    guard editors[focus].update(key) else { return .ignored }
    offered.remove(focus)
    return .edited
  }

  private mutating func updateChoice(
    _ key: Key, _ choices: [Choice], of field: FormField<ID>
  ) -> FormOutcome<ID> {
    switch key {
    case .function(4):
      opened = OpenList(
        list: PickList(choices, value: editors[focus].text, recent: recent[field.id] ?? []))
    case .character, .paste:
      var list = PickList(choices, value: editors[focus].text, recent: recent[field.id] ?? [])
      _ = list.update(key)
      opened = OpenList(list: list)
    case .backspace, .delete, .control("u"):
      editors[focus].replace(with: "")
      unmatched[field.id] = nil
    default: return .ignored
    }
    return .edited
  }

  /// The keys of the open list; nil passes the key on, after the list was closed.
  private mutating func updatePicking(_ key: Key) -> FormOutcome<ID>? {
    switch key {
    case .escape, .function(12):
      opened = nil
      return .edited
    case .function(4):
      // Typing opens the list too; who asks for it then has it, with what was typed.
      if picking?.filter.text.isEmpty ?? true { opened = nil }
      return .edited
    case .enter:
      if let choice = picking?.highlighted { take(choice) } else { settlePicking() }
      return move(by: 1)
    case .tab:
      if picking?.isTouched == false, let choice = picking?.highlighted {
        take(choice)
      } else {
        settlePicking()
      }
      return move(by: 1)
    case .control("s"), .function(10), .backtab:
      settlePicking()
      return nil
    default:
      return opened?.list.update(key) == true ? .edited : .ignored
    }
  }

  /// Closes the list with what was looked for in it: the value that was gone to or that alone is meant, or in a field that
  /// takes any text the text. In any other field what was typed is known as unmatched, be it none of the values or several.
  private mutating func settlePicking() {
    guard let pick = picking, let field = focused, pick.isTouched else {
      opened = nil
      return
    }
    if let choice = pick.meant {
      take(choice)
    } else if field.isListed {
      take(Choice(pick.filter.text))
    } else {
      unmatched[field.id] = pick.filter.text
      opened = nil
    }
  }

  /// What comes with the value fills fields in that nobody has typed into, and any where the value is taken that stood there
  /// already. What was picked is replaced by what is typed over it, whichever way the field is come to.
  private mutating func take(_ choice: Choice) {
    let isTakenAgain = editors[focus].text == choice.value
    editors[focus].replace(with: choice.value)
    unmatched[fields[focus].id] = nil
    offered.remove(focus)
    offer(focus)
    let others = opened?.others[choice.value] ?? [:]
    opened = nil
    for (id, text) in others {
      guard let index = fields.firstIndex(where: { $0.id == id }) else { continue }
      if isTakenAgain || editors[index].text.isEmpty || offered.contains(index) { setValue(text, of: id) }
    }
  }

  private mutating func move(by step: Int) -> FormOutcome<ID> {
    let left = fields[focus].id
    focus = (focus + step + fields.count) % fields.count
    return .left(left)
  }
}

extension Key {
  /// Whether the key puts letters where the cursor is.
  fileprivate var types: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
