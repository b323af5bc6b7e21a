/// A document in which words were found.
public struct DocumentHit: Sendable, Hashable {
  public var id: Identifier<Document>
  /// The case it is attached to.
  public var request: Identifier<Request>
  public var kind: Document.Kind
  public var name: String
  /// The day it is dated, if it says one.
  public var date: Day?
  /// Whether another document took its place, or it was taken back.
  public var isReplaced: Bool
  /// Some of its words around the first place, in the parts that were looked for and those between.
  public var excerpt: [Part]

  /// Words of a document.
  public struct Part: Sendable, Hashable {
    public var text: String
    /// Whether they were looked for.
    public var isFound: Bool

    /// Words.
    public init(_ text: String, isFound: Bool) {
      self.text = text
      self.isFound = isFound
    }
  }

  /// A document in which words were found.
  public init(
    id: Identifier<Document>, request: Identifier<Request>, kind: Document.Kind, name: String,
    date: Day? = nil, isReplaced: Bool = false, excerpt: [Part]
  ) {
    self.id = id
    self.request = request
    self.kind = kind
    self.name = name
    self.date = date
    self.isReplaced = isReplaced
    self.excerpt = excerpt
  }
}
