import PriorAuth

/// The drug's label changed so recently that the policy does not reflect it yet; another policy decides.
public struct LabelChangeRule: Sendable, Hashable, Codable {
  public var withinMonths: Int

  /// A window.
  public init(withinMonths: Int) { self.withinMonths = withinMonths }
}

/// Where a use that is not addressed is sent, by line of business.
public struct Referral: Sendable, Hashable, Codable {
  /// Whether it is for drugs on the formulary, for others, or for both.
  public var onFormulary: Bool?
  public var targets: [Target]

  /// The policy for one line of business.
  public struct Target: Sendable, Hashable, Codable {
    public var lineOfBusiness: LineOfBusiness
    public var policy: String

    /// A target.
    public init(lineOfBusiness: LineOfBusiness, policy: String) {
      self.lineOfBusiness = lineOfBusiness
      self.policy = policy
    }
  }

  /// A referral.
  public init(onFormulary: Bool? = nil, targets: [Target]) {
    self.onFormulary = onFormulary
    self.targets = targets
  }
}

extension LabelChangeRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    guard let changed = record.file.therapy.labelChangeDate else {
      return .notMet("no recent label change on file")
    }
    let received = record.file.received
    guard changed <= received else {
      return .notMet(
        "the label change of \(changed) was still to come on \(received), the day of the request")
    }
    let opens = received.adding(months: -withinMonths)
    let isRecent = record.readings[.labelChangeWindow] == 0 ? changed >= opens : changed > opens
    guard isRecent else {
      return ClauseFinding.notMet(
        "label changed on \(changed), more than \(counted(withinMonths, "month")) before \(received)"
      )
      .resting(on: .labelChangeWindow)
    }
    return reflected(changed, in: record).resting(on: .labelChangeWindow)
      .resting(on: .monthEnds, if: changed == opens && received.isShortened(adding: -withinMonths))
  }

  /// Whether the policy does not reflect a recent change yet; of a change up to the version's first day no day can tell.
  private func reflected(_ changed: Day, in record: CaseRecord) -> ClauseFinding {
    let first = record.version.inForce.first
    guard changed <= first else {
      return .met("label changed on \(changed), after this version of the policy")
    }
    guard record.readings[.labelChangeReflected] == 1 else {
      return ClauseFinding.notMet(
        "label changed on \(changed), which the version in force from \(first) is taken to reflect"
      ).resting(on: .labelChangeReflected)
    }
    return ClauseFinding.met("label changed on \(changed), within \(counted(withinMonths, "month"))")
      .resting(on: .labelChangeReflected)
  }
}

extension Referral {
  /// The policy for a line of business.
  func target(for line: LineOfBusiness?) -> String? {
    targets.first { $0.lineOfBusiness == line }?.policy
  }

  func finding(in record: CaseRecord) -> ClauseFinding {
    guard let line = record.file.lineOfBusiness else {
      return .unknown(
        "the line of business is not stated", fact: "line of business", ask: "The member's line of business")
    }
    guard let target = target(for: line) else {
      return .notApplicable("no policy is named for \(line.name)")
    }
    guard let onFormulary else { return .met("refer to \(target)") }
    guard let listed = record.file.therapy.onFormulary else {
      return .unknown(
        "refer to \(target) if the drug is \(onFormulary ? "" : "not ")on the formulary",
        fact: "formulary status",
        ask: "Whether the drug is on the formulary or preferred drug list")
    }
    return listed == onFormulary
      ? .met("refer to \(target)") : .notMet("the drug is \(listed ? "" : "not ")on the formulary")
  }
}
