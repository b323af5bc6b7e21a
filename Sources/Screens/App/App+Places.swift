import PriorAuth
import TerminalUI

/// A screen or a command that can be gone to from wherever one is.
enum DeskPlace: Hashable, Sendable {
  /// The worklist, and what it leads to.
  case worklist
  case ofWorklist(WorklistScreen.Message)
  case view(WorklistChoice.View)
  /// What supervisors and administrators look after.
  case door(OfficeDoor)
  /// What can be done with a case, on the case that is shown.
  case act(CaseAct)
}

extension App {
  /// Every place beside the keys of the uppermost screen, each with where it belongs and its key there.
  var places: [Binding<DeskAct>] {
    let worklist = WorklistScreen(today: today)
    let commands: [WorklistScreen.Message] = [
      .next, .newRequest, .members, .expiring, .policies, .supervision, .administration, .find, .views,
      .filter, .settings,
    ]
    let rows = worklist.bindings.filter { commands.contains($0.message) }.map { row in
      Binding<DeskAct>(
        row.key, twin: row.twin, label: row.label, help: "Worklist: " + row.help,
        message: .go(.ofWorklist(row.message)))
    }
    let doors = OfficeDoor.allCases.map { door in
      Binding<DeskAct>(
        door.key, label: door.title,
        help: "\(door.side == .supervisor ? "Supervision" : "Administration"): \(door.title): \(door.hint)",
        message: .go(.door(door)))
    }
    let views = WorklistChoice.View.allCases.map { view in
      Binding<DeskAct>(
        .function(4), twin: .character("v"), label: view.label,
        help: "Worklist: \(view.label): \(view.words)", message: .go(.view(view)))
    }
    let isWorklist = if case .worklist = top { true } else { false }
    let isOffice: OfficeScreen.Side? = if case .office(let screen) = top { screen.side } else { nil }
    let home = Binding<DeskAct>(
      .function(3), label: "Worklist", help: "Worklist: see the open cases; Esc there comes back here",
      message: .go(.worklist))
    return (isWorklist ? [] : [home] + rows) + views
      + doors.filter { row in
        if case .go(.door(let door)) = row.message { door.side != isOffice } else { true }
      }
  }

  /// What can be done with a case by its menu: with the one that is shown, or why not now.
  var caseActs: [Binding<DeskAct>] {
    let view: CaseView? = if case .caseReview(let screen) = top { screen.view } else { nil }
    return CaseAct.allCases.map { act in
      Binding(
        .character("m"), label: act.title, help: "Case: \(act.title): \(act.hint)", message: .go(.act(act)),
        unavailable: view.map { act.obstacle(in: $0) } ?? "open a case first: Enter on the worklist")
    }
  }

  /// What can be done on other screens, each with its place: where one can go from here, and the keys that are only there.
  var elsewhere: [Binding<DeskAct>] {
    let places = places
    var known = Set(keyboard.map(\.help) + places.map(\.help))
    let rows = Catalogue(today: today).screens.flatMap { name, screen in
      screen.desk.ownRows.compactMap { row -> Binding<DeskAct>? in
        let help = "\(name): \(row.help)"
        guard known.insert(row.help).inserted, known.insert(help).inserted else { return nil }
        return Binding(
          row.key, twin: row.twin, label: row.label, help: help, message: .help,
          unavailable: "go to that screen first")
      }
    }
    return places + caseActs + rows
  }

  /// Opens the menu of the case that is shown at an act, and chooses it there.
  private mutating func open(_ act: CaseAct) -> [Effect] {
    guard case .caseReview(let screen) = top, let view = screen.view else { return [] }
    return perform([.open(.actMenu(CaseActMenuScreen(view: view, at: act, today: today)))])
      + inTopScreen { desk in
        guard var menu = desk as? CaseActMenuScreen else { return [] }
        defer { desk = menu }
        return menu.update(.choose)
      }
  }

  /// Goes to a place; what is shown now stays below it, with everything that was typed.
  mutating func go(to place: DeskPlace) -> [Effect] {
    switch place {
    case .worklist: return perform([.open(.worklist(WorklistScreen(today: today)))])
    case .door(let door): return perform([.open(door.screen(today: today))])
    case .act(let act): return open(act)
    case .view(let view):
      guard case .worklist = top else {
        return perform([.open(.worklist(WorklistScreen(today: today, showing: WorklistChoice(view))))])
      }
      return inTopScreen { $0.take(WorklistChoice(view)) }
    case .ofWorklist(let message):
      var worklist = WorklistScreen(today: today)
      worklist.take(settings)
      let steps = worklist.update(message)
      let leadsOn = steps.allSatisfy { if case .open = $0 { true } else { false } }
      // What only the worklist can do is done on it.
      guard steps.isEmpty || !leadsOn || message == .filter || message == .views else {
        return perform(steps)
      }
      return perform([.open(.worklist(WorklistScreen(today: today)))])
        + inTopScreen { screen in
          guard var worklist = screen as? WorklistScreen else { return [] }
          defer { screen = worklist }
          return worklist.update(message)
        }
    }
  }
}
