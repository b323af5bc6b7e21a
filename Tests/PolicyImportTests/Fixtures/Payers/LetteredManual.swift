/// Laid-out text: a manual whose parts are numbered in roman, with footers in mid-sentence and durations beside quantities.
let letteredManual = """
  Independent Licensees of the Blue Cross and Blue Shield Association

                          Medication Policy Manual                              Policy No: dru777

   Topic: Drugs for rare anemia                                            Date of Origin: May 1, 2019
     - Samplix, samplimab (subcutaneous)
     - Exemplar, exemplumab (intravenous)
   Committee Approval Date: June 15, 2024                                  Next Review Date: June 2025
   Effective Date: September 1, 2024

  IMPORTANT REMINDER

  Read the contract first.

  Description
  Samplix and Exemplar are complement inhibitors used for rare anemia.

  © 2024 Plan                                                                               dru777.6
                                                                                          Page 1 of 3
  Policy/Criteria

  Most contracts require pre-authorization approval of complement inhibitors prior to coverage.

  I.   Continuation of therapy (COT): A complement inhibitor may be considered medically necessary for
       continuation of therapy when criterion A, B, or C below is met.

       A.   The patient is established on therapy and BOTH of the following criteria are met:
            1.   The drug was covered by another health plan.
            2.   There is documentation of benefit.
       OR
       B.   The patient was hospitalized when the drug was begun.
       OR
       C.   Treatment is part of a course of care approved before.

  II.  New starts (treatment-naive patients): A complement inhibitor may be considered medically necessary
       when there is clinical documentation (including, but not limited to chart notes) that criteria A, B,
       and C below are met.

       A.   A diagnosis of hemolysis has been established by or in consultation with a specialist in
            hematology.
       AND
       B.   Flow cytometry shows a clone of at least 10%.
       AND
       C.   One of the following criteria 1 or 2 is met:
            1.   Treatment with eculizumab was ineffective after at least six

  © 2024 Plan                                                                               dru777.6
                                                                                          Page 2 of 3
                 months of therapy.
            2.   Eculizumab is not a treatment option because of a documented medical contraindication.

  III. Administration, Quantity Limitations, and Authorization Period

       A.   Samplix is a self-administered drug.

       B.   When pre-authorization is approved, the drug may be covered in the following quantities:
            1.   Samplix: up to eight 1,080 mg vials per 28 days.
            2.   Exemplar: up to four 300 mg vials per 14 days.

       C.   Initial authorization shall be for 6 months. Subsequent authorization shall be reviewed at least
            every 12 months.

  IV.  Samplix and Exemplar are considered investigational when used for all other conditions, including but
       not limited to:

       A.   Myasthenia.
       B.   Lupus nephritis.

  Codes                Number          Description
  HCPCS                J9997           Injection, samplimab, 1 mg
  HCPCS                J9998           Injection, exemplumab, 10 mg

  Revision History
  Revision Date        Revision Summary
  6/15/2024            Added a quantity limit for Exemplar.
  6/9/2023             No criteria changes with this annual update.

  © 2024 Plan                                                                               dru777.6
                                                                                          Page 3 of 3
  """

let letteredManualOutline = """
  continued [I] Continuation of therapy (COT) <any> (all 12 month: reviewed at least every)
    A. The patient is established on therapy and BOTH of the following criteria are met <all>
      1. The drug was covered by another health plan
      2. There is documentation of benefit
    B. The patient was hospitalized when the drug was begun
    C. Treatment is part of a course of care approved before
  initial [II] New starts (treatment-naive patients) <all> (all 6 month)
    A. A diagnosis of hemolysis has been established by or in consultation with a specialist in hematology
    B. Flow cytometry shows a clone of at least 10%
    C. One of the following criteria 1 or 2 is met <any>
      1. Treatment with eculizumab was ineffective after at least six months of therapy
      2. Eculizumab is not a treatment option because of a documented medical contraindication
  excluded [IV] Samplix and Exemplar are considered investigational when used for all other conditions, including but not limited to <any>
    A. Myasthenia
    B. Lupus nephritis
  """
