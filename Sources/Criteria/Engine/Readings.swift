/// A point where policies leave room for two readings, and the readings there are.
public struct Ambiguity: Sendable, Hashable, Identifiable {
  /// The points in the register.
  public enum ID: String, Sendable, Hashable, CaseIterable, Codable {
    case fusionNegativeByLimitedTest = "fusion-negative-limited-test"
    case rangeAcrossThreshold = "range-across-threshold"
    case stableDisease = "stable-disease"
    case unchangedDoseOverLimit = "unchanged-dose-over-limit"
    case literatureAgainstFootnote = "literature-against-footnote"
    case preferredWithoutNumber = "preferred-without-number"
    case firstLineIsAnotherUse = "line-of-therapy-is-use"
    case labelChangeWindow = "label-change-window"
    case renewalDateMissing = "renewal-date-missing"
    case scheduleDiffers = "schedule-differs"
    case minimumDays = "minimum-days"
    case residualDiseaseBelowLabel = "residual-disease-below-label"
  }

  public var id: ID
  /// What the text leaves open.
  public var question: String
  /// The readings, the project's own choice first.
  public var readings: [String]
}

/// The readings in force: the first of each point unless an administrator chose another.
public struct Readings: Sendable, Hashable, Codable {
  private var chosen: [Ambiguity.ID: Int]

  /// The project's own choices.
  public init() { chosen = [:] }

  /// The place, from 0, of the reading in force at a point.
  public subscript(id: Ambiguity.ID) -> Int {
    get { chosen[id] ?? 0 }
    set { chosen[id] = newValue }
  }

  func use(_ id: Ambiguity.ID, at criterion: String) -> AmbiguityUse {
    let readings = Ambiguity.register.first { $0.id == id }?.readings ?? []
    let place = readings.indices.contains(self[id]) ? self[id] : 0
    let others = readings.enumerated().filter { $0.offset != place }.map(\.element)
    return AmbiguityUse(
      id: id.rawValue, criterion: criterion, reading: readings.isEmpty ? "" : readings[place],
      other: others.joined(separator: "; or: "))
  }
}

extension Ambiguity {
  /// Every point with its readings.
  public static let register: [Ambiguity] = [
    Ambiguity(
      id: .fusionNegativeByLimitedTest,
      question: "Is a gene fusion ruled out by a test of DNA or of blood alone?",
      readings: ["no: ask for RNA sequencing of tissue", "yes: the criterion is not met"]),
    Ambiguity(
      id: .rangeAcrossThreshold, question: "Does a range that crosses the threshold meet it?",
      readings: ["neither: ask for the measured value", "no: its unfavourable end decides"]),
    Ambiguity(
      id: .stableDisease, question: "Is stable disease a positive response?",
      readings: ["a clinician judges", "yes", "no"]),
    Ambiguity(
      id: .unchangedDoseOverLimit,
      question: "Is a dose above the limit tested when no increase is requested?",
      readings: ["no: the criterion asks only about an increase", "yes"]),
    Ambiguity(
      id: .literatureAgainstFootnote,
      question:
        "Does literature support suffice where the footnote asks for a labelled or recommended regimen?",
      readings: ["no: the footnote has to hold as well", "yes"]),
    Ambiguity(
      id: .preferredWithoutNumber,
      question: "With how many preferred products, where the clause gives no number?",
      readings: [
        "all of them for certain; a clinician judges for some of them", "any one of them", "all of them",
      ]),
    Ambiguity(
      id: .firstLineIsAnotherUse,
      question: "Is an earlier line of therapy another use or a criterion not met?",
      readings: ["another use", "a criterion not met"]),
    Ambiguity(
      id: .labelChangeWindow, question: "Does the window for a label change include its first day?",
      readings: ["yes", "no"]),
    Ambiguity(
      id: .renewalDateMissing, question: "How long is an approval whose renewal date is not on file?",
      readings: ["the stated months, until the date is known", "no approval until the date is known"]),
    Ambiguity(
      id: .scheduleDiffers,
      question: "Is another schedule with the same average the labelled regimen?",
      readings: ["no", "yes"]),
    Ambiguity(
      id: .minimumDays,
      question: "Do the days on therapy apply to members already on the plan's own benefit?",
      readings: ["no: only to the second alternative", "yes: to both"]),
    Ambiguity(
      id: .residualDiseaseBelowLabel,
      question: "Is residual disease reported positive below the label's threshold positive?",
      readings: ["yes, with a warning", "no: ask"]),
  ]
}
