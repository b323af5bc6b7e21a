import JSON
import PriorAuth

/// A state overlay as a case file keeps it: with its number in the record it was taken from.
public struct CaseOverlay: Sendable, Hashable {
  public var number: Int64
  public var overlay: StateOverlay

  /// An overlay of that number.
  public init(number: Int64, overlay: StateOverlay) {
    self.number = number
    self.overlay = overlay
  }
}

extension CaseOverlay {
  init(json: JSONPath) throws(JSONShapeError) {
    let numberPath = try json.required("number", as: "the overlay's number")
    let number = try numberPath.int()
    guard number > 0 else { throw numberPath.wrong("a number above 0") }
    let first = try json.required("from", as: "a date as YYYY-MM-DD").day()
    let last = try json.lastDay("through", from: "from")
    self.init(
      number: Int64(number),
      overlay: StateOverlay(
        scope: StateOverlay.Scope(
          state: try json.required("state", as: "a state").text(),
          lineOfBusiness: try json.text("lineOfBusiness").map { LineOfBusiness($0) },
          drug: try json.text("drug"), policy: try json.text("policy")),
        effect: try Self.effect(json),
        citation: try json.required("citation", as: "where the rule is written").text(),
        days: DayRange(from: first, until: last?.adding(days: 1))))
  }

  private static func effect(_ json: JSONPath) throws(JSONShapeError) -> StateOverlay.Effect {
    var effects: [StateOverlay.Effect] = []
    if let criterion = try json.text("waives") { effects.append(.waives(criterion: criterion)) }
    if let months = json.member("minimumMonths") {
      let count = try months.int()
      guard (1...StateOverlay.mostMonths).contains(count) else {
        throw months.wrong("a number of months from 1 to \(StateOverlay.mostMonths)")
      }
      effects.append(.minimumMonths(count))
    }
    if try json.flag("prohibitsPrerequisiteTrials") == true { effects.append(.prohibitsPrerequisiteTrials) }
    guard effects.count == 1, let effect = effects.first else {
      throw json.wrong("one of waives, minimumMonths, prohibitsPrerequisiteTrials")
    }
    return effect
  }

  /// The overlay as a case file has it.
  var json: JSONValue {
    let scope = overlay.scope
    return .object([
      "number": .number(number), "state": .string(scope.state),
      "lineOfBusiness": .text(scope.lineOfBusiness?.name), "drug": .text(scope.drug),
      "policy": .text(scope.policy), "waives": .text(overlay.rule?.waives),
      "minimumMonths": overlay.rule?.minimumMonths.map { .number($0) },
      "prohibitsPrerequisiteTrials": .flag(overlay.rule?.prohibitsPrerequisiteTrials),
      "citation": .string(overlay.citation), "from": .day(overlay.days.first),
      "through": .day(overlay.days.through),
    ])
  }
}

extension StateOverlay {
  /// The longest approval a rule may ask for, in months.
  public static let mostMonths = 120
  /// The longest time limit a rule may set, in hours: a year.
  public static let mostHours = 8784
}
