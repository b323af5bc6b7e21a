/// Something added to a decided case, which itself stays as it was decided.
public struct Addendum: Sendable, Hashable {
  /// What it puts right and why; nil where it only adds.
  public var correction: Correction?
  public var words: String

  /// What is wrong in a case, and the reason to say so.
  public struct Correction: Sendable, Hashable {
    /// What a correction can be about.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
      case received, member, prescriber, drug, dose, start, evidence, decision, other
    }

    public var subject: Subject
    public var reason: String

    /// A correction of something.
    public init(_ subject: Subject, reason: String) {
      self.subject = subject
      self.reason = reason
    }
  }

  /// Words that are added.
  public init(_ words: String, correcting correction: Correction? = nil) {
    self.words = words
    self.correction = correction
  }
}

/// That a decided case is looked at again, in a case of its own.
public struct ReReview: Sendable, Hashable {
  /// The decided case.
  public var reviews: Identifier<Request>
  /// The case it is looked at in.
  public var request: Identifier<Request>
  public var reason: String

  /// A second look.
  public init(of reviews: Identifier<Request>, in request: Identifier<Request>, reason: String) {
    self.reviews = reviews
    self.request = request
    self.reason = reason
  }
}

/// That an authorization ended before its last day.
public struct Termination: Sendable, Hashable {
  /// Why it ended.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case coverageEnded = "coverage-ended"
    case therapyStopped = "therapy-stopped"
    case error
  }

  /// The first day it covers no more.
  public var from: Day
  public var reason: Reason
  public var words: String

  /// An end.
  public init(from day: Day, _ reason: Reason, words: String) {
    self.from = day
    self.reason = reason
    self.words = words
  }
}
