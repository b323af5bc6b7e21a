/// Laid-out text: a table of questions with the answers beside them, which a state program decides by.
let laidOutQuestions = """
                                          Interleukin Blockers for Asthma

     Goal(s):
          Restrict use to conditions funded by the plan and to members likely to benefit.
          Promote treatment that is consistent with national guidelines.

     Length of Authorization:
          Initial: up to 6 months
          Renewal: up to 12 months

     Requires PA:
          Pharmacy and physician-administered claims

     Covered Alternatives:
          Current PMPDP preferred drug list at www.example.org/drugs
          Searchable site for fee-for-service drug class

     Table 1. Maximum Adult Doses for Inhaled Corticosteroids
       High Dose Corticosteroid                          Maximum Dose
       Beclometasone                                     640 mcg/day
       Budesonide                                        1440 mcg/day

     Approval Criteria
     1. What diagnosis is being treated?                 Record ICD10 code.

     2. Is the request for an indication funded by       Yes: Go to #3                   No: Pass to RPh. Deny;
        the plan?                                                                        not funded by the plan
                                                                                         for this member.
     3. Is the request for continued treatment           Yes: Go to Renewal Criteria     No: Go to #4
        with the same agent?

     4. Is the member currently prescribed another       Yes: Pass to RPh. Deny;         No: Go to #5
        biologic for asthma?                             medical appropriateness

     5. Is the drug prescribed by, or in                 Yes: Go to #6                   No: Pass to RPh. Deny;
        consultation with, a pulmonologist or an                                         medical appropriateness
        allergist?

     6. Has the member required at least 2 bursts of     Yes: Approve for up to 6        No: Pass to RPh. Deny;
        oral corticosteroids in the past year?           months.                         medical appropriateness
                                                         Document number of bursts.


     Renewal Criteria
     1. Is the member still taking an inhaled            Yes: Go to #2                   No: Pass to RPh. Deny;
        corticosteroid?                                                                  medical appropriateness

     2. Has the number of exacerbations decreased        Yes: Approve for up to 12       No: Pass to RPh. Deny;
        since the drug was begun?                        months                          medical appropriateness

     P&T/DUR Review: 10/21 (AB), 8/20; 7/18
     Implementation: 1/1/22; 9/1/20
  """

let laidOutQuestionsOutline = """
  initial Approval Criteria <all> (all 6 month: up to)
    1. What diagnosis is being treated? {Record ICD10 code}
    2. Is the request for an indication funded by the plan? {Yes: Go to #3; No: Pass to RPh. Deny; not funded by the plan for this member}
    3. Is the request for continued treatment with the same agent? {Yes: Go to Renewal Criteria; No: Go to #4}
    4. Is the member currently prescribed another biologic for asthma? {Yes: Pass to RPh. Deny; medical appropriateness; No: Go to #5}
    5. Is the drug prescribed by, or in consultation with, a pulmonologist or an allergist? {Yes: Go to #6; No: Pass to RPh. Deny; medical appropriateness}
    6. Has the member required at least 2 bursts of oral corticosteroids in the past year? {Yes: Approve for up to 6 months. Document number of bursts; No: Pass to RPh. Deny; medical appropriateness}
  continued Renewal Criteria <all> (all 12 month: up to)
    1. Is the member still taking an inhaled corticosteroid? {Yes: Go to #2; No: Pass to RPh. Deny; medical appropriateness}
    2. Has the number of exacerbations decreased since the drug was begun? {Yes: Approve for up to 12 months; No: Pass to RPh. Deny; medical appropriateness}
  """
