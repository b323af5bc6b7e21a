import Criteria
import JSON
import PriorAuth

extension CaseFile {
  /// A whole case about an invented drug, with nothing on file yet.
  static func sample(
    received: String = "2026-06-01", _ reviewType: ReviewType = .initial, evidence: [Evidence] = [],
    _ change: (inout CaseFile) -> Void = { _ in }
  ) -> CaseFile {
    var file = CaseFile(
      policy: "T.1", received: day(received), reviewType: reviewType, lineOfBusiness: .medicaid,
      therapy: RequestedTherapy(drug: .sample, dose: dose("100", "mg", 7)),
      member: MemberFacts(birthDate: day("1980-01-02")), prescriber: Prescriber(specialty: "neurology"),
      evidence: evidence)
    change(&file)
    return file
  }
}

extension Drug {
  static let sample = Drug(name: "samplimab-abcd", brand: "Samplix", hcpcs: "J0001")
}

extension PolicyVersion {
  /// A policy about the invented drug with these criteria for a first approval.
  static func sample(
    _ root: Criterion, durations: [ApprovalDuration] = [ApprovalDuration(length: .months(12), text: "")],
    label: DrugLabel = DrugLabel(), preferred: [GovernedDrug] = [], sections: [Section] = []
  ) -> PolicyVersion {
    PolicyVersion(
      number: "T.1", title: "Samplimab", inForce: DayRange(from: day("2026-01-01")),
      drugs: [GovernedDrug(generic: "samplimab-abcd", brand: "Samplix", hcpcs: "J0001", perUnit: .milligram)],
      sections: [Section(kind: .initial, label: "I", indication: "sample", root: root, durations: durations)]
        + sections,
      label: label, preferredProducts: preferred)
  }

  /// A policy whose only criterion is of one kind.
  static func asking(
    _ kind: CriterionKind, label: DrugLabel = DrugLabel(), preferred: [GovernedDrug] = []
  ) -> PolicyVersion {
    .sample(.group("I", .all, [.leaf("I.1", .kind(kind))]), label: label, preferred: preferred)
  }
}

extension CodeUnit {
  static let milligram = CodeUnit(amount: 1, base: .milligram)
}

extension Criterion {
  static func leaf(
    _ id: String, _ clause: Clause, when condition: Clause? = nil, lead: Clause? = nil,
    footnote: Clause? = nil
  ) -> Criterion {
    Criterion(
      id: id, text: "criterion \(id)", condition: condition, lead: lead, body: .clause(clause),
      footnote: footnote.map { Footnote(text: "note", clause: $0) })
  }

  static func group(
    _ id: String, _ combinator: Combinator, _ children: [Criterion], when condition: Clause? = nil,
    footnote: Clause? = nil
  ) -> Criterion {
    Criterion(
      id: id, text: "criteria \(id)", condition: condition, body: .group(combinator, children),
      footnote: footnote.map { Footnote(text: "note", clause: $0) })
  }
}

extension Engine {
  /// An engine whose digest is the text's length: tests compare evaluations, not digests.
  static func sample() -> Engine { Engine { String($0.utf8.count) } }

  /// What is found about the only criterion of a kind.
  func finding(
    of kind: CriterionKind, in file: CaseFile, label: DrugLabel = DrugLabel(),
    preferred: [GovernedDrug] = []
  ) -> Finding? {
    evaluate(file, under: .asking(kind, label: label, preferred: preferred)).criteria.first?.finding
  }
}

extension Evidence {
  static func stated(_ fact: Fact, on date: String? = nil, documented: Bool? = true) -> Evidence {
    Evidence(fact, documented: documented, date: date.map { day($0) })
  }
}

/// A day that tests write down; one that does not exist gives a day no test expects.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .earliest }

func dose(_ amount: String, _ unit: String, _ everyDays: Decimal? = nil) -> Dose {
  Dose(
    amount: Decimal(amount) ?? .zero, unit: DoseUnit(unit) ?? DoseUnit(.unit), everyDays: everyDays)
}
