import PriorAuth

/// Requests on which work begins or goes on.
extension DemoStory {
  /// Came in today; nothing is on file yet.
  static let received = DemoStory(
    member: Member(
      number: "DEMO-0001", familyName: "Marblewood", givenName: "Ida", birthDate: .demo(1958, 3, 9),
      sex: .female,
      state: "OH"),
    coverage: DemoCoverage(.medicaid, "Lantern Medicaid"),
    events: [DemoEvent(0, .request(.bizengri(nil)))])

  /// Half of the evidence is on file: the heart has not been looked at, and prior therapy is open.
  static let inReview = DemoStory(
    member: Member(
      number: "DEMO-0002", familyName: "Lanternby", givenName: "Oswin", birthDate: .demo(1961, 11, 23),
      sex: .male,
      state: "TX"),
    coverage: DemoCoverage(.commercial, "Harbor Choice PPO", renewsIn: 200),
    events: [
      DemoEvent(-2, .request(.bizengri("oncology"))),
      DemoEvent(
        -2,
        .attach(
          .chartNote, name: "lanternby-visit.txt",
          text: """
            Clinic note (invented). Oswin Lanternby, oncology clinic, Dr. Ansel Quoin.

            Pancreatic adenocarcinoma with liver metastases, seen on imaging last month.
            RNA sequencing of the liver biopsy found an NRG1 fusion.
            The treatment given so far will be sent by the referring clinic.
            Heart ultrasound is booked.
            """)),
      DemoEvent(
        -1,
        .evidence([
          DemoFact(
            .diagnosis(.init(name: "pancreatic adenocarcinoma", extent: "metastatic")), day: -4,
            cited: "Pancreatic adenocarcinoma with liver metastases"),
          DemoFact(
            .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
            day: -12,
            cited: "RNA sequencing of the liver biopsy found an NRG1 fusion."),
        ])),
    ])

  /// Everything is on file, and it is urgent.
  static let readyToApprove = DemoStory(
    member: Member(
      number: "DEMO-0003", familyName: "Gooseberry", givenName: "Hal", birthDate: .demo(1955, 7, 2),
      sex: .male,
      state: "FL"),
    coverage: DemoCoverage(.marketplace, "Beacon Marketplace Silver", renewsIn: 200),
    events: [
      DemoEvent(-1, .request(.bizengri("medical oncology", urgency: .expedited))),
      DemoEvent(
        -1,
        .attach(
          .chartNote, name: "gooseberry-visit.txt",
          text: """
            Clinic note (invented). Hal Gooseberry, oncology clinic.

            Metastatic non-small cell lung cancer, adenocarcinoma.
            Tissue RNA panel: NRG1 gene fusion detected.
            Carboplatin with pemetrexed was stopped when the scans showed progression.
            Echocardiogram: ejection fraction 58 percent.
            """)),
      DemoEvent(
        0,
        .evidence([
          DemoFact(
            .diagnosis(.init(name: "non-small cell lung cancer", extent: "metastatic")), day: -3,
            cited: "Metastatic non-small cell lung cancer"),
          DemoFact(
            .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
            day: -20,
            cited: "NRG1 gene fusion detected"),
          DemoFact(
            .therapy(
              .init(regimen: "carboplatin and pemetrexed", drugClass: "systemic", outcome: "progression")),
            day: -3, cited: "Carboplatin with pemetrexed was stopped when the scans showed progression."),
          DemoFact(
            .measurement(.init(name: "LVEF", low: 58, high: 58, unit: "%", method: "echocardiogram")),
            day: -6,
            cited: "ejection fraction 58 percent"),
        ])),
    ])
}
