/// A piece of documentation attached to a request.
public struct Document: Sendable, Hashable {
  /// What sort of document it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case chartNote = "chart-note"
    case labReport = "lab-report"
    case imaging
    case pathology
    case letter
    case literature
    case claims
    case other
  }

  public var kind: Kind
  /// The name it was attached under; never a path.
  public var name: String
  /// The day it is dated, if it says one.
  public var date: Day?
  /// Who sent it, if that is known.
  public var sender: String?
  /// SHA-256 of the bytes as received, in lower-case hexadecimal.
  public var digest: String
  /// `text/plain`, `text/markdown`, `application/pdf`, …
  public var mediaType: String
  /// The readable text: what citations point into. Empty for an image.
  public var text: String
  /// What took its place, or that it was taken back; nil while it counts.
  public var replacement: Replacement?
  /// The earlier request it was attached to, where evidence that a renewal carried over cites it; nil for what was
  /// attached to the case itself.
  public var carriedFrom: Identifier<Request>?

  /// A document.
  public init(
    kind: Kind, name: String, date: Day? = nil, sender: String? = nil, digest: String, mediaType: String,
    text: String, replacement: Replacement? = nil, carriedFrom: Identifier<Request>? = nil
  ) {
    self.kind = kind
    self.name = name
    self.date = date
    self.sender = sender
    self.digest = digest
    self.mediaType = mediaType
    self.text = text
    self.replacement = replacement
    self.carriedFrom = carriedFrom
  }

  /// Whether it was taken back, so that nobody need read it.
  public var isTakenBack: Bool { replacement.map { $0.successor == nil } ?? false }

  /// That another document took the place of one or that it was taken back, and why.
  public struct Replacement: Sendable, Hashable {
    /// The document that counts instead; nil where it was taken back.
    public var successor: Identifier<Document>?
    public var reason: String
    public var stamp: Stamp

    /// A replacement.
    public init(by successor: Identifier<Document>?, reason: String, stamp: Stamp) {
      self.successor = successor
      self.reason = reason
      self.stamp = stamp
    }
  }
}
