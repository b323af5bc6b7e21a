/// Why the billing units of an approval can't be counted.
public enum UnitsObstacle: Error, Sendable, Hashable {
  /// The policy does not list the drug as the request names it.
  case notListed
  /// The policy gives no billing code for the drug.
  case noCode
  /// The policy does not say how much one unit of the code is.
  case noUnit(code: String)
  case noDose
  /// The dose can't be turned into units: its kind of unit differs, or the weight or surface it goes by is not on file.
  case notConvertible(code: String)
  case noInterval
  /// It is open which labelled course it is, or where in it the member stands.
  case openCourse
  case noEnd
  /// More than can be counted.
  case tooMany

  /// The same in words, after "because".
  public var words: String {
    switch self {
    case .notListed: "the policy does not list the drug as the request names it"
    case .noCode: "the policy gives no billing code for the drug"
    case .noUnit(let code): "the policy does not say how much one unit of \(code) is"
    case .noDose: "the request states no dose"
    case .notConvertible(let code):
      "the dose can't be turned into units of \(code); a dose by weight or surface needs the member's"
    case .noInterval: "the request does not say how many days lie between two doses"
    case .openCourse: "it is open which course of the label it is, or where in it the member stands"
    case .noEnd: "the approval has no last day"
    case .tooMany: "there would be more than can be counted"
    }
  }
}

extension UnitsObstacle {
  /// Why the units of a case can't be counted under a version over the days of a term; nil where they can.
  public static func standing(
    inTheWayOf file: CaseFile, under version: PolicyVersion, over term: ApprovalTerm?
  ) -> UnitsObstacle? {
    UnitsCalculation(record: CaseRecord(file: file, version: version, readings: Readings()), term: term)
      .obstacle
  }
}
