import PriorAuth
import TerminalUI

// Views: whose requests, in which order, with which words; and those that are kept.
extension WorklistScreen {
  mutating func choose(_ message: Message) -> [Step] {
    var choice = choice
    switch message {
    case .nextView:
      // What is kept may have changed on another screen, so it is read before going on.
      return [.perform(.loadViews)]
    case .previousView: return show(next: -1)
    case .nextColumn:
      let columns = WorklistChoice.Column.allCases
      let place = columns.firstIndex(of: choice.column) ?? 0
      choice.column = columns[(place + 1) % columns.count]
    case .reverse: choice.isReversed.toggle()
    case .find:
      // What was found stays until something else is typed; words behind the old ones would find nothing.
      prompt = .find
      editor.replace(with: "")
      return []
    case .keep:
      prompt = .name
      editor.replace(with: currentName ?? "")
      return []
    default: return []
    }
    return show(choice)
  }

  /// Shows the view that comes so many places after this one, the kept ones behind the others.
  mutating func show(next step: Int) -> [Step] {
    let all = WorklistChoice.View.allCases.map { WorklistChoice($0) } + saved.compactMap(\.choice)
    let place =
      all.lastIndex(of: choice) ?? WorklistChoice.View.allCases.firstIndex(of: choice.view) ?? 0
    return show(all[(place + step + all.count) % all.count])
  }

  /// Keeps what is shown under a name; the same name and view once more forgets it.
  mutating func keepView(_ name: String) -> [Step] {
    guard !name.isEmpty else { return [.say(.problem("A view is kept under a name"))] }
    guard choice != WorklistChoice(choice.view) else {
      return [.say(.problem("\(choice.view.label) is a view already; filter, order or find something first"))]
    }
    if saved.contains(SavedView(name, choice)) {
      saved.removeAll { $0.name == name }
      return [.perform(.keepView(SavedView(name, nil))), .say(.done("Forgotten: \(name)"))]
    }
    let view = SavedView(name, choice)
    saved = saved.filter { $0.name != name } + [view]
    return [.perform(.keepView(view)), .say(.done("Kept as \(name); Tab goes through the views"))]
  }

  var bindings: [Binding<Message>] {
    let rows = Self.keyboards[choice.column] ?? []
    guard requests.list.selected == nil, let open = rows.first else { return rows }
    return [open.unavailable(because: "There is no open case here. F6 or n takes in a request")]
      + rows.dropFirst()
  }

  /// The keys by the column that orders the list: made once, since they are asked for at every key.
  private static let keyboards = Dictionary(
    uniqueKeysWithValues: WorklistChoice.Column.allCases.map { column in
      let open = Binding(.enter, label: "Open", help: "Open the chosen case", message: Message.open)
      let order = Binding(
        .character("s"), label: "", help: "Order by the next column: \(column.after.words)",
        message: Message.nextColumn)
      return (column, [open] + places + [order] + arrangement)
    })

  /// The keys that lead to other screens, and to what this one shows.
  private static let places: [Binding<Message>] = [
    Binding(
      .function(6), twin: .character("n"), label: "New request",
      help: "Take in a new request: choose the member first", message: .newRequest),
    Binding(
      .function(7), twin: .character("m"), label: "Members", help: "Find or enrol a member",
      message: .members),
    Binding(
      .function(8), twin: .character("x"), label: "Expiring",
      help: "List approvals that end soon, and renew them", message: .expiring),
    Binding(
      .function(9), twin: .character("p"), label: "Policies",
      help: "Read the policies; import, check and publish their versions", message: .policies),
    Binding(
      .function(10), twin: .character("S"), label: "Supervise",
      help: "See what is late, who does what, what ends, and share out work", message: .supervision),
    Binding(
      .function(11), twin: .character("A"), label: "Administer",
      help: "Look after policies, codes, lists and people", message: .administration),
    Binding(
      .character("t"), label: "Take next",
      help: "Take the most urgent case that you may work on and nobody has",
      message: .next),
    Binding(
      .character("/"), label: "Find",
      help:
        "Find cases as you type: by words, or by a case number, which needs no / before",
      message: .find),
    Binding(
      .tab, label: "View", help: "Show the next view of the worklist, the kept ones last",
      message: .nextView),
    Binding(.backtab, label: "", help: "Show the view before", message: .previousView),
    Binding(
      .function(2), twin: .character("f"), label: "Filter",
      help: "Show only cases with a member, drug, review, state, due time, urgency, line or receipt",
      message: .filter),
    Binding(
      .function(4), twin: .character("v"), label: "Views",
      help: "List the views: all, mine, team, new, pended, overdue, letters, clinician, appeals, kept",
      message: .views),
  ]

  /// The keys that arrange the list or move in it.
  private static let arrangement: [Binding<Message>] =
    [
      Binding(.character("r"), label: "", help: "Turn the order round", message: .reverse),
      Binding(
        .character("o"), label: "",
        help: "Show or hide the note of the last decision below each line", message: .notes),
      Binding(
        .character("w"), label: "", help: "Keep this view under a name, or forget the one of that name",
        message: .keep),
      Binding(
        .character(","), label: "",
        help: "Set how the desk looks, whether notes are shown, and the view it begins with",
        message: .settings),
    ] + movement(Message.move, in: "worklist")
}
