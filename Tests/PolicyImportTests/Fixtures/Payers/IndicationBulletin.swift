/// Markdown: criteria by indication, alternatives that each name what is treated, codes in ranges.
let indicationBulletin = """
  # Samplimab (Samplix)

  **Clinical Policy Bulletins | Aetna**

  Number: 0987

  ## Policy

  *Note*: Requires Precertification:

  Ask before the first dose.

  ### I. Prescriber Specialties

  This medication must be prescribed by or in consultation with one of the following:

  A. Psoriasis: dermatologist
  B. Crohn's disease: gastroenterologist

  ### II. Criteria for Initial Approval

  Aetna considers samplimab (Samplix) medically necessary for the following indications, where the member has a documented negative tuberculosis test within 12 months of initiating therapy:

  A. **Plaque psoriasis (PsO)**

  1. For treatment of moderate to severe plaque psoriasis in members 6 years of age or older who have previously received a biologic.

  2. For treatment of moderate to severe plaque psoriasis in members 6 years of age or older when any of the following criteria is met:

      a. Crucial body areas (e.g., hands, feet, face) are affected; *or*
      b. At least 10% of the body surface area is affected; *or*
      c. At least 3% of the body surface area is affected and the member meets either of the following criteria:

          i. Member has had an inadequate response to phototherapy or methotrexate; *or*
          ii. Member has a clinical reason to avoid methotrexate (see Appendix).

  B. **Crohn's disease (CD)**

  Samplix for adult members for treatment of moderately to severely active Crohn's disease.

  Aetna considers all other indications as experimental, investigational, or unproven.

  ### III. Continuation of Therapy

  Aetna considers continuation of samplimab (Samplix) therapy medically necessary for the following indications:

  A. **Plaque psoriasis (PsO)**

  For all members (including new members) who achieve a positive clinical response as evidenced by one of the following:

  1. Reduction in body surface area affected; *or*
  2. Improvement in symptoms.

  B. **Crohn's disease (CD)**

  1. For all members who achieve remission.

  ## Dosage and Administration

  Samplix is available as 80 mg vials.

  ## Coding

  | Code | Code Description |
  | --- | --- |
  | *HCPCS codes covered if selection criteria are met:* | |
  | J9997 | Injection, samplimab, 1 mg |
  | *ICD-10 codes covered if selection criteria are met:* | |
  | L40.0 | Psoriasis vulgaris |
  | K50.00 - K50.919 | Crohn's disease [regional enteritis] |

  ## Policy History

  Last Review 02/14/2025

  Effective: 03/11/2016

  Next Review: 12/04/2025
  """

let indicationBulletinOutline = """
  initial [II.A] Plaque psoriasis (PsO) <any>
    1. For treatment of moderate to severe plaque psoriasis in members 6 years of age or older who have previously received a biologic
    2. For treatment of moderate to severe plaque psoriasis in members 6 years of age or older when any of the following criteria is met <any>
      a. Crucial body areas (e.g., hands, feet, face) are affected
      b. At least 10% of the body surface area is affected
      c. At least 3% of the body surface area is affected and the member meets either of the following criteria <any>
        i. Member has had an inadequate response to phototherapy or methotrexate
        ii. Member has a clinical reason to avoid methotrexate (see Appendix)
  initial [II.B] Crohn's disease (CD) <all>
     Samplix for adult members for treatment of moderately to severely active Crohn's disease
  continued [III.A] Plaque psoriasis (PsO) <any>
    1. Reduction in body surface area affected
    2. Improvement in symptoms
  continued [III.B] Crohn's disease (CD) <all>
    1. For all members who achieve remission
  """
