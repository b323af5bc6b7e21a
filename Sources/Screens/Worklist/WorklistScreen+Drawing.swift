import PriorAuth
import TerminalUI

extension WorklistScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    if let prompt {
      drawPrompt(prompt, on: &canvas, in: rect.top(1))
    } else {
      drawViews(on: &canvas, in: rect.top(1))
    }
    let cursor = canvas.cursor
    defer { if prompt != nil { canvas.cursor = cursor } }
    let rect = rect.below(1)
    guard !requests.list.rows.isEmpty else { return drawEmpty(on: &canvas, in: rect) }
    let isWide = WideLayout.holds(rect.columns)
    requests.list.draw(on: &canvas, in: rect, columns: columns(isWide: isWide)) {
      line($0, isWide: isWide)
    }
  }

  /// The columns; where nothing was counted, the line of business stands in its place.
  private func columns(isWide: Bool) -> [ListColumn] {
    let all = [
      ListColumn("Case", .cells(isWide ? 7 : 5), isRightAligned: true), ListColumn("Member", .share(3)),
      ListColumn("Drug", .share(2)),
      ListColumn(choice.view.showsOwed ? "Owed" : "Review", .cells(isWide ? 10 : 9)),
      ListColumn("State", .cells(isWide ? 11 : 9)),
      ListColumn("Due", .cells(14)),
      showsMissing
        ? ListColumn("Missing", .cells(7), isRightAligned: true)
        : ListColumn("Line", .cells(isWide ? 12 : 10)),
    ]
    guard isWide else { return all }
    return all + [ListColumn("Received", .cells(10))]
      + (showsHolder ? [ListColumn("Holder", .cells(12))] : [])
  }

  /// Whether it has to be said whose cases are listed.
  private var showsHolder: Bool { choice.view != .mine }

  /// Whether it was counted how many facts the cases lack.
  private var showsMissing: Bool { requests.list.rows.contains { $0.row.missing != nil } }

  private func line(_ line: WorklistLine, isWide: Bool) -> ListLine {
    let row = line.row
    let isUrgent = row.urgency == .expedited
    let dueRole = Wording.role(of: row, at: line.now)
    let cells = [
      "\(row.id)", row.member, (isUrgent ? "! " : "") + (row.isOverridden ? "OVERRIDE " : "") + row.drug,
      row.owed?.rawValue ?? row.reviewType.rawValue,
      Wording.state(row.state), row.time(at: line.now),
      showsMissing ? row.missing.map { $0 == 0 ? "none" : "\($0)" } ?? "–" : row.lineOfBusiness.name,
    ]
    let roles: [CellRole] = [.dim, .text, isUrgent ? .warning : .text, .text, .text, dueRole, .text]
    let last = [row.worker, row.note].compactMap { $0 }.joined(separator: ": ")
    let note = showsNotes ? String(last.map { $0.isNewline ? " " : $0 }) : ""
    guard isWide else { return ListLine(cells, roles: roles, note: note) }
    let holder = showsHolder ? [row.assignee ?? row.worker.map { "last " + $0 } ?? "nobody"] : []
    return ListLine(cells + ["\(line.received)"] + holder, roles: roles + [.dim, .dim], note: note)
  }

  /// The views side by side, the one that is shown between brackets; where there is no room for all, those before and
  /// behind it are left out, with a sign in their place.
  private func drawViews(on canvas: inout Canvas, in line: Rect) {
    let plain = WorklistChoice(choice.view)
    var views = WorklistChoice.View.allCases.map { view in
      (text: view.label, isShown: view == choice.view && (choice == plain || currentName == nil))
    }
    views += saved.map { ($0.name, $0.choice == choice && choice != plain) }
    let widths = views.map { min(displayWidth($0.text, charset: canvas.charset), Self.mostOfName) + 2 }
    let shown = views.lastIndex(where: \.isShown) ?? 0
    let sign = 2
    let behind = shown + 1 < views.count ? sign : 0
    var first = 0
    while first < shown, (first > 0 ? sign : 0) + widths[first...shown].reduce(behind, +) > line.columns {
      first += 1
    }
    var column = first > 0 ? canvas.draw("… ", at: line.at(0, 0), role: .dim) : 0
    for (place, view) in views.enumerated().dropFirst(first) {
      guard column + widths[place] + (place + 1 < views.count ? sign : 0) <= line.columns else {
        canvas.draw(" …", at: line.at(0, column), width: sign, role: .dim)
        return
      }
      let role: CellRole = view.isShown ? .heading : .dim
      canvas.draw(view.isShown ? "[" : " ", at: line.at(0, column), role: role)
      canvas.draw(
        view.text, at: line.at(0, column + 1), width: widths[place] - 2, role: role, overflow: .ellipsis)
      canvas.draw(view.isShown ? "]" : " ", at: line.at(0, column + widths[place] - 1), role: role)
      column += widths[place]
    }
  }

  /// How many cells of the name of a kept view are shown beside the others.
  private static let mostOfName = 24

  private func drawPrompt(_ prompt: Prompt, on canvas: inout Canvas, in line: Rect) {
    let words = prompt == .find ? "Find: " : "Keep this view as: "
    let used = canvas.draw(words, at: line.at(0, 0), width: line.columns, role: .heading)
    editor.drawLine(
      on: &canvas, in: Rect(row: line.row, column: line.column + used, rows: 1, columns: line.columns - used),
      isFocused: true)
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let text =
      requests.isLoaded
      ? choice == WorklistChoice()
        ? "No open cases. F6 or n takes in a new request, F8 or x lists approvals that end soon."
        : prompt == .find && Int64(editor.text) != nil
          ? "No open case has this. Enter opens the case of that number, where there is one."
          : (prompt == .find || !choice.words.isEmpty
            ? "No open case here has this; F7 Members finds decided ones by their member. Esc ends the search. "
            : "None here. ") + "v lists the views; 0 there shows everything again."
      : "Reading the worklist …"
    canvas.drawWrapped(text, in: rect, role: .dim)
  }
}
