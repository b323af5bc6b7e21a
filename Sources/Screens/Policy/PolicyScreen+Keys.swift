import Criteria
import PriorAuth
import TerminalUI

extension PolicyScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case nextPane, previousPane, open, findings
    case search, nextMatch, previousMatch
    case bind, bindBeside, attest, otherUse, section
    case compare, impact, review, publish, withdraw
  }

  var bindings: [Binding<Message>] {
    paneKeys + nextKeys + clauseKeys + laterKeys + otherKeys + movement(Message.move, in: "pane") + [
      Binding(.left, label: "", help: "Close a criterion, or go to the one around it", message: .move(.left)),
      Binding(.right, label: "", help: "Open a criterion that is closed", message: .move(.right)),
    ]
  }

  private var paneKeys: [Binding<Message>] {
    [
      Binding(
        .tab, label: "Pane", help: "Go to the next part: criteria, text, clause, what to look at",
        message: .nextPane),
      Binding(.backtab, label: "", help: "Go to the part of the screen before", message: .previousPane),
      Binding(
        .enter, label: pane == .text ? "Criterion" : "Text",
        help: "Go from a criterion or a finding to its words in the text, and from the text to the criterion",
        message: .open, unavailable: unread),
      Binding(
        .character("f"), label: "",
        help: "List what the import did not use, guessed or found odd; Enter goes to the place",
        message: .findings, unavailable: unread),
    ]
  }

  private var clauseKeys: [Binding<Message>] {
    [
      Binding(
        .function(2), twin: .character("c"), label: "Bind",
        help: "Set what the clause under the cursor asks for, or how the criteria below it go together",
        message: .bind, unavailable: notBindable),
      Binding(
        .function(6), twin: .character("a"), label: "Attest",
        help: "Let a reviewer answer the clause under the cursor, with a citation", message: .attest,
        unavailable: notAttestable),
      Binding(
        .character("b"), label: "Beside",
        help: "Set when the criterion applies, what is asked beside its list, or what its footnote asks",
        message: .bindBeside, unavailable: notBindable),
      Binding(
        .character("u"), label: "Failing",
        help: "Set whether failing the criterion means that the requested use is another one",
        message: .otherUse, unavailable: notBindable),
      Binding(
        .character("s"), label: "Section",
        help: "Set what the section under the cursor is for, and how long its approvals hold",
        message: .section, unavailable: notBindable),
    ]
  }

  /// What is to be done with a draft next comes first, so that the bottom line has room for it.
  private var nextKeys: [Binding<Message>] { view?.row.life.isDraft == true ? draftKeys : [] }

  private var laterKeys: [Binding<Message>] {
    versionKeys + (view?.row.life.isDraft == true ? [] : draftKeys)
  }

  private var versionKeys: [Binding<Message>] {
    [
      Binding(
        .function(8), twin: .character("d"), label: "Compare",
        help: "See what changed from the version before it",
        message: .compare,
        unavailable: unread ?? (before == nil ? "There is no version before this one" : nil)),
      Binding(
        .function(9), twin: .character("i"), label: "Impact",
        help: "See for which open cases and active approvals the version would change something",
        message: .impact, unavailable: refusal(nil, PolicyDuty.assessing)),
    ]
  }

  private var draftKeys: [Binding<Message>] {
    [
      Binding(
        .function(10), twin: .character("r"), label: "Review",
        help: "Record that you compared the draft with its document, line by line", message: .review,
        unavailable: refusal(.reviewing, PolicyDuty.reviewing)),
      Binding(
        .function(11), twin: .character("p"), label: "Publish",
        help: "Put the reviewed draft in force from a day on", message: .publish,
        unavailable: refusal(.publishing, PolicyDuty.publishing)),
    ]
  }

  private var otherKeys: [Binding<Message>] {
    let none = text.matches.isEmpty ? "Search for something first: /" : nil
    return [
      Binding(
        .function(7), twin: .character("/"), label: "Search", help: "Look for words in the text",
        message: .search, unavailable: unread),
      Binding(
        .character("n"), label: "Next", help: "Go to the next place found", message: .nextMatch,
        unavailable: none),
      Binding(
        .character("N"), label: "", help: "Go to the place found before", message: .previousMatch,
        unavailable: none),
      Binding(
        .delete, twin: .character("w"), label: "Withdraw",
        help: "Take the version out of force from a day on, or give a draft up", message: .withdraw,
        unavailable: refusal(.withdrawing, PolicyDuty.withdrawing)),
    ]
  }

  private var unread: String? { view == nil ? "The policy has not been read" : nil }

  /// The version that this one follows on.
  private var before: PolicyRow? { view.flatMap { $0.versions.before($0.row) } }

  /// Why something can't be done with the version: where it stands, or who asks.
  private func refusal(_ deed: PolicyDeed?, _ duty: (PolicyRow) -> String?) -> String? {
    guard let view else { return unread }
    return duty(view.row) ?? deed.flatMap { view.refusals[$0] }
  }

  private var notBindable: String? {
    if let refusal = refusal(.binding, PolicyDuty.binding) { return refusal }
    return chosen == nil || !isOnClause ? "Choose a criterion first" : nil
  }

  private var notAttestable: String? {
    if let notBindable { return notBindable }
    switch chosen?.body {
    case .group:
      return "This one has criteria below it; mark those, or 'priorauth policy bind --attested' them as one"
    case .clause(.attested): return "A reviewer answers it already"
    default: return nil
    }
  }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): move(key)
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    case .open: show(pane == .text ? .criteria : .text)
    case .findings: show(.findings)
    case .search: words = TextEditor()
    case .nextMatch: findNext(forward: true)
    case .previousMatch: findNext(forward: false)
    default: return view.map { act(message, $0) } ?? []
    }
    return []
  }

  private func act(_ message: Message, _ view: PolicyView) -> [Step] {
    let name = view.row.name
    switch message {
    case .bind: return chosen.map { [.open(bindForm(for: $0, view))] } ?? []
    case .bindBeside: return chosen.map { [.open(besideForm(for: $0, view))] } ?? []
    case .attest: return chosen.map { [attesting($0, view.seen)] } ?? []
    case .otherUse:
      return chosen.map { [.open(.otherUseForm(OtherUseFormScreen($0, of: view.seen, today: today)))] } ?? []
    case .section: return sectionForm(view).map { [.open(.sectionForm($0))] } ?? []
    case .compare:
      guard let before else { return [] }
      return [
        .open(
          .policyDifference(
            PolicyDifferenceScreen(from: before, to: view.row, among: view.versions, today: today)))
      ]
    case .impact: return [.open(.policyImpact(PolicyImpactScreen(of: name, today: today)))]
    case .review: return [reviewing(view)]
    case .publish: return [.open(.publishForm(PublishFormScreen(view: view, today: today)))]
    case .withdraw: return [.open(.withdrawForm(WithdrawFormScreen(view: view, today: today)))]
    default: return []
    }
  }
}
