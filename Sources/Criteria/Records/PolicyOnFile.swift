import JSON
import PriorAuth

/// A version of a policy as it stands in the record, with where it came from.
public struct PolicyOnFile: Sendable, Hashable {
  public var id: Identifier<PolicyVersion>
  public var version: PolicyVersion
  /// The name of the document it was read from; never a path.
  public var sourceName: String
  /// What the import said about the document.
  public var report: JSONValue
  /// Who imported it, and when.
  public var stamp: Stamp
  /// What became of it since.
  public var life: PolicyLife

  /// A version on record.
  public init(
    id: Identifier<PolicyVersion>, version: PolicyVersion, sourceName: String, report: JSONValue,
    stamp: Stamp, life: PolicyLife
  ) {
    self.id = id
    self.version = version
    self.sourceName = sourceName
    self.report = report
    self.stamp = stamp
    self.life = life
  }

  /// Whether it may be decided under.
  public var state: PolicyState { life.state }

  /// The days on which requests received are decided under it; nil when there are none.
  public var decidedDays: DayRange? { life.decides(version.inForce) }

  /// Whether the person who imported it also published it.
  public var isPublishedByItsAuthor: Bool { life.published?.by == stamp.by }
}

/// A version of a policy as a list shows it.
public struct PolicyRow: Sendable, Hashable {
  public var id: Identifier<PolicyVersion>
  public var number: String
  public var title: String
  public var inForce: DayRange
  /// When the text was last reviewed, as far as the document says.
  public var lastReview: Day?
  public var sourceName: String
  public var stamp: Stamp
  public var life: PolicyLife

  /// A row.
  public init(
    id: Identifier<PolicyVersion>, number: String, title: String, inForce: DayRange, lastReview: Day?,
    sourceName: String, stamp: Stamp, life: PolicyLife
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.inForce = inForce
    self.lastReview = lastReview
    self.sourceName = sourceName
    self.stamp = stamp
    self.life = life
  }

  /// Where the version stands.
  public var state: PolicyState { life.state }

  /// The days on which requests received are decided under it; nil when there are none.
  public var decidedDays: DayRange? { life.decides(inForce) }

  /// Whether the text was last reviewed more than a year before a day.
  public func isStale(on day: Day) -> Bool { PolicyVersion.isStale(lastReview, on: day) }
}

extension PolicyVersion {
  /// Whether a text last reviewed then is more than a year old on a day; unknown when it was reviewed counts as no.
  static func isStale(_ lastReview: Day?, on day: Day) -> Bool {
    lastReview.map { $0.adding(months: 12) < day } ?? false
  }

  /// Whether the text was last reviewed more than a year before a day.
  public func isStale(on day: Day) -> Bool { Self.isStale(lastReview, on: day) }
}
