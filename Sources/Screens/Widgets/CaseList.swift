import PriorAuth
import TerminalUI

/// A row that is about a case.
protocol CaseRow: KeyedRow {
  var caseNumber: Identifier<Request> { get }
}

extension WorklistLine: CaseRow {
  var caseNumber: Identifier<Request> { row.id }
}

extension WorklistRow: CaseRow {
  var caseNumber: Identifier<Request> { id }
}

extension LateRow: CaseRow {
  var caseNumber: Identifier<Request> { request }
}

/// A list from which one case is opened after the other.
protocol CaseList: DeskScreen {
  associatedtype Row: CaseRow
  var listed: PagedList<Row> { get set }
  /// The case that another one is to be opened after, while the rows behind it are read.
  var leavingCase: Identifier<Request>? { get set }
  var today: Day { get }
  /// Asks for more rows.
  func ask(_ call: PageCall<Row.Key>?) -> [Step]
}

extension CaseList {
  var isCaseList: Bool { true }

  mutating func openCase(after id: Identifier<Request>) -> [Step] { goOn(from: id) }

  /// Opens the case behind the last row of another one, where need be once more rows have been read.
  mutating func goOn(from id: Identifier<Request>) -> [Step] {
    guard let place = listed.list.rows.lastIndex(where: { $0.caseNumber == id }) else {
      return load() + [.say(.problem("Case \(id) is not in this list; Enter opens the chosen one"))]
    }
    listed.select(place)
    let call = listed.move(.down)
    guard call == nil else {
      leavingCase = id
      return ask(call)
    }
    return openChosen(after: id) ?? load() + [.say(.done("Case \(id) was the last of this list"))]
  }

  /// What follows once more rows have come: the case that was to be opened.
  mutating func openAwaited() -> [Step] {
    guard let id = leavingCase else { return [] }
    leavingCase = nil
    return openChosen(after: id) ?? [.say(.done("Case \(id) was the last of this list"))]
  }

  private func openChosen(after id: Identifier<Request>) -> [Step]? {
    guard let next = listed.list.selected?.caseNumber, next != id else { return nil }
    return [.open(.caseReview(CaseScreen(id: next, today: today)))]
  }
}

extension Binding {
  /// The key that goes from a case to the one behind it in its list.
  static func nextCase(_ message: Message) -> Binding {
    Binding(
      .function(11), twin: .character("f"), label: "Next case",
      help: "Go on to the next case of the list this one was opened from", message: message)
  }
}

extension Wording {
  /// How to go on after a decision.
  static let nextCaseHint = "f or F11: next case"
}
