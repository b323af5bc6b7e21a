import PriorAuth

/// A policy in two versions for measuring how fast the impact of a change is told: criteria as many and as deep as those
/// of a specialty drug, the second version asking for a little more of one value.
public enum ImpactBenchmark {
  /// What the policy limits a dose by.
  public enum DoseLimit: Sendable {
    case amount
    /// Amounts by weight and by surface, though the doses asked for are amounts: nearly every member's dose is one of
    /// its own then.
    case bodySize
  }

  /// The version that cases are authorized under, and the one that is looked at.
  public static func versions(
    limitingDosesBy limit: DoseLimit = .amount
  ) -> (present: PolicyVersion, next: PolicyVersion) {
    (
      present: version(from: firstDay, asking: 50, doses(limit, perKilogram: 17)),
      next: version(from: nextDay, asking: 51, doses(limit, perKilogram: 12))
    )
  }

  public static let number = "BENCH.1"
  static let firstDay = Day(year: 2026, month: 1, day: 1) ?? .earliest
  /// The first day of the second version.
  public static let nextDay = Day(year: 2027, month: 1, day: 1) ?? .earliest
  /// A day on which none of the cases has run out.
  public static let today = Day(year: 2026, month: 6, day: 15) ?? .earliest

  private static func version(
    from day: Day, asking threshold: Decimal, _ doses: (String) -> Criterion
  ) -> PolicyVersion {
    PolicyVersion(
      number: number, title: "Samplimab", inForce: DayRange(from: day),
      drugs: [GovernedDrug(generic: "samplimab-abcd", brand: "Samplix", hcpcs: "J0001")],
      sections: [
        Section(
          kind: .initial, label: "I.A", indication: "Tumours with the fusion",
          root: initial(asking: threshold, doses),
          durations: [
            ApprovalDuration(lineOfBusiness: .commercial, length: .monthsOrRenewalDate(6, .longer), text: ""),
            ApprovalDuration(length: .months(12), text: ""),
          ]),
        Section(
          kind: .continued, label: "II.A", indication: "Tumours with the fusion", root: continued(doses),
          durations: [ApprovalDuration(length: .months(12), text: "")]),
      ])
  }

  private static func initial(asking threshold: Decimal, _ doses: (String) -> Criterion) -> Criterion {
    group(
      "I.A", .all,
      group(
        "I.A.1", .any, disease("I.A.1.a", "non-small cell lung cancer"),
        disease("I.A.1.b", "pancreatic adenocarcinoma"),
        disease("I.A.1.c", "cholangiocarcinoma")),
      kind("I.A.2", .biomarker(.init(names: ["NRG1"], result: .positive, isFusion: true))),
      kind("I.A.3", .prescriber(.init(specialties: ["oncolog", "hematolog"], consultationSuffices: true))),
      kind("I.A.4", .age(.init(atLeastMonths: 216))),
      group(
        "I.A.5", .any,
        kind("I.A.5.a", .priorTherapy(.init(scope: .systemic, count: 1, endings: [.failure, .intolerance]))),
        group("I.A.5.b", .all, disease("I.A.5.b.i", "cholangiocarcinoma"), attested("I.A.5.b.ii"))),
      kind(
        "I.A.6", .measurement(.init(names: ["LVEF"], comparison: .atLeast, threshold: threshold, unit: "%"))),
      group(
        "I.A.7", .any,
        doses("I.A.7.a"),
        kind("I.A.7.b", .regimen(.init(recommendedSuffices: true)))),
      attested("I.A.8"))
  }

  private static func continued(_ doses: (String) -> Criterion) -> Criterion {
    group(
      "II.A", .all,
      kind("II.A.1", .currentTherapy(.init(ownBenefitSuffices: true, minimumDays: 30))),
      kind("II.A.2", .response),
      doses("II.A.3"))
  }

  /// What a dose may be at most, as a criterion with an id.
  private static func doses(_ limit: DoseLimit, perKilogram: Decimal) -> (String) -> Criterion {
    func most(_ amount: Decimal, _ basis: DoseUnit.Basis) -> CriterionKind {
      .doseLimit(.init(amount: amount, unit: DoseUnit(.milligram, basis), everyDays: 14))
    }
    return { id in
      switch limit {
      case .amount: kind(id, most(750, .flat))
      case .bodySize:
        group(
          id, .all, kind(id + ".i", most(perKilogram, .bodyWeight)), kind(id + ".ii", most(540, .bodySurface))
        )
      }
    }
  }

  private static func group(_ id: String, _ combinator: Combinator, _ children: Criterion...) -> Criterion {
    Criterion(id: id, text: id, body: .group(combinator, children))
  }

  private static func kind(_ id: String, _ kind: CriterionKind) -> Criterion {
    Criterion(id: id, text: id, body: .clause(.kind(kind)))
  }

  private static func attested(_ id: String) -> Criterion {
    Criterion(id: id, text: id, body: .clause(.attested(id)))
  }

  private static func disease(_ id: String, _ name: String) -> Criterion {
    kind(id, .diagnosis(.init(names: [name], extents: ["advanced", "metastatic", "unresectable"])))
  }
}
