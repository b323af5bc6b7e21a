import Criteria
import PolicyImport
import PriorAuth
import Testing

/// What a document says of a use outside its list of criteria: doses, prescribers, the use of those for continued therapy.
@Suite struct SharedCriteriaTests {
  private func version(_ text: String) throws -> PolicyVersion {
    try PolicyDraft(
      reading: SourceText(text), numbered: "SP.1", inForceFrom: day("2026-01-01"), digest: ""
    ).version
  }

  private static let doses = """
    Samplix is considered medically necessary when the following criteria are met:

    FDA-Approved Indications

       1. Sample Ataxia. Approve for 1 year if the patient meets ONE of the following (A or B):
              A. Initial Therapy. Approve for 6 months if the patient meets BOTH of the following (i and ii):
                    i.   Patient is ≥ 18 years of age; AND
                   ii.   Medication is prescribed by a neurologist; OR
              B. Patient is Currently Receiving Samplix. Approve for 1 year if the patient has had a response.

              Dosing. Approve ONE of the following dosing regimens:
                    A) 100 mg by intravenous infusion once every 3 months; OR
                    B) 300 mg by intravenous infusion once every 3 months.

       2. Sample Palsy. Approve for 1 year if the patient meets BOTH of the following (A and B):
              A. Patient is ≥ 18 years of age; AND
              B. Medication is prescribed by a neurologist.
    """

  @Test func `doses are asked for with the use they are printed for, and are no way of their own`() throws {
    let version = try version(Self.doses)
    #expect(version.sections.map(\.indication).filter { $0.contains("Dosing") } == [])
    let dosed = version.sections.filter { $0.root.children.last?.text == "Dosing" }
    #expect(dosed.map(\.indication) == ["Sample Ataxia", "Sample Ataxia"])
    #expect(dosed.map(\.kind) == [.initial, .continued])
    #expect(dosed.allSatisfy { $0.root.children.last?.children.count == 2 })
  }

  @Test func `criteria for continued therapy ask for the use of those for a first approval`() throws {
    let sections = try version(Self.doses).sections
    let first = try #require(sections.first { $0.kind == .initial })
    let again = try #require(sections.first { $0.kind == .continued })
    #expect(first.root.lead != nil && again.root.lead == first.root.lead)
  }

  @Test(
    arguments: [
      (
        "This medication must be prescribed by or in consultation with a hematologist.",
        CriterionKind.prescriber(PrescriberRule(specialties: ["hematolog"], consultationSuffices: true))
      ),
      ("Sample ataxia: prescribed by a neurologist.", nil),
    ] as [(String, CriterionKind?)])
  func `who may prescribe is asked for every use`(words: String, kind: CriterionKind?) throws {
    let version = try version(
      """
      # Samplimab (Samplix)

      ## Policy

      1. ### Prescriber Specialties

         \(words)

      2. ### Criteria for Initial Approval

         1. **Sample Ataxia**

            Authorization of 6 months may be granted for members with ataxia when all of the following criteria are met:

            1. Member is an adult; and
            2. Member has failed rest.

      3. ### Continuation of Therapy

         Authorization may be granted when all of the following criteria are met:

         1. Member is better; and
         2. Member has not fallen.

         Authorization of 12 months may be granted.
      """)
    #expect(version.sections.map(\.kind) == [.initial, .continued])
    for section in version.sections {
      let last = try #require(section.root.children.last)
      #expect(last.id == "PS")
      #expect(last.body == .clause(kind.map { .kind($0) } ?? .attested(words)))
    }
    #expect(version.sections.last?.durations.map(\.length) == [.months(12)])
  }

