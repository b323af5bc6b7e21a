import Criteria
import PriorAuth

/// Everything an auditor needs to judge one case without the program.
public struct CaseExport: Sendable, Hashable {
  public var onFile: CaseOnFile
  /// Every item of evidence, those that were replaced included.
  public var evidence: [EvidenceOnFile]
  /// Every answer, not only the newest on a criterion.
  public var answers: [OnFile<Answer>]
  /// The sentences that evidence and answers cite, as they stand in the documents.
  public var citations: [Citation]
  /// The policy versions that decisions were made under.
  public var policies: [PolicyUse]
  public var replays: [Replay]
  /// The letters, drafts included.
  public var letters: [LetterOnFile]
  /// The entries of the case, in order.
  public var trail: [AuditRow]
  /// The newest entry of the whole trail when the export was made.
  public var head: AuditHead?
  /// Who made it, and when.
  public var stamp: Stamp

  /// A cited sentence.
  public struct Citation: Sendable, Hashable {
    public var document: Identifier<Document>
    public var span: TextSpan
    /// The bytes of the place; nil where the document has no such place.
    public var words: String?
  }

  /// A version that a decision was made under.
  public struct PolicyUse: Sendable, Hashable {
    public var determination: Identifier<Determination>
    public var policy: PolicyOnFile
  }
}

extension CaseExport.Citation {
  /// The words at a place of a document.
  init(_ span: TextSpan, in document: OnFile<Document>) {
    let bytes = document.value.text.utf8
    self.document = document.id
    self.span = span
    guard span.first >= 0, span.first <= span.last, span.last < bytes.count else { return }
    let first = bytes.index(bytes.startIndex, offsetBy: span.first)
    let end = bytes.index(bytes.startIndex, offsetBy: span.last + 1)
    words = String(decoding: bytes[first..<end], as: UTF8.self)
  }
}

extension CaseExport {
  /// The sentence that a citation by number and place stands for.
  public func words(source: String?, span: TextSpan?) -> String? {
    guard let source, let span else { return nil }
    return citations.first { $0.document.description == source && $0.span == span }?.words
  }
}
