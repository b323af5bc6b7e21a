import PriorAuth
import TerminalUI

/// A screen that is a form: typing types, F10 or Ctrl-S saves, leaving with changes asks.
protocol FormScreen: DeskScreen where Message == FormMessage {
  associatedtype Field: Hashable, Sendable, RawRepresentable where Field.RawValue == String

  var form: Form<Field> { get set }
  /// What the key that saves is called: `Save`, `Attach`, `Decide`.
  var saveLabel: String { get }
  /// A line above the fields that says what the form is about.
  var heading: String { get }
  /// Reads the fields: what to do when nothing is wrong, and what is wrong otherwise.
  func read(_ reader: inout FormReader<Field>) -> [Step]
  /// The day by which dates in the future are told.
  var today: Day { get }
  /// Where the list of a field is on record that takes what is typed as well; nil where there is none.
  func known(_ field: Field) -> KnownValues?
  /// What can stand in fields because it is named already by what the form is about; it comes first in their lists.
  var namedHere: [KnownValue] { get }
  /// Whether a value on record goes with what stands in the other fields.
  func fits(_ value: KnownValue) -> Bool
  /// Fills in what follows from a field that was left.
  mutating func left(_ field: Field)
  /// What is asked once a field was left.
  func asked(onLeaving field: Field) -> [Step]
  /// The day that stands in a field; nil where none can be read.
  func day(in field: Field) -> Day?
  /// What follows once it is stored; nil when the answer means something else.
  func saved(_ reply: Reply) -> [Step]?
}

/// A key of a form by what it does there.
enum FormMessage: Hashable, Sendable {
  case key(Key)
  /// Open the document the form cites, to mark a place in it.
  case markPlace
}

extension FormScreen {
  var isTyping: Bool { true }

  var boxKeys: [Binding<Void>]? { form.picking?.keys }

  var unsaved: String? { form.isDirty ? "What was typed into this form is lost." : nil }

  var typed: [String: String] {
    Dictionary(form.typed.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
  }

  mutating func retype(_ fields: [String: String]) {
    for (name, text) in fields {
      if let field = Field(rawValue: name) { form.setValue(text, of: field, isTyped: true) }
    }
  }

  var bindings: [Binding<FormMessage>] { formBindings }

  /// The keys every form has.
  var formBindings: [Binding<FormMessage>] {
    [
      Binding(
        .function(10), twin: .control("s"), label: saveLabel,
        help: "Check every field, then store what was typed",
        message: .key(.function(10))),
      Binding(
        .function(4), label: "List", help: "List what can stand in this field; typing narrows the list",
        message: .key(.function(4)), unavailable: hasList ? nil : "This field takes what you type"),
    ] + goingOn + [
      Binding(.backtab, label: "", help: "Go to the field before", message: .key(.backtab)),
      Binding(
        .down, label: "", help: "Go to the next field; in a field of several lines a line down",
        message: .key(.down)),
      Binding(
        .up, label: "", help: "Go to the field before; in a field of several lines a line up",
        message: .key(.up)),
    ]
  }

  /// What Tab and Enter do in the field that has the keyboard.
  private var goingOn: [Binding<FormMessage>] {
    guard case .lines? = form.focused?.kind else {
      return [
        Binding(
          .tab, twin: .enter, label: "Next",
          help: "Go to the next field; Enter starts a new line in a field of several",
          message: .key(.tab))
      ]
    }
    return [
      Binding(.tab, label: "Next", help: "Go to the next field", message: .key(.tab)),
      Binding(.enter, label: "New line", help: "Start a new line in this field", message: .key(.enter)),
    ]
  }

  mutating func left(_ field: Field) {}

  func asked(onLeaving field: Field) -> [Step] { [] }

  func fits(_ value: KnownValue) -> Bool { true }

  func known(_ field: Field) -> KnownValues? { nil }

  var namedHere: [KnownValue] { [] }

  func day(in field: Field) -> Day? { try? Day(typed: form.value(of: field).trimmed, today: today) }

  /// A date that was typed in short stands there in full once its field is left: everybody sees what was understood, and
  /// `today` stays the day it was.
  mutating func settle(_ field: Field) {
    guard case .date? = form.fields.first(where: { $0.id == field })?.kind, let day = day(in: field),
      form.value(of: field) != "\(day)"
    else { return }
    form.setValue("\(day)", of: field, isTyped: true)
  }

  mutating func update(_ message: FormMessage) -> [Step] {
    switch message {
    case .key(let key): type(key) ?? []
    case .markPlace: []
    }
  }

  mutating func type(_ key: Key) -> [Step]? { typeIntoForm(key) }

  mutating func typeIntoForm(_ key: Key) -> [Step]? {
    switch form.update(key) {
    case .ignored: return nil
    case .edited: return []
    case .left(let field):
      fillIn(after: field)
      // That nothing stands there is told at saving: who goes through a form may well come back.
      let isEmpty = form.value(of: field).isEmpty && form.unmatched[field] == nil
      form.problems[field] = isEmpty && form.problems[field] == nil ? nil : problems[field]
      return asked(onLeaving: field)
    case .list(let field): return known(field).map { [.perform(.loadValues($0))] } ?? open([])
    case .save:
      // Saving leaves the field too, so that what follows from it is looked at and stored with it.
      if let field = form.focused?.id { fillIn(after: field) }
      return save()
    case .cancel: return [.back]
    }
  }

  /// Shows in full what was typed into a field, and fills in what follows from it.
  private mutating func fillIn(after field: Field) {
    settle(field)
    left(field)
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { take(reply) }

  /// Takes the answer to saving.
  mutating func take(_ reply: Reply) -> [Step] {
    if case .refused(let refused) = reply { return show(refused) }
    if case .values(let values) = reply { return open(values) }
    guard let steps = saved(reply) else { return [] }
    let values = chosen
    form.markSaved()
    return values.isEmpty ? steps : [.stored(form: title, values: values)] + steps
  }

  func draw(on canvas: inout Canvas, in rect: Rect) { drawForm(on: &canvas, in: rect) }

  /// Draws the heading and the fields below it.
  func drawForm(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    form.draw(on: &canvas, in: rect.below(2))
  }

  /// What is wrong with the fields as they are now.
  var problems: [Field: String] {
    var reader = FormReader(form, today: today)
    _ = read(&reader)
    return reader.problems
  }

  private mutating func save() -> [Step] {
    var reader = FormReader(form, today: today)
    let steps = read(&reader)
    form.problems = reader.problems
    guard !form.problems.isEmpty else { return steps }
    return sayProblems()
  }

  private mutating func sayProblems() -> [Step] {
    form.focusFirstProblem()
    guard let first = form.problemList.first else { return [] }
    let more = form.problemList.count - 1
    let rest = more == 0 ? "" : ", and \(Wording.count(more, "more field"))"
    return [.say(.problem("Not saved: \(first.label) \(first.problem)\(rest)"))]
  }

  private mutating func show(_ refused: [FieldProblem]) -> [Step] {
    form.problems = [:]
    var elsewhere: [String] = []
    for item in refused {
      if let field = Field(rawValue: item.field), form.fields.contains(where: { $0.id == field }) {
        form.problems[field] = item.problem
      } else {
        elsewhere.append(item.problem)
      }
    }
    form.focusFirstProblem()
    // What the record says about a field is a sentence of its own.
    let first = elsewhere.first ?? form.problemList.first?.problem
    return first.map { [.say(.problem($0))] } ?? []
  }
}
