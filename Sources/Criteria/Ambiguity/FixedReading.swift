/// A point that policies leave open and that is read in one way everywhere, with the reason why nobody chooses.
public struct FixedReading: Sendable, Hashable, Identifiable {
  /// The points, each by a word that never changes: `month-ends`.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    case inForceDate = "in-force-date"
    case ageOnReceipt = "age-on-receipt"
    case leapDayBirth = "leap-day-birth"
    case monthEnds = "month-ends"
    case renewalDateItself = "renewal-date-itself"
    case newestResult = "newest-result"
    case completeHistory = "complete-history"
    case listedClass = "listed-class"
    case unknownNames = "unknown-names"
    case recurrenceAfterAdjuvant = "recurrence-after-adjuvant"
    case gapInTherapy = "gap-in-therapy"
    case requestedUse = "requested-use"
    case sectionHeading = "section-heading"
    case shortageExtension = "shortage-extension"
    case severalDurations = "several-durations"
    case stateLaw = "state-law"
  }

  public var id: ID
  /// What the texts leave open.
  public var question: String
  /// How it is read.
  public var reading: String
  /// How it could be read as well.
  public var other: String
  /// Why there is no choice.
  public var reason: String
}

extension FixedReading.ID {
  /// The point with its reading.
  public var point: FixedReading {
    // Every id has its row; a test sees to it.
    FixedReading.register.first { $0.id == self }
      ?? FixedReading(id: self, question: "", reading: "", other: "", reason: "")
  }

  /// The reading as an evaluation names it.
  func use(at criterion: String) -> AmbiguityUse {
    AmbiguityUse(
      id: rawValue, criterion: criterion, reading: point.reading, other: point.other, isFixed: true)
  }
}
