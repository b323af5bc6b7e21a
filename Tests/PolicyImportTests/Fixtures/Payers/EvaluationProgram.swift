/// Laid-out text: connectives at the ends of lines, and evaluations in place of requests.
let evaluationProgram = """
  Samplix (samplimab) Prior Authorization with Quantity Limit

                   TARGET AGENT(S)                                      PREFERRED AGENT(S)
                   Samplix (samplimab)                                  Exemplar

  Program Summary: Samplix

  Applies to:      Commercial Formularies
  Type:            Prior Authorization   Quantity Limit

  POLICY AGENT SUMMARY QUANTITY LIMIT

   Target Brand   Target Generic     Strength    QL Amount   Dose Form   Day Supply
   Samplix        samplimab          100 MG      2           vials       28

  PRIOR AUTHORIZATION CLINICAL CRITERIA FOR APPROVAL

  Initial Evaluation

  Target Agent(s) will be approved when ALL of the following are met:

      1. The patient has a diagnosis of atopic dermatitis AND
      2. ONE of the following:
            A. The patient has at least 10% body surface area involvement OR
            B. The patient has an Eczema Area and Severity Index score of 16 or more AND
      3. The patient's age is within FDA labeling for the requested indication AND
      4. If the client has preferred agents, then ONE of the following:
            A. The requested agent is a preferred agent OR
            B. BOTH of the following:
                   1. The patient has tried a preferred agent AND
                   2. The prescriber has provided chart notes AND
      5. The prescriber is a specialist in the area of the patient's diagnosis (e.g., dermatologist) AND
      6. The patient does NOT have any FDA labeled contraindications to the requested agent

  Length of Approval: 6 months

  NOTE: If Quantity Limit applies, please refer to Quantity Limit Criteria.

  Renewal Evaluation

  Target Agent(s) will be approved when ALL of the following are met:

      1. The patient has been previously approved for the requested agent through the plan's Prior
         Authorization process AND
      2. The patient has had clinical benefit with the requested agent AND
      3. The patient does NOT have any FDA labeled contraindications to the requested agent

  Length of Approval: 12 months

  QUANTITY LIMIT CLINICAL CRITERIA FOR APPROVAL

  Quantity limit for the requested agent(s) will be approved when ONE of the following is met:

      1. The requested quantity (dose) does NOT exceed the program quantity limit OR
      2. The requested quantity (dose) exceeds the program quantity limit AND ONE of the following:
            A. The requested dose is within the FDA labeled dose OR
            B. There is support for the higher dose

  Length of Approval: up to 12 months
  """

let evaluationProgramOutline = """
  initial Initial Evaluation <all> (all 6 month)
    1. The patient has a diagnosis of atopic dermatitis
    2. ONE of the following <any>
      A. The patient has at least 10% body surface area involvement
      B. The patient has an Eczema Area and Severity Index score of 16 or more
    3. The patient's age is within FDA labeling for the requested indication
    4. If the client has preferred agents, then ONE of the following <any>
      A. The requested agent is a preferred agent
      B. BOTH of the following <all>
        1. The patient has tried a preferred agent
        2. The prescriber has provided chart notes
    5. The prescriber is a specialist in the area of the patient's diagnosis (e.g., dermatologist)
    6. The patient does NOT have any FDA labeled contraindications to the requested agent
  continued Renewal Evaluation <all> (all 12 month)
    1. The patient has been previously approved for the requested agent through the plan's Prior Authorization process
    2. The patient has had clinical benefit with the requested agent
    3. The patient does NOT have any FDA labeled contraindications to the requested agent
  initial Quantity limit for the requested agent(s) <any> (all 12 month: up to)
    1. The requested quantity (dose) does NOT exceed the program quantity limit
    2. The requested quantity (dose) exceeds the program quantity limit AND ONE of the following <any>
      A. The requested dose is within the FDA labeled dose
      B. There is support for the higher dose
  """
