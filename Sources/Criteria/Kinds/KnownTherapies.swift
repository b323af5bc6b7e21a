import PriorAuth

/// What the words of therapies were found to say for one version of a policy. Thousands of cases name the same few
/// therapies, each in other company; their words take longest of all to read.
final class KnownTherapies {
  private var reaches: [Fact.Therapy: TherapyReach] = [:]
  private var endings: [String?: TherapyOutcome] = [:]
  private var plainNames: [String: String] = [:]

  /// As many as are kept of each, so that the room they take is fixed.
  private static let most = 4096

  func reach(of therapy: Fact.Therapy, among drugs: @autoclosure () -> [GovernedDrug]) -> TherapyReach {
    if let known = reaches[therapy] { return known }
    let found = therapy.reach(known: drugs())
    if reaches.count < Self.most { reaches[therapy] = found }
    return found
  }

  func ending(of therapy: Fact.Therapy) -> TherapyOutcome {
    if let known = endings[therapy.outcome] { return known }
    let found = therapy.ending
    if endings.count < Self.most { endings[therapy.outcome] = found }
    return found
  }

  func plainName(of therapy: Fact.Therapy) -> String {
    if let known = plainNames[therapy.name] { return known }
    let found = therapy.plainName
    if plainNames.count < Self.most { plainNames[therapy.name] = found }
    return found
  }
}

extension Fact.Therapy {
  /// The words of its name and nothing else.
  var plainName: String { Words(name).list.joined(separator: " ") }
}
