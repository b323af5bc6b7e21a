import Criteria
import PriorAuth
import TerminalUI

/// Binds a clause of a draft by hand: the kind of rule first, then the fields of that kind.
struct ClauseFormScreen: FormScreen {
  typealias Field = ClauseField

  let criterion: Criterion
  let policy: PolicyName
  let today: Day
  /// What the criterion asks for now.
  let clause: Clause?
  var form: Form<ClauseField>
  /// The kind whose fields the form has; nil while none is chosen.
  private(set) var topic: CriterionKind.Topic?
  /// What stood in the form when it opened.
  private let opening: [ClauseField: String]

  /// A form with the rule as it stands, where it is a single one.
  init(_ criterion: Criterion, of policy: PolicyName, today: Day) {
    self.criterion = criterion
    self.policy = policy
    self.today = today
    clause = if case .clause(let clause) = criterion.body { clause } else { nil }
    let single = clause?.single
    topic = single?.kind.topic
    let values =
      single.flatMap { single in ClauseEntries.entry(for: single.kind.topic).values(of: single.kind) } ?? [:]
    form = Self.form(for: topic, holding: values, isNegated: single?.isNegated ?? false)
    opening = form.values
  }

  var title: String { "Bind \(criterion.id) of \(policy.words)" }
  var heading: String { "What \(criterion.id) asks for; a draft that was reviewed has to be reviewed again" }
  var saveLabel: String { "Bind" }
  var unsaved: String? { form.values == opening ? nil : "What was typed into this form is lost." }

  mutating func left(_ field: ClauseField) {
    guard field == .kind else { return }
    let chosen = CriterionKind.Topic(rawValue: form.value(of: .kind))
    guard chosen != topic else { return }
    topic = chosen
    let own = clause?.single.flatMap { single in
      chosen.flatMap { ClauseEntries.entry(for: $0).values(of: single.kind) }
    }
    form = Self.form(for: chosen, holding: own ?? [:], isNegated: form.value(of: .negated) == "yes")
    if form.fields.count > 1 { form.setFocus(form.fields[1].id) }
  }

  func read(_ reader: inout FormReader<ClauseField>) -> [Step] {
    guard let rule = rule(from: &reader) else { return [] }
    let clause = joined(rule, reader.text(.join))
    return [.perform(.bindClause(criterion.id, to: .clause(clause), in: policy))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("\(criterion.id) is bound"))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    let told = ParagraphView.lines(of: told, width: rect.columns, charset: canvas.charset)
    let parts = rect.below(1).rows(.cells(min(told.count, max(2, rect.rows - 14))), .cells(1), .share(1))
    for (row, line) in told.prefix(parts[0].rows).enumerated() {
      canvas.draw(
        line.text, at: parts[0].at(row, line.indent), width: rect.columns - line.indent, role: line.role)
    }
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: "Rule")
    form.draw(on: &canvas, in: parts[2])
  }

  /// The words of the document, and what the rule says now.
  private var told: [Paragraph] {
    [Paragraph(criterion.text, role: .highlight)]
      + (clause.map { [Paragraph("Now: \($0.phrase)")] } ?? []) + loss
  }

  /// A warning where the fields can't hold all that the rule says now.
  private var loss: [Paragraph] {
    guard let clause, topic != nil else { return [] }
    if clause.single == nil { return [] }
    var reader = FormReader(Self.filled(with: clause), today: today)
    guard rule(from: &reader) != clause else { return [] }
    return [Paragraph("The fields don't show all of the rule; saving leaves the rest out.", role: .warning)]
  }

  private static func filled(with clause: Clause) -> Form<ClauseField> {
    guard let single = clause.single else { return form(for: nil, holding: [:], isNegated: false) }
    let values = ClauseEntries.entry(for: single.kind.topic).values(of: single.kind) ?? [:]
    return form(for: single.kind.topic, holding: values, isNegated: single.isNegated)
  }

  private func rule(from reader: inout FormReader<ClauseField>) -> Clause? {
    guard let topic = CriterionKind.Topic(rawValue: reader.text(.kind) ?? "") else {
      reader.refuse(.kind, "is missing; F4 lists the kinds of rules")
      return nil
    }
    guard let kind = ClauseEntries.entry(for: topic).kind(from: &reader) else { return nil }
    return reader.yesNo(.negated) == true ? .not(.kind(kind)) : .kind(kind)
  }

  /// The new rule in place of the present one, or beside it.
  private func joined(_ rule: Clause, _ join: String?) -> Clause {
    switch (join, clause) {
    case ("and", .all(let parts)?): .all(parts + [rule])
    case ("or", .any(let parts)?): .any(parts + [rule])
    case ("and", let clause?): .all([clause, rule])
    case ("or", let clause?): .any([clause, rule])
    default: rule
    }
  }

  // MARK: Fields

  private static let joins = [
    Choice("replace", title: "in place of the rule there is"),
    Choice("and", title: "beside it: both have to hold"),
    Choice("or", title: "beside it: either is enough"),
  ]

  private static func form(
    for topic: CriterionKind.Topic?, holding values: [ClauseField: String], isNegated: Bool
  ) -> Form<ClauseField> {
    let kinds = CriterionKind.Topic.allCases.map {
      Choice($0.rawValue, title: Wording.topic($0), hint: $0.entry.example)
    }
    let kind = FormField<ClauseField>(
      .kind, "Kind of rule", .choice(kinds), value: topic?.rawValue ?? "",
      help: "F4 lists the kinds; typing narrows the list")
    let own = (topic.map { ClauseEntries.entry(for: $0).fields } ?? []).map { field in
      FormField(
        field.id, field.label, field.kind, value: values[field.id] ?? field.value, help: field.help,
        limit: field.limit)
    }
    return Form(
      [kind] + own + [
        FormField(
          .negated, "Must not hold", Choices.yesNo, value: isNegated ? "yes" : "no",
          help: "Yes where the policy asks that it is not so"),
        FormField(
          .join, "Goes", .choice(joins), value: "replace", help: "F4 lists how it goes with the rule there is"
        ),
      ])
  }
}

extension Clause {
  /// The only kind it consists of, and whether that must not hold; nil for a clause of several parts.
  fileprivate var single: (kind: CriterionKind, isNegated: Bool)? {
    switch self {
    case .kind(let kind): (kind, false)
    case .not(.kind(let kind)): (kind, true)
    default: nil
    }
  }
}
