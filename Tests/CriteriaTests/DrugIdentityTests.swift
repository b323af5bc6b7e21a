import PriorAuth
import Testing

@testable import Criteria

/// Which drug a request is for, when its name, its brand and its billing code do not agree.
@Suite struct DrugIdentityTests {
  private static let governed = GovernedDrug(generic: "samplimab-abcd", brand: "Samplix", hcpcs: "J0001")

  @Test(
    arguments: [
      (Drug(name: "samplimab-abcd", brand: "Samplix", hcpcs: "J0001"), DrugIdentity.same),
      (Drug(name: "samplimab"), .same), (Drug(name: "Samplix"), .same),
      (Drug(name: "Samplix (samplimab)"), .same), (Drug(brand: "Samplix", hcpcs: "J3490"), .same),
      (Drug(name: "samplimab", brand: "Samplex", hcpcs: "J0001"), .same),
      (Drug(name: "samplimab-abcd", hcpcs: "J0002"), .conflicting),
      (Drug(name: "Samplix", hcpcs: "J0002"), .conflicting),
      (Drug(brand: "Samplix", hcpcs: "J0002"), .conflicting),
      (Drug(name: "otherimab", hcpcs: "J0001"), .conflicting),
      (Drug(brand: "Otherix", hcpcs: "J0001"), .conflicting),
      (Drug(name: "otherimab", brand: "Samplix"), .conflicting),
      (Drug(name: "samplimab-abcd", brand: "Otherix"), .conflicting),
      (Drug(name: "samplimab", hcpcs: "J0002"), .other), (Drug(name: "samplimab", brand: "Otherix"), .other),
      (Drug(name: "samplimab-wxyz"), .other), (Drug(name: "otherimab", hcpcs: "J0002"), .other),
      (Drug(name: "samplinab"), .misspelt), (Drug(name: "samplimab-abdc"), .other),
      (Drug(name: "Sampilx"), .misspelt), (Drug(brand: "Samplx"), .misspelt),
      (Drug(name: "samplinab", hcpcs: "J3490"), .misspelt), (Drug(name: "samplinab", hcpcs: "J0001"), .same),
      (Drug(name: "samplinab", hcpcs: "J0002"), .conflicting),
      (Drug(name: "samplinab", brand: "Otherix"), .other), (Drug(name: "complimab"), .other),
      (Drug(name: "n/a"), .unstated), (Drug(name: "unknown"), .unstated),
      (Drug(), .unstated), (Drug(name: ""), .unstated), (Drug(hcpcs: "J3490"), .unstated),
    ])
  func `all that is stated has to fit`(drug: Drug, identity: DrugIdentity) {
    #expect(Self.governed.identity(of: drug) == identity)
  }

  @Test(
    arguments: [
      (Drug.sample, Evaluation.Outcome.meets, []),
      (Drug(name: "samplimab-abcd", hcpcs: "J0002"), .insufficient, ["drug-names-differ"]),
      (Drug(name: "otherimab", brand: "Otherix", hcpcs: "J0001"), .insufficient, ["drug-names-differ"]),
      (Drug(), .insufficient, ["drug-not-stated"]),
      (Drug(name: "samplinab"), .insufficient, ["drug-name-misspelt"]),
      (Drug(name: "otherimab"), .notApplicable, ["not-governed"]),
    ])
  func `nothing follows from the criteria until the drug is known`(
    drug: Drug, outcome: Evaluation.Outcome, codes: [String]
  ) {
    let file = CaseFile.sample { $0.therapy.drug = drug }
    let version = PolicyVersion.asking(.age(AgeRule(atLeastMonths: 216)))
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.outcome == outcome)
    #expect(evaluation.warnings.map(\.code) == codes)
    #expect(evaluation.missing.map(\.fact) == (outcome == .insufficient ? ["drug"] : []))
    #expect((evaluation.authorization == nil) == (outcome != .meets))
  }

  @Test func `a name that the document has for another drug is no slip`() {
    var version = PolicyVersion.asking(.response)
    #expect(version.mayGovern(Drug(name: "samplinab")))
    version.otherDrugs = [GovernedDrug(generic: "samplinab")]
    #expect(!version.mayGovern(Drug(name: "samplinab")))
  }
}
