import Criteria
import PriorAuth
import Testing

@testable import PolicyImport

/// What each recognizer must understand, in many wordings, and what it must leave to a reviewer.
@Suite struct RecognizerTests {
  private func read(_ text: String) -> Clause { ClauseReader(context: DraftContext()).leaf(text) }

  private static func age(_ years: Int?, below: Int? = nil) -> Clause {
    .kind(.age(AgeRule(atLeastMonths: years.map { $0 * 12 }, belowMonths: below.map { $0 * 12 })))
  }

  @Test(arguments: [
    ("Age ≥ 18 years", age(18)), ("The member is at least 18 years old", age(18)),
    ("18 years of age or older", age(18)),
    ("Age > 17 years", age(18)), ("Age < 2 years", age(nil, below: 2)),
    ("Member is 12 years of age or younger", age(nil, below: 13)),
    ("Age 6 to 17 years", age(6, below: 18)), ("Between 2 and 17 years of age", age(2, below: 18)),
    ("Age ≥ 6 months", .kind(.age(AgeRule(atLeastMonths: 6)))),
  ])
  func `ages`(text: String, clause: Clause) { #expect(read(text) == clause) }

  private static func by(_ stems: String..., consult: Bool = true) -> Clause {
    .kind(.prescriber(PrescriberRule(specialties: stems, consultationSuffices: consult)))
  }

  @Test(arguments: [
    ("Prescribed by or in consultation with an oncologist", by("oncolog")),
    ("An oncologist or a hematologist prescribes the drug or has been consulted", by("oncolog", "hematolog")),
    (
      "Prescribed by a dermatologist, rheumatologist, or gastroenterologist",
      by("dermatolog", "rheumatolog", "gastroenterolog", consult: false)
    ),
    ("Samplix is prescribed by or in consultation with an oncologist", by("oncolog")),
    (
      "Prescribed by, or in consultation with, one of the following specialists: urologist or oncologist",
      by("urolog", "oncolog")
    ),
  ])
  func `prescribers`(text: String, clause: Clause) { #expect(read(text) == clause) }

  private static func value(
    _ names: [String], _ comparison: MeasurementRule.Comparison, _ threshold: Decimal, _ unit: String? = nil,
    within age: MeasurementRule.Age? = nil
  ) -> Clause {
    .kind(
      .measurement(
        MeasurementRule(
          names: names, comparison: comparison, threshold: threshold, unit: unit, maximumAge: age)))
  }

  @Test(
    arguments: [
      ("LVEF ≥ 50%", value(["LVEF"], .atLeast, 50, "%")),
      (
        "Left ventricular ejection fraction (LVEF) of at least 50%",
        value(["LVEF", "left ventricular ejection fraction"], .atLeast, 50, "%")
      ),
      ("LVEF is 50% or higher", value(["LVEF"], .atLeast, 50, "%")),
      ("Hemoglobin < 10 g/dL", value(["hemoglobin"], .below, 10, "g/dl")),
      ("LVEF ≥ 55% within the last 3 months", value(["LVEF"], .atLeast, 55, "%", within: .months(3))),
      ("Platelet count greater than 100 10^9/L", nil), ("LVEF has been measured", nil),
    ] as [(String, Clause?)])
  func `measurements`(text: String, clause: Clause?) { #expect(read(text) == clause ?? .attested(text)) }

  private static func dose(_ amount: Decimal, _ unit: DoseUnit, _ everyDays: Decimal?) -> Clause {
    .kind(.doseLimit(DoseLimitRule(amount: amount, unit: unit, everyDays: everyDays)))
  }

  @Test(
    arguments: [
      ("Dose does not exceed 750 mg every 2 weeks", dose(750, DoseUnit(.milligram), 14)),
      ("The dose is no more than 28 mcg per day", dose(28, DoseUnit(.microgram), 1)),
      ("Dose is at most 6 mg/kg every 3 weeks", dose(6, DoseUnit(.milligram, .bodyWeight), 21)),
      ("Dosage up to 1,200 mg every 4 weeks", dose(1200, DoseUnit(.milligram), 28)),
      ("Dose ≤ 100 mg/m2 weekly", dose(100, DoseUnit(.milligram, .bodySurface), 7)),
      ("Dose does not exceed 300 mg q2w", dose(300, DoseUnit(.milligram), 14)),
      ("Dose does not exceed 300 mg once, then 150 mg every 2 weeks", nil),
      ("Dose is adjusted to response", nil),
      ("Dose is supported by practice guidelines or peer-reviewed literature", .kind(.supportedByLiterature)),
      ("The new dose is supported by published literature", .kind(.supportedByLiterature)),
    ] as [(String, Clause?)])
  func `doses`(text: String, clause: Clause?) { #expect(read(text) == clause ?? .attested(text)) }

  private static func marker(_ names: [String], _ result: Fact.Biomarker.Result, fusion: Bool = false)
    -> Clause
  {
    .kind(.biomarker(BiomarkerRule(names: names, result: result, isFusion: fusion)))
  }

  @Test(arguments: [
    ("Disease is positive for an NRG1 gene fusion", marker(["NRG1"], .positive, fusion: true)),
    ("Tumor harbors a RET rearrangement", marker(["RET"], .positive, fusion: true)),
    ("MRD-positive", marker(["MRD"], .positive)), ("HER2-negative disease", marker(["HER2"], .negative)),
    ("Tumor is positive for BRAF", marker(["BRAF"], .positive)),
  ])
  func `markers`(text: String, clause: Clause) { #expect(read(text) == clause) }

  private static func prior(
    _ scope: PriorTherapyRule.Scope, _ count: Int, _ endings: PriorTherapyRule.Ending...
  ) -> Clause {
    .kind(.priorTherapy(PriorTherapyRule(scope: scope, count: count, endings: endings)))
  }

  @Test(
    arguments: [
      ("Failure of at least one prior systemic therapy", prior(.systemic, 1, .failure)),
      ("Disease progression on or after prior systemic therapy", prior(.systemic, 1, .failure)),
      ("Failure of 2 or more prior therapies", prior(.systemic, 2, .failure)),
      (
        "At least TWO (2) preferred products have failed or gave an inadequate response",
        prior(.preferred, 2, .failure)
      ),
      (
        "Intolerance of preferred products because of adverse events",
        .kind(.preferredProducts(PreferredProductsRule(trouble: .intolerance)))
      ),
      (
        "A contraindication to preferred products that the requested product does not have",
        .kind(.preferredProducts(PreferredProductsRule(trouble: .unsharedContraindication)))
      ),
      ("The member has had surgery", nil), ("Failure to thrive is documented", nil),
    ] as [(String, Clause?)])
  func `earlier therapies`(text: String, clause: Clause?) { #expect(read(text) == clause ?? .attested(text)) }

  @Test(arguments: [
    (
      "The regimen has to be FDA-approved or recommended by NCCN",
      CriterionKind.regimen(RegimenRule(recommendedSuffices: true))
    ),
    ("Prescribed regimen must be FDA-approved", .regimen(RegimenRule(recommendedSuffices: false))),
    ("The member responds to the drug", .response), ("Member is responding positively to therapy", .response),
    ("Prescribed as first-line treatment", .lineOfTherapy(LineOfTherapyRule(intent: .primary))),
    ("As subsequent therapy", .lineOfTherapy(LineOfTherapyRule(intent: .subsequent))),
    ("All preferred products are unavailable or in shortage", .productShortage),
    ("Guidelines prefer the requested product over all preferred products", .guidelinePreference),
    ("The request is made in a state that prohibits step therapy", .prerequisiteTrialsProhibited),
    ("Clinical documentation is provided to support the request", .documentationProvided),
  ])
  func `other kinds`(text: String, kind: CriterionKind) { #expect(read(text) == .kind(kind)) }

  @Test(arguments: [
    "The member is not pregnant", "Symptoms persist despite care", "Documentation of a treatment plan",
    "Member has no active infection", "The drug is not used with another biologic",
    "Response to prior therapy was inadequate unless the member is a child",
    "Member agrees to follow-up visits",
    "Age-related findings are documented", "Liver function tests are done at baseline", "Weight is recorded",
    "The diagnosis was made by a specialist", "Is the diagnosis funded?", "Diagnosis code is on the claim",
    "Diagnosis is supported by chart notes", "Member was diagnosed before 18 years of age",
  ])
  func `what no kind understands is left to a reviewer`(text: String) {
    let clause = read(text)
    let kinds = Criterion(id: "1", text: text, body: .clause(clause)).needsAnswer
    #expect(kinds, "\(clause)")
  }

  @Test(
    arguments: [
      (
        "CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, and CP.PMN.53 for Medicaid",
        ["Commercial": "CP.CPA.09", "HIM": "HIM.PA.154", "Medicaid": "CP.PMN.53"]
      ),
      ("CP.PMN.16 for Medicaid; or", ["Medicaid": "CP.PMN.16"]), ("see CP.PMN.16", [:]),
    ] as [(String, [String: String])])
  func `targets by line of business`(text: String, targets: [String: String]) {
    let phrase = Phrase("If the requested use is not listed, refer to \(text)", in: DraftContext())
    var found: [String: String] = [:]
    if case .kind(.unlistedUse(let referral)) = ReferralRecognizer.recognize(phrase) {
      for target in referral.targets { found[target.lineOfBusiness.name] = target.policy }
    }
    #expect(found == targets)
  }

  @Test(arguments: [
    ("If the request is for a dose increase, the new dose is 5 mg", Clause.kind(.doseIncrease)),
    ("If request is for a higher dose: it is supported", .kind(.doseIncrease)),
    ("For members who are at least 12 years old, a test is done", age(12)),
    ("If the member is pregnant, risks were discussed", .attested("If the member is pregnant")),
  ])
  func `conditions at the head of a clause`(text: String, clause: Clause) {
    #expect(ClauseReader(context: DraftContext()).condition(of: text)?.clause == clause)
  }

  @Test(arguments: [
    "30 to 1,300 IU/mL for members 6 to less than 12 years of age",
    "12 years of age or older for infusions at home",
    "Positive symptoms of gout evidenced by swelling", "Documentation of positive clinical response",
    "Two or more asthma exacerbations requiring a hospital stay", "Demonstrated adherence to asthma therapy",
    "Dose does not exceed 300 mg every few weeks",
    "Dose does not exceed 8 mg (as an infusion) every 2 weeks (or 4 mg)",
    "Regimen is FDA-approved or recommended by NCCN category 1 or 2A",
    "Responding to therapy including, but not limited to, less itching and less pain",
    "Dose does not exceed 84 mg twice weekly for 4 weeks",
    "Thereafter, dose does not exceed 84 mg once weekly",
    "Dose does not exceed 960 mg once daily in combination with panitumumab",
    "BMI ≥ 30 kg/m2, or ≥ 27 kg/m2 with a comorbidity", "Age ≥ 18 years (or ≥ 12 years if weight ≥ 40 kg)",
    "Tumor has an NRG1 fusion or RET fusion", "Diagnosis of non-metastatic prostate cancer",
    "Diagnosis of scurvy, excluding infantile scurvy",
    "Diagnosis of stage IB to IIIA scurvy following resection",
    "One of the following: member is female or FVIII is less than 1%",
  ])
  func `a clause that says more than a kind is left to a reviewer`(text: String) {
    #expect(read(text) == .attested(text))
  }

  @Test func `of an extent and a state in one list one is enough`() {
    let names = ["melanoma"]
    #expect(
      read("Diagnosis of recurrent, unresectable, or metastatic melanoma")
        == .any([
          .kind(.diagnosis(DiagnosisRule(names: names, extents: ["unresectable", "metastatic"]))),
          .kind(.diagnosis(DiagnosisRule(names: names, statuses: ["recurrent"]))),
        ]))
  }

  @Test(arguments: [
    (
      "Prescribed by a neurologist, geriatrician, or geriatric psychiatrist", ["neurolog", "geriatric"], true
    ),
    (
      "Medication is prescribed by or in consultation with a neurologist or a specialist in sleep medicine",
      ["neurolog"], true
    ),
    (
      "Prescribed by a cardiologist, a urologist, or a physician who focuses on lipids",
      ["cardiolog", "urolog"], true
    ),
    ("Prescribed by an ophthalmologist or specialist with expertise in gout", ["ophthalmolog"], true),
    (
      "Prescribed by or in consultation with a hepatologist, infectious disease specialist, or transplant physician",
      ["hepatolog"], true
    ),
    ("Prescribed by a urologist or primary care provider if the member is older", ["urolog"], true),
    ("Prescribed by or in consultation with a medical oncologist", ["oncolog"], false),
    ("Prescribed by a hematologist/oncologist", ["hematolog", "oncolog"], false),
  ])
  func `people whom no specialty tells are left to a reviewer`(
    text: String, specialties: [String], isNarrower: Bool
  ) {
    let rule = Clause.kind(
      .prescriber(
        PrescriberRule(specialties: specialties, consultationSuffices: text.contains("consultation"))))
    #expect(read(text) == (isNarrower ? .any([rule, .attested(text)]) : rule))
  }

  @Test(arguments: [
    "Prescribed by a rheumatologist for arthritis or a dermatologist for psoriasis",
    "Prescribed by a board-certified cardiologist who is a member of the transplant team",
    "Prescribed by a dermatologist within the past 12 months",
    "Prescribed by an oncologist (for pediatric members, a pediatric oncologist)",
    "Prescribed for relapsing disease by a neurologist",
  ])
  func `what narrows a specialist no specialty tells`(text: String) { #expect(read(text) == .attested(text)) }

  @Test(arguments: [
    // A number of infusions is not the size of one.
    "The request is for no more than 8 infusions, with a dose that does not exceed 20 mg/kg every 3 weeks",
    // Nobody said that the member has the disease.
    "At least one parent had cholesterol levels consistent with familial hypercholesterolemia",
    "Family history of breast cancer", "Suspected breast cancer",
    // What the patient weighs, how long and how often, what came before: none of it is the size of a dose.
    "Dose does not exceed 300 mg every 4 weeks for up to 16 weeks",
    "Dose does not exceed 300 mg for the first dose",
    "Dose does not exceed 300 mg every 4 weeks (not to exceed 4 doses per lifetime)",
    "Dose does not exceed 90 mg every 2 weeks (for age < 18 years) or every 4 weeks (for age ≥ 18 years)",
    "Dose does not exceed 3 mg/kg at weeks 0, 2, and 6",
    "Supporting documentation and a signed consent form are submitted",
    "Prescribed as maintenance therapy after first-line treatment",
    "Member is responding positively to therapy or is in the first 12 weeks of therapy",
    "Disease is non-responsive to primary treatment",
    // For how long, or in which order, no rule says.
    "Failure of ONE conventional agent (i.e., azathioprine, mesalamine) for at least 3 months",
    "Failure of a 6-month trial of one xanthine oxidase inhibitor (e.g., allopurinol, febuxostat)",
    // An `or` and an `and` between statements can't be told apart.
    "The dose is within the limit, or the patient has tried 300 mg and the dose does not exceed 300 mg every 4 weeks",
  ])
  func `what says more than its kind is left to a reviewer`(text: String) {
    #expect(read(text) == .attested(text))
  }

  @Test func `no more than is a limit from above`() {
    #expect(read("Hematocrit no more than 36%") == Self.value(["hematocrit"], .atMost, 36, "%"))
    #expect(read("18 years and older") == Self.age(18))
  }

  @Test func `who has a diagnosis is no part of its name`() {
    guard case .kind(.diagnosis(let rule)) = read("The patient has a diagnosis of breast cancer") else {
      Issue.record("it is no diagnosis")
      return
    }
    #expect(rule.names.first == "breast cancer")
  }

  @Test func `what a kind says beside something else is bound beside it`() {
    guard case .all(let parts) = read("Serum free light chain ≥ 10 mg/dL with an abnormal ratio") else {
      Issue.record("it is not two clauses")
      return
    }
    #expect(parts.last == .attested("an abnormal ratio"))
    #expect(parts.first == Self.value(["serum free light chain"], .atLeast, 10, "mg/dl"))
  }

  @Test(arguments: [
    "8 mg (1 vial) every 2 weeks", "8 mg (two 4 mg vials) every 2 weeks", "8 mg every 14 days",
  ])
  func `the vials a dose comes in don't hide its interval`(dose: String) throws {
    let rule = DoseLimitRule(amount: 8, unit: try #require(DoseUnit("mg")), everyDays: 14)
    #expect(read("Dose does not exceed " + dose) == .kind(.doseLimit(rule)))
  }
}
