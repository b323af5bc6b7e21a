import Criteria
import Letters
import PriorAuth
import TerminalUI

extension AdminFormScreen {
  /// What the fields say; nil where something is wrong with them.
  func change(_ reader: inout FormReader<Field>) -> AdminChange? {
    let change = unchecked(&reader)
    return reader.problems.isEmpty ? change : nil
  }

  private func unchecked(_ reader: inout FormReader<Field>) -> AdminChange? {
    switch act {
    case .enrol:
      let role: Role? = reader.choice(.role)
      return .enrol(
        Reviewer(
          login: reader.required(.login), name: reader.required(.personName),
          roles: Set([role].compactMap { $0 })))
    case .grant: return role(&reader).map { .grant($0, to: reader.required(.login)) }
    case .revoke: return role(&reader).map { .revoke($0, of: reader.required(.login)) }
    case .lock: return .lock(reader.required(.login), reason: reader.required(.reason))
    case .unlock: return .unlock(reader.required(.login))
    case .licence: return licence(&reader)
    case .template:
      guard let name = TemplateName(reader.required(.template)) else { return refuse(.template, &reader) }
      return .template(name, path: reader.required(.path), reason: reader.required(.reason))
    case .addClock: return clockRule(&reader)
    case .endClock:
      guard let id = number(.rule, letter: "C", &reader) else { return nil }
      return .endClockRule(
        Identifier(id), from: reader.day(.from) ?? today, reason: reader.required(.reason))
    case .reading: return reading(&reader)
    case .addOverlay: return overlay(&reader)
    case .endOverlay:
      guard let id = number(.overlay, letter: "O", &reader) else { return nil }
      return .endOverlay(
        Identifier(id), from: reader.day(.from) ?? today, reason: reader.required(.reason))
    case .setting: return setting(&reader)
    case .retention:
      let months = whole(.months, in: RetentionRule.allowedMonths, &reader)
      let subject: RetentionRule.Subject? = reader.choice(.subject)
      guard let months, let subject else { return subject == nil ? refuse(.subject, &reader) : nil }
      return .setRetention(
        RetentionRule(
          subject, months: months, from: reader.day(.from) ?? today, reason: reader.required(.reason)))
    case .placeHold, .liftHold:
      let reason = reader.required(.reason)
      guard let id = number(.request, letter: "R", &reader) else { return nil }
      return act == .placeHold
        ? .placeHold(Identifier(id), reason: reason) : .liftHold(Identifier(id), reason: reason)
    }
  }

  private func role(_ reader: inout FormReader<Field>) -> Role? {
    let role: Role? = reader.choice(.role)
    if role == nil { reader.refuse(.role, "is missing; F4 lists the roles") }
    return role
  }

  private func licence(_ reader: inout FormReader<Field>) -> AdminChange? {
    let login = reader.required(.login)
    let number = reader.required(.number)
    let state = reader.required(.state)
    let kind: Licence.Kind? = reader.choice(.kind)
    if kind == nil { reader.refuse(.kind, "is missing; F4 lists them") }
    if reader.text(.lastDay) == nil { reader.refuse(.lastDay, "is missing") }
    guard let kind, let day = reader.day(.lastDay) else { return nil }
    return .recordLicence(
      Licence(kind: kind, number: number, state: state, specialty: reader.text(.specialty), lastDay: day),
      of: login)
  }

  private func reading(_ reader: inout FormReader<Field>) -> AdminChange? {
    let reason = reader.required(.reason)
    let point: Ambiguity.ID? = reader.choice(.point)
    guard let point else { return refuse(.point, &reader) }
    guard let place = point.point.place(of: reader.required(.reading)) else {
      return refuse(.reading, &reader)
    }
    return .chooseReading(
      ReadingChoice(point: point, place: place, policy: reader.text(.policy), reason: reason))
  }

  private func setting(_ reader: inout FormReader<Field>) -> AdminChange? {
    let value = reader.required(.value)
    let setting: Setting? = reader.choice(.setting)
    guard let setting else { return refuse(.setting, &reader) }
    if !setting.allows(value) { reader.refuse(.value, "can be \(setting.choices)") }
    return .set(setting, to: value)
  }

  func refuse(_ field: Field, _ reader: inout FormReader<Field>) -> AdminChange? {
    reader.refuse(field, "is missing or none of the list; F4 shows it")
    return nil
  }

  func whole(
    _ field: Field, in range: ClosedRange<Int>, _ reader: inout FormReader<Field>
  ) -> Int? {
    guard let number = reader.text(field).flatMap({ Int($0) }), range.contains(number) else {
      reader.refuse(field, "is no whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// The number of a record, with or without its letter.
  private func number(
    _ field: Field, letter: Character, _ reader: inout FormReader<Field>
  ) -> Int64? {
    let text = reader.required(field)
    let digits = text.first?.uppercased() == letter.uppercased() ? String(text.dropFirst()) : text
    guard let number = Int32(digits), number > 0 else {
      reader.refuse(field, "is no number like \(letter)3")
      return nil
    }
    return Int64(number)
  }
}
