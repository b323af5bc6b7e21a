import JSON
import PriorAuth

extension Evaluation {
  /// The evaluation as JSON; the same case under the same version always gives the same bytes.
  public var json: JSONValue {
    .object([
      "policy": .string(policy),
      "version": .day(version),
      "section": .text(section),
      "outcome": .string(outcome.rawValue),
      "criteria": .array(criteria.map(\.json)),
      "missing": .array(missing.map(\.json)),
      "route": route.map(\.json),
      "fallback": fallback == nil ? nil : "initial",
      "initial": fallback.map(\.json),
      "authorization": authorization.map(\.json),
      "units": units.map(\.json),
      "ambiguities": .array(ambiguities.map(\.json)),
      "warnings": .array(warnings.map(\.json)),
      "engine": .string(Evaluation.engine),
      "factsDigest": .string(factsDigest),
      "policyDigest": .string(policyDigest),
    ])
  }
}

extension CriterionFinding {
  /// The finding with those of its children.
  public var json: JSONValue {
    .object([
      "id": .string(id),
      "finding": .string(finding.rawValue),
      "text": .string(text),
      "reason": .string(reason),
      "evidence": .array(evidence.map { .number($0) }),
      "footnote": .text(footnote),
      "footnoteFinding": .text(footnoteFinding?.rawValue),
      "attested": isAttested ? true : nil,
      "children": .array(children.map(\.json)),
    ])
  }
}

extension MissingFact {
  /// The fact with what to ask.
  public var json: JSONValue {
    .object([
      "criterion": .string(criterion), "criteria": alsoFor.isEmpty ? nil : .texts(criteria),
      "fact": .string(fact), "ask": .string(ask),
    ])
  }
}

extension Route {
  var json: JSONValue { .object(["to": .text(to), "because": .string(because)]) }
}

extension Evaluation.Fallback {
  var json: JSONValue {
    .object([
      "section": .string(section), "outcome": .string(outcome.rawValue),
      "criteria": .array(criteria.map(\.json)),
      "missing": missing.isEmpty ? nil : .array(missing.map(\.json)), "route": route.map(\.json),
    ])
  }
}

extension ApprovalTerm {
  var json: JSONValue {
    .object([
      "start": .day(days.first), "through": .day(days.through), "firstDayAfter": .day(days.firstDayAfter),
      "basis": .string(basis), "arithmetic": .texts(arithmetic),
    ])
  }
}

extension BillingUnits {
  var json: JSONValue {
    .object([
      "hcpcs": .string(hcpcs), "perDose": .number(perDose), "doses": doses.map { .number($0) },
      "total": total.map { .number($0) }, "vialsPerDose": vialsPerDose.map { .number($0) },
      "arithmetic": arithmetic.isEmpty ? nil : .texts(arithmetic),
    ])
  }
}

extension AmbiguityUse {
  var json: JSONValue {
    .object([
      "id": .string(id), "criterion": .string(criterion), "reading": .string(reading),
      "other": .string(other), "by": .text(by), "at": .text(at), "fixed": isFixed ? true : nil,
    ])
  }
}

extension Warning {
  var json: JSONValue { .object(["code": .string(code), "text": .string(text)]) }
}
