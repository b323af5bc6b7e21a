import PriorAuth
import TerminalUI

/// Words in all documents of a member: typing finds, Enter opens a document at the first place.
struct DocumentSearchScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open
  }

  let member: Identifier<Member>
  let name: String
  /// The case it was opened from, whose documents evidence can be cited from.
  let view: CaseView?
  let today: Day
  private(set) var words = TextEditor()
  private(set) var hits = ListView<DocumentHit>()
  private var isSearched = false

  /// A search with nothing typed yet.
  init(member: Identifier<Member>, named name: String, from view: CaseView? = nil, today: Day) {
    self.member = member
    self.name = name
    self.view = view
    self.today = today
    hits.linesPerRow = 2
  }

  var title: String { "Words in the documents of " + name }

  var isTyping: Bool { true }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Open", help: "Open the document at the first place found", message: .open,
        unavailable: hits.selected == nil ? "No document is found" : nil),
      Binding(.up, label: "", help: "Go up in the list", message: .move(.up)),
      Binding(.down, label: "", help: "Go down in the list", message: .move(.down)),
      Binding(.pageUp, label: "", help: "Go a page up", message: .move(.pageUp)),
      Binding(.pageDown, label: "", help: "Go a page down", message: .move(.pageDown)),
    ]
  }

  /// What is looked for; nil where nothing is typed that a document could hold.
  private var search: String? {
    let typed = words.text.trimmed
    return typed.contains { $0.isLetter || $0.isNumber } ? typed : nil
  }

  mutating func load() -> [Step] { search.map { [.perform(.searchDocuments(member, $0))] } ?? [] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = hits.update(key)
      return []
    case .open: return hits.selected.map { [.perform(.loadDocument($0.id))] } ?? []
    }
  }

  mutating func type(_ key: Key) -> [Step]? {
    let before = search
    guard words.update(key) else { return nil }
    guard search != before else { return [] }
    if search == nil { show([]) }
    isSearched = search != nil
    return load()
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .documentHits(let found):
      // An answer to what was typed before comes too late.
      if case .searchDocuments(_, search) = question { show(found) }
      return []
    case .document(let document):
      let isOfCase = view?.file.documents.contains { $0.id == document.id } == true
      let working = view.flatMap { isOfCase && $0.state.needsWork ? $0 : nil }
      return [
        .open(
          .document(DocumentScreen(document, finding: search ?? "", purpose: .read(working), today: today)))
      ]
    case .refused(let problems): return problems.first.map { [.say(.problem($0.problem))] } ?? []
    default: return []
    }
  }

  mutating func layout(in rect: Rect, charset: Charset) { hits.resize(to: rect.below(2)) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let list = rect.below(2)
    if hits.rows.isEmpty {
      canvas.drawWrapped(
        isSearched
          ? "No document holds all these words."
          : "Type words to look for. The last one may be the beginning of a word.", in: list, role: .dim)
    } else {
      hits.draw(on: &canvas, in: list, columns: Self.columns, isFocused: false) { hit in
        let state = hit.isReplaced ? " (counts no more)" : ""
        return ListLine(
          [
            "D\(hit.id)", hit.name + state, Wording.document(hit.kind), hit.date.map { "\($0)" } ?? "no date",
            "R\(hit.request)",
          ], roles: [.dim, .text, .dim, .dim, .dim], note: "   " + Self.excerpt(hit))
      }
    }
    let used = canvas.draw("Words: ", at: rect.at(0, 0), role: .heading)
    words.drawLine(on: &canvas, in: rect.top(1).columns(.cells(used), .share(1))[1], isFocused: true)
  }

  private mutating func show(_ found: [DocumentHit]) { hits.replace(found) { _ in false } }

  /// The words around the first place in one line, what was found between brackets; so few before it that it is seen in
  /// a narrow window.
  private static func excerpt(_ hit: DocumentHit) -> String {
    let before = oneLine(hit.excerpt.prefix { !$0.isFound })
    let rest = oneLine(hit.excerpt.drop { !$0.isFound })
    guard !rest.isEmpty, before.count > 24 else { return before + (before.isEmpty ? "" : " ") + rest }
    return "…" + before.suffix(24) + " " + rest
  }

  private static func oneLine(_ parts: some Sequence<DocumentHit.Part>) -> String {
    parts.map { $0.isFound ? "[\($0.text)]" : $0.text }.joined()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let columns = [
    ListColumn("No", .cells(6)), ListColumn("Document", .share(1)), ListColumn("Kind", .cells(10)),
    ListColumn("Date", .cells(10)), ListColumn("Case", .cells(7)),
  ]
}
