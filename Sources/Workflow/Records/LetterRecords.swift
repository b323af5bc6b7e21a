import Letters
import PriorAuth

/// Letters and their templates. A letter that was sent is never changed, nor is a version of a template.
public protocol LetterRecords {
  /// Keeps the next version of something; answers its number.
  func insert(_ text: String, as name: TemplateName, reason: String, _ stamp: Stamp) throws -> Int
  /// Every version of something that was set, oldest first.
  func templates(_ name: TemplateName) throws -> [TemplateOnFile]
  /// The cases for which a letter of a kind, or any, is drafted or owed and has not been sent, by number.
  func requests(awaiting kind: LetterKind?, limit: Int) throws -> [Identifier<Request>]
  /// Adds a draft, whose number in `draft` does not count.
  func insert(draft: LetterOnFile) throws -> Identifier<LetterOnFile>
  /// Sets what a draft says beside its template.
  func rewrite(draft: LetterOnFile) throws
  /// Keeps a letter as it was sent. The digest in `sent` is filled in from the bytes.
  func send(_ id: Identifier<LetterOnFile>, _ sent: SentLetter, content: [UInt8]) throws
  /// The letter of that number.
  func letter(_ id: Identifier<LetterOnFile>) throws -> LetterOnFile?
  /// The letters of a case, in the order in which they were begun.
  func letters(of request: Identifier<Request>) throws -> [LetterOnFile]
  /// The bytes that were sent; nil for a draft.
  func content(of letter: Identifier<LetterOnFile>) throws -> [UInt8]?
}
