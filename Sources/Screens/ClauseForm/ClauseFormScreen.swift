import Criteria
import PriorAuth
import TerminalUI

/// Binds a clause of a draft by hand: the kind of rule first, then the fields of that kind.
struct ClauseFormScreen: FormScreen {
  typealias Field = ClauseField

  let criterion: Criterion
  let policy: SeenDraft
  let today: Day
  var form: Form<ClauseField>
  /// The part of the criterion that the rule is for.
  private(set) var part: ClausePart
  /// What stands in the field for the kind: a kind of rule, a reviewer, or no rule.
  private var kind: String
  /// Whether it is about what stands beside the criterion's own words.
  private let isBeside: Bool
  /// What stood in the form when it opened.
  private var opening: [ClauseField: String]

  private static let reviewer = "reviewer"
  private static let noRule = "nothing"

  /// A form with the rule as it stands, where it is a single one.
  ///
  /// - Parameter part: the part to begin with; one beside the criterion's own words can be changed for another.
  init(_ criterion: Criterion, part: ClausePart = .criterion, of policy: SeenDraft, today: Day) {
    self.criterion = criterion
    self.policy = policy
    self.today = today
    self.part = part
    isBeside = part != .criterion
    (form, kind) = Self.opened(on: criterion, part)
    opening = form.values
  }

  /// What the part of the criterion asks for now.
  var clause: Clause? { part.clause(of: criterion) }

  /// The kind whose fields the form has; nil while none is chosen.
  var topic: CriterionKind.Topic? { CriterionKind.Topic(rawValue: kind) }

  var title: String { "Bind \(criterion.id) of \(policy.name.words)" }
  var heading: String {
    let what = isBeside ? "What goes with \(criterion.id)" : "What \(criterion.id) asks for"
    return what + "; a draft that was reviewed has to be reviewed again"
  }
  var saveLabel: String { "Bind" }
  var unsaved: String? { form.values == opening ? nil : "What was typed into this form is lost." }

  mutating func left(_ field: ClauseField) {
    switch field {
    case .part: changePart()
    case .kind: changeKind()
    default: break
    }
  }

  private mutating func changePart() {
    guard let chosen = ClausePart(rawValue: form.value(of: .part)), chosen != part else { return }
    part = chosen
    (form, kind) = Self.opened(on: criterion, part)
    opening = form.values
    form.setFocus(.kind)
  }

  private mutating func changeKind() {
    let chosen = form.value(of: .kind)
    guard chosen != kind else { return }
    kind = chosen
    let own = clause?.single.flatMap { single in
      topic.flatMap { ClauseEntries.entry(for: $0).values(of: single.kind) }
    }
    form = Self.form(
      for: part, of: criterion, kind: kind, holding: own ?? [:], isNegated: form.value(of: .negated) == "yes")
    let next = form.fields.firstIndex { $0.id == .kind }.map { $0 + 1 } ?? 0
    if form.fields.indices.contains(next) { form.setFocus(form.fields[next].id) }
  }

  func read(_ reader: inout FormReader<ClauseField>) -> [Step] {
    guard reader.text(.kind) != Self.noRule else { return performing(nil) }
    guard let rule = rule(from: &reader) else { return [] }
    return performing(joined(rule, reader.text(.join)))
  }

  private func performing(_ clause: Clause?) -> [Step] {
    part.setting(clause).map { [.perform(.bindClause(criterion.id, to: $0, in: policy))] } ?? []
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
    [Paragraph(part.words(of: criterion), role: .highlight)]
      + (clause.map { [Paragraph("Now: \($0.phrase)")] } ?? []) + loss
  }

  /// A warning where the fields can't hold all that the rule says now.
  private var loss: [Paragraph] {
    guard let clause, topic != nil else { return [] }
    if clause.single == nil { return [] }
    var reader = FormReader(Self.opened(on: criterion, part).0, today: today)
    guard rule(from: &reader) != clause else { return [] }
    return [Paragraph("The fields don't show all of the rule; saving leaves the rest out.", role: .warning)]
  }

  /// The form for a part with the rule it has now, and the kind of that rule.
  private static func opened(on criterion: Criterion, _ part: ClausePart) -> (Form<ClauseField>, String) {
    let clause = part.clause(of: criterion)
    let single = clause?.single
    let kind = single?.kind.topic.rawValue ?? ""
    let values = single.flatMap { ClauseEntries.entry(for: $0.kind.topic).values(of: $0.kind) }
    let form = form(
      for: part, of: criterion, kind: kind, holding: values ?? [:], isNegated: single?.isNegated ?? false)
    return (form, kind)
  }

  private func rule(from reader: inout FormReader<ClauseField>) -> Clause? {
    if reader.text(.kind) == Self.reviewer { return .attested(part.words(of: criterion)) }
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
    for part: ClausePart, of criterion: Criterion, kind: String, holding values: [ClauseField: String],
    isNegated: Bool
  ) -> Form<ClauseField> {
    let topic = CriterionKind.Topic(rawValue: kind)
    let own = (topic.map { ClauseEntries.entry(for: $0).fields } ?? []).map { field in
      FormField(
        field.id, field.label, field.kind, value: values[field.id] ?? field.value, help: field.help,
        limit: field.limit)
    }
    let kindField = FormField<ClauseField>(
      .kind, "Kind of rule", .choice(kinds(for: part)), value: kind,
      help: "F4 lists the kinds; typing narrows the list")
    let rest = kind == noRule || kind == reviewer ? [joinField] : own + [negatedField(isNegated), joinField]
    return Form(partFields(part, of: criterion) + [kindField] + (kind == noRule ? [] : rest))
  }

  /// The field for the part, where the criterion has parts to choose among.
  private static func partFields(_ part: ClausePart, of criterion: Criterion) -> [FormField<ClauseField>] {
    guard part != .criterion else { return [] }
    return [
      FormField(
        .part, "Part", .choice(ClausePart.beside(criterion).map(\.choice)), value: part.rawValue,
        help: "F4 lists what can go with the criterion")
    ]
  }

  private static func kinds(for part: ClausePart) -> [Choice] {
    let kinds = CriterionKind.Topic.allCases.map {
      Choice($0.rawValue, title: Wording.topic($0), hint: $0.entry.example)
    }
    let reviewer = Choice(reviewer, title: "a reviewer answers it", hint: "with a citation")
    let nothing = Choice(noRule, title: "no rule", hint: "takes away the one there is")
    return kinds + [reviewer] + (part == .criterion ? [] : [nothing])
  }

  private static func negatedField(_ isNegated: Bool) -> FormField<ClauseField> {
    FormField(
      .negated, "Must not hold", Choices.yesNo, value: isNegated ? "yes" : "no",
      help: "Yes where the policy asks that it is not so")
  }

  private static let joinField = FormField<ClauseField>(
    .join, "Goes", .choice(joins), value: "replace", help: "F4 lists how it goes with the rule there is")
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
