/// Laid-out text: branches of one use that are sections, notes under criteria, a page break in mid-sentence.
let branchedForm = """
                                                       Effective Date .................. 01/15/2026
                                                       Coverage Policy Number.......... IP0666
                                                       Policy Title.................... Ralvexa

  Immunology – Ralvexa

  Policy Statement
  All approvals are for the duration noted below.

  Ralvexa is considered medically necessary when ONE of the following criteria is met:

  FDA-Approved Indications

  1.   Asthma. Approve for 1 year if the patient meets ONE of the following (A or B):
       A) Initial Therapy. Approve for 6 months if the patient meets ALL of the following (i, ii, and iii):
           i.   Patient is ≥ 12 years of age; AND
           ii.  Patient has a blood eosinophil level ≥ 150 cells per microliter within the previous


  Page 1 of 3
  Coverage Policy Number: IP0666
  \u{0C}              6 weeks; AND
                Note: Examples are
                listed elsewhere.
           iii. Patient uses BOTH of the following [(1) and (2)]:
                (1)An inhaled corticosteroid; AND
                (2)Another controller.
       B) Patient is Currently Receiving Ralvexa. Approve if the patient has responded (i and ii):
           i.   Lung function is better; AND
           ii.  Fewer attacks.

       Dosing. Approve one of the following (A or B):
         A) 100 mg every 4 weeks; OR
         B) 200 mg every 8 weeks.

  Other Uses with Supportive Evidence

  2.   Hypereosinophilic Syndrome. Approve for 8 months if the patient meets the following (A and B):
       A) Patient is ≥ 12 years of age; AND
       B) Patient meets TWO of the following (i, ii, or iii):
           i.   First; OR
           ii.  Second; OR


  Page 2 of 3
  Coverage Policy Number: IP0666
  \u{0C}         iii. Third.

  Conditions Not Covered

  Ralvexa for any other use is considered not medically necessary, including the following:

  1.   Atopic Dermatitis. There is no evidence.

  Coding Information

    HCPCS         Description
    Codes
    J2182         Injection, ralvezumab, 1 mg


  Page 3 of 3
  Coverage Policy Number: IP0666
  """

let branchedFormOutline = """
  initial [1.A] Asthma <all> (all 6 month)
    i. Patient is ≥ 12 years of age
    ii. Patient has a blood eosinophil level ≥ 150 cells per microliter within the previous 6 weeks \
  {Note: Examples are listed elsewhere}
    iii. Patient uses BOTH of the following [(1) and (2)] <all>
      (1) An inhaled corticosteroid
      (2) Another controller
  continued [1.B] Asthma <all> (all 1 year)
    i. Lung function is better
    ii. Fewer attacks
  initial [1] Asthma - Dosing <any>
    A) 100 mg every 4 weeks
    B) 200 mg every 8 weeks
  initial [2] Hypereosinophilic Syndrome <all> (all 8 month)
    A) Patient is ≥ 12 years of age
    B) Patient meets TWO of the following (i, ii, or iii) <atLeast(2)>
      i. First
      ii. Second
      iii. Third
  excluded Conditions Not Covered <any>
    1. Atopic Dermatitis. There is no evidence
  """

/// Laid-out text: connectives on lines of their own, wrappers that only say the drug is approved.
let connectiveForm = """
   Program Number            2024 P 1999-1
   Program                   Prior Authorization
   Medication                Oridane (veltraximab)
   P&T Approval Date         12/2009, 6/2010,
                             5/2024
   Effective Date            8/1/2024

  1. Background:
     Oridane is for several uses.

  2. Coverage Criteria:
  A. Arthritis

     1. Initial Authorization

        a. Oridane will be approved based on both of the following criteria:

           (1) Diagnosis of one of the following:

               (a) Rheumatoid arthritis
               (b) Juvenile arthritis

                                  -AND-

           (2) One of the following:

               (a) Patient is an adult

                                  -OR-

               (b) Patient weighs 30 kg

           Authorization will be issued for 12 months.

     2. Reauthorization

        a. Oridane will be approved based on the following criterion:

           (1) Patient has responded

           Authorization will be issued for 24 months.

  B. Colitis

     1. Oridane will be approved based on the following criterion:

        a. Diagnosis of colitis

        Authorization will be issued for 12 months.

  C. Guideline Uses

     The use is recommended by a compendium with a category of evidence of 1 or
     2A.

     Authorization will be issued for 12 months.

  3. Additional Clinical Rules:
     • Supply limits may be in place.
  """

