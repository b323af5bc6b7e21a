import PriorAuth

/// A rule of state law as the engine applies it, whether evidence states it for the case or an overlay for many.
struct StateRule {
  var content: Fact.StateRule
  /// Its place among the evidence; empty for an overlay.
  var evidence: [Int]
  /// Where it is written, and the overlay it comes from.
  var citation: String
}

extension CaseRecord {
  /// The rules of state law that bear on the case, in force or still to come.
  var statedStateRules: [StateRule] {
    let stated = evidencedStateRules.filter(\.content.mayHold)
    return stated.map {
      StateRule(
        content: $0.content, evidence: [$0.index], citation: $0.content.citation ?? "no citation on file")
    } + standingStateRules
  }

  private var evidencedStateRules: [Item<Fact.StateRule>] {
    items { if case .stateRule(let rule) = $0 { rule } else { nil } }
  }

  /// Rules that nobody says where they are written: nothing may rest on them until somebody does.
  var uncitedStateRules: [Item<Fact.StateRule>] {
    evidencedStateRules.filter { !$0.content.mayHold }
  }

  private var standingStateRules: [StateRule] {
    file.overlays.compactMap { standing in
      let overlay = standing.overlay
      guard overlay.concerns(file, under: version.number), let rule = overlay.rule,
        overlay.days.contains(file.received) || overlay.days.first > file.received
      else { return nil }
      let citation = "\(overlay.citation), overlay O\(standing.number) from \(overlay.days.first)"
      return StateRule(content: rule, evidence: [], citation: citation)
    }
  }

  /// The rules of state law in force on the day of receipt.
  var stateRules: [StateRule] {
    statedStateRules.filter { ($0.content.from ?? .earliest) <= file.received }
  }

  /// Warnings about rules that can have no effect as they stand: without a citation, for a criterion that the version
  /// does not have, for it may have got another number, or of a state that is none.
  var stateLawWarnings: [Warning] {
    let uncited = uncitedStateRules.map { _ in
      Warning(
        code: "state-rule-uncited",
        text:
          "A rule of state law is on file without a citation; it has no effect until it says where it is written"
      )
    }
    let stray = stateRules.compactMap { rule -> Warning? in
      guard let waived = rule.content.waives, !version.sections.contains(where: { $0.root.has(waived) })
      else {
        return nil
      }
      let text = "State law waives \(waived), which this version does not have (\(rule.citation))"
      let code = rule.evidence.isEmpty ? "overlay-without-criterion" : "waiver-without-criterion"
      return Warning(code: code, text: text)
    }
    guard let state = file.member.state, StateCode.of(state) == nil else { return uncited + stray }
    let text =
      "The member's state is none of the USA; rules of state law are found by two letters or its full name"
    return uncited + stray + [Warning(code: "unknown-state", text: text)]
  }
}

extension Fact.StateRule {
  /// Whether it says where it is written, or changes nothing that the policy says: what a policy itself asks about the
  /// law of the state is a fact as any other.
  fileprivate var mayHold: Bool { isCited || (waives == nil && minimumMonths == nil) }

  /// Whether it says where it is written.
  var isCited: Bool { citation.map { !Words($0).list.isEmpty } ?? false }
}
