import Criteria
import Letters
import PriorAuth
import TerminalUI

extension CaseActFormScreen {
  /// What is asked before it is done, with everything that follows from it; a denial asks for a typed word.
  static func question(_ act: CaseAct, _ view: CaseView, doing change: CaseChange) -> Dialog {
    let what = "Case \(view.id), \(view.member.listName): \(Wording.drug(view.request.therapy.drug))"
    let lines =
      [what, "On record: \(onRecord(change) ?? act.hint)."] + late(act, view)
      + consequences(of: change, by: act, view)
      + (act.letterDue.map { [view.letterDue($0)] } ?? []) + rights(after: act, view)
    return .confirm(
      act.title + "?", consequences: lines, yes: act.verb, no: "Not yet", word: act == .deny ? "deny" : nil)
  }

  /// Why a case ends, as it was chosen; nil for what the act itself tells.
  private static func onRecord(_ change: CaseChange) -> String? {
    if case .close(let closing) = change { Wording.why(closing.reason) } else { nil }
  }

  private static func consequences(
    of change: CaseChange, by act: CaseAct, _ view: CaseView
  ) -> [String] {
    switch change {
    case .decide(let decision), .decideAppeal(let decision), .peerToPeer(_, _, .decided(let decision)):
      granted(by: decision, view) + cited(decision.cited, view) + printed(decision.reason, by: act)
    case .close(let closing): printed(closing.words, by: act)
    case .answerVoid:
      view.file.course.openProposal.map {
        ["\($0.stamp.by) proposed it on \(view.zone.day(of: $0.stamp.at)): \($0.value.words)"]
      } ?? []
    case .openAppeal(let stage, let filing): appealed(stage, filing, view)
    default: []
    }
  }

  /// What an approval grants and how its days are reckoned; nothing for any other decision.
  private static func granted(by decision: Decision, _ view: CaseView) -> [String] {
    decision.outcome.grants ? view.granted(decision.terms) + view.reckoned(decision.terms) : []
  }

  /// That what decides is late already, or for somebody else to decide.
  private static func late(_ act: CaseAct, _ view: CaseView) -> [String] {
    CaseAct.deciding.contains(act) && act != .startReview
      ? [view.ofSomebodyElse, view.late].compactMap { $0 } : []
  }

  /// The sentence that the letter takes over as it stands.
  private static func printed(_ reason: String, by act: CaseAct) -> [String] {
    act.isReasonInLetter ? ["The letter says, word for word: “\(reason.trimmed)”"] : []
  }

  /// How many criteria are told in full; further ones by their ids.
  private static let mostCriteria = 3
  /// How much is told of a criterion's words and reason.
  private static let mostWords = 130

  /// The criteria a decision rests on, each by the policy's words and why it is not met.
  private static func cited(_ ids: [String], _ view: CaseView) -> [String] {
    let told = ids.prefix(mostCriteria).map { id in
      guard let criterion = view.evaluation.criterion(id) else { return "Not met: \(id)" }
      return "Not met: \(id) \(clipped(criterion.text)) (\(clipped(criterion.reason)))"
    }
    let rest = ids.dropFirst(mostCriteria)
    return told + (rest.isEmpty ? [] : ["Also not met: \(prose(Array(rest), "and"))"])
  }

  private static func clipped(_ text: String) -> String {
    text.count <= mostWords ? text : String(text.prefix(mostWords)).trimmed + "…"
  }

  /// What is appealed, by whom, and who looks at it.
  private static func appealed(
    _ stage: Appeal.Stage?, _ filing: Appeal.Filing, _ view: CaseView
  ) -> [String] {
    let stage = stage ?? view.file.course.nextStages.first ?? .first
    let against = view.file.determinations.last(where: \.value.outcome.isAdverse).map { decision in
      let criteria =
        decision.value.cited.isEmpty ? "" : ", on \(prose(decision.value.cited, "and"))"
      return
        "Appealed is the decision of \(view.zone.day(of: decision.value.at)) by \(decision.value.by)\(criteria);"
        + " somebody else decides now."
    }
    return [
      "Opened: \(Wording.stage(stage)), \(filing.level.rawValue), by the \(filing.appellant.rawValue)"
        + (filing.organization.map { ", reviewed by \($0)" } ?? "") + ".",
      against,
    ].compactMap { $0 }
  }

  /// Who may do what against the decision.
  private static func rights(after act: CaseAct, _ view: CaseView) -> [String] {
    switch act {
    case .deny, .approveModified:
      return [
        "The member, the practitioner or whom the member names may appeal; the letter says how and until when."
      ]
    case .uphold:
      let later = (view.file.course.appeal?.value.stage.later ?? []).map { Wording.stage($0) }
      return later.isEmpty ? [] : ["What may be asked for then: \(prose(later)); the letter says how."]
    default: return []
    }
  }
}

extension CaseView {
  /// The letter that a decision makes due, and who gets it.
  func letterDue(_ kind: LetterKind) -> String {
    let readers = kind.recipients.map { recipient in
      switch recipient {
      case .prescriber: request.prescriber.name ?? "the practitioner"
      case .member: member.givenName + " " + member.familyName
      }
    }
    let due = "The letter '\(kind.name)' is due then, to \(prose(readers, "and")): key l on the case."
    guard request.prescriber.name == nil, kind.recipients.contains(.prescriber) else { return due }
    let how =
      state.isOpen
      ? "Put the name in first, with F2 on the prescriber under 'On file'; after a decision that is too late."
      : "Review the case again with m, and put the name in there."
    return due + " IT CAN'T BE SENT: the case does not name its prescriber. " + how
  }
}

extension Evaluation {
  /// The criterion with a printed id, on whatever level; nil where there is none.
  fileprivate func criterion(_ id: String) -> CriterionFinding? {
    criteria.lazy.compactMap { $0.criterion(id) }.first
  }
}

extension CriterionFinding {
  fileprivate func criterion(_ wanted: String) -> CriterionFinding? {
    id == wanted ? self : children.lazy.compactMap { $0.criterion(wanted) }.first
  }
}
