/// Laid-out text: fields above the criteria say for which requests they are; numbers with a dash behind them.
let fieldedGuideline = """
  Prior Authorization Guideline

  Guideline ID         GL-987654
  Guideline Name       Samplix (samplimab)

  Formulary            - UnitedHealthcare Community Plan

  Guideline Note:

  Effective Date:      4/1/2025

  1 . Criteria

  Product Name: Samplix
  Diagnosis                      Moderately to Severely Active Crohn's Disease (CD)
  Approval Length                6 month(s)
  Therapy Stage                  Initial Authorization
  Guideline Type                 Prior Authorization

  Approval Criteria

  1 - Diagnosis of moderately to severely active Crohn's disease

                                                  AND

  2 - One of the following:

    2.1 Frequent diarrhea and abdominal pain

                                                  OR

    2.2 At least 10% weight loss

                                                  OR

    2.3 Both of the following:

      2.3.1 Abnormal lab values

                                                  AND

      2.3.2 Fistula

                                                  AND

  3 - Prescribed by or in consultation with a gastroenterologist

  Product Name: Samplix
  Diagnosis                      Moderately to Severely Active Crohn's Disease (CD)
  Approval Length                12 month(s)
  Therapy Stage                  Reauthorization
  Guideline Type                 Prior Authorization

  Approval Criteria

  1 - Patient demonstrates positive clinical response to therapy

                                                  AND

  2 - Not used in combination with another biologic

  2 . Background

  Samplix is a biologic.

  3 . Revision History

  Date              Notes
  3/4/2025          New program
  """

let fieldedGuidelineOutline = """
  initial Moderately to Severely Active Crohn's Disease (CD) <all> (all 6 month)
    1 Diagnosis of moderately to severely active Crohn's disease
    2 One of the following <any>
      2.1 Frequent diarrhea and abdominal pain
      2.2 At least 10% weight loss
      2.3 Both of the following <all>
        2.3.1 Abnormal lab values
        2.3.2 Fistula
    3 Prescribed by or in consultation with a gastroenterologist
  continued Moderately to Severely Active Crohn's Disease (CD) <all> (all 12 month)
    1 Patient demonstrates positive clinical response to therapy
    2 Not used in combination with another biologic
  """
