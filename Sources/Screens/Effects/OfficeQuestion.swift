import PriorAuth

/// Something a supervisor or an administrator wants to see.
public enum OfficeQuestion: Sendable, Hashable {
  /// What needs attention now, a line each. Answer: `headlines`.
  case headlines
  /// What everybody has to do. Answer: `workload`.
  case workload(doneWithin: Int)
  /// The open cases of a person, or of nobody. Answer: `cases`.
  case cases(of: String?, PageCall<WorklistKey>)
  /// What sharing out would do. Answer: `moves`.
  case shareTrial(levels: Bool)
  /// Who is away or will be. Answer: `absences`.
  case absences
  /// Clocks that run out within so many hours. Answer: `late`.
  case due(withinHours: Int, PageCall<LateKey>)
  /// What was done too late in so many days. Answer: `late`.
  case missed(withinDays: Int, PageCall<LateKey>)
}

/// What came back.
public enum OfficeAnswer: Sendable, Hashable {
  case headlines([Headline])
  case workload([WorkloadRow])
  case cases(Page<WorklistRow, WorklistKey>, now: Moment)
  case moves([ShareMove])
  case absences([OnFile<Absence>])
  case late(Page<LateRow, LateKey>, now: Moment)
}

/// Something that needs attention, in words.
public struct Headline: Sendable, Hashable {
  public var text: String
  /// Whether it should not be so.
  public var isTrouble: Bool

  /// A line.
  public init(_ text: String, isTrouble: Bool = false) {
    self.text = text
    self.isTrouble = isTrouble
  }
}

/// Something a supervisor or an administrator changes.
public enum OfficeChange: Sendable, Hashable {
  case assign(Identifier<Request>, to: String, reason: String)
  case takeBack(Identifier<Request>, reason: String)
  case share(levels: Bool)
  case recordAbsence(Absence)
  case withdrawAbsence(Identifier<Absence>)
  case explain(ClockStep, of: Identifier<Request>, reason: String)
}
