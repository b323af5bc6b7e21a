/// A guideline as flat text: a blank line after every line, roman numerals, look-alike lists outside the criteria.
let flattenedForm = """
                            Clinical Guideline
  Example Clinical Guideline: Plenrova (dastoximab) - Medical Benefit Preferred

  Exceptions (CG999, Ver. 7)


  Summary

  Plenrova is an antibody. Exceptions include, but are not limited to, the following:

  1. A look-alike criterion that is none; or

  2. Another look-alike.


  Definitions

  "Compendia" are summaries of evidence. Examples include:

  1. One compendium

  2. Another compendium


  Clinical Indications

  Medical Necessity Criteria for Initial Clinical Review

  General Medical Necessity Criteria: The Plan considers Plenrova medically necessary when ALL of the following

  criteria are met:

  1. The member is 18 years of age or older; AND

  2. The member has measurable disease, as shown by at least ONE (1) of the following findings of the last three

  months:

  a. Lesions on magnetic resonance imaging (e.g., gadolinium-enhancing lesions, new lesions, or larger old

  lesions); and/or

  b. A relapse; AND

  3. The member does NOT have ANY of the following:

  i. Active infection; or

  ii. Live vaccine.



  Multiple Sclerosis: In addition to the general criteria, the Plan considers Plenrova medically necessary when

  BOTH of the following criteria are met:

  1. Relapsing disease; AND

  2. Dose is 300 mg.

  If the above prior authorization criteria are met, Plenrova will be authorized for up to 12-months.

  ● For drug shortage:

  ○ Initial approval - 3 months;

  Medical Necessity Criteria for Subsequent Clinical Review

  Reauthorization for up to 6-months will be granted if BOTH of the following are met:

  1. The member has responded; AND

  2. No progression.

  Experimental or Investigational / Not Medically Necessary

  Any other use is considered experimental, including the following:

  1. Lupus.

  2. Use in members with ANY of the following:

  a. Hepatitis; or

  b. Tuberculosis.

  Applicable Billing Codes (HCPCS/CPT Codes)

  CPT/HCPCS Codes considered medically necessary if criteria are met:

  Code Description

  J2399 Injection, dastoximab, 1 mg, given slowly over the course of the first hour of an infusion of two

  hours

  96365 Intravenous infusion, initial, up to 1 hour

  ICD-10 codes considered medically necessary if criteria are met:

  Code Description

  G35 Multiple sclerosis

  References

  1. Plenrova [prescribing information]. 2024.

  Clinical Guideline Revision / History Information

  Original Date: 08/06/2020

  Reviewed/Revised: 10/14/2021, 09/15/2022
  """

let flattenedFormOutline = """
  initial General Medical Necessity Criteria <all>
    1. The member is 18 years of age or older
    2. The member has measurable disease, as shown by at least ONE (1) of the following findings of the last three \
  months <any>
      a. Lesions on magnetic resonance imaging (e.g., gadolinium-enhancing lesions, new lesions, or larger old lesions)
      b. A relapse
    3. The member does NOT have ANY of the following <none>
      i. Active infection
      ii. Live vaccine
  initial Multiple Sclerosis <all> (all 12 month: up to) (all 3 month: For drug shortage)
    1. Relapsing disease
    2. Dose is 300 mg
  continued Subsequent Clinical Review <all> (all 6 month: up to)
    1. The member has responded
    2. No progression
  excluded Experimental or Investigational / Not Medically Necessary <any>
    1. Lupus
    2. Use in members with ANY of the following <any>
      a. Hepatitis
      b. Tuberculosis
  """