  @Test func `an age asked for in a part of its own is asked for every use`() throws {
    let version = try version(
      """
      Samplimab (Samplix)

      REQUIRED MEDICAL INFORMATION:

      A. SAMPLE ATAXIA:
         1. Member has fallen
            AND
         2. Member has failed rest

      DURATION OF APPROVAL:
      Initial authorization: 12 weeks

      PRESCRIBER REQUIREMENTS:
      Prescribed by or in consultation with a neurologist, whether the ataxia is hereditary or not, and whether or
      not the member has been seen by a geneticist before; the name of the neurologist has to be given with the
      request, and so has the date of the last visit.

      AGE RESTRICTIONS:
      3 years of age and older

      QUANTITY:
      One tablet a day, whatever the weight of the member, and no more than thirty tablets in thirty days, unless the
      plan has agreed to more in writing before the prescription was filled.
      """)
    let section = try #require(version.sections.first)
    #expect(section.root.children.suffix(2).map(\.id) == ["PS", "AR"])
    #expect(section.root.children.last?.body == .clause(.kind(.age(AgeRule(atLeastMonths: 36)))))
  }

  @Test func `a disease below a head that asks for another one is its feature`() throws {
    let version = try version(
      """
      # Samplimab (Samplix)

      ### I. Initial Approval Criteria

      #### A. Asthma (must meet all):

      1. Diagnosis of asthma;
      2. Age ≥ 18 years.

      #### B. Sample Vasculitis (must meet all):

      1. Diagnosis of sample vasculitis confirmed by ≥ 2 of the following (a-c):
         a. Asthma;
         b. Eosinophilia;
         c. Neuropathy;
      2. Age ≥ 18 years.
      """)
    let confirmed = try #require(version.sections.last?.root.children.first)
    #expect(confirmed.lead == .kind(.diagnosis(DiagnosisRule(names: ["sample vasculitis"]))))
    #expect(confirmed.children.first?.body == .clause(.attested("Asthma")))
  }

  @Test func `a code for drugs without one of their own is no drug's`() throws {
    let version = try version(
      """
      # Samplimab (Samplix)

      ### I. Initial Approval Criteria

      #### A. Asthma (must meet all):

      1. Diagnosis of asthma;
      2. Age ≥ 18 years.

      ### Coding

      | HCPCS Codes | Description |
      | --- | --- |
      | J3590 | Unclassified biologics |
      """)
    #expect(version.drugs.map(\.hcpcs) == [nil])
  }

  @Test func `a branch in one sentence keeps the note below it`() throws {
    let version = try version(
      """
      # Samplimab (Samplix)

      ## Coverage Policy

      1. Sample Ataxia. Approve for 1 year if the patient meets ONE of the following (A or B):
         A. Initial Therapy. Approve if the patient meets BOTH of the following (i and ii):
            i. Patient has fallen; AND
            ii. Patient has failed rest.
         B. Patient Currently Receiving Samplix. Approve if the patient has had a response.
            Note: Examples of a response are fewer falls.
      """)
    #expect(version.sections.map(\.kind) == [.initial, .continued])
    #expect(version.sections.last?.root.children.first?.footnote?.text.contains("fewer falls") == true)
  }

  @Test(arguments: ["NOT COVERED FOR", "CONTRAINDICATIONS", "WHEN NOT TO APPROVE", "LIMITATIONS"])
  func `a list of what is not covered is no way to an approval`(heading: String) throws {
    let version = try version(
      """
      Samplimab (Samplix)

      INITIAL CRITERIA
      Approval may be granted if the member meets all of the following:
      1) Member has fallen.
      2) Member has failed rest.

      CONTINUATION CRITERIA
      Approval may be granted if the member meets all of the following:
      1) Member falls less.
      2) Member rests more.

      \(heading)
      Any of the following:
      (1) anesthesia;
      (2) bipolar depression.
      """)
    #expect(version.sections.map(\.kind) == [.initial, .continued, .excluded])
  }

  @Test func `a use that is not approved again is a section of its own`() throws {
    let version = try version(
      """
      # Samplimab (Samplix)

      ### I. Initial Approval Criteria

      #### A. Sample Ataxia (must meet all):

      1. Diagnosis of ataxia;
      2. Age ≥ 18 years.

      ### II. Continued Therapy

      #### A. Sample Ataxia

      1. Re-authorization is not permitted. Members must meet the initial approval criteria.

      **Approval duration: Not applicable**
      """)
    #expect(version.sections.map(\.label) == ["I.A", "II.A"])
    #expect(version.sections.last?.root.children.map(\.needsAnswer) == [true])
  }
}
