import PriorAuth
import TerminalUI

/// Sets how the desk looks and what it begins with, for whoever sits at it.
struct SettingsScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case look, notes, view
  }

  let today: Day
  var form: Form<Field>
  /// The views to choose from, by what they are kept as.
  private let choices: [String: WorklistChoice]

  /// The settings as they are, with the views that can be begun with.
  init(_ settings: DeskSettings, keeping saved: [SavedView], today: Day) {
    self.today = today
    var views = WorklistChoice.View.allCases.map { ($0.label, WorklistChoice($0)) }
    views += saved.compactMap { view in view.choice.map { (view.name, $0) } }
    if !views.contains(where: { $0.1 == settings.choice }) { views.append(("As now", settings.choice)) }
    func key(_ choice: WorklistChoice) -> String { SavedView("", choice).content ?? "" }
    choices = Dictionary(views.map { (key($0.1), $0.1) }) { first, _ in first }
    form = Form([
      FormField(
        .look, "Look",
        .choice(DeskSettings.Look.allCases.map { Choice($0.rawValue, title: $0.title) }),
        value: settings.look.rawValue,
        help: "Signs and words say everything; colours only repeat it. Where NO_COLOR is set it stays mono"),
      FormField(
        .notes, "Notes", Choices.yesNo, value: settings.showsNotes ? "yes" : "no",
        help: "Whether the last decision's note stands below each line of the worklist; o changes it there"),
      FormField(
        .view, "Begin with", .choice(views.map { Choice(key($0.1), title: $0.0, hint: $0.1.sentence) }),
        value: key(settings.choice), help: "What the worklist shows when the desk is opened"),
    ])
  }

  var title: String { "Settings" }
  var heading: String { "How the desk looks and begins, for you alone" }
  var saveLabel: String { "Keep" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    var settings = DeskSettings()
    settings.look = reader.choice(.look) ?? .terminal
    settings.showsNotes = reader.yesNo(.notes) == true
    settings.choice = choices[form.value(of: .view)] ?? WorklistChoice()
    return [.perform(.keepSettings(settings))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .done = reply else { return nil }
    return [.close, .say(.done("Kept. The view is shown when the desk is opened the next time"))]
  }
}

extension DeskSettings.Look {
  /// What it is called in the list.
  fileprivate var title: String {
    switch self {
    case .terminal: "as suits the terminal"
    case .mono: "mono: bold and reverse only"
    case .colors8: "8 colours"
    case .colors256: "256 colours"
    case .highContrast: "high contrast"
    }
  }
}
