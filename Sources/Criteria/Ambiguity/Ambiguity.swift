/// A point where policies leave room for two readings, and the readings there are.
public struct Ambiguity: Sendable, Hashable, Identifiable {
  /// The points in the register.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    case fusionNegativeByLimitedTest = "fusion-negative-limited-test"
    case rangeAcrossThreshold = "range-across-threshold"
    case stableDisease = "stable-disease"
    case unchangedDoseOverLimit = "unchanged-dose-over-limit"
    case literatureAgainstFootnote = "literature-against-footnote"
    case recommendationAsEvidence = "recommendation-as-evidence"
    case preferredWithoutNumber = "preferred-without-number"
    case firstLineIsAnotherUse = "line-of-therapy-is-use"
    case labelChangeWindow = "label-change-window"
    case renewalDateMissing = "renewal-date-missing"
    case scheduleDiffers = "schedule-differs"
    case minimumDays = "minimum-days"
    case residualDiseaseBelowLabel = "residual-disease-below-label"
    case intoleranceAsFailure = "intolerance-as-failure"
    case doseOfOtherWeight = "dose-of-other-weight"
    case labelChangeReflected = "label-change-reflected"
  }

  /// One way to read it.
  public struct Reading: Sendable, Hashable, Identifiable {
    /// A word that never changes, by which it is chosen and kept: `ask`.
    public var id: String
    /// What it makes of the point, in words.
    public var text: String

    init(_ id: String, _ text: String) {
      self.id = id
      self.text = text
    }
  }

  public var id: ID
  /// What the text leaves open.
  public var question: String
  /// The readings, the project's own choice first.
  public var readings: [Reading]

  /// The place of the reading of that id.
  public func place(of reading: String) -> Int? { readings.firstIndex { $0.id == reading } }
}

extension Ambiguity.ID {
  /// The point with its readings.
  public var point: Ambiguity {
    // Every id has its row; a test sees to it.
    Ambiguity.register.first { $0.id == self } ?? Ambiguity(id: self, question: "", readings: [])
  }
}
