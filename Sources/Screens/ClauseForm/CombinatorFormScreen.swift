import Criteria
import PriorAuth
import TerminalUI

/// Sets how the criteria below one go together.
struct CombinatorFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case combinator = "binding"
    case count
  }

  let criterion: Criterion
  let policy: SeenDraft
  let today: Day
  var form: Form<Field>

  private static let words = [
    Choice("all", title: "all of them have to hold"), Choice("any", title: "one of them is enough"),
    Choice("atLeast", title: "at least so many have to hold"), Choice("none", title: "none of them may hold"),
  ]

  /// A form with what the criterion says now.
  init(_ criterion: Criterion, of policy: SeenDraft, today: Day) {
    self.criterion = criterion
    self.policy = policy
    self.today = today
    var word = "all"
    var count = ""
    if case .group(let combinator, _) = criterion.body {
      switch combinator {
      case .all: word = "all"
      case .any: word = "any"
      case .none: word = "none"
      case .atLeast(let number): (word, count) = ("atLeast", "\(number)")
      }
    }
    form = Form([
      FormField(.combinator, "Together", .choice(Self.words), value: word, help: "F4 lists the ways"),
      FormField(.count, "How many", .number, value: count, help: "Only where at least so many have to hold"),
    ])
  }

  var title: String { "Bind \(criterion.id) of \(policy.name.words)" }
  var heading: String { "How the \(criterion.children.count) criteria below \(criterion.id) go together" }
  var saveLabel: String { "Bind" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    guard let combinator = combinator(&reader) else { return [] }
    return [.perform(.bindClause(criterion.id, to: .combinator(combinator), in: policy))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("\(criterion.id) is bound"))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    let parts = rect.below(2).rows(.cells(6), .cells(1), .share(1))
    let lines =
      [Paragraph(criterion.text, role: .highlight)]
      + criterion.children.map { Paragraph("\($0.id)  \($0.text)", indent: 2) }
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: "In the document")
    ParagraphView().draw(lines, on: &canvas, in: parts[2], isFocused: false)
    // The form comes last: its cursor is the terminal's, and its list covers what is under it.
    form.draw(on: &canvas, in: form.picking == nil ? parts[0] : rect.below(2))
  }

  private func combinator(_ reader: inout FormReader<Field>) -> Combinator? {
    if reader.text(.combinator) != "atLeast", reader.text(.count) != nil {
      reader.refuse(.count, "is only for at least so many")
    }
    switch reader.text(.combinator) {
    case "all": return .all
    case "any": return .any
    case "none": return Combinator.none
    case "atLeast":
      guard let count = reader.text(.count).flatMap({ Int($0) }),
        (1...criterion.children.count).contains(count)
      else {
        reader.refuse(.count, "is not a number from 1 to \(criterion.children.count)")
        return nil
      }
      return .atLeast(count)
    default:
      reader.refuse(.combinator, "is missing")
      return nil
    }
  }
}
