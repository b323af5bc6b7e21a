/// Plain text without indentation: parts numbered in roman, a use named above its sentence.
let numberedParts = """
  Reference number(s)
  4321-A

  SPECIALTY GUIDELINE MANAGEMENT

  EXEMPLAR (exemplumab)

  POLICY

  I. INDICATIONS

  What follows is covered.

  A. FDA-Approved Indication
  Treatment of hereditary fever

  All other indications are considered experimental/investigational and not medically necessary.

  II. DOCUMENTATION

  Submission of the following information is necessary to initiate the prior authorization review:
  A. Initial requests: Genetic test results
  B. Continuation requests: Chart notes

  III. EXCLUSIONS

  Coverage will not be provided for members with either of the following:
  A. Active infection
  B. Use with another biologic

  IV. CRITERIA FOR INITIAL APPROVAL

  Hereditary fever

  Authorization of 6 months may be granted for treatment of hereditary fever when all of the following criteria are met:
  A. Member is 4 years of age or older.
  B. Member has a documented mutation.
  C. Member has tried colchicine, unless one of the following applies:
  1. Member has a contraindication.
  2. Member is pregnant.

  V. CONTINUATION OF THERAPY

  Authorization of 12 months may be granted for members with hereditary fever requesting continuation of therapy when
  there is improvement in symptoms and no evidence of unacceptable toxicity.

  VI. QUANTITY LIMIT

  Exemplar has a quantity limit of 4 vials per 28 days.

  VII. REFERENCES

  1. Exemplar [package insert]. 2024.

  Exemplar SGM P2024.docx
  © 2024 Example Health. All rights reserved.
  """

let numberedPartsOutline = """
  excluded [III] EXCLUSIONS <any>
    A. Active infection
    B. Use with another biologic
  initial [IV] Hereditary fever <all> (all 6 month)
    A. Member is 4 years of age or older
    B. Member has a documented mutation
    C. Member has tried colchicine, unless one of the following applies <any>
      1. Member has a contraindication
      2. Member is pregnant
  continued [V] CONTINUATION OF THERAPY <all> (all 12 month)
     Authorization of 12 months may be granted for members with hereditary fever requesting continuation of therapy when there is improvement in symptoms and no evidence of unacceptable toxicity
  """
