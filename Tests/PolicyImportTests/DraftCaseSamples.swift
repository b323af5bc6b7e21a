import Criteria
import PolicyImport
import PriorAuth

/// Whole, valid cases; a test changes only what it is about.
extension CaseFile {
  /// A case that meets the demonstration policy for zenocutuzumab in May 2026.
  static func zenocutuzumab(
    _ received: String = "2026-06-01", _ line: LineOfBusiness = .medicaid,
    _ change: (inout CaseFile) -> Void = { _ in }
  ) -> CaseFile {
    var file = CaseFile(
      policy: "CP.PHAR.713", received: day(received), reviewType: .initial, lineOfBusiness: line,
      therapy: RequestedTherapy(
        drug: Drug(name: "zenocutuzumab-zbco", hcpcs: "J9382"), start: day(received),
        dose: dose("750", "mg", 14), regimen: "monotherapy", intent: .subsequent),
      member: MemberFacts(birthDate: day("1961-02-03")),
      prescriber: Prescriber(specialty: "oncology"))
    file.evidence = [
      Evidence(.diagnosis(.init(name: "NSCLC", extent: "metastatic")), documented: true),
      Evidence(
        .biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
        documented: true, date: day(received).adding(days: -20)),
      .lvef("60", on: day(received).adding(days: -10)),
      .prior("carboplatin and pemetrexed", "progression"), .history("systemic therapy"),
    ]
    change(&file)
    return file
  }

  /// A renewal that meets the same policy.
  static func zenocutuzumabRenewal(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
    zenocutuzumab {
      $0.reviewType = .continued
      $0.therapy.doseIncrease = false
      $0.therapy.previousDose = $0.therapy.dose
      $0.evidence = [
        Evidence(.diagnosis(.init(name: "NSCLC", extent: "metastatic")), documented: true),
        .current("Centene benefit", from: "2026-01-05", to: "2026-05-25"),
        Evidence(.response("partial response"), documented: true),
      ]
      change(&$0)
    }
  }

  /// A case that meets the demonstration policy for blinatumomab: relapsed, without the Philadelphia chromosome.
  static func blinatumomab(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
    var file = CaseFile(
      policy: "CP.PHAR.312", received: day("2026-06-01"), reviewType: .initial, lineOfBusiness: .medicaid,
      therapy: RequestedTherapy(
        drug: Drug(name: "blinatumomab", brand: "Blincyto", hcpcs: "J9039"), dose: dose("28", "mcg", 1)),
      member: MemberFacts(
        birthDate: day("1984-05-06"), bodySize: BodySize(weightKg: 70, surfaceM2: Decimal("1.8"))),
      prescriber: Prescriber(specialty: "hematology"))
    file.evidence = [
      Evidence(.diagnosis(.init(name: "B-ALL", status: "relapsed or refractory")), documented: true),
      .marker("CD19", .positive), .marker("Philadelphia chromosome", .negative),
    ]
    change(&file)
    return file
  }

  /// A request for the non-preferred product that meets no exception yet, everything being stated.
  static func margetuximab(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
    var file = CaseFile(
      policy: "CG101", received: day("2026-06-01"), reviewType: .initial,
      therapy: RequestedTherapy(
        drug: Drug(name: "margetuximab-cmkb", brand: "Margenza", hcpcs: "J9353"), start: day("2026-06-01")),
      member: MemberFacts(birthDate: day("1971-08-09")), prescriber: Prescriber())
    file.evidence = [
      Evidence(.diagnosis(.init(name: "HER2-positive breast cancer", labelledUse: true)), documented: true),
      .history("preferred HER2 product"),
      Evidence(.shortage(.init(products: [], complete: true)), documented: true),
      Evidence(.guidelinePreference(.init(over: "all preferred products", value: "equal")), documented: true),
      Evidence(.stateRule(.init(prohibitsPrerequisiteTrials: false)), documented: true),
      Evidence(.supportingDocumentation(provided: true), documented: true),
    ]
    change(&file)
    return file
  }

  /// Takes out what is on file of a kind and puts other items in its place.
  mutating func replace(_ kind: String, by items: Evidence...) {
    evidence.removeAll { $0.fact.kind == kind }
    evidence += items
  }
}

extension Evidence {
  static func lvef(_ value: String, on date: Day?, documented: Bool = true) -> Evidence {
    lvef(low: value, high: value, on: date, documented: documented)
  }

  static func lvef(
    low: String?, high: String?, unit: String? = "%", on date: Day?, documented: Bool = true
  ) -> Evidence {
    let fact = Fact.Measurement(
      name: "LVEF", low: low.flatMap { Decimal($0) }, high: high.flatMap { Decimal($0) }, unit: unit)
    return Evidence(.measurement(fact), documented: documented, date: date)
  }

  static func prior(_ what: String, _ outcome: String?, documented: Bool = true) -> Evidence {
    Evidence(.therapy(.init(regimen: what, outcome: outcome)), documented: documented)
  }

  static func product(_ name: String, _ outcome: String?, shared: Bool? = nil) -> Evidence {
    let therapy = Fact.Therapy(product: name, outcome: outcome, expectedWithRequestedProduct: shared)
    return Evidence(.therapy(therapy), documented: true)
  }

  static func history(_ drugClass: String, complete: Bool = true) -> Evidence {
    Evidence(.therapyHistory(.init(drugClass: drugClass, complete: complete)), documented: true)
  }

  static func current(
    _ source: String?, from first: String?, to last: String? = nil, covered: Bool? = nil,
    unfinished: Bool? = nil, product: String? = nil
  ) -> Evidence {
    let therapy = Fact.CurrentTherapy(
      product: product, source: source, firstDose: first.map { day($0) }, lastDose: last.map { day($0) },
      coveredIndication: covered, courseIncomplete: unfinished)
    return Evidence(.currentTherapy(therapy), documented: true)
  }

  static func marker(
    _ name: String, _ result: Fact.Biomarker.Result?, percent: String? = nil, documented: Bool = true
  ) -> Evidence {
    let marker = Fact.Biomarker(name: name, result: result, percent: percent.flatMap { Decimal($0) })
    return Evidence(.biomarker(marker), documented: documented)
  }

  static func fusion(
    _ result: Fact.Biomarker.Result, _ assay: String?, _ specimen: String? = "tissue", on date: String? = nil
  ) -> Evidence {
    let marker = Fact.Biomarker(name: "NRG1 fusion", result: result, assay: assay, specimen: specimen)
    return Evidence(.biomarker(marker), documented: true, date: date.map { day($0) })
  }

  static func disease(_ name: String, _ extent: String? = nil, status: String? = nil, on date: String? = nil)
    -> Evidence
  {
    Evidence(
      .diagnosis(.init(name: name, extent: extent, status: status)), documented: true,
      date: date.map { day($0) })
  }
}

/// A day that tests write down; one that does not exist gives a day no test expects.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .earliest }

func dose(
  _ amount: String, _ unit: String, _ everyDays: Decimal? = nil, concentration: Decimal? = nil
) -> Dose {
  Dose(
    amount: Decimal(amount) ?? .zero, unit: DoseUnit(unit) ?? DoseUnit(.unit), everyDays: everyDays,
    concentrationMgPerMl: concentration)
}
