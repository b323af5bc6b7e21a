import JSON
import PriorAuth
import Workflow

/// An authorization as people and scripts read it.
struct AuthorizationAnswer {
  private let onFile: OnFile<Authorization>
  /// The day on which it is looked at.
  private let day: Day
  /// The steps that led to its last day, as the decision kept them; empty where they were not asked for.
  private let arithmetic: [String]
  /// Why the decision went another way than the criteria, where it did.
  private let override: Override?
  /// Why the units were not counted, where that was asked for.
  private let unitsObstacle: String?

  /// An authorization, with the decisions on its request where the arithmetic is wanted.
  init(
    onFile: OnFile<Authorization>, on day: Day, decidedBy determinations: [OnFile<Determination>] = [],
    unitsObstacle: String? = nil
  ) {
    self.onFile = onFile
    self.day = day
    let approval = determinations.last { $0.value.outcome.grants }
    override = approval?.value.override
    self.unitsObstacle = unitsObstacle
    let evaluation = approval.flatMap { try? JSONValue(parsing: $0.value.evaluation) }
    arithmetic = Self.texts(evaluation?["authorization"]?["arithmetic"])
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard case .array(let steps)? = value else { return [] }
    return steps.compactMap { step in if case .string(let text) = step { text } else { nil } }
  }

  private var authorization: Authorization { onFile.value }

  /// Whether its days are over, however it stands.
  private var isLapsed: Bool { authorization.days.firstDayAfter.map { day >= $0 } ?? false }

  /// Where it stands that day, in words.
  var standing: String {
    let state = authorization.state(on: day)
    guard state == .active else {
      return state == .superseded ? "\(state.rawValue) (\(authorization.successionWord))" : state.rawValue
    }
    if let from = authorization.succeededFrom {
      return "active, \(authorization.successionWord) from \(from) on"
    }
    if isLapsed { return "expired" }
    return day < authorization.days.first ? "active, begins on \(authorization.days.first)" : "active"
  }

  /// Every field, one a line.
  func text(display: Display) -> String {
    var fields = FieldList(display: display)
    fields.add("authorization", onFile.id.shown)
    fields.add("state", standing)
    fields.add("member", authorization.member.shown)
    fields.add("request", authorization.request.shown)
    fields.add("drug", authorization.drug.listName)
    fields.add("dose", authorization.dose?.description)
    fields.add("line of business", authorization.lineOfBusiness.name)
    fields.add("first day", authorization.days.first.description)
    fields.add("last day", authorization.days.through?.description)
    fields.add("basis", authorization.basis)
    for step in arithmetic { fields.add("", step) }
    fields.add("units", authorization.units.map(String.init))
    fields.add(authorization.units == nil ? "units" : "", unitsObstacle.map { "not computed: \($0)" })
    fields.add("OVERRIDE", DeterminationAnswer.words(override))
    fields.add("policy", "\(authorization.policyNumber), version of \(authorization.policyVersion)")
    fields.add(authorization.isDecidedAnew ? "replaces" : "renews", authorization.predecessor?.shown)
    return fields.text
  }

  /// The same for scripts.
  var json: JSONValue {
    .object([
      "authorization": .id(onFile.id), "state": .string(authorization.state(on: day).rawValue),
      "member": .id(authorization.member), "request": .id(authorization.request),
      "drug": .object([
        "name": .text(authorization.drug.name), "brand": .text(authorization.drug.brand),
        "hcpcs": .text(authorization.drug.hcpcs),
      ]), "dose": .words(authorization.dose), "lineOfBusiness": .string(authorization.lineOfBusiness.name),
      "start": .words(authorization.days.first), "through": .words(authorization.days.through),
      "firstDayAfter": .words(authorization.days.firstDayAfter), "basis": .string(authorization.basis),
      "arithmetic": arithmetic.isEmpty ? nil : .array(arithmetic.map { .string($0) }),
      "units": authorization.units.map { .number($0) }, "unitsNotComputed": .text(unitsObstacle),
      "override": override.map {
        .object(["reason": .string($0.reason.rawValue), "words": .string($0.words)])
      }, "policy": .string(authorization.policyNumber),
      "version": .words(authorization.policyVersion), "predecessor": .id(authorization.predecessor),
      "decidedAnew": authorization.isDecidedAnew ? true : nil,
      "replaced": authorization.isReplaced ? true : nil,
      "succeededFrom": .words(authorization.succeededFrom), "lapsed": .bool(isLapsed),
    ])
  }
}
