/// Markdown: the same kind of table, bars between its cells.
let tabledQuestions = """
  # Sickle Cell Anemia Drugs

  **Goal(s):**

  - Approve use for funded conditions supported by evidence.

  **Length of Authorization:**

  - Up to 12 months

  **Requires PA:**

  - Agents listed in Table 1

  | **Approval Criteria** | | |
  | --- | --- | --- |
  | 1. What diagnosis is being treated? | Record ICD10 code. | |
  | 2. Is this an FDA approved indication? | **Yes**: Go to #3 | **No**: Pass to RPh. Deny; medical appropriateness |
  | 3. Has the member tried hydroxyurea for at least 6 months? | **Yes**: Go to #4 | **No**: Pass to RPh. Deny; medical appropriateness |
  | 4. Is the hemoglobin level recorded within the last 3 months?<br>Record level and date. | **Yes**: Approve for 6 months | **No**: Pass to RPh. Deny; medical appropriateness |

  | **Renewal Criteria** | | |
  | --- | --- | --- |
  | 1. Have painful crises become fewer? | **Yes**: Approve for 12 months | **No**: Pass to RPh. Deny; medical appropriateness |

  *P&T/DUR Review: 8/24; 2/23*

  *Implementation: 10/1/24*
  """

let tabledQuestionsOutline = """
  initial Approval Criteria <all> (all 6 month)
    1. What diagnosis is being treated? {Record ICD10 code}
    2. Is this an FDA approved indication? {Yes: Go to #3; No: Pass to RPh. Deny; medical appropriateness}
    3. Has the member tried hydroxyurea for at least 6 months? {Yes: Go to #4; No: Pass to RPh. Deny; medical appropriateness}
    4. Is the hemoglobin level recorded within the last 3 months? Record level and date {Yes: Approve for 6 months; No: Pass to RPh. Deny; medical appropriateness}
  continued Renewal Criteria <all> (all 12 month)
    1. Have painful crises become fewer? {Yes: Approve for 12 months; No: Pass to RPh. Deny; medical appropriateness}
  """
