/// Plain text: bullets with connectives, and uses without coverage below the criteria of a renewal.
let markedBullets = """
  Medical Policy
  Exemplar (exemplumab)

  Policy Number: 555
  BCBSA Reference Number: N/A

  Related Policies
  None

  Policy
  Commercial Members: Managed Care (HMO and POS), PPO, and Indemnity
  Medicare HMO Blue and Medicare PPO Blue Members

  Note: All requests for coverage are subject to this policy.

  Exemplar may be considered MEDICALLY NECESSARY when ALL of the following criteria are met:
  • Age 4 years or older, AND
  • Diagnosis of hereditary fever, AND
  • ONE of the following:
      o Documented mutation, OR
      o Positive family history.

  Initial approval will be granted for 6 months.

  Continuation of therapy:
  Exemplar may be considered MEDICALLY NECESSARY for continuation when BOTH of the following are met:
  • Fewer attacks, AND
  • No serious adverse events.

  Reauthorization will be granted for 12 months.

  Exemplar is considered INVESTIGATIONAL for all other indications including:
  • Gout
  • Osteoarthritis

  CPT Codes / HCPCS Codes / ICD Codes

  HCPCS Codes
  HCPCS codes:    Code Description
  J9998           Injection, exemplumab, 10 mg

  Policy History
  Date        Action
  3/2025      Annual policy review. Policy updated.
  1/2024      New medical policy. Effective 1/1/2024.
  """

let markedBulletsOutline = """
  initial Exemplar may be considered MEDICALLY NECESSARY when ALL of the following criteria are met <all> (all 6 month)
    • Age 4 years or older
    • Diagnosis of hereditary fever
    • ONE of the following <any>
      o Documented mutation
      o Positive family history
  continued Continuation of therapy <all> (all 12 month)
    • Fewer attacks
    • No serious adverse events
  excluded Exemplar is considered INVESTIGATIONAL for all other indications including <any>
    • Gout
    • Osteoarthritis
  """
