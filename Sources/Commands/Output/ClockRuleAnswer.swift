import JSON
import PriorAuth

/// A clock rule as people and scripts read it.
struct ClockRuleAnswer {
  let onFile: OnFile<ClockRule>
  let today: Day

  private var rule: ClockRule { onFile.value }

  /// The headings of a table of rules.
  static let heading = [
    "rule", "name", "step", "line", "state", "subject", "urgency", "limit", "pauses", "longer", "from",
    "through",
    "counts",
  ]

  /// A line of a table of rules.
  var cells: [String?] {
    let scope = rule.scope
    return [
      onFile.id.shown, rule.name, rule.step.rawValue, scope.lineOfBusiness?.name ?? "any",
      scope.state ?? "any",
      scope.subject.rawValue, scope.urgency?.rawValue ?? "any", Self.words(rule.limit),
      rule.pauses ? "yes" : "no", rule.longer.map(Self.words) ?? "no", rule.days.first.description,
      rule.days.lastInWords, standing,
    ]
  }

  /// All of a rule.
  func text(display: Display) -> String {
    var fields = FieldList(display: display)
    for (name, value) in zip(Self.heading, cells) { fields.add(name, value) }
    fields.add("source", rule.source)
    // The rules that the program brings along were entered by nobody.
    fields.add(
      "added",
      onFile.stamp.at.seconds == 0
        ? "with the program" : "\(display.time(onFile.stamp.at)) by \(onFile.stamp.by)")
    return fields.text
  }

  /// For scripts.
  var json: JSONValue {
    .object([
      "id": .id(onFile.id), "name": .string(rule.name), "step": .string(rule.step.rawValue),
      "lineOfBusiness": .text(rule.scope.lineOfBusiness?.name), "state": .text(rule.scope.state),
      "subject": .string(rule.scope.subject.rawValue), "urgency": .text(rule.scope.urgency?.rawValue),
      "limit": Self.json(rule.limit), "pauses": .bool(rule.pauses), "longer": rule.longer.map(Self.json),
      "source": .string(rule.source), "from": .words(rule.days.first),
      "through": rule.days.isEmpty ? nil : .words(rule.days.through),
      "firstDayAfter": .words(rule.days.firstDayAfter),
      "overlay": rule.scope.overlay.map { .number($0) },
      "final": .bool(rule.isFinal), "counts": .bool(standing == "yes"),
    ])
  }

  /// Whether requests received today are under it.
  private var standing: String {
    guard rule.isFinal else { return "proposed" }
    if rule.days.isEmpty { return "never" }
    if rule.days.contains(today) { return "yes" }
    return today < rule.days.first ? "not yet" : "ended"
  }

  /// `24 hours`, `3 business days`.
  static func words(_ limit: ClockLimit) -> String {
    let unit = limit.amount == 1 ? String(limit.unit.rawValue.dropLast()) : limit.unit.rawValue
    return "\(limit.amount) \(limit.reckoning == .business ? "business " : "")\(unit)"
  }

  private static func json(_ limit: ClockLimit) -> JSONValue {
    .object([
      "amount": .number(limit.amount), "unit": .string(limit.unit.rawValue),
      "reckoning": .string(limit.reckoning.rawValue),
    ])
  }
}
