import PriorAuth

/// Requests that wait for somebody else: for facts, for a clinician, for another policy.
extension DemoStory {
  /// The heart was called normal without a number, so the number was asked for.
  static let pended = DemoStory(
    member: Member(
      number: "DEMO-0004", familyName: "Inkwell", givenName: "Petra", birthDate: .demo(1966, 1, 30),
      sex: .female,
      state: "GA"),
    coverage: DemoCoverage(.marketplace, "Beacon Marketplace Gold", renewsIn: 200),
    events: [
      DemoEvent(-6, .request(.bizengri("oncology", intent: .primary))),
      DemoEvent(
        -6,
        .attach(
          .chartNote, name: "inkwell-letter.txt",
          text: """
            Letter (invented) on Petra Inkwell.

            Unresectable cholangiocarcinoma. We plan zenocutuzumab as her first treatment.
            NRG1 fusion by RNA sequencing of the tumour tissue.
            Her heart function is normal.
            """)),
      DemoEvent(
        -5,
        .evidence([
          DemoFact(
            .diagnosis(.init(name: "cholangiocarcinoma", extent: "unresectable")), day: -9,
            cited: "Unresectable cholangiocarcinoma."),
          DemoFact(
            .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
            day: -15,
            cited: "NRG1 fusion by RNA sequencing of the tumour tissue."),
          DemoFact(
            .measurement(.init(name: "LVEF", text: "normal")), day: -9, cited: "Her heart function is normal."
          ),
        ])),
      DemoEvent(-5, .decide(.pend, reason: "The measured ejection fraction with its date was asked for")),
    ])

  /// The heart is too weak for the criteria: a clinician looks at it.
  static let withClinician = DemoStory(
    member: Member(
      number: "DEMO-0005", familyName: "Thimblewick", givenName: "Saul", birthDate: .demo(1949, 5, 17),
      sex: .male,
      state: "OH"),
    coverage: DemoCoverage(.medicaid, "Lantern Medicaid"),
    events: [
      DemoEvent(-4, .request(.bizengri("oncology"))),
      DemoEvent(
        -4,
        .attach(
          .chartNote, name: "thimblewick-visit.txt",
          text: """
            Clinic note (invented). Saul Thimblewick.

            Advanced non-small cell lung cancer with an NRG1 fusion on tissue RNA sequencing.
            Progression on carboplatin and paclitaxel.
            Ejection fraction 44 percent by echocardiogram.
            """)),
      DemoEvent(
        -3,
        .evidence([
          DemoFact(
            .diagnosis(.init(name: "non-small cell lung cancer", extent: "advanced")), day: -8,
            cited: "Advanced non-small cell lung cancer"),
          DemoFact(
            .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
            day: -25,
            cited: "an NRG1 fusion on tissue RNA sequencing"),
          DemoFact(
            .therapy(
              .init(regimen: "carboplatin and paclitaxel", drugClass: "systemic", outcome: "progression")),
            day: -8, cited: "Progression on carboplatin and paclitaxel."),
          DemoFact(
            .measurement(.init(name: "LVEF", low: 44, high: 44, unit: "%", method: "echocardiogram")),
            day: -8,
            cited: "Ejection fraction 44 percent by echocardiogram."),
        ])),
      DemoEvent(-3, .decide(.refer, reason: "The ejection fraction is below the threshold")),
    ])

  /// A disease that the policy does not speak of: another policy governs it.
  static let routed = DemoStory(
    member: Member(
      number: "DEMO-0006", familyName: "Cobblestone", givenName: "Greta", birthDate: .demo(1972, 9, 4),
      sex: .female,
      state: "OH"),
    coverage: DemoCoverage(.medicaid, "Lantern Medicaid"),
    events: [
      DemoEvent(-8, .request(.bizengri("oncology"))),
      DemoEvent(
        -8,
        .attach(
          .chartNote, name: "cobblestone-visit.txt",
          text: """
            Clinic note (invented). Greta Cobblestone.

            Metastatic breast cancer with an NRG1 fusion on tissue RNA sequencing.
            Progression on capecitabine. Ejection fraction 61 percent.
            """)),
      DemoEvent(
        -7,
        .evidence([
          DemoFact(
            .diagnosis(.init(name: "breast cancer", extent: "metastatic")), day: -10,
            cited: "Metastatic breast cancer"),
          DemoFact(
            .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
            day: -18,
            cited: "an NRG1 fusion on tissue RNA sequencing"),
          DemoFact(
            .therapy(.init(product: "capecitabine", drugClass: "systemic", outcome: "progression")), day: -10,
            cited: "Progression on capecitabine."),
          DemoFact(
            .measurement(.init(name: "LVEF", low: 61, high: 61, unit: "%")), day: -10,
            cited: "Ejection fraction 61 percent."),
        ])),
      DemoEvent(-7, .decide(.route, reason: "The disease is not one that this policy addresses")),
    ])

  /// One preferred product failed, the other was not tolerated: whether that is enough can be read in two ways.
  static let stepTherapy = DemoStory(
    member: Member(
      number: "DEMO-0007", familyName: "Farthingale", givenName: "Nell", birthDate: .demo(1969, 2, 11),
      sex: .female,
      state: "NY"),
    coverage: DemoCoverage(.commercial, "Harbor Choice EPO", renewsIn: 200),
    events: [
      DemoEvent(
        -3,
        .request(
          DemoRequest(
            policy: "CG101", drug: Drug(name: "margetuximab-cmkb", brand: "Margenza", hcpcs: "J9353"),
            dose: Dose(amount: 15, unit: DoseUnit(.milligram, .bodyWeight), everyDays: 21), weightKg: 64,
            specialty: "oncology"))),
      DemoEvent(
        -3,
        .attach(
          .chartNote, name: "farthingale-visit.txt",
          text: """
            Clinic note (invented). Nell Farthingale.

            Metastatic HER2-positive breast cancer.
            Enhertu was stopped at progression. Kadcyla had to be stopped because her platelets fell.
            """)),
      DemoEvent(
        -2,
        .evidence([
          DemoFact(
            .diagnosis(.init(name: "HER2-positive breast cancer", extent: "metastatic")), day: -5,
            cited: "Metastatic HER2-positive breast cancer."),
          DemoFact(
            .therapy(.init(product: "Enhertu", drugClass: "HER2-targeted", outcome: "failure")), day: -5,
            cited: "Enhertu was stopped at progression."),
          DemoFact(
            .therapy(.init(product: "Kadcyla", drugClass: "HER2-targeted", outcome: "intolerance")), day: -5,
            cited: "Kadcyla had to be stopped because her platelets fell."),
        ])),
    ])
}
