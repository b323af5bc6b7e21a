extension DemoPolicies {
  /// With cholangiocarcinoma as the third disease.
  static let zenocutuzumab2026May = #"""
    ## Clinical Policy: Zenocutuzumab-zbco (Bizengri)

    Reference Number: CP.PHAR.713

    Effective Date: 03.01.25

    Last Review Date: 02.26

    Line of Business: Commercial, HIM, Medicaid

    *Demonstration text in words of its own. It follows the rules published under this reference number and must not be used for real decisions.*

    ### Description

    A bispecific antibody against HER2 and HER3.

    ### FDA Approved Indication(s)

    Bizengri is approved for:

    - Adults who have advanced, unresectable, or metastatic non-small cell lung cancer (NSCLC) with an NRG1 gene fusion and disease progression on or after systemic therapy.
    - Adults who have advanced, unresectable, or metastatic pancreatic adenocarcinoma with an NRG1 gene fusion and disease progression on or after systemic therapy.
    - Adults who have advanced, unresectable, or metastatic cholangiocarcinoma with an NRG1 gene fusion and disease progression on or after systemic therapy.

    ### Policy/Criteria

    *The provider sends chart notes, laboratory results or other records for every criterion.*

    #### I. Initial Approval Criteria

    ##### A. Non-Small Cell Lung Cancer, Pancreatic Adenocarcinoma, Cholangiocarcinoma (must meet all):

    1. The diagnosis is one of these (a, b, or c):
      a. NSCLC that is metastatic, advanced, or unresectable;
      b. Pancreatic adenocarcinoma that is metastatic, advanced, or unresectable;
      c. Cholangiocarcinoma that is metastatic, advanced, unresectable, or gross residual (R2);
    2. An oncologist prescribes the drug or has been consulted;
    3. The member is at least 18 years old;
    4. Testing of the tumor shows an NRG1 gene fusion;
    5. One of these holds (a or b):
      a. At least one earlier systemic therapy has failed (Appendix B has examples);
      b. For cholangiocarcinoma, the drug is given as primary treatment (*off-label*);
    6. Left ventricular ejection fraction (LVEF) is 50% or higher;
    7. The request meets one of these (a or b):\*
      a. The dose is no more than 750 mg every 2 weeks;
      b. Practice guidelines or peer-reviewed literature support the dose for the off-label use (*the prescriber sends them*).

    *\*The regimen has to be FDA-approved or recommended by NCCN*

    **Approval duration:**

    **Medicaid/HIM** – 12 months

    **Commercial** – 6 months or to the member's renewal date, whichever is longer

    ##### B. Other diagnoses/indications (must meet 1 or 2):

    1. If the label of the drug changed within the last 6 months (for instance a new indication, age group, or dosing regimen) and this policy does not show the change yet, refer to one of these policies (a or b):
      a. For drugs on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.33 for health insurance marketplace, and CP.PMN.255 for Medicaid; or
      b. For drugs NOT on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.103 for health insurance marketplace, and CP.PMN.16 for Medicaid; or
    2. If the use asked for (its diagnosis, age, or dosing regimen) is not listed under section III and criterion 1 does not apply, refer to the off-label use policy: CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, and CP.PMN.53 for Medicaid.

    #### II. Continued Therapy

    ##### A. Non-Small Cell Lung Cancer, Pancreatic Adenocarcinoma, Cholangiocarcinoma (must meet all):

    1. The member receives the drug through the plan's own benefit, or records show that the member receives it for a covered indication and has done so for at least 30 days;
    2. The member responds to the drug;
    3. If a dose increase is requested, the request meets one of these (a or b):\*
      a. The new dose is no more than 750 mg every 2 weeks;
      b. Practice guidelines or peer-reviewed literature support the new dose for the off-label use (*the prescriber sends them*).

    *\*The regimen has to be FDA-approved or recommended by NCCN*

    **Approval duration:**

    **Medicaid/HIM** – 12 months

    **Commercial** – 6 months or to the member's renewal date, whichever is longer

    ##### B. Other diagnoses/indications (must meet 1 or 2):

    1. If the label of the drug changed within the last 6 months (for instance a new indication, age group, or dosing regimen) and this policy does not show the change yet, refer to one of these policies (a or b):
      a. For drugs on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.33 for health insurance marketplace, and CP.PMN.255 for Medicaid; or
      b. For drugs NOT on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.103 for health insurance marketplace, and CP.PMN.16 for Medicaid; or
    2. If the use asked for (its diagnosis, age, or dosing regimen) is not listed under section III and criterion 1 does not apply, refer to the off-label use policy: CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, and CP.PMN.53 for Medicaid.

    #### III. Diagnoses/Indications for which coverage is NOT authorized:

    - A. Uses without FDA approval that this policy does not address, unless the off-label use policy (CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, CP.PMN.53 for Medicaid) or the evidence of coverage allows them.

    #### IV. Appendices/General Information

    *Appendix A: Abbreviation/Acronym Key*

    LVEF: left ventricular ejection fraction
    NCCN: National Comprehensive Cancer Network
    NRG1: neuregulin 1
    NSCLC: non-small cell lung cancer

    *Appendix B: Therapeutic Alternatives*

    Platinum chemotherapy, taxanes, gemcitabine and checkpoint inhibitors are examples of earlier systemic therapy.

    #### V. Dosage and Administration

    Indication	Dosing Regimen	Maximum Dose
    All approved uses	750 mg IV every 2 weeks	750 mg/2 weeks

    #### VI. Product Availability

    Single-dose vial: 375 mg/18.75 mL

    #### Coding Implications

    HCPCS Codes	Description
    J9382	Injection, zenocutuzumab-zbco, 1 mg

    Reviews, Revisions, and Approvals	Date	P&T Approval Date
    Policy created	12.10.24	02.25
    Billing code J9382 replaces J3590 and C9399.	05.16.25	
    Yearly review: first approvals for Medicaid and HIM now last 12 months instead of 6; a minimum LVEF was added.	11.07.25	02.26
    Cholangiocarcinoma added after its approval; one section now holds the three diseases.	05.19.26	

    """#
}
