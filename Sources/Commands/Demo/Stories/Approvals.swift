import PriorAuth

/// Requests that were approved: in force, ending soon, lapsed, renewed.
extension DemoStory {
  /// Approved two months ago; in force.
  static let active = approval(
    Member(
      number: "DEMO-0008", familyName: "Kettleworth", givenName: "Bram", birthDate: .demo(1963, 12, 1),
      sex: .male,
      state: "TX"),
    DemoCoverage(.commercial, "Harbor Choice PPO", renewsIn: 260), day: -60)

  /// A commercial approval of six months that ends in less than two weeks.
  static let expiring = approval(
    Member(
      number: "DEMO-0009", familyName: "Pocket", givenName: "Wilhelmina", birthDate: .demo(1959, 4, 26),
      sex: .female, state: "WA"),
    DemoCoverage(.commercial, "Harbor Choice PPO", renewsIn: -150), day: -171)

  /// Half a year under Medicaid that ends within the month.
  static let expiringLater = approval(
    Member(
      number: "DEMO-0010", familyName: "Underhill", givenName: "Felix", birthDate: .demo(1950, 8, 14),
      sex: .male,
      state: "OH"),
    DemoCoverage(.medicaid, "Lantern Medicaid"), day: -157)

  /// Nobody asked for a renewal in time.
  static let lapsed = leukemia(
    Member(
      number: "DEMO-0011", familyName: "Brambleby", givenName: "Cornelius", birthDate: .demo(1991, 6, 19),
      sex: .male, state: "GA"),
    DemoCoverage(.marketplace, "Beacon Marketplace Silver", renewsIn: 200), day: -205)

  /// The renewal is open; the drug is being taken, but whether it helps is not on file yet.
  static let renewalOpen = leukemia(
    Member(
      number: "DEMO-0012", familyName: "Wickersham", givenName: "Dorothea", birthDate: .demo(1984, 10, 8),
      sex: .female, state: "FL"),
    DemoCoverage(.medicaid, "Lantern Medicaid"), day: -168,
    then: [
      DemoEvent(-5, .renew),
      DemoEvent(
        -4,
        .attach(
          .chartNote, name: "wickersham-follow-up.txt",
          text: """
            Follow-up note (invented). Dorothea Wickersham.

            She has finished two cycles of Blincyto. The marrow result will follow.
            """)),
      DemoEvent(
        -4,
        .evidence([
          DemoFact(
            .currentTherapy(
              .init(product: "Blincyto", source: "the plan's benefit", coveredIndication: true)), day: -6,
            cited: "two cycles of Blincyto", firstDose: -160)
        ])),
    ])

  /// Renewed last week: the first approval gave way to its renewal.
  static let renewed = leukemia(
    Member(
      number: "DEMO-0013", familyName: "Rookwood", givenName: "Agnes", birthDate: .demo(1978, 3, 21),
      sex: .female,
      state: "WA"),
    DemoCoverage(.commercial, "Harbor Choice PPO", renewsIn: 200), day: -180,
    then: [
      DemoEvent(-9, .renew),
      DemoEvent(
        -9,
        .attach(
          .chartNote, name: "rookwood-follow-up.txt",
          text: """
            Follow-up note (invented). Agnes Rookwood.

            Complete remission holds after the last cycle of Blincyto; the dose stays as it is.
            """)),
      DemoEvent(
        -8,
        .evidence([
          DemoFact(
            .currentTherapy(
              .init(product: "Blincyto", source: "the plan's benefit", coveredIndication: true)), day: -10,
            cited: "the last cycle of Blincyto", firstDose: -170),
          DemoFact(
            .response("complete remission"), day: -10, cited: "Complete remission holds after the last cycle"),
        ])),
      DemoEvent(-8, .decide(.approve, reason: "Responding, dose unchanged")),
    ])

  /// Lung cancer with everything on file, approved on the day of receipt.
  private static func approval(_ member: Member, _ coverage: DemoCoverage, day: Int) -> DemoStory {
    DemoStory(
      member: member, coverage: coverage,
      events: [
        DemoEvent(day, .request(.bizengri("oncology"))),
        DemoEvent(
          day,
          .attach(
            .chartNote, name: member.familyName.lowercased() + "-visit.txt",
            text: """
              Clinic note (invented). \(member.givenName) \(member.familyName).

              Metastatic non-small cell lung cancer; tissue RNA sequencing shows an NRG1 fusion.
              Progression on carboplatin with pemetrexed. Ejection fraction 60 percent.
              """)),
        DemoEvent(
          day,
          .evidence([
            DemoFact(
              .diagnosis(.init(name: "non-small cell lung cancer", extent: "metastatic")), day: day - 5,
              cited: "Metastatic non-small cell lung cancer"),
            DemoFact(
              .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
              day: day - 15, cited: "tissue RNA sequencing shows an NRG1 fusion"),
            DemoFact(
              .therapy(
                .init(regimen: "carboplatin and pemetrexed", drugClass: "systemic", outcome: "progression")),
              day: day - 5, cited: "Progression on carboplatin with pemetrexed."),
            DemoFact(
              .measurement(.init(name: "LVEF", low: 60, high: 60, unit: "%", method: "echocardiogram")),
              day: day - 5, cited: "Ejection fraction 60 percent."),
          ])),
        DemoEvent(day, .decide(.approve, reason: "Every criterion is met")),
      ])
  }

  /// Leukemia in remission with residual disease, approved the day after receipt.
  private static func leukemia(
    _ member: Member, _ coverage: DemoCoverage, day: Int, then events: [DemoEvent] = []
  ) -> DemoStory {
    DemoStory(
      member: member, coverage: coverage,
      events: [
        DemoEvent(day, .request(.blincyto("hematology", weightKg: 68))),
        DemoEvent(
          day,
          .attach(
            .chartNote, name: member.familyName.lowercased() + "-visit.txt",
            text: """
              Hematology note (invented). \(member.givenName) \(member.familyName).

              CD19-positive B-ALL in complete remission.
              Flow cytometry of the marrow: minimal residual disease 0.3 percent. Philadelphia chromosome absent.
              """)),
        DemoEvent(
          day,
          .evidence([
            DemoFact(
              .diagnosis(.init(name: "B-ALL", status: "remission")),
              day: day - 2, cited: "B-ALL in complete remission"),
            DemoFact(
              .biomarker(
                .init(name: "MRD", result: .positive, specimen: "bone marrow", percent: Decimal("0.3"))),
              day: day - 2, cited: "minimal residual disease 0.3 percent"),
            DemoFact(
              .biomarker(.init(name: "CD19", result: .positive)), day: day - 2, cited: "CD19-positive"),
            DemoFact(
              .biomarker(.init(name: "Philadelphia chromosome", result: .negative)), day: day - 2,
              cited: "Philadelphia chromosome absent"),
          ])),
        DemoEvent(day + 1, .decide(.approve, reason: "Every criterion is met")),
      ] + events)
  }
}
