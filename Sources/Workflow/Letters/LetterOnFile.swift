import Letters
import PriorAuth

/// A letter of a case: a draft until it is sent, and from then on as it was sent.
public struct LetterOnFile: Sendable, Hashable {
  public var id: Identifier<LetterOnFile>
  public var request: Identifier<Request>
  /// The decision it tells of.
  public var determination: Identifier<Determination>?
  public var kind: LetterKind
  public var recipient: LetterRecipient
  /// The letter it takes the place of.
  public var corrects: Identifier<LetterOnFile>?
  /// What its writer adds in words of their own.
  public var note: String
  /// The newest entry of the audit trail when it was prepared, as it is printed.
  public var auditHead: String?
  /// Who prepared it last, and when.
  public var prepared: Stamp
  /// How it was sent; nil for a draft.
  public var sent: SentLetter?

  /// A letter on record.
  public init(
    id: Identifier<LetterOnFile>, request: Identifier<Request>, determination: Identifier<Determination>?,
    kind: LetterKind, recipient: LetterRecipient, corrects: Identifier<LetterOnFile>? = nil,
    note: String = "", auditHead: String? = nil, prepared: Stamp, sent: SentLetter? = nil
  ) {
    self.id = id
    self.request = request
    self.determination = determination
    self.kind = kind
    self.recipient = recipient
    self.corrects = corrects
    self.note = note
    self.auditHead = auditHead
    self.prepared = prepared
    self.sent = sent
  }
}

/// What was sent, as it was sent.
public struct SentLetter: Sendable, Hashable {
  /// In which form the bytes are.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case text = "text/plain"
    case pdf = "application/pdf"
  }

  /// Who sent it, and when.
  public var stamp: Stamp
  /// Whom it went to, by name.
  public var recipient: String
  /// How: by mail, by fax.
  public var means: String
  /// The version of its template; 0 is the one the program comes with.
  public var templateVersion: Int
  public var form: Form
  /// SHA-256 of the bytes.
  public var digest: String
  /// The letter as text, whatever form it went out in.
  public var text: String

  /// A letter that went out.
  public init(
    stamp: Stamp, recipient: String, means: String, templateVersion: Int, form: Form, digest: String,
    text: String
  ) {
    self.stamp = stamp
    self.recipient = recipient
    self.means = means
    self.templateVersion = templateVersion
    self.form = form
    self.digest = digest
    self.text = text
  }
}

/// A draft with the letter it would be today.
public struct LetterDraft: Sendable, Hashable {
  public var onFile: LetterOnFile
  public var letter: Letter
  /// Whom it would go to, by name.
  public var recipientName: String
}

/// A version of something an administrator can set for letters.
public struct TemplateOnFile: Sendable, Hashable {
  public var name: TemplateName
  /// Counted from 1; 0 is what the program comes with.
  public var version: Int
  public var text: String
  /// Why it was changed; empty for what the program comes with.
  public var reason: String
  /// Who changed it, and when; nil for what the program comes with.
  public var stamp: Stamp?

  /// A version.
  public init(_ name: TemplateName, version: Int, text: String, reason: String = "", stamp: Stamp? = nil) {
    self.name = name
    self.version = version
    self.text = text
    self.reason = reason
    self.stamp = stamp
  }

  /// What the program comes with.
  public static func shipped(_ name: TemplateName) -> TemplateOnFile {
    TemplateOnFile(name, version: 0, text: name.shipped)
  }
}
