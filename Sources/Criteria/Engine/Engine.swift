import JSON
import PriorAuth

/// Evaluates case files under policy versions: a pure function of the two.
public struct Engine: Sendable {
  /// SHA-256 in hexadecimal; passed in, because the library that computes it does not belong here.
  private let digest: @Sendable (String) -> String

  /// An engine with a digest.
  public init(digest: @escaping @Sendable (String) -> String) { self.digest = digest }

  /// Evaluates a case under the version of one policy that was in force when the request was received.
  ///
  /// - Parameters:
  ///   - versions: the published versions of one policy, in any order.
  ///   - day: the day that picks the version; nil means the day of receipt.
  public func evaluate(_ file: CaseFile, under versions: [PolicyVersion], asOf day: Day? = nil) -> Evaluation
  {
    let day = day ?? file.received
    guard let governing = versions.governing(on: day) else {
      return refuse(file, versions.first?.number ?? file.policy ?? "", on: day)
    }
    return evaluate(file, under: governing)
  }

  /// Evaluates a case under exactly this version.
  ///
  /// - Parameter policyDigest: the version's digest where it is known; to compute it anew takes longer than the
  ///   evaluation.
  public func evaluate(
    _ file: CaseFile, under version: PolicyVersion, policyDigest known: String? = nil
  ) -> Evaluation {
    var evaluation = assess(file, under: version)
    evaluation.factsDigest = digest(file.inOwnOrder.json.compact)
    evaluation.policyDigest = known ?? policyDigest(version)
    return evaluation
  }

  /// The same without the digests, which take longer than the findings: for going through many cases.
  public func assess(_ file: CaseFile, under version: PolicyVersion) -> Evaluation {
    let fit = version.fit(of: file)
    if let reason = fit.refusal {
      // Billing units depend on the drug and its code alone, also for a product the policy only lists.
      let record = CaseRecord(file: file, version: version, readings: file.readings)
      return Evaluation(
        policy: version.number, version: version.inForce.first, outcome: .notApplicable,
        units: UnitsCalculation(record: record, term: nil).units, warnings: [reason])
    }
    let relied = file.withoutReplacedAnswers
    let record = CaseRecord(file: relied, version: version, readings: file.readings)
    var evaluation = Review(record: record).evaluation
    evaluation.ambiguities = evaluation.ambiguities.filter { evaluation.restsOn($0, in: record) }
    evaluation.warnings += file.replacedSources
    if let doubt = fit.doubt { evaluation.leaveOpen(for: doubt) }
    return evaluation
  }

  /// The digest by which a version is known; it covers the criteria and everything else the engine reads, but not
  /// the day on which a successor ends it.
  public func policyDigest(_ version: PolicyVersion) -> String {
    var endless = version
    endless.inForce.firstDayAfter = nil
    guard let json = try? JSONValue(encoding: endless) else { return "" }
    return digest(json.compact)
  }

  /// What is said of a case that no version of a policy governs.
  public func refuse(_ file: CaseFile, _ number: String, on day: Day) -> Evaluation {
    let reason = Warning(code: "no-version", text: "No version of \(number) was in force on \(day)")
    return Evaluation(
      policy: number, outcome: .notApplicable, warnings: [reason],
      factsDigest: digest(file.inOwnOrder.json.compact))
  }
}

extension Evaluation {
  /// Whether another reading of the point would give another finding, outcome or approval.
  fileprivate func restsOn(_ use: AmbiguityUse, in record: CaseRecord) -> Bool {
    guard let point = Ambiguity.ID(rawValue: use.id)?.point else { return true }
    return point.readings.indices.contains { place in
      guard place != record.readings[point.id] else { return false }
      let other = Review(record: record.reading(point.id, as: place)).evaluation
      return other.outcome != outcome || other.route != route || other.authorization != authorization
        || other.criteria.flatMap(\.flattened).map(\.finding) != criteria.flatMap(\.flattened).map(\.finding)
    }
  }
}

extension [PolicyVersion] {
  /// The version of one policy that requests received on a day are judged under: the newest in force.
  public func governing(on day: Day) -> PolicyVersion? {
    filter { $0.inForce.contains(day) }.max { $0.inForce.first < $1.inForce.first }
  }
}

extension PolicyVersion {
  /// Whether the version is for a case: what speaks against it, and what has to be asked first.
  func fit(of file: CaseFile) -> (refusal: Warning?, doubt: Evaluation.DrugDoubt?) {
    let drug = file.therapy.drug
    let identity = identity(of: drug)
    if let refusal = refusal(of: drug, identity) ?? refusal(ofLineIn: file) { return (refusal, nil) }
    return (nil, doubt(about: drug, identity))
  }

  private func refusal(of drug: Drug, _ identity: DrugIdentity) -> Warning? {
    guard identity == .other else { return nil }
    let preferred = preferredProducts.contains { $0.isSame(as: drug) }
    let role = preferred ? "is one of its preferred products" : "is not governed by it"
    return Warning(code: "not-governed", text: "\(number): the requested drug \(role)")
  }

  private func refusal(ofLineIn file: CaseFile) -> Warning? {
    if let line = file.lineOfBusiness, !linesOfBusiness.isEmpty, !linesOfBusiness.contains(line) {
      return Warning(
        code: "line-of-business",
        text: "\(number) does not apply to \(line.name), only to \(prose(linesOfBusiness.map(\.name), "and"))"
      )
    }
    return nil
  }
}
