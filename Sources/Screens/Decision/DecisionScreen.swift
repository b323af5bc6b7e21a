import Criteria
import PriorAuth
import TerminalUI

/// Decides a case: the choice with its reason above, what will happen in words below.
struct DecisionScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case decision, reason
  }

  private(set) var view: CaseView
  let today: Day
  var form: Form<Field>
  /// What will happen, which may take more lines than there are, and where it was drawn.
  private(set) var preview = ParagraphView()
  private var previewRect = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private var charset = Charset.unicode

  /// A form with what usually follows from the evaluation.
  init(view: CaseView, today: Day) {
    self.view = view
    self.today = today
    form = Self.form(for: view)
  }

  private static func form(for view: CaseView) -> Form<Field> {
    // Who learns decides alone: nothing is chosen before, and nothing says what can't be.
    let isPractice = view.practice != nil
    let usual = isPractice ? nil : DecisionChoice.usual(for: view)
    let choices = DecisionChoice.allCases.map { choice in
      Choice(
        choice.rawValue, title: choice.title,
        hint: isPractice ? "" : choice.obstacle(in: view).map { "not now: " + $0 } ?? "")
    }
    return Form([
      FormField(
        .decision, "Decision", .choice(choices), value: usual?.rawValue ?? "",
        help: isPractice
          ? "F4 lists the decisions; which is right here?"
          : "F4 lists the decisions and why one can't be made now"),
      FormField(
        .reason, "Reason", .lines(rows: 3), value: usual.map { Self.suggestion(for: $0, view) } ?? "",
        help: "Kept with the decision; change the words as you need", limit: 2000),
    ])
  }

  var title: String {
    "Decide case \(view.id): \(view.member.listName), \(view.request.therapy.drug.listName)"
  }
  var heading: String { Wording.outcome(view.evaluation) }
  var saveLabel: String { "Decide" }

  var bindings: [Binding<FormMessage>] {
    formBindings + [
      Binding(.pageDown, label: "", help: "Show more of what will happen", message: .key(.pageDown)),
      Binding(.pageUp, label: "", help: "Show again what stands above", message: .key(.pageUp)),
    ]
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    previewRect = parts(of: rect)[2]
    self.charset = charset
  }

  mutating func type(_ key: Key) -> [Step]? {
    guard form.picking == nil, key == .pageUp || key == .pageDown else { return typeIntoForm(key) }
    let count = ParagraphView.lines(of: consequences, width: previewRect.columns, charset: charset).count
    _ = preview.move(key, page: max(1, previewRect.rows - 1), count: count)
    return []
  }

  /// Another person's change shows here as on the case itself, unless a list is open.
  var followsRecord: Bool { form.picking == nil }

  mutating func readAgain() -> [Step] { [.perform(.loadCase(view.id))] }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .caseView(let found) = reply else { return take(reply) }
    let before = view
    view = found
    guard found.state.isOpen else { return leave(closed: found, after: before.state) }
    guard found.evaluation != before.evaluation || found.state != before.state else { return [] }
    // What was typed stays; what was only offered follows the new evaluation.
    let (typed, focus) = (form.typed, form.focused?.id)
    form = Self.form(for: found)
    for (field, text) in typed { form.setValue(text, of: field, isTyped: true) }
    if let focus { form.setFocus(focus) }
    return [.say(.problem("Somebody changed the case: it is evaluated anew"))]
  }

  /// A case that somebody closed is left, but for what was typed: that stays until whoever typed it leaves.
  private func leave(closed found: CaseView, after before: CaseState) -> [Step] {
    let changed = found.file.request.changed
    let what =
      "The case was closed by \(changed.by) at \(found.zone.words(for: changed.at)): it is \(Wording.state(found.state))."
    if typed.isEmpty { return [.close, .say(.problem(what))] }
    guard before.isOpen else { return [] }
    return [.say(.problem(what + " What you typed is still here; nothing of it is stored. Esc leaves it"))]
  }

  /// The decision in the field.
  var choice: DecisionChoice? { DecisionChoice(rawValue: form.value(of: .decision)) }

  /// A reason that still is the suggested one follows the decision.
  mutating func left(_ field: Field) {
    guard field == .decision, let choice else { return }
    preview.goToTop()
    let suggestions = DecisionChoice.allCases.map { Self.suggestion(for: $0, view) }
    let reason = form.value(of: .reason)
    if reason.trimmed.isEmpty || suggestions.contains(reason) {
      form.setValue(Self.suggestion(for: choice, view), of: .reason)
    }
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let reason = reader.required(.reason)
    guard let choice else {
      reader.refuse(.decision, "is missing")
      return []
    }
    if let lesson = lesson(on: choice) { return [.teach(lesson)] }
    if let obstacle = choice.obstacle(in: view) {
      reader.refuse(.decision, "is not possible now: " + obstacle)
      return []
    }
    guard let outcome = outcome(of: choice) else { return [] }
    let question = Dialog.confirm(
      choice.title + "?", consequences: summary(of: choice) + grounds(of: choice).map(\.inOneLine),
      yes: choice.title, no: "Not yet")
    return [.ask(question, then: [.perform(.decide(view.seen, outcome, reason: reason))])]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .decided(let authorization) = reply else { return nil }
    guard let authorization else {
      let done = "Case \(view.id) \(choice?.done ?? "was decided"). \(Wording.nextCaseHint)"
      return [.close, .say(.done(done))]
    }
    return [
      .replace(.authorization(AuthorizationScreen(id: authorization, today: today))),
      .say(.done("Approved: authorization \(authorization); its letter is due: F8. \(Wording.nextCaseHint)")),
    ]
  }

  /// What is to be told before a choice that is wrong, or too early, on a case to learn on; nil where it is right.
  private func lesson(on choice: DecisionChoice) -> Lesson? {
    guard let practice = view.practice else { return nil }
    let isRight = choice.ground == practice.leadsTo && choice.ground == view.evaluation.outcome
    return isRight ? nil : Lesson(outcome(of: choice) ?? .routed(to: ""), on: view, wasTaken: false)
  }

  private func outcome(of choice: DecisionChoice) -> Determination.Outcome? {
    switch choice {
    case .approve: .approved
    case .ask: .pended
    case .refer: .referredToClinician
    case .route: view.evaluation.route?.to.map { .routed(to: $0) }
    }
  }
}
