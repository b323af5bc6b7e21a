/// One printed criterion, with the criteria printed below it.
public struct OutlineNode: Sendable, Hashable {
  /// The label as printed (`1.`, `a.`, `(1)`, `•`); empty where nothing is printed.
  public var id: String
  /// The words of the criterion as printed, without marks, markup and the trailing connective.
  public var text: String
  /// How the criteria below combine; `all` for a criterion without any.
  public var combinator: OutlineCombinator
  /// The criteria below.
  public var children: [OutlineNode]
  /// The note hung on the criterion, by a mark or by standing under it.
  public var footnote: String?
  /// What follows from its answers, where it is printed as a question; the note says it in words.
  public var answers: QuestionAnswers?
  /// The bytes of the note.
  public var footnoteSpan: Range<Int>?
  /// The bytes of the document the criterion's own words stand in, label included.
  public var span: Range<Int>
  /// The line of the document on which the criterion starts, from 1.
  public var line: Int

  /// A criterion and what is printed below it.
  public init(
    id: String, text: String, combinator: OutlineCombinator = .all, children: [OutlineNode] = [],
    footnote: String? = nil, footnoteSpan: Range<Int>? = nil, span: Range<Int>, line: Int
  ) {
    self.id = id
    self.text = text
    self.combinator = combinator
    self.children = children
    self.footnote = footnote
    self.footnoteSpan = footnoteSpan
    self.span = span
    self.line = line
  }
}
