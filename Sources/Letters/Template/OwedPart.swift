/// A field or list without which a letter of a kind does not say what it must.
struct OwedPart: Sendable, Hashable {
  /// What it is called in a template.
  let name: String
  /// A field that may stand in its place where it says something.
  var alternative: LetterField?
  /// Where not every letter of the kind has it to say: the fields of which each is known wherever it is.
  var companions: [LetterField] = []

  init(_ field: LetterField, or alternative: LetterField? = nil) {
    name = field.rawValue
    self.alternative = alternative
  }

  init(_ list: LetterList) { name = list.rawValue }

  /// A field that is owed only where something is known for it, and then another is known, too.
  static func whenKnown(_ field: LetterField, with other: LetterField? = nil) -> OwedPart {
    var owed = OwedPart(field)
    owed.companions = [field] + (other.map { [$0] } ?? [])
    return owed
  }

  private func isMeant(by field: LetterField) -> Bool { field.rawValue == name || field == alternative }

  private func stands(in block: TemplateBlock) -> Bool {
    block.pieces.contains { if case .field(let field) = $0 { isMeant(by: field) } else { false } }
  }

  /// Whether every letter holds it, whatever the conditions of the template come to.
  func isCertain(in nodes: [TemplateNode]) -> Bool {
    let sure = Set(nodes.compactMap { branch(of: $0) })
    return nodes.contains { node in
      switch node {
      case .block(let block): return stands(in: block)
      // Of an empty list there is nothing to say.
      case .each(let list, _): return list.rawValue == name
      case .when(let condition, let isMet, let inner):
        guard isCertain(in: inner) else { return false }
        return (isMet && isOwn(condition)) || sure.contains(Branch(condition, isMet: !isMet))
      }
    }
  }

  /// Lines that hold it in one outcome of a condition.
  private struct Branch: Hashable {
    let condition: LetterCondition
    let isMet: Bool

    init(_ condition: LetterCondition, isMet: Bool) {
      // A letter that is not to the one recipient is to the other.
      let isOther = condition == .recipient(.member)
      self.condition = isOther ? .recipient(.prescriber) : condition
      self.isMet = isMet != isOther
    }
  }

  private func branch(of node: TemplateNode) -> Branch? {
    guard case .when(let condition, let isMet, let nodes) = node, isCertain(in: nodes) else { return nil }
    return Branch(condition, isMet: isMet)
  }

  /// Whether a condition holds wherever there is something to say.
  private func isOwn(_ condition: LetterCondition) -> Bool {
    switch condition {
    case .field(let field): companions.contains(field)
    case .list(let list): list.rawValue == name
    case .recipient: false
    }
  }

  /// What the first place that holds it depends on, as the template writes it; nil where none holds it.
  func condition(in nodes: [TemplateNode]) -> String? {
    for node in nodes {
      switch node {
      case .block: continue
      case .each(let list, let inner): if holds(inner) { return "{{#each \(list.rawValue)}}" }
      case .when(let condition, let isMet, let inner):
        guard holds(inner) else { continue }
        let own = "{{#\(isMet ? "if" : "unless") \(condition.name)}}"
        return isMet && isOwn(condition) ? self.condition(in: inner) ?? own : own
      }
    }
    return nil
  }

  /// Whether a letter of these facts has to say it: not an empty list, nor what is owed only where it is known.
  func hasSomethingToSay(_ facts: LetterFacts) -> Bool {
    if let list = LetterList(rawValue: name) { return !facts.entries(of: list).isEmpty }
    return companions.first.map { !(facts.text(of: $0) ?? "").trimmed.isEmpty } ?? true
  }

  /// Whether it is among the fields and lists that were written.
  func isWritten(_ written: Set<String>) -> Bool {
    written.contains(name) || alternative.map { written.contains($0.rawValue) } ?? false
  }

  /// Whether it stands anywhere among them.
  private func holds(_ nodes: [TemplateNode]) -> Bool {
    nodes.contains { node in
      switch node {
      case .block(let block): stands(in: block)
      case .each(let list, let inner): list.rawValue == name || holds(inner)
      case .when(_, _, let inner): holds(inner)
      }
    }
  }
}

extension LetterKind {
  /// What a letter of this kind must say.
  var owed: [OwedPart] {
    let all: [OwedPart] = [
      OwedPart(.recipientName), OwedPart(.memberName), OwedPart(.drugName), OwedPart(.requestNumber),
    ]
    let span: [OwedPart] = [OwedPart(.approvedFirstDay), OwedPart(.approvedLastDay)]
    let appeal: [OwedPart] = [
      OwedPart(.clinicianName), OwedPart(.appealBy), OwedPart(.planAppealsAddress),
    ]
    return switch self {
    case .approval: all + span + [OwedPart(.policyNumber), OwedPart(.renewal)]
    case .modification: all + span + [OwedPart(.policyNumber), OwedPart(.decisionReason)] + appeal
    case .informationRequest: all + [OwedPart(.missing), OwedPart(.informationDue), OwedPart(.planFax)]
    case .denial:
      all + [OwedPart(.unmet), OwedPart(.decisionReason), OwedPart(.policyNumber), OwedPart(.documents)]
        + appeal
    case .moreTime: all + [OwedPart(.extensionUntil, or: .extensionLeft), OwedPart(.extensionReason)]
    case .withdrawal, .dismissal: all + [OwedPart(.decisionReason)]
    case .routing: all + [OwedPart(.routePolicy)]
    case .appealAcknowledgement: all + [OwedPart(.appealReceived)]
    // An appeal that was granted whole, or in the last stage, leaves nothing to ask for.
    case .appealResolution:
      all + [
        OwedPart(.appealOutcome), OwedPart(.decisionReason), .whenKnown(.appealBy, with: .externalBy),
        .whenKnown(.externalBy),
      ]
    case .renewalReminder: all + [OwedPart(.approvedLastDay), OwedPart(.renewalBy)]
    }
  }
}
