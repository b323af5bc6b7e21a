import Criteria
import JSON
import PriorAuth

/// A rule of state law for people and for scripts.
struct OverlayAnswer {
  private let onFile: OverlayOnFile

  init(_ onFile: OverlayOnFile) { self.onFile = onFile }

  /// The rule in one line.
  static func words(_ overlay: StateOverlay) -> String {
    let scope = scope(overlay).map { " (\($0))" } ?? ""
    return
      "\(overlay.scope.state)\(scope): \(effect(overlay.effect)), \(days(overlay.days)), \(overlay.citation)"
  }

  /// On which days of receipt it applies; it may have been ended before it ever did.
  private static func days(_ days: DayRange) -> String {
    if days.isEmpty { return "never in force" }
    return "from \(days.first)" + (days.through.map { " through \($0)" } ?? "")
  }

  /// What the scope asks for beside the state.
  static func scope(_ overlay: StateOverlay) -> String? {
    let parts = [overlay.scope.lineOfBusiness?.name, overlay.scope.drug, overlay.scope.policy]
    let words = parts.compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? nil : words
  }

  /// What a rule changes.
  static func effect(_ effect: StateOverlay.Effect) -> String {
    switch effect {
    case .waives(let criterion): "waives \(criterion)"
    case .minimumMonths(let months): "approvals of at least \(counted(months, "month"))"
    case .prohibitsPrerequisiteTrials: "no prerequisite trials"
    case .clock(let change):
      "\(change.step.rawValue) within \(counted(change.hours, "hour"))"
        + (change.urgency.map { " if \($0.rawValue)" } ?? "")
    }
  }

  /// The rule for scripts.
  var json: JSONValue {
    guard case .object(let members) = Self.json(onFile.inForce) else { return .null }
    let added: JSONValue = .object([
      "by": .string(onFile.stamp.by), "at": .string(onFile.stamp.at.description),
    ])
    let ended = onFile.end.map { end -> JSONValue in
      .object([
        "by": .string(end.stamp.by), "at": .string(end.stamp.at.description), "reason": .string(end.reason),
      ])
    }
    return .object(
      [JSONMember("overlay", .number(onFile.id.number))] + members + [JSONMember("added", added)]
        + (ended.map { [JSONMember("ended", $0)] } ?? []))
  }

  /// Scope, effect, citation and days for scripts.
  static func json(_ overlay: StateOverlay) -> JSONValue {
    var waives: String?
    var months: Int?
    var clock: JSONValue?
    switch overlay.effect {
    case .waives(let criterion): waives = criterion
    case .minimumMonths(let count): months = count
    case .prohibitsPrerequisiteTrials: break
    case .clock(let change):
      clock = .object([
        "step": .string(change.step.rawValue), "urgency": .text(change.urgency?.rawValue),
        "hours": .number(change.hours),
      ])
    }
    return .object([
      "state": .string(overlay.scope.state), "lineOfBusiness": .text(overlay.scope.lineOfBusiness?.name),
      "drug": .text(overlay.scope.drug), "policy": .text(overlay.scope.policy), "waives": .text(waives),
      "minimumMonths": months.map { .number($0) },
      "prohibitsPrerequisiteTrials": overlay.effect == .prohibitsPrerequisiteTrials ? true : nil,
      "clock": clock, "citation": .string(overlay.citation), "from": .words(overlay.days.first),
      "through": overlay.days.isEmpty ? nil : .words(overlay.days.through),
      "neverInForce": overlay.days.isEmpty ? true : nil,
    ])
  }
}
