import PriorAuth

/// Generated cases that meet the first version of the benchmark's policy, each in its own way; the same from the same
/// seed. They come in the order of receipt, spread over half a year.
public struct ImpactBenchmarkCases: Sequence, IteratorProtocol {
  private let count: Int
  private var made = 0
  private var state: UInt64

  /// So many cases.
  public init(count: Int, seed: UInt64 = 1) {
    self.count = count
    state = seed
  }

  public mutating func next() -> CaseFile? {
    guard made < count else { return nil }
    let received = ImpactBenchmark.firstDay.adding(days: made * 160 / count)
    made += 1
    let isContinued = below(5) == 0
    var file = CaseFile(
      policy: ImpactBenchmark.number, received: received, reviewType: isContinued ? .continued : .initial,
      lineOfBusiness: pick([.medicaid, .commercial, .marketplace]), therapy: therapy(received),
      member: member(received), prescriber: prescriber)
    file.evidence = isContinued ? continued(received) : initial(received)
    file.answers = ["I.A.5.b.ii", "I.A.8"].map { Answer(criterion: $0, finding: .met) }
    if below(3) == 0 { file.answers.removeFirst() }
    return file
  }

  /// SplitMix64.
  private mutating func below(_ bound: UInt64) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((((mixed ^ (mixed >> 31)) >> 32) &* bound) >> 32)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(UInt64(values.count))] }

  private mutating func therapy(_ received: Day) -> RequestedTherapy {
    let dose: (amount: Int, everyDays: Int) = pick([
      (750, 14), (750, 14), (750, 21), (375, 14), (500, 14), (375, 7),
    ])
    return RequestedTherapy(
      drug: Drug(name: "samplimab-abcd", brand: "Samplix", hcpcs: "J0001"),
      start: received.adding(days: below(15)),
      dose: Dose(
        amount: Decimal(dose.amount), unit: DoseUnit(.milligram), everyDays: Decimal(dose.everyDays)),
      doseIncrease: pick([nil, false]), regimen: pick(["monotherapy", "single agent"]),
      intent: pick([.primary, .subsequent]), nccnRecommended: pick([nil, true, false]),
      onFormulary: pick([nil, true, false]))
  }

  private mutating func member(_ received: Day) -> CaseFile.MemberFacts {
    CaseFile.MemberFacts(
      birthDate: received.adding(days: -6940 - below(25_000)),
      renewalDate: below(8) == 0 ? nil : received.adding(days: 30 + below(330)),
      state: pick(["OH", "TX", "NY", "FL", "CA"]),
      bodySize: BodySize(
        weightKg: Decimal(digits: Int64(450 + 5 * below(150)), scale: 1),
        surfaceM2: Decimal(digits: Int64(140 + below(80)), scale: 2)), sex: pick([.female, .male]))
  }

  private var prescriber: Prescriber {
    mutating get {
      let consulted = pick(["none", "oncology", "cardiology"])
      guard consulted == "oncology" else {
        return Prescriber(
          specialty: pick(["oncology", "medical oncology", "hematology"]), consultSpecialty: consulted)
      }
      return Prescriber(
        specialty: pick(["internal medicine", "oncology", "pulmonology"]), consultSpecialty: consulted)
    }
  }

  private mutating func initial(_ received: Day) -> [Evidence] {
    let percent = Decimal(50 + below(28))
    let disease = pick(["non-small cell lung cancer", "pancreatic adenocarcinoma", "cholangiocarcinoma"])
    let extent = pick(["advanced", "metastatic", "unresectable", "locally advanced and unresectable"])
    let status = pick([nil, "relapsed", "refractory"])
    let lvef = Fact.Measurement(
      name: "LVEF", low: percent, high: percent, unit: "%", method: "echocardiogram")
    return [
      stated(.diagnosis(.init(name: disease, extent: extent, status: status)), received),
      stated(
        .biomarker(
          .init(
            name: "NRG1 fusion", result: .positive, assay: pick(["RNA", "RNA sequencing"]), specimen: "tissue"
          )),
        received),
      stated(.measurement(lvef), received),
    ] + therapies(received)
  }

  private mutating func therapies(_ received: Day) -> [Evidence] {
    let failed = Fact.Therapy(
      regimen: pick(["carboplatin and pemetrexed", "FOLFIRINOX", "gemcitabine and cisplatin", "docetaxel"]),
      outcome: pick(["progression", "failure", "intolerance"]))
    let others = (0..<below(3)).map { _ in
      Fact.Therapy(
        product: pick(["pembrolizumab", "nivolumab", "afatinib", "ramucirumab"]),
        outcome: pick(["progression", "completed", nil]))
    }
    return ([failed] + others).map { stated(.therapy($0), received) }
  }

  private mutating func continued(_ received: Day) -> [Evidence] {
    let therapy = Fact.CurrentTherapy(
      product: "Samplix", source: pick(["plan benefit", "own benefit"]),
      firstDose: received.adding(days: -30 - below(300)), lastDose: received.adding(days: -1 - below(13)),
      coveredIndication: true)
    let response = pick(["partial response", "complete response", "responding", "improved"])
    return [stated(.currentTherapy(therapy), received), stated(.response(response), received)]
  }

  private mutating func stated(_ fact: Fact, _ received: Day) -> Evidence {
    Evidence(fact, documented: true, date: received.adding(days: -1 - below(85)), source: "d1")
  }
}
