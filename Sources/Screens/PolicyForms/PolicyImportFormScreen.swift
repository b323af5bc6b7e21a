import Criteria
import PriorAuth
import TerminalUI

/// Imports a policy document from a file. While it is read the form shows how far that is, and the rest of the desk can be
/// used.
struct PolicyImportFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case path
    case number = "policyNumber"
    case effective = "policyDays"
    case drugs
  }

  let today: Day
  /// Whether what is imported whole is published at once.
  let publishesAtOnce: Bool
  var form: Form<Field> = Self.fields(for: "")
  /// What is being read; nil while the form is filled in.
  private var running: (file: PolicyFile, progress: WorkProgress)?
  /// What came of it while another screen lay over this one.
  private var outcome: [Step] = []
  private var charset = Charset.unicode

  init(today: Day, publishesAtOnce: Bool) {
    self.today = today
    self.publishesAtOnce = publishesAtOnce
  }

  private static func fields(for path: String) -> Form<Field> {
    let file = FormField<Field>(
      .path, "File", value: path,
      help: "The path of the document: Markdown, text, PDF, or an exported policy (.json)", limit: 4096)
    let own: [FormField<Field>] = [
      FormField(.number, "Number", help: "The reference number, where the document prints none", limit: 100),
      FormField(
        .effective, "In force from", .date,
        help: "The first day in force; empty takes it from the document's own dates"),
      FormField(
        .drugs, "Drugs",
        help: "Such as vutrisiran (Amvuttra); empty takes them from the title, ; between several",
        limit: 400),
    ]
    return Form(isExport(path) ? [file] : [file] + own)
  }

  private static func isExport(_ path: String) -> Bool { path.trimmed.hasSuffix(".json") }

  private var isExport: Bool { form.fields.count == 1 }

  var title: String { "Import a policy" }
  /// What becomes of it, short enough for the narrowest window.
  var heading: String {
    if publishesAtOnce { return "It is read and, if it is whole, published: you work here alone" }
    return isExport
      ? "An exported policy says its own number, days and bindings; it becomes a draft"
      : "It is read into a draft; nothing is decided under it before it is published"
  }
  var saveLabel: String { "Import" }

  var isTyping: Bool { running == nil }

  var unsaved: String? {
    if let running { return "The reading of \(running.file.path) is broken off; nothing is stored." }
    return form.isDirty ? "What was typed into this form is lost." : nil
  }

  /// While it is read there is nothing to fill in.
  var plainFields: [PlainField] { running == nil ? fieldsInWords : [] }

  var bindings: [Binding<FormMessage>] {
    guard running != nil else { return formBindings }
    return [
      Binding(
        .escape, label: "Stop", help: "Break the reading off; nothing is stored", message: .key(.escape)),
      Binding(
        .enter, twin: .character("w"), label: "Worklist meanwhile",
        help: "Go on with the worklist while the document is read; Esc there comes back",
        message: .key(.enter)
      ),
    ]
  }

  /// An exported policy asks for nothing but its file.
  mutating func left(_ field: Field) {
    let path = form.value(of: .path)
    guard field == .path, Self.isExport(path) != isExport else { return }
    form = Self.fields(for: path)
    form.setFocus(isExport ? .path : .number)
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let path = reader.required(.path)
    // What was typed for a document before the path became that of an export does not go with it.
    let isExport = Self.isExport(path)
    let number = isExport ? nil : reader.code(.number)
    let effective = isExport ? nil : reader.day(.effective)
    let drugs = isExport ? [] : drugs(&reader)
    return [
      .perform(.importPolicy(PolicyFile(path: path, number: number, effective: effective, drugs: drugs)))
    ]
  }

  private func drugs(_ reader: inout FormReader<Field>) -> [GovernedDrug] {
    (reader.text(.drugs) ?? "").split(separator: ";").compactMap { text in
      let drug = GovernedDrug(stated: String(text))
      if drug == nil { reader.refuse(.drugs, "is written vutrisiran (Amvuttra); nusinersen (Spinraza)") }
      return drug
    }
  }

  mutating func update(_ message: FormMessage) -> [Step] {
    outcome = []
    guard case .key(let key) = message else { return [] }
    guard let running else { return type(key) ?? [] }
    guard key == .escape else { return [.open(.worklist(WorklistScreen(today: today)))] }
    self.running = nil
    return [.abandon(.importPolicy(running.file)), .say(.done("Stopped; nothing was stored"))]
  }

  mutating func load() -> [Step] {
    defer { outcome = [] }
    return outcome
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .importNews(let progress) = reply, case .importPolicy(let file) = question {
      running = (file, progress)
      return []
    }
    running = nil
    outcome = take(reply)
    if case .importWaits(let plan) = reply, case .importPolicy(let file) = question {
      let dialog = Dialog.confirm(
        "Publish \(plan.number)?", consequences: plan.consequences, yes: "Publish", no: "Store nothing")
      outcome = [.ask(dialog, then: [.perform(.publishImport(file))])]
    }
    return outcome
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .policyImported(let id, let isPublished) = reply else { return nil }
    return [
      .replace(.policy(PolicyScreen(id, pane: .findings, today: today))),
      .say(
        .done(
          isPublished
            ? "Imported and published: nobody else works with this database. This is what to look at"
            : "Imported. This is what to look at; Enter goes to the place in the text")),
    ]
  }

  mutating func layout(in rect: Rect, charset: Charset) { self.charset = charset }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let running else { return drawForm(on: &canvas, in: rect) }
    canvas.draw(
      "Reading \(running.file.path) …", at: rect.at(0, 0), width: rect.columns, role: .heading,
      overflow: .ellipsis)
    running.progress.draw(
      unit: "KB", isRunning: true, isDone: false, on: &canvas, in: rect.below(1).top(1), charset: charset)
    canvas.drawWrapped(
      "Nothing is stored before it is read to its end. Enter goes to the worklist meanwhile, Esc stops.",
      in: rect.below(3), role: .dim)
    canvas.cursor = rect.at(0, 0)
  }
}
