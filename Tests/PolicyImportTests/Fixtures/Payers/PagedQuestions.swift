/// Laid-out text: a table of questions that goes on over the page below its repeated heading.
let pagedQuestions = """
                                          Exemplar (exemplumab)

  Goal(s):
  • Limit use to funded conditions.

  Length of Authorization:
  • See criteria

  Requires PA:
  • Exemplar® (exemplumab)

  Approval Criteria
  1. What diagnosis is being treated?          Record ICD10 code.

  2. Is the diagnosis funded?                  Yes: Go to #3                 No: For current age ≥ 21
                                                                             years: Pass to RPh. Deny;
                                                                             not funded.

  3. Is the patient ≥ 12 years of age?         Yes: Go to #4                 No: Pass to RPh. Deny;
                                                                             medical appropriateness

  Oregon Medicaid PA Criteria                        88                                  January 1, 2025
  \u{C}Approval Criteria
  4. Does the patient have documentation of    Yes: Go to #5                 No: Pass to RPh. Deny;
     all of the following?                                                   medical appropriateness
     • Elevated lab value
     • Genetic test                            Document results.

  5. Is the drug prescribed by or in           Yes: Approve for 12           No: Pass to RPh. Deny;
     consultation with a hematologist?         months                        medical appropriateness


  Renewal Criteria
  1. Is there documented improvement?          Yes: Approve for 12           No: Pass to RPh. Deny;
                                               months                        medical appropriateness

  Oregon Medicaid PA Criteria                        89                                  January 1, 2025
  \u{C}P&T/DUR Review: 8/24 (DE); 12/20
  Implementation: 10/1/24; 1/1/21
  """

let pagedQuestionsOutline = """
  initial Approval Criteria <all> (all 12 month)
    1. What diagnosis is being treated? {Record ICD10 code}
    2. Is the diagnosis funded? {Yes: Go to #3; No: For current age ≥ 21 years: Pass to RPh. Deny; not funded}
    3. Is the patient ≥ 12 years of age? {Yes: Go to #4; No: Pass to RPh. Deny; medical appropriateness}
    4. Does the patient have documentation of all of the following? • Elevated lab value • Genetic test {Yes: Go to #5 Document results; No: Pass to RPh. Deny; medical appropriateness}
    5. Is the drug prescribed by or in consultation with a hematologist? {Yes: Approve for 12 months; No: Pass to RPh. Deny; medical appropriateness}
  continued Renewal Criteria <all> (all 12 month)
    1. Is there documented improvement? {Yes: Approve for 12 months; No: Pass to RPh. Deny; medical appropriateness}
  """
