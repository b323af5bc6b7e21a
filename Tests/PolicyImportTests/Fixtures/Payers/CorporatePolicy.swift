/// Plain text: a drug by restricted product, with the duration under the criteria and a log without a table.
let corporatePolicy = """
  Corporate Medical Policy: Samplimab (Samplix)
  Restricted Product(s):
     • samplimab (Samplix®) intravenous infusion for administration by a healthcare professional

  Intended Use:
     • Treatment of thyroid eye disease

  Criteria for Approval of Restricted Product(s):
  Initial Criteria for Approval:
  1. The patient is 18 years of age or older; AND
  2. The patient has a diagnosis of active thyroid eye disease [medical record documentation required]; AND
  3. The patient is euthyroid, defined as ONE of the following:
     a. Normal thyroid levels; OR
     b. Mild hypothyroidism with free levels less than 50% below the normal limits; AND
  4. The patient has tried and had an inadequate response to systemic corticosteroids at up to maximally
     indicated doses; OR
     a. The patient has a clinical contraindication or intolerance to corticosteroids; AND
  5. The requested quantity does NOT exceed the maximum units allowed for the duration of approval (see table
     below); AND
  6. For requests for injection or infusion administration of the requested medication in an inpatient or
     outpatient hospital setting, Site of Care Medical Necessity criteria applies.

  Duration of Approval: 180 days (one course of 8 infusions; 6 months)

  Continuation Criteria for Approval:
  1. Continuation is NOT approvable beyond 8 infusions.

  FDA Label Reference
  Medication    Indication             Dosing                     HCPCS    Maximum Units
  Samplix       Thyroid eye disease    10 mg/kg then 20 mg/kg     J9997    3,600

  References: all information referenced is from FDA package insert unless otherwise noted below.

  Policy Implementation/Update Information: Criteria and treatment protocols are reviewed annually.

  March 2025: Criteria change: Added requirement of active disease.
  April 2024: Coding change: Added J9997.
  """

let corporatePolicyOutline = """
  initial Initial Criteria for Approval <all> (all 180 day: one course of 8 infusions; 6 months)
    1. The patient is 18 years of age or older
    2. The patient has a diagnosis of active thyroid eye disease [medical record documentation required]
    3. The patient is euthyroid, defined as ONE of the following <any>
      a. Normal thyroid levels
      b. Mild hypothyroidism with free levels less than 50% below the normal limits
    4. The patient has tried and had an inadequate response to systemic corticosteroids at up to maximally indicated doses <all>
      a. The patient has a clinical contraindication or intolerance to corticosteroids
    5. The requested quantity does NOT exceed the maximum units allowed for the duration of approval (see table below)
    6. For requests for injection or infusion administration of the requested medication in an inpatient or outpatient hospital setting, Site of Care Medical Necessity criteria applies
  continued Continuation Criteria for Approval <all>
    1. Continuation is NOT approvable beyond 8 infusions
  """