let connectiveFormOutline = """
  initial [A.1] Arthritis <all> (all 12 month)
    (1) Diagnosis of one of the following <any>
      (a) Rheumatoid arthritis
      (b) Juvenile arthritis
    (2) One of the following <any>
      (a) Patient is an adult
      (b) Patient weighs 30 kg
  continued [A.2] Arthritis <all> (all 24 month)
    (1) Patient has responded
  initial [B] Colitis <all> (all 12 month)
    a. Diagnosis of colitis
  initial [C] Guideline Uses <all> (all 12 month)
     The use is recommended by a compendium with a category of evidence of 1 or 2A
  """

/// Bullets only, kinds of request told by the first level, durations among the criteria.
let bulletedForm = """
  Coverage Rationale

  Zynthera is proven and medically necessary for the treatment of myasthenia gravis when all of the
  following criteria are met:
  • For initial therapy, all of the following:
      o Diagnosis of myasthenia gravis; and
      o One of the following:
          ▪ Failure of two immunosuppressants; or
          ▪ Plasmapheresis
        and
      o Initial authorization is for no more than 6 months
  • For continuation of therapy, all of the following:
      o Clinical response; and
      o Reauthorization is for no more than 12 months

  Zynthera is unproven and not medically necessary for the treatment of:
  • Multiple sclerosis
  • Lupus

  Applicable Codes

      Diagnosis Code          Description
        G70.00-G70.01         Myasthenia gravis

  Policy History/Revision Information

       Date                   Summary of Changes
    03/01/2025    Coverage Rationale
                  • Revised criteria
    01/01/2024    Annual review
  """

let bulletedFormOutline = """
  initial myasthenia gravis <all> (all 6 month: no more than)
    o Diagnosis of myasthenia gravis
    o One of the following <any>
      ▪ Failure of two immunosuppressants
      ▪ Plasmapheresis
    o Initial authorization is for no more than 6 months
  continued myasthenia gravis <all> (all 12 month: no more than)
    o Clinical response
    o Reauthorization is for no more than 12 months
  excluded Zynthera is unproven and not medically necessary for the treatment of <any>
    • Multiple sclerosis
    • Lupus
  """

/// Uses whose criteria stand in a paragraph, or below one; durations said once for all.
let paragraphForm = """
  LENGTH OF AUTHORIZATION: Initial: 3 months; Renewal: 1 year

  IV. CRITERIA FOR INITIAL APPROVAL

      A. Giant cell arteritis (GCA)
         Treatment of giant cell arteritis may be authorized when the diagnosis was confirmed by
         either of the following:
         1. Temporal artery biopsy
         2. Acute-phase reactant elevation

      B. Cytokine release syndrome
         Authorization of 1 month may be granted for treatment of cytokine release syndrome.

  V. CONTINUATION OF THERAPY

      • The member has responded AND
      • The member is still under the care of a specialist
  """

let paragraphFormOutline = """
  initial [IV.A] Giant cell arteritis (GCA) <any> (all 3 month)
    1. Temporal artery biopsy
    2. Acute-phase reactant elevation
  initial [IV.B] Cytokine release syndrome <all> (all 1 month)
     Authorization of 1 month may be granted for treatment of cytokine release syndrome
  continued [V] CONTINUATION OF THERAPY <all> (all 1 year)
    • The member has responded
    • The member is still under the care of a specialist
  """
