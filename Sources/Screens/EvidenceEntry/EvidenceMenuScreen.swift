import Criteria
import PriorAuth
import TerminalUI

/// Which kind of evidence to add: digits and letters choose at once. The cursor begins at what is asked for.
struct EvidenceMenuScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open
    case choose(EvidenceKind)
  }

  let view: CaseView
  let today: Day
  /// The place in a document that the evidence is cited from, where one was marked.
  let cited: Citation?
  /// What the criterion asks for that it was opened at.
  private let asked: Clause?
  private(set) var kinds = ListView(EvidenceKind.allCases)

  /// The menu for a case, opened at a criterion.
  init(view: CaseView, today: Day, cited: Citation? = nil, criterion: String? = nil) {
    self.view = view
    self.today = today
    self.cited = cited
    asked = criterion.flatMap { view.clauses[$0] }
    let kind =
      asked.flatMap(EvidenceKind.init(asked:)) ?? view.evidence.last.flatMap { EvidenceKind(of: $0.fact) }
    kinds.select(kind.flatMap { EvidenceKind.allCases.firstIndex(of: $0) } ?? 0)
  }

  var title: String { "Add evidence to case \(view.id)" }

  var bindings: [Binding<Message>] {
    let choices = zip(EvidenceKind.allCases, Self.choosers).map { kind, key in
      Binding<Message>(
        .character(key), label: "", help: kind.title + ": " + kind.hint, message: .choose(kind))
    }
    return [Binding(.enter, label: "Choose", help: "Choose the kind under the cursor", message: .open)]
      + choices
      + movement(Message.move, in: "menu")
  }

  /// The keys of the rows from top to bottom.
  static let choosers = Array("1234567890abcd")

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = kinds.update(key)
      return []
    case .open: return kinds.selected.map { form(for: $0) } ?? []
    case .choose(let kind): return form(for: kind)
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { [] }

  mutating func layout(in rect: Rect, charset: Charset) { kinds.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = [
      ListColumn("Key", .cells(3)), ListColumn("Kind", .cells(25)), ListColumn("What it is for", .share(1)),
    ]
    kinds.draw(on: &canvas, in: rect, columns: columns) { kind in
      let index = EvidenceKind.allCases.firstIndex(of: kind) ?? 0
      return ListLine([String(Self.choosers[index]), kind.title, kind.hint], roles: [.heading, .text, .dim])
    }
  }

  private func form(for kind: EvidenceKind) -> [Step] {
    guard let entry = kind.entry else {
      guard view.state.isOpen else {
        return [.say(.problem("The first decision was made on what the request states: that stays as it is"))]
      }
      return [.replace(.amendForm(AmendFormScreen(view: view, today: today)))]
    }
    return [
      .replace(
        .evidenceForm(
          EvidenceFormScreen(
            entry: entry, view: view, today: today, cited: cited, asked: asked(of: kind))))
    ]
  }

  /// What the criterion asks for that it was opened at, else what the whole policy does.
  private func asked(of kind: EvidenceKind) -> [EvidenceField: String] {
    let here = asked?.fields(of: kind) ?? [:]
    return here.isEmpty ? view.askedAlone(of: kind) : here
  }
}
