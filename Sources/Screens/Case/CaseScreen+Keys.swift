import Criteria
import PriorAuth
import TerminalUI

extension CaseScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case nextPane, previousPane, open, nextOpen, previousOpen
    case openCited, addEvidence, correct, retract, attach, answer, decide, authorization, renew, choosePolicy
    case letters, more, history, recite, find, undo, policyText, nextCase
  }

  /// The keys of what has the keyboard come first, so that the bottom line has room for them.
  var bindings: [Binding<Message>] {
    pane == .evidence ? paneKeys + correctionKeys + caseKeys : paneKeys + caseKeys + correctionKeys
  }

  private var paneKeys: [Binding<Message>] {
    [
      Binding(.tab, label: "Pane", help: "Go to the next part of the screen", message: .nextPane),
      Binding(.backtab, label: "", help: "Go to the part of the screen before", message: .previousPane),
    ]
  }

  private var correctionKeys: [Binding<Message>] {
    [
      Binding(
        .function(2), twin: .character("c"), label: "Correct",
        help: "Put right the evidence, or the fact of the request, under the cursor", message: .correct,
        unavailable: notCorrectable),
      Binding(
        .delete, twin: .character("x"), label: "Take back",
        help: "Take back the evidence or the document under the cursor, which was an error",
        message: .retract,
        unavailable: notRetractable),
      Binding(
        .character("y"), label: "Cite anew",
        help: "Cite the new document where evidence or an answer cites one that was replaced",
        message: .recite,
        unavailable: nothingToRecite),
    ]
  }

  private var caseKeys: [Binding<Message>] {
    [
      Binding(
        .function(6), twin: .character("e"), label: "Evidence",
        help: "Add evidence: a test result, a measurement, a diagnosis, a therapy, the dose and more",
        message: .addEvidence, unavailable: notWorkable),
      Binding(
        .function(7), twin: .character("t"), label: "Attach",
        help: "Attach a chart note or another document, pasted or from a file", message: .attach,
        unavailable: notWorkable),
      Binding(
        .function(8), twin: .character("a"), label: "Answer",
        help: "Answer the chosen criterion with a reason and a cited document", message: .answer,
        unavailable: closed ?? (chosen == nil ? "Choose a criterion first" : nil)),
      Binding(
        .function(9), twin: .character("d"), label: isSentOn ? "Review again" : "Decide",
        help: isSentOn
          ? "Review the case again under the policy it was sent to: a new case, which is decided as any other"
          : "Decide: approve, ask for information, refer to a clinician or to another policy",
        message: .decide, unavailable: notDecidable),
      Binding(
        .character("u"), label: "", help: "Undo what you did to the case last, until it is decided",
        message: .undo, unavailable: notUndoable),
      Binding(
        .character("m"), label: "More",
        help: "Deny, modify, override, dismiss, withdraw, appeal, addendum and what else a case may need",
        message: .more, unavailable: view == nil ? "The case has not been read" : nil),
      Binding(
        .enter, label: "Open",
        help:
          "Read the cited line behind the criterion or the evidence, or all about a criterion without one",
        message: .open, unavailable: view == nil ? "The case has not been read" : nil),
      Binding(
        .character("g"), label: "", help: "Go to the line of the document that the criterion rests on",
        message: .openCited, unavailable: nothingCited),
      Binding(
        .character("n"), label: "Next open", help: "Go to the next criterion that stands in the way",
        message: .nextOpen, unavailable: nothingOpen),
      Binding(
        .character("N"), label: "", help: "Go to the criterion before that stands in the way",
        message: .previousOpen, unavailable: nothingOpen),
      Binding(
        .character("l"), label: "Letters", help: "See the letters of the case, and write the one that is due",
        message: .letters, unavailable: view == nil ? "The case has not been read" : nil),
      Binding(
        .character("h"), label: "History", help: "See who decided what and why, and what else happened",
        message: .history, unavailable: view == nil ? "The case has not been read" : nil),
      .nextCase(.nextCase),
      Binding(
        .character("/"), label: "", help: "Find words in all documents of the member", message: .find,
        unavailable: view == nil ? "The case has not been read" : nil),
      Binding(
        .character("v"), label: "Authorization", help: "See the authorization this case led to",
        message: .authorization, unavailable: noAuthorization),
      Binding(
        .character("r"), label: "Renew", help: "Start the review that renews the authorization",
        message: .renew,
        unavailable: noAuthorization
          ?? (purpose == .read ? "Open the approval from the list of those that end" : nil)),
      Binding(
        .character("o"), label: "Policy text",
        help: "Read the policy's own words of the chosen criterion; Esc comes back",
        message: .policyText, unavailable: noPolicyText),
      Binding(
        .character("p"), label: "Policy", help: "Choose the policy the request is reviewed under",
        message: .choosePolicy,
        unavailable: closed ?? (view?.candidates.isEmpty == true ? "The policy is chosen" : nil)),
    ] + movement(Message.move, in: "pane", home: nil) + [
      Binding(.left, label: "", help: "Close a criterion, or go to the one around it", message: .move(.left)),
      Binding(.right, label: "", help: "Open a criterion that is closed", message: .move(.right)),
    ]
  }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): move(key)
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    case .open: return openChosen()
    case .nextOpen: goToOpen(forward: true)
    case .previousOpen: goToOpen(forward: false)
    case .openCited: return openCited()
    case .correct: return correct()
    case .retract: return retract()
    case .addEvidence:
      return withView { .evidenceMenu(EvidenceMenuScreen(view: $0, today: today, criterion: chosen?.id)) }
    case .attach: return withView { .documentForm(DocumentFormScreen(view: $0, today: today)) }
    case .answer:
      guard let chosen else { return [] }
      return withView { .answerForm(AnswerFormScreen(view: $0, criterion: chosen, today: today)) }
    case .decide:
      return withView { view in
        isSentOn
          ? .actForm(CaseActFormScreen(act: .reReview, view: view, today: today))
          : .decision(DecisionScreen(view: view, today: today))
      }
    case .undo: return undo()
    case .more: return withView { .actMenu(CaseActMenuScreen(view: $0, today: today)) }
    case .history: return withView { .caseHistory(CaseHistoryScreen(view: $0, today: today)) }
    case .choosePolicy: return withView { .policyForm(PolicyFormScreen(view: $0, today: today)) }
    case .recite: return recite()
    case .find:
      return withView { view in
        .documentSearch(
          DocumentSearchScreen(
            member: view.file.member.id, named: view.member.listName, from: purpose == .work ? view : nil,
            today: today))
      }
    case .letters: return [.open(.letters(LettersScreen(request: id, today: today)))]
    case .policyText: return openPolicyText()
    case .nextCase: return [.nextCase]
    case .authorization:
      guard let id = view?.file.authorization?.id else { return [] }
      return [.open(.authorization(AuthorizationScreen(id: id, today: today)))]
    case .renew:
      guard let view, let granted = view.file.authorization else { return [] }
      return [
        .renewal(
          of: granted.id, member: view.member.listName, drug: view.request.therapy.drug.listName,
          firstDayAfter: granted.value.days.firstDayAfter)
      ]
    }
    return []
  }

  /// Why nothing can be added to the record; nil while the case or an appeal on it is open.
  var notWorkable: String? { purpose == .work && view?.state.needsWork == true ? nil : closed }

  /// Whether it was sent to another policy, so that it is decided there.
  private var isSentOn: Bool { view?.state == .routed }

  /// Why it can't be decided here.
  private var notDecidable: String? {
    if purpose == .work, isSentOn { return view.flatMap { CaseAct.reReview.obstacle(in: $0) } }
    if purpose == .work, view?.state == .appealed { return "An appeal is decided with m: uphold or overturn" }
    if let closed { return closed }
    guard let view else { return nil }
    let offered = CaseAct.offered(in: view).map { ". " + $0 } ?? ""
    if let reason = view.notDecidable { return reason + offered }
    // Who can do nothing with it, but something else, is told so before filling it in.
    let isPossible = DecisionChoice.allCases.contains { $0.obstacle(in: view) == nil }
    guard !isPossible else { return nil }
    let lacking =
      offered.isEmpty ? view.obstacles[.approveModified].map { ". To decide otherwise: " + $0 } : nil
    return "Neither approving, asking, nor referring is possible now" + (lacking ?? offered)
  }

  /// Why nothing can be changed; nil while the case is open.
  var closed: String? {
    guard let view else { return "The case has not been read" }
    if purpose == .read { return "This case is open to be read; open it from the worklist to work on it" }
    guard !view.state.isOpen else { return nil }
    // What is wrong in it is put right beside it.
    let acts = [CaseAct.correction, .addendum].filter { $0.obstacle(in: view) == nil }.map(\.inWords)
    return "This case is closed: it is \(Wording.state(view.state))"
      + (acts.isEmpty ? "" : ". With m you can \(prose(acts))")
  }

  private var noAuthorization: String? {
    view?.file.authorization == nil ? "There is no authorization before the request is approved" : nil
  }

  private var nothingOpen: String? { open.isEmpty ? "No criterion stands in the way" : nil }

  private func withView(_ screen: (CaseView) -> Screen) -> [Step] { view.map { [.open(screen($0))] } ?? [] }

  private mutating func move(_ key: Key) {
    switch pane {
    case .criteria:
      if tree.update(key) == .moved { details.goToTop() }
    case .evidence: _ = items.update(key)
    case .details: scroll(&details, key, in: places.details, detailParagraphs)
    case .lastReview: scroll(&comparison, key, in: places.lastReview, comparisonParagraphs)
    }
  }

  private func scroll(_ view: inout ParagraphView, _ key: Key, in rect: Rect, _ paragraphs: [Paragraph]) {
    let count = ParagraphView.lines(of: paragraphs, width: rect.columns, charset: charset).count
    _ = view.move(key, page: max(1, rect.rows), count: count)
  }

  /// Goes to the next criterion that stands in the way, in reading order; after the last comes the first.
  private mutating func goToOpen(forward: Bool) {
    let here = tree.selected?.id ?? []
    let target =
      forward
      ? open.first { here.lexicographicallyPrecedes($0) } ?? open.first
      : open.last { $0.lexicographicallyPrecedes(here) } ?? open.last
    guard let target else { return }
    show(.criteria)
    tree.select(target)
    details.goToTop()
  }
}
