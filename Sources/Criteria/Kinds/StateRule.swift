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
    let stated = items { if case .stateRule(let rule) = $0 { rule } else { nil } }
    return stated.map {
      StateRule(
        content: $0.content, evidence: [$0.index], citation: $0.content.citation ?? "no citation on file")
    } + standingStateRules
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

  /// Warnings about overlays that waive a criterion which the version does not have: it may have got another number.
  var strayWaivers: [Warning] {
    stateRules.compactMap { rule in
      guard rule.evidence.isEmpty, let waived = rule.content.waives,
        !version.sections.contains(where: { $0.root.has(waived) })
      else { return nil }
      let text = "State law waives \(waived), which this version does not have (\(rule.citation))"
      return Warning(code: "overlay-without-criterion", text: text)
    }
  }
}
