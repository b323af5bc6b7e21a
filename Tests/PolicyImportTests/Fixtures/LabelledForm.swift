/// A policy in numbered parts, as Markdown: roman parts, lettered uses, numbered criteria, marks with two meanings.
let labelledForm = #"""

  ## Clinical Policy: Dorvaximab (Tessara)

  Reference Number: XY.PHAR.888

  Effective Date: 09.01.22

  Last Review Date: 11.24

  Line of Business: Commercial, HIM, Medicaid

  ### Description

  Dorvaximab (Tessara<sup>®</sup>) blocks an interleukin.

  ### Policy/Criteria

  Tessara is **medically necessary** when what follows is met:

  #### I. Initial Approval Criteria

  ##### A. Plaque Psoriasis (must meet all):

  1. Diagnosis of plaque psoriasis on one of these (a or b):
    - a. $\geq$ 3% of the skin;
    - b. Hands or feet;
  2. Age $\geq$ 18 years;
  3. Failure of at least TWO of the following (a-c):\*
    - a. Methotrexate;
    - b. Cyclosporine;
    - c. Acitretin, for a month that ends in the middle

  of a page;
    *\*Another authorization may be needed*

  *Residents of one state are exempt from step therapy*

  4. Dose does not exceed both of the following (a and b):\*\*
    - a. 160 mg at weeks 0 and 4;
    - b. 160 mg every 8 weeks.

  *\*\*The regimen must be labelled*

  **Approval duration:**

  **Medicaid/HIM** – 6 months

  **Commercial** – 6 months or to the renewal date, whichever is longer

  **B. Other diagnoses/indications (must meet 1 or 2):**

  1. If the label has changed, see the policy for new labels; or
  2. If the use is not listed in section III, see the off-label policy.

  **II. Continued Therapy**

  **A. All Indications in Section I (must meet all):**

  1. Currently receiving Tessara;
  2. Member does not have any of the following (a or b):
    - a. Active infection;
    - b. Live vaccine in the last month.

  **Approval duration:**

  **Arthritis** – up to a total of 12 months

  **All other uses:**

  **Medicaid** – 12 months

  **Commercial** – Length of Benefit

  **III. Diagnoses/Indications for which coverage is NOT authorized:**

  - A. Uses without approval;
  - B. Use with another biologic.

  **IV. Appendices/General Information**

  *Appendix B: Therapeutic Alternatives*

  Drug Name	Dosing Regimen	Maximum Dose
  methotrexate	10 mg <ul><li>weekly</li></ul>	30 mg/week

  **V. Dosage and Administration**

  Indication	Dosing Regimen
  Psoriasis	160 mg

  **Coding Implications**

  HCPCS Codes	Description
  J9382	Injection, dorvaximab, 1 mg

  Reviews, Revisions, and Approvals	Date	P&T Approval Date
  Policy created	08.10.22	11.22
  Added a code.	05.16.23	

  **Important Reminder**

  Tesara is a misspelling of Tessara here.
  """#

let labelledFormOutline = """
  initial [I.A] Plaque Psoriasis <all> (Medicaid 6 month) (HIM 6 month) \
  (Commercial 6 month: or to the renewal date, whichever is longer)
    1. Diagnosis of plaque psoriasis on one of these (a or b) <any>
      a. ≥ 3% of the skin
      b. Hands or feet
    2. Age ≥ 18 years
    3. Failure of at least TWO of the following (a-c) <atLeast(2)> {Another authorization may be needed}
      a. Methotrexate
      b. Cyclosporine
      c. Acitretin, for a month that ends in the middle of a page
    4. Dose does not exceed both of the following (a and b) <all> {The regimen must be labelled}
      a. 160 mg at weeks 0 and 4
      b. 160 mg every 8 weeks
  other [I.B] Other diagnoses/indications <any>
    1. If the label has changed, see the policy for new labels
    2. If the use is not listed in section III, see the off-label policy
  continued [II.A] All Indications in Section I <all> (all 12 month: up to a total of; Arthritis) \
  (Medicaid 12 month: All other uses) (Commercial benefit: All other uses)
    1. Currently receiving Tessara
    2. Member does not have any of the following (a or b) <none>
      a. Active infection
      b. Live vaccine in the last month
  excluded [III] Diagnoses/Indications for which coverage is NOT authorized <any>
    A. Uses without approval
    B. Use with another biologic
  """
