import TerminalUI

// What a form has beside its drawing: values chosen lately, and fields that are asked in words.
extension FormScreen {
  var formName: String? { title }

  var plainHeading: String? { heading }

  var fieldHelp: String? {
    guard let field = form.focused else { return nil }
    let takes: String? =
      switch field.kind {
      case .choice: field.kind.howToChoose.map { $0 + "." }
      case .date: "A date: 2026-03-04, 3/4/2026, 4-MAR-2026, today, or 3/4."
      case .number: "A number."
      case .lines: "Several lines: Enter begins a new one, Tab goes on."
      case .text: field.isListed ? "F4 lists what is on record; anything can be typed." : nil
      case .secret: nil
      }
    let help = field.help.isEmpty ? nil : field.help + "."
    return "\(field.label): " + [help, takes].compactMap { $0 }.joined(separator: " ")
  }

  var plainFields: [PlainField] { fieldsInWords }

  /// Every field with what stands in it.
  var fieldsInWords: [PlainField] {
    form.fields.map { field in
      var plain = PlainField(
        name: field.id.rawValue, label: field.label, help: field.help, value: form.value(of: field.id),
        problem: form.problems[field.id])
      plain.isListed = field.isListed
      if field.isListed, field.id == form.focused?.id { plain.onRecord = form.picking?.choices ?? [] }
      switch field.kind {
      case .choice(let choices): plain.choices = choices
      case .lines: plain.isLong = true
      case .secret: plain.isSecret = true
      case .text, .date, .number: break
      }
      return plain
    }
  }

  mutating func suggest(_ recent: [String: [String]]) {
    for (name, values) in recent {
      if let field = Field(rawValue: name) { form.recent[field] = values }
    }
  }

  mutating func fill(_ name: String, with text: String) -> String? {
    guard let field = Field(rawValue: name) else { return nil }
    form.setFocus(field)
    form.setValue(text, of: field, isTyped: true)
    settle(field)
    left(field)
    form.problems[field] = problems[field]
    return form.problems[field]
  }

  /// What stands in the fields that have a list of values.
  var chosen: [String: String] {
    var chosen: [String: String] = [:]
    for field in form.fields {
      let value = form.value(of: field.id)
      guard !value.isEmpty else { continue }
      if case .choice = field.kind { chosen[field.id.rawValue] = value }
      if field.isListed { chosen[field.id.rawValue] = value }
    }
    return chosen
  }
}
