/// Markdown: criteria in the cells of a table by drug, durations in another.
let drugTable = """
  PHARMACY / MEDICAL POLICY – 5.01.999

  # Drugs for Hereditary Fever

  | Effective Date: | Feb. 1, 2025 |
  | --- | --- |
  | Last Revised: | Jan. 14, 2025 |
  | Replaces: | N/A |

  ## Policy Coverage Criteria

  | Drug | Medical Necessity |
  | --- | --- |
  | **Samplix (samplimab)** | Samplix (samplimab) may be considered medically necessary for the treatment of familial fever when all the following criteria are met:<br>• The individual is aged 2 years or older<br>**AND**<br>• Has a documented mutation<br>**AND**<br>• Has tried and failed one of the following:<br>&nbsp;&nbsp;o Colchicine<br>&nbsp;&nbsp;o Anakinra |
  | **Exemplar (exemplumab)** | Exemplar (exemplumab) may be considered medically necessary for the treatment of recurrent pericarditis when:<br>• The individual is aged 12 years or older<br>**AND**<br>• Has had at least two recurrences |

  | Drug | Investigational |
  | --- | --- |
  | As listed | All other uses of the drugs named in this policy are considered investigational. |

  ## Length of Approval

  | Approval | Criteria |
  | --- | --- |
  | **Initial authorization** | Drugs listed in this policy may be approved up to 6 months. |
  | **Re-authorization criteria** | Future re-authorization may be approved up to 12 months as long as the drug-specific coverage criteria are met and chart notes show benefit. |

  ## Documentation Requirements

  The individual's medical records must be submitted.

  ## Coding

  | Code | Description |
  | --- | --- |
  | **HCPCS** | |
  | J9997 | Injection, samplimab, 1 mg |

  ## History

  | Date | Comments |
  | --- | --- |
  | 02/01/24 | New policy, approved January 9, 2024. |
  | 02/01/25 | Annual Review, approved January 14, 2025. Added Exemplar. |
  """

let drugTableOutline = """
  initial Samplix (samplimab) <all> (all 6 month: up to)
    • The individual is aged 2 years or older
    • Has a documented mutation
    • Has tried and failed one of the following <any>
      o Colchicine
      o Anakinra
  initial Exemplar (exemplumab) <all> (all 6 month: up to)
    • The individual is aged 12 years or older
    • Has had at least two recurrences
  """
