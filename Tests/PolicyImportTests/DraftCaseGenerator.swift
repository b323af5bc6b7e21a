import Criteria
import PriorAuth

/// Numbers that look random and are the same on every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Makes case files for the demonstration policies: every fact in some of its ways, or not on file.
struct CaseGenerator {
  private var numbers: SeededNumbers
  /// Whether facts may be doubtful: undocumented, pending, incomplete, contradicting each other.
  var allowsDoubt = true

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func next() -> CaseFile {
    let policy = pick(["CP.PHAR.713", "CP.PHAR.713", "CP.PHAR.312", "CG101"])
    var file = CaseFile(
      policy: policy,
      received: pick([day("2026-06-01"), day("2026-05-12"), day("2026-04-01"), day("2025-10-31")]),
      reviewType: pick([.initial, .initial, .continued]),
      lineOfBusiness: maybe([.medicaid, .commercial, .marketplace]), therapy: therapy(policy),
      member: member, prescriber: prescriber)
    file.evidence = evidence.shuffled(using: &numbers)
    if allowsDoubt { file.answers = answers }
    return file
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  /// One of the values, or one time in six none.
  private mutating func maybe<Value>(_ values: [Value]) -> Value? {
    Int.random(in: 0..<6, using: &numbers) == 0 ? nil : pick(values)
  }

  private mutating func therapy(_ policy: String) -> RequestedTherapy {
    let drugs = [
      "CP.PHAR.713": Drug(name: "zenocutuzumab-zbco"), "CP.PHAR.312": Drug(brand: "Blincyto"),
      "CG101": Drug(hcpcs: "J9353"),
    ]
    return RequestedTherapy(
      drug: drugs[policy] ?? Drug(), start: maybe([day("2026-06-03"), day("2026-08-31")]),
      dose: maybe([
        dose("750", "mg", 14), dose("375", "mg", 7), dose("1000", "mg", 14), dose("28", "mcg", 1),
        dose("15", "mcg/m2", 1), dose("750", "mg", 21), dose("750", "mg"), dose("37.5", "mL", 14),
      ]), previousDose: maybe([dose("375", "mg", 14), dose("9", "mcg", 1)]),
      doseIncrease: maybe([true, false, false]),
      regimen: maybe(["monotherapy", "monotherapy", "gemcitabine"]),
      intent: maybe([.primary, .subsequent]), nccnRecommended: maybe([true, false]),
      labelChangeDate: maybe([day("2026-05-08"), day("2025-11-12")]), onFormulary: maybe([true, false]))
  }

  private var member: CaseFile.MemberFacts {
    mutating get {
      CaseFile.MemberFacts(
        birthDate: maybe([day("1970-01-01"), day("2008-06-01"), day("2016-02-29")]),
        renewalDate: maybe([day("2026-10-01"), day("2027-03-01"), day("2026-01-01")]),
        bodySize: BodySize(
          weightKg: maybe([70, 45, 30]), surfaceM2: maybe([Decimal("1.05"), Decimal("1.8")]) ?? nil))
    }
  }

  private var prescriber: Prescriber {
    mutating get {
      Prescriber(
        specialty: maybe(["oncology", "hematology", "internal medicine"]),
        consultSpecialty: maybe(["none", "oncology", "cardiology"]))
    }
  }

  private var answers: [Answer] {
    mutating get {
      let ids = ["I.A.1", "I.A.2", "I.A.4", "I.A.5.a", "I.A.6", "I.A.7", "II.A.2", "EC.1.f", "EC.2"]
      guard Int.random(in: 0..<3, using: &numbers) == 0 else { return [] }
      return [Answer(criterion: pick(ids), finding: pick(Finding.allCases))]
    }
  }

  private var evidence: [Evidence] {
    mutating get {
      var items = clear.filter { _ in Int.random(in: 0..<5, using: &numbers) > 0 }
      guard allowsDoubt else { return items }
      items += doubtful.filter { _ in Int.random(in: 0..<6, using: &numbers) == 0 }
      for index in items.indices where Int.random(in: 0..<12, using: &numbers) == 0 {
        items[index].documented = pick([false, nil])
      }
      return items
    }
  }

  /// At most one plain statement about each fact.
  private var clear: [Evidence] {
    mutating get {
      [
        pick([
          .disease("NSCLC", pick(["metastatic", "resectable stage I"])), .disease("cholangiocarcinoma", "R2"),
          .disease("B-ALL", status: pick(["remission", "relapsed or refractory"])),
          Evidence(.diagnosis(.init(name: "breast cancer", labelledUse: true)), documented: true),
        ]),
        .fusion(pick([.positive, .negative]), "RNA", on: "2026-03-01"),
        .lvef(pick(["49", "50", "61"]), on: day("2026-03-02")),
        .marker("CD19", pick([.positive, .negative])), .marker("MRD", pick([.positive, .negative])),
        .marker("Ph", pick([.positive, .negative])),
        .prior(pick(["gemcitabine", "cisplatin"]), pick(["progression", "completed", "intolerance"])),
        .product(
          pick(["dasatinib", "fam-trastuzumab deruxtecan-nxki", "pertuzumab/trastuzumab/hyaluronidase-zzxf"]),
          pick(["failure", "intolerance"])),
        .product(
          "ado-trastuzumab emtansine", pick(["failure", "contraindication"]), shared: pick([true, false])),
        .history(pick(["systemic therapy", "tyrosine kinase inhibitor", "preferred product"])),
        .current(
          pick(["Centene benefit", "other payer", "samples"]), from: pick(["2026-05-20", "2025-06-01"]),
          covered: pick([true, false]), unfinished: pick([true, false])),
        Evidence(.response(pick(["partial response", "progressive disease"])), documented: true),
        Evidence(
          .shortage(
            .init(products: pick([[], ["Enhertu", "Kadcyla", "Perjeta", "Phesgo"]]), complete: true)),
          documented: true),
        Evidence(
          .guidelinePreference(.init(over: "all", value: pick(["preferred", "equal"]))), documented: true),
        Evidence(
          .stateRule(
            .init(
              prohibitsPrerequisiteTrials: pick([true, false]), minimumMonths: pick([nil, 18]),
              from: pick([nil, day("2026-05-01"), day("2027-01-01")]))), documented: true),
        Evidence(.supportingDocumentation(provided: true), documented: true, source: pick([nil, "doc-1"])),
      ]
    }
  }

  private var doubtful: [Evidence] {
    mutating get {
      [
        .disease("lung cancer"), .fusion(.pending, "RNA"), .fusion(.negative, "DNA"),
        .fusion(.positive, "ctDNA", "blood"),
        .lvef(low: "45", high: "55", on: day("2026-03-02")), .lvef(low: nil, high: nil, on: nil),
        .prior("paclitaxel", nil), .history("systemic therapy", complete: false),
        Evidence(.response("stable disease"), documented: true), .current(nil, from: nil),
        Evidence(.literature("an article"), documented: true),
        Evidence(.stateRule(.init(waives: pick(["I.A.6", "EC.1", "I.A.7"]))), documented: true),
        Evidence(.other(kind: "imaging", content: #"{"organ":"lung"}"#)),
      ]
    }
  }
}
