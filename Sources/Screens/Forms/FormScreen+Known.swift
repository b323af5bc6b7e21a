import TerminalUI

// Lists of what is on record, for fields that take what is typed as well.
extension FormScreen {
  /// Whether the field that has the keyboard has a list of values.
  var hasList: Bool {
    guard let field = form.focused else { return false }
    if case .choice = field.kind { return true }
    return field.isListed
  }

  /// Opens the list of the focused field with what is named here and what is on record; each value once.
  mutating func open(_ values: [KnownValue]) -> [Step] {
    guard let field = form.focused, field.isListed else { return [] }
    let name = field.id.rawValue
    var listed: [ListedValue<Field>] = []
    var seen: Set<String> = []
    for value in namedHere + values where fits(value) {
      guard let text = value.fields[name], seen.insert(text).inserted else { continue }
      let others = value.fields.filter { $0.key != name && Field(rawValue: $0.key) != nil }
      let beside = others.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ")
      let hint = value.hint.isEmpty ? beside : value.hint
      listed.append(
        ListedValue(
          Choice(text, hint: hint),
          others: Dictionary(
            others.compactMap { key, text in Field(rawValue: key).map { ($0, text) } }
          ) { first, _ in first }))
    }
    guard form.open(listed) else {
      return [.say(.problem("Nothing is on record for this field yet; type what it is"))]
    }
    return []
  }
}
