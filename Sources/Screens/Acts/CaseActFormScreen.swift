import Criteria
import PriorAuth
import TerminalUI

/// The form of what can be done with a case: its fields follow from the act.
struct CaseActFormScreen: FormScreen {
  typealias Field = CaseActField

  let act: CaseAct
  let view: CaseView
  let today: Day
  var form: Form<CaseActField>

  /// The form of an act on a case.
  init(act: CaseAct, view: CaseView, today: Day) {
    self.act = act
    self.view = view
    self.today = today
    form = Form(Self.fields(of: act, view))
  }

  var title: String { "\(act.title): case \(view.id)" }
  var heading: String { Wording.outcome(view.evaluation) }
  var saveLabel: String { act.verb }

  func read(_ reader: inout FormReader<CaseActField>) -> [Step] {
    guard let change = change(&reader) else { return [] }
    return [.ask(Self.question(act, view, doing: change), then: [.perform(.changeCase(view.seen, change))])]
  }

  func saved(_ reply: Reply) -> [Step]? { Self.after(act, view, today, reply) }

  /// What follows once it is stored.
  static func after(_ act: CaseAct, _ view: CaseView, _ today: Day, _ reply: Reply) -> [Step]? {
    switch reply {
    case .decided(let authorization?):
      [
        .replace(.authorization(AuthorizationScreen(id: authorization, today: today))),
        .say(
          .done(
            "Approved: authorization \(authorization); its letter is due: F8. \(Wording.nextCaseHint)")),
      ]
    case .renewalStarted(let request):
      [.replace(.caseReview(CaseScreen(id: request, today: today))), .say(.done("A new case: \(request)"))]
    case .done, .decided:
      [
        .close,
        .say(
          .done(
            "Done: \(act.title), case \(view.id)\(act.letterDue == nil ? "" : "; its letter is due: l"). \(Wording.nextCaseHint)"
          )),
      ]
    default: nil
    }
  }

  private func change(_ reader: inout FormReader<CaseActField>) -> CaseChange? {
    switch act {
    case .deny: decision(.denied, &reader).map { .decide($0) }
    case .approveModified: decision(.approvedModified, &reader).map { .decide($0) }
    case .override: decision(.approved, &reader).map { .decide($0) }
    case .referByOverride: decision(.referredToClinician, &reader).map { .decide($0) }
    case .uphold: decision(.upheld, &reader).map { .decideAppeal($0) }
    case .overturn: decision(.overturned, &reader).map { .decideAppeal($0) }
    case .overturnInPart: decision(.partlyOverturned, &reader).map { .decideAppeal($0) }
    case .peerToPeer: talk(&reader, .noted)
    case .stay: talk(&reader, .upheld)
    case .reconsider: decision(.approved, &reader).flatMap { talk(&reader, .decided($0)) }
    case .openAppeal: appeal(&reader)
    case .dismissDuplicate, .dismissNotEligible, .withdraw: closing(&reader).map { .close($0) }
    case .proposeVoid: .proposeVoid(reader.required(.reason))
    case .addendum: .add(Addendum(reader.required(.words)))
    case .correction: correction(&reader)
    case .reReview: .reReview(reason: reader.required(.reason))
    case .takeOver: .takeOver(reason: reader.required(.reason))
    case .startReview: .startReview
    case .agreeVoid: .answerVoid(agreeing: true)
    case .declineVoid: .answerVoid(agreeing: false)
    }
  }

  private func decision(
    _ outcome: Determination.Outcome, _ reader: inout FormReader<CaseActField>
  ) -> Decision? {
    let reason = reader.required(.reason)
    var decision = Decision(outcome, reason: reason)
    if act.fields.contains(.criterion), let cited = reader.text(.criterion) {
      decision.cited = cited == Self.allUnmet ? view.evaluation.idsNotMet : [cited]
    }
    if act == .deny || act == .uphold, decision.cited.isEmpty { reader.refuse(.criterion, "is missing") }
    if act.fields.contains(.override), let why: Override.Reason = reader.choice(.override) {
      decision.override = Override(why, words: reason)
    }
    if act == .override || act == .referByOverride, decision.override == nil {
      reader.refuse(.override, "is missing")
    }
    if act.fields.contains(.through) {
      decision.terms.through = reader.day(.through)
      if reader.text(.through) == nil, view.evaluation.authorization?.days.through == nil {
        reader.refuse(.through, "is missing: the criteria give none")
      }
    }
    if act.fields.contains(.dose) { decision.terms.dose = dose(&reader) }
    if act.fields.contains(.units), let units = reader.positive(.units) {
      decision.terms.units = Int(units.description)
      if decision.terms.units == nil { reader.refuse(.units, "is no whole number") }
    }
    return decision
  }

  /// The dose asked for, with the amount that is granted.
  private func dose(_ reader: inout FormReader<CaseActField>) -> Dose? {
    guard let amount = reader.positive(.dose) else { return nil }
    guard var dose = view.request.therapy.dose else {
      reader.refuse(.dose, "has no unit: the request states no dose")
      return nil
    }
    dose.amount = amount
    return dose
  }

  private func talk(
    _ reader: inout FormReader<CaseActField>, _ result: ConversationResult
  ) -> CaseChange {
    .peerToPeer(with: reader.required(.with), words: reader.required(.words), leadingTo: result)
  }

  private func appeal(_ reader: inout FormReader<CaseActField>) -> CaseChange? {
    let words = reader.required(.reason)
    guard let level: Urgency = reader.choice(.level) else {
      reader.refuse(.level, "is missing")
      return nil
    }
    guard let appellant: Appeal.Appellant = reader.choice(.appellant) else {
      reader.refuse(.appellant, "is missing")
      return nil
    }
    let stage: Appeal.Stage? = reader.choice(.stage)
    let organization = reader.text(.organization)
    if stage == .external, organization == nil { reader.refuse(.organization, "is missing") }
    if stage != .external, organization != nil {
      reader.refuse(.organization, "is only for a review outside of the plan")
    }
    return .openAppeal(
      stage,
      Appeal.Filing(
        level, by: appellant, words: words, organization: organization, goodCause: reader.text(.goodCause)))
  }

  private func closing(_ reader: inout FormReader<CaseActField>) -> Closing? {
    let words = reader.required(.reason)
    switch act {
    case .dismissNotEligible: return Closing(.notEligible, words: words)
    case .withdraw:
      guard let requester: Closing.Requester = reader.choice(.requester) else {
        reader.refuse(.requester, "is missing")
        return nil
      }
      return Closing(.takenBack(by: requester), words: words)
    default:
      let digits = reader.text(.duplicate).map {
        $0.first == "R" || $0.first == "r" ? String($0.dropFirst()) : $0
      }
      guard let number = digits.flatMap(Int64.init), number > 0 else {
        reader.refuse(.duplicate, "is not the number of a request, R12")
        return nil
      }
      return Closing(.duplicate(of: Identifier(number)), words: words)
    }
  }

  private func correction(_ reader: inout FormReader<CaseActField>) -> CaseChange? {
    let words = reader.required(.words)
    let reason = reader.required(.reason)
    guard let subject: Addendum.Correction.Subject = reader.choice(.subject) else {
      reader.refuse(.subject, "is missing")
      return nil
    }
    return .add(Addendum(words, correcting: Addendum.Correction(subject, reason: reason)))
  }
}
