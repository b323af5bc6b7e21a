/// Laid-out text: three signs of bullets, and criteria that state a duration.
let bulletedPolicy = """
  UnitedHealthcare® Commercial and Individual Exchange
  Medical Benefit Drug Policy

  Samplix® (Samplimab-xyzz)

  Policy Number: 2025D0077C
  Effective Date: March 1, 2025                                                      Instructions for Use

  Table of Contents                                 Page
  Coverage Rationale ........................................ 1
  Applicable Codes .......................................... 2
  References ................................................ 3

  Coverage Rationale

  See Benefit Considerations

  Samplix is proven and medically necessary for the treatment of generalized myasthenia when all of the
  following criteria are met:
      For initial therapy, all of the following:
       o     Diagnosis of generalized myasthenia by or in consultation with a neurologist; and
       o     Positive serologic test for acetylcholine receptor antibodies; and
       o     One of the following:
                 History of failure of at least two immunosuppressive therapies over the course of 12 months
                  (e.g., azathioprine, cyclosporine); or
                 Patient depends on plasma exchange
           and
       o     Patient is not receiving Samplix in combination with another neonatal Fc receptor blocker; and
       o     Samplix is initiated and titrated according to the labeled dosing: up to a maximum of 1,200 mg per
             dose; and
       o     Initial authorization will be for no more than 6 months
      For continuation of therapy, all of the following:
       o     Patient has previously been treated with Samplix; and
       o     Documentation of positive clinical response; and
       o     Reauthorization will be for no more than 12 months


  Samplix® (Samplimab-xyzz)                                                                       Page 1 of 3
  UnitedHealthcare Commercial and Individual Exchange Medical Benefit Drug Policy       Effective 03/01/2025
               © 2025, UnitedHealthcare
  Samplix is unproven and not medically necessary for the following indications:
      Lambert-Eaton syndrome
      Stiff person syndrome

  Applicable Codes

  The following list(s) of procedure and/or diagnosis codes is provided for reference purposes only.

   HCPCS Code                                          Description
       J9997            Injection, samplimab-xyzz, 2 mg

   Diagnosis Code                                      Description
       G70.00           Myasthenia gravis without (acute) exacerbation
       G70.01           Myasthenia gravis with (acute) exacerbation


  Samplix® (Samplimab-xyzz)                                                                       Page 2 of 3
  UnitedHealthcare Commercial and Individual Exchange Medical Benefit Drug Policy       Effective 03/01/2025
               © 2025, UnitedHealthcare
  Background

  Samplix is a monoclonal antibody.

  References

  1. Samplix [package insert]. Sampleton, XY: Sample Inc.; 2024.

  Policy History/Revision Information

       Date                                       Summary of Changes
     03/01/2025      Coverage Rationale
                      Added criterion requiring a positive serologic test

                     Supporting Information
                      Archived previous policy version 2024D0077B


  Samplix® (Samplimab-xyzz)                                                                       Page 3 of 3
  UnitedHealthcare Commercial and Individual Exchange Medical Benefit Drug Policy       Effective 03/01/2025
               © 2025, UnitedHealthcare
  """

let bulletedPolicyOutline = """
  initial generalized myasthenia <all> (all 6 month: no more than)
    o Diagnosis of generalized myasthenia by or in consultation with a neurologist
    o Positive serologic test for acetylcholine receptor antibodies
    o One of the following <any>
      • History of failure of at least two immunosuppressive therapies over the course of 12 months (e.g., azathioprine, cyclosporine)
      • Patient depends on plasma exchange
    o Patient is not receiving Samplix in combination with another neonatal Fc receptor blocker
    o Samplix is initiated and titrated according to the labeled dosing: up to a maximum of 1,200 mg per dose
    o Initial authorization will be for no more than 6 months
  continued generalized myasthenia <all> (all 12 month: no more than)
    o Patient has previously been treated with Samplix
    o Documentation of positive clinical response
    o Reauthorization will be for no more than 12 months
  excluded Samplix is unproven and not medically necessary for the following indications <any>
    • Lambert-Eaton syndrome
    • Stiff person syndrome
  """
