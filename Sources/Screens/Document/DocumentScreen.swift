import PriorAuth
import TerminalUI

/// A document to read, with a search, the cited place highlighted, and a place to cite marked.
struct DocumentScreen: DeskScreen {
  /// What it was opened for.
  enum Purpose: Sendable {
    /// To be read, on a case that evidence can be added to; nil where none can.
    case read(CaseView?)
    /// To mark the place that the form below cites.
    case cite
  }

  enum Message: Hashable, Sendable {
    case move(Key)
    case search, nextMatch, previousMatch, mark, markSentence, use
  }

  let document: OnFile<Document>
  let purpose: Purpose
  let today: Day
  /// The place that is cited, or was marked to be.
  private(set) var cited: TextSpan?
  private(set) var text: TextView
  /// The words to look for, while they are typed.
  private(set) var words: TextEditor?
  /// Whether the place was marked here.
  private(set) var isMarked = false
  /// Whether the cursor has been moved since.
  private var isElsewhere = false
  /// Whether the cited place has been gone to.
  private var isShown = false
  /// The words it was opened to show.
  private let wanted: String
  /// Whether it was put on record that it was opened.
  private var isNoted = false

  /// A document with a place in it to show, or words.
  init(
    _ document: OnFile<Document>, cited: TextSpan? = nil, finding words: String = "",
    purpose: Purpose = .read(nil), today: Day
  ) {
    wanted = words
    self.document = document
    self.cited = cited
    self.purpose = purpose
    self.today = today
    text = TextView(document.value.text)
  }

  var title: String {
    switch purpose {
    case .read: "Document \(document.listName)"
    case .cite: "Mark the place in \(document.listName)"
    }
  }

  var isTyping: Bool { words != nil }

  var plainMarks: [String] {
    shownPlace.map { word, place in
      ["\(word.prefix(1).uppercased() + word.dropFirst()): \u{201C}\(place.quote)\u{201D}"]
    } ?? []
  }

  /// What is cited or marked, or the lines that are just being marked, after a word for which of these it is.
  var shownPlace: (word: String, place: Citation)? {
    guard let lines = text.marked else {
      return Citation(document, cited).map { (isMarked ? "marked" : "cited", $0) }
    }
    return Citation(document, TextSpan(lines, trimmedIn: document.value.text)).map { ("marking", $0) }
  }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      isElsewhere = true
      _ = text.update(key)
    case .search:
      isElsewhere = true
      words = TextEditor()
    case .nextMatch:
      isElsewhere = true
      text.findNext()
    case .previousMatch:
      isElsewhere = true
      text.findPrevious()
    case .mark: return mark()
    case .markSentence: return markSentence()
    case .use: return use()
    }
    return []
  }

  mutating func load() -> [Step] {
    // What has no text was not seen here; it is written to a file and opened there.
    guard !isNoted, !document.value.text.isEmpty else { return [] }
    isNoted = true
    return [.perform(.noteOpening(document.id))]
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { [] }

  mutating func layout(in rect: Rect, charset: Charset) {
    text.resize(to: textRect(in: rect), charset: charset)
    // A span names its first and last byte, both included.
    guard !isShown else { return }
    isShown = true
    if !wanted.isEmpty { _ = text.search(forWordsOf: wanted) }
    guard let place = Citation(document, cited) else { return }
    text.showHighlight(place.span.first..<place.span.last + 1)
  }

  /// Starts marking at the cursor, or ends it and keeps what lies between.
  private mutating func mark() -> [Step] {
    guard let range = text.marked else {
      text.toggleMark()
      return [.say(.done("Marking from here: go to the last line and press m again"))]
    }
    text.toggleMark()
    guard let span = TextSpan(range, trimmedIn: document.value.text) else {
      return [.say(.problem("There is nothing on these lines"))]
    }
    cited = span
    isMarked = true
    isElsewhere = false
    text.showHighlight(span.first..<span.last + 1)
    return [.say(.done("Marked. " + next))]
  }

  /// Marks the sentence at the cursor, or the one after it where that is marked.
  private mutating func markSentence() -> [Step] {
    let sentences = Sentences(document.value.text)
    let next =
      isMarked && !isElsewhere
      ? cited.flatMap(sentences.sentence(after:)) : sentences.sentence(at: text.lineRange.lowerBound)
    guard let span = next else { return [.say(.problem("There is no sentence from here on"))] }
    cited = span
    isMarked = true
    text.showHighlight(span.first..<span.last + 1)
    return [.say(.done("Marked the sentence; s marks the next one. " + self.next))]
  }

  /// Where a marked place goes: back to the form, or into evidence to be added.
  private mutating func use() -> [Step] {
    // Who ends with Enter has marked to here.
    if text.marked != nil { _ = mark() }
    guard isMarked, let place = Citation(document, cited) else { return [] }
    switch purpose {
    case .cite: return [.hand(place)]
    case .read(let view?):
      return [.open(.evidenceMenu(EvidenceMenuScreen(view: view, today: today, cited: place)))]
    case .read(nil): return []
    }
  }

  private var next: String {
    switch purpose {
    case .cite: "Enter cites it in the form"
    case .read: "F6 or e adds evidence that cites it"
    }
  }

  func textRect(in rect: Rect) -> Rect { rect.below(1) }
}

extension DocumentScreen {
  mutating func type(_ key: Key) -> [Step]? {
    switch key {
    case .escape, .function(12):
      words = nil
      return []
    case .enter:
      let wanted = words?.text ?? ""
      words = nil
      guard !wanted.isEmpty else { return [] }
      let found = text.search(for: wanted)
      let notice =
        found == 0 ? Notice.problem("Not found: " + wanted) : .done(Wording.count(found, "place") + " found")
      return [.say(notice)]
    default: return words?.update(key) == true ? [] : nil
    }
  }
}
