/// Markdown: criteria below a heading that another heading stands below too.
let nestedHeadings = """
  ---
  title: Exemplar
  ---

  # EXEMPLAR (exemplumab)

  ## LENGTH OF AUTHORIZATIONS

  180 days initial, 365 days subsequent

  ## CLINICAL PA CRITERIA

  - Must be **at least 4 years of age**; **AND**
  - Must have had an **inadequate clinical response** of at least 30 days to:
    - one preferred drug; **OR**
    - colchicine

  ## NON-PREFERRED CRITERIA

  - Must have failed **at least two** preferred drugs

  ### SUBSEQUENT AUTHORIZATION CRITERIA

  - Must provide documentation of improvement

  ## ADDITIONAL INFORMATION

  - Exemplar is given under the skin
  """

let nestedHeadingsOutline = """
  initial CLINICAL PA CRITERIA <all> (all 180 day: initial)
    - Must be at least 4 years of age
    - Must have had an inadequate clinical response of at least 30 days to <any>
      - one preferred drug
      - colchicine
  initial NON-PREFERRED CRITERIA <all> (all 180 day: initial)
    - Must have failed at least two preferred drugs
  continued NON-PREFERRED CRITERIA <all> (all 365 day: subsequent)
    - Must provide documentation of improvement
  """
