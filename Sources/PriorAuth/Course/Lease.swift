/// That somebody works on a case; it runs out by itself.
public struct Lease: Sendable, Hashable {
  /// The login of whoever works on it.
  public var holder: String
  public var since: Moment
  public var until: Moment

  /// A lease.
  public init(holder: String, since: Moment, until: Moment) {
    self.holder = holder
    self.since = since
    self.until = until
  }

  /// How long a lease lasts that nobody renews, in seconds: long enough to read a document.
  public static let seconds: Int64 = 15 * 60
}

/// That somebody looked at a document.
public struct DocumentOpening: Sendable, Hashable {
  public var document: Identifier<Document>

  /// An opening.
  public init(of document: Identifier<Document>) { self.document = document }
}
