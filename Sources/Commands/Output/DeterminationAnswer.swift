import JSON
import PriorAuth

/// A decision as people and scripts read it.
struct DeterminationAnswer {
  let onFile: OnFile<Determination>

  /// For scripts; what only some decisions have is left out of the others.
  var json: JSONValue {
    let decision = onFile.value
    return .object([
      "outcome": .string(CaseAnswer.word(decision.outcome)), "reason": .string(decision.reason),
      "by": .string(decision.by), "at": .words(decision.at),
      "policy": .string(decision.policyNumber), "version": .words(decision.policyVersion),
      "cited": decision.cited.isEmpty ? nil : .array(decision.cited.map { .string($0) }),
      "clinician": Self.clinician(decision), "override": Self.override(decision),
    ])
  }

  /// Who decided as a clinician.
  static func clinician(_ decision: Determination) -> JSONValue? {
    decision.clinician.map { clinician in
      .object([
        "name": .string(clinician.name), "role": .string(clinician.role.rawValue),
        "licence": .object([
          "kind": .string(clinician.licence.kind.rawValue), "number": .string(clinician.licence.number),
          "state": .string(clinician.licence.state),
        ]), "specialty": .text(clinician.licence.specialty),
      ])
    }
  }

  /// Why it is another decision than the criteria lead to.
  static func override(_ decision: Determination) -> JSONValue? {
    decision.override.map {
      .object(["reason": .string($0.reason.rawValue), "words": .string($0.words)])
    }
  }

  /// Name, specialty and licence in one line.
  static func words(_ clinician: Clinician?) -> String? {
    clinician.map {
      "\($0.name), \($0.role.rawValue)" + ($0.licence.specialty.map { ", \($0)" } ?? "")
        + ", licence \($0.licence.number) (\($0.licence.state))"
    }
  }

  /// The reason for an override in one line.
  static func words(_ override: Override?) -> String? {
    override.map { "\($0.reason.rawValue): \($0.words)" }
  }
}
