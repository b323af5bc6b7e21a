import Letters
import PriorAuth
import TerminalUI

/// Figures as a table with a chart: reports, agreement, codes, the plan's own lists.
struct SheetScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case shift(Int)
    case otherFace, choose, add, open, withdraw
    case act(AdminAct)
  }

  let question: SheetQuestion
  let today: Day
  private(set) var sheet: Sheet?
  private var list = ListView<[SheetCell]>()
  private var shift = 0
  private var showsChart = false
  /// Where it was laid out last; what the notes take of it is known with the figures.
  private var place = Rect(row: 0, column: 0, rows: 0, columns: 0)

  init(_ question: SheetQuestion, today: Day) {
    self.question = question
    self.today = today
  }

  var title: String {
    switch question {
    case .report: "Report of decisions"
    case .agreementByPerson, .agreementByCriterion: "Agreement of second judgements"
    case .appeals: "Appeals by criterion"
    case .codes: "Code tables"
    case .register(.prescriber): "Prescribers"
    case .register(.plan): "Plans"
    case .register(.formulary): "Formulary"
    case .admin(let subject): subject.title
    }
  }

  var bindings: [Binding<Message>] {
    let noChart =
      (sheet?.chart == nil ? "These figures have no chart" : nil)
      ?? (list.rows.isEmpty ? "There are no figures" : nil)
    var rows = [
      Binding<Message>(
        .tab, twin: .character("v"), label: showsChart ? "Table" : "Chart",
        help: "Change between the table and the chart", message: .otherFace, unavailable: noChart),
      Binding<Message>(
        .right, twin: .character("l"), label: "More columns", help: "Show the columns further right",
        message: .shift(1)),
      Binding<Message>(
        .left, twin: .character("h"), label: "", help: "Show the columns further left", message: .shift(-1)),
    ]
    if let label = addLabel {
      rows.append(
        Binding(
          .function(6), twin: .character("n"), label: label, help: "Add to what is listed", message: .add))
    }
    if case .register = question {
      rows.append(
        Binding(
          .function(7), twin: .character("e"), label: "Take off", help: "Take off the list from a day on",
          message: .withdraw, unavailable: list.selected == nil ? "Nothing is listed" : nil))
    }
    if question == .codes {
      rows.append(
        Binding(
          .function(7), twin: .character("e"), label: "Withdraw",
          help: "Have a table of codes count no more", message: .withdraw,
          unavailable: list.selected == nil ? "No table is on file" : nil))
    }
    if chooseLabel != nil {
      rows.append(
        Binding(
          .function(9), twin: .character("f"), label: "Choose",
          help: "Choose the days and what makes a row", message: .choose))
    }
    if case .admin(let subject) = question { rows += keys(of: subject) }
    return rows + movement(Message.move, in: "table")
  }

  /// What can be done from a list that administrators look after.
  private func keys(of subject: AdminSubject) -> [Binding<Message>] {
    let acts = AdminAct.all(of: subject).map { act in
      Binding<Message>(act.key, twin: act.twin, label: act.label, help: act.title, message: .act(act))
    }
    switch subject {
    case .people:
      return acts + [
        Binding(
          .enter, label: "History", help: "Show roles, locks, licences and sign-ins of the person",
          message: .open,
          unavailable: list.selected == nil ? "Nobody is listed" : nil)
      ]
    case .templates:
      return acts + [Binding(.enter, label: "Read", help: "Show the text of the version", message: .open)]
    default: return acts
    }
  }

  /// What Enter goes to from the row that the cursor is on.
  private var detail: Screen? {
    guard question == .admin(.templates) else {
      return .sheet(SheetScreen(.admin(.person(chosen)), today: today))
    }
    // A template that was never set has no version of its own.
    let version = list.selected?.dropFirst().first.flatMap { Int($0.words) } ?? 0
    return TemplateName(chosen).map { .template(TemplateScreen($0, version: version, today: today)) }
  }

  /// What the cursor is on, by its first column.
  private var chosen: String { list.selected?.first?.words ?? "" }

  private var addLabel: String? {
    switch question {
    case .codes: "Import"
    case .register: "Add"
    default: nil
    }
  }

  private var chooseLabel: String? {
    switch question {
    case .report, .agreementByPerson, .agreementByCriterion: "Choose"
    default: nil
    }
  }

  mutating func load() -> [Step] { [.perform(.ask(.sheet(question)))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): _ = list.update(key)
    case .shift(let step):
      shift = max(0, min(shift + step, (sheet?.columns.count ?? 1) - (sheet?.names ?? 1) - 1))
    case .otherFace: showsChart.toggle()
    case .open: return detail.map { [.open($0)] } ?? []
    case .act(let act):
      let about = if case .admin(.person(let login)) = question { login } else { chosen }
      return [.open(.adminForm(AdminFormScreen(act, about: about, today: today)))]
    case .add:
      if case .register(let register) = question {
        return [.open(.registerForm(RegisterFormScreen(register, today: today)))]
      }
      return [.open(.codeImportForm(CodeImportFormScreen(today: today)))]
    case .withdraw:
      if case .register(let register) = question {
        return [.open(.registerForm(RegisterFormScreen(takingOff: chosen, register, today: today)))]
      }
      return [
        .open(.codeWithdrawForm(CodeWithdrawFormScreen(list.selected ?? [], today: today)))
      ]
    case .choose:
      switch question {
      case .report(let wish): return [.open(.reportForm(ReportFormScreen(wish, today: today)))]
      case .agreementByPerson: return [.replace(.sheet(SheetScreen(.agreementByCriterion, today: today)))]
      default: return [.replace(.sheet(SheetScreen(.agreementByPerson, today: today)))]
      }
    }
    return []
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .office(.sheet(let sheet)) = reply, question == .ask(.sheet(self.question)) else { return [] }
    self.sheet = sheet
    list.resize(to: tableRect(in: place))
    list.replace(sheet.rows) { _ in false }
    return []
  }

  /// Where the table lies: between the heading and what is below it, the rest of the chosen row and the notes.
  private func tableRect(in rect: Rect) -> Rect {
    rect.below(2).top(max(0, rect.rows - 3 - noteRows(in: rect) - restRows(in: rect)))
  }

  /// What of a row of words has no room in its columns: nothing of a record is ever cut off for good.
  private func rest(of row: [SheetCell], in sheet: Sheet, width: Int) -> String {
    guard listsWords else { return "" }
    let shown = Set(shownColumns(sheet, width: width))
    return sheet.columns.indices.compactMap { place -> String? in
      guard row.indices.contains(place) else { return nil }
      let words = row[place].words
      let isSeen = shown.contains(place) && displayWidth(words) <= Self.width(of: place, in: sheet)
      return words.isEmpty || isSeen ? nil : "\(sheet.columns[place].title): \(words)"
    }
    .joined(separator: ". ")
  }

  /// Whether it is a list of what somebody wrote, not of figures.
  private var listsWords: Bool {
    switch question {
    case .admin, .codes, .register: true
    case .report, .agreementByPerson, .agreementByCriterion, .appeals: false
    }
  }

  /// The lines that the rest of the longest row takes, so that the table stays where it is while one moves in it.
  private func restRows(in rect: Rect) -> Int {
    guard let sheet, !showsChart else { return 0 }
    let lines = sheet.rows.map { row in
      let rest = rest(of: row, in: sheet, width: rect.columns)
      return rest.isEmpty ? 0 : wrap(rest, width: rect.columns).count
    }
    return min(rect.rows / 3, lines.max() ?? 0)
  }

  /// What has to be known about the figures, and the lines it takes.
  private var notes: String { sheet?.notes.joined(separator: " ") ?? "" }
  private func noteRows(in rect: Rect) -> Int { min(rect.rows / 3, wrap(notes, width: rect.columns).count) }

  mutating func layout(in rect: Rect, charset: Charset) {
    place = rect
    list.resize(to: tableRect(in: rect))
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let sheet else {
      canvas.draw("Reading …", at: rect.at(0, 0), role: .dim)
      return
    }
    canvas.draw(sheet.title, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    guard !sheet.rows.isEmpty else {
      canvas.drawWrapped(sheet.empty, in: rect.below(2), role: .dim)
      return
    }
    canvas.drawWrapped(notes, in: rect.bottom(noteRows(in: rect)), role: .dim)
    let area = tableRect(in: rect)
    if let row = list.selected, !showsChart {
      let below = rect.above(noteRows(in: rect)).bottom(restRows(in: rect))
      canvas.drawWrapped(rest(of: row, in: sheet, width: rect.columns), in: below)
    }
    guard !showsChart else { return canvas.draw(sheet.bars, in: area) }
    let places = shownColumns(sheet, width: area.columns)
    let columns = places.map { place in
      ListColumn(
        sheet.columns[place].title, .cells(Self.width(of: place, in: sheet)),
        isRightAligned: sheet.rows.contains { Self.isFigure($0[place]) })
    }
    list.draw(on: &canvas, in: area, columns: columns) { row in
      ListLine(places.map { row.indices.contains($0) ? row[$0].words : "" })
    }
  }

  /// The columns that name a row, and of the others those that fit, from the shifted one on.
  private func shownColumns(_ sheet: Sheet, width: Int) -> [Int] {
    guard !sheet.columns.isEmpty else { return [] }
    var places = Array(sheet.columns.indices.prefix(sheet.names))
    var left = width - places.map { Self.width(of: $0, in: sheet) + 1 }.reduce(-1, +)
    for place in sheet.columns.indices.dropFirst(sheet.names + shift) {
      left -= Self.width(of: place, in: sheet) + 1
      guard left >= 0 else { break }
      places.append(place)
    }
    return places
  }

  private static func width(of place: Int, in sheet: Sheet) -> Int {
    let texts =
      [sheet.columns[place].title] + sheet.rows.map { $0.indices.contains(place) ? $0[place].words : "" }
    return min(34, texts.map { displayWidth($0) }.max() ?? 1)
  }

  private static func isFigure(_ cell: SheetCell) -> Bool {
    switch cell {
    case .number, .share, .seconds, .decimal: true
    case .text, .day, .none, .suppressed: false
    }
  }
}
