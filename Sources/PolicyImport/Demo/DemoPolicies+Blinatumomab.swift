extension DemoPolicies {
  /// A policy that was last reviewed years ago.
  static let blinatumomab = #"""
    ## Clinical Policy: Blinatumomab (Blincyto)

    Reference Number: CP.PHAR.312

    Effective Date: 02.01.17

    Last Review Date: 08.22

    Line of Business: Commercial, HIM, Medicaid

    *Demonstration text in words of its own. It follows the rules published under this reference number and must not be used for real decisions.*

    ### Description

    An antibody that brings T cells to CD19-positive B cells.

    ### FDA Approved Indication(s)

    Blincyto is approved for adults and children with:

    - CD19-positive B-cell precursor acute lymphoblastic leukemia (B-ALL) in first or second complete remission with minimal residual disease (MRD) of at least 0.1%.
    - Relapsed or refractory CD19-positive B-ALL.

    ### Policy/Criteria

    *The provider sends chart notes, laboratory results or other records for every criterion.*

    #### I. Initial Approval Criteria

    ##### A. Acute Lymphoblastic Leukemia (must meet all):

    1. The diagnosis is B-ALL;
    2. An oncologist or a hematologist prescribes the drug or has been consulted;
    3. The drug treats one of these (a or b):
      a. B-ALL in remission that is MRD-positive;
      b. B-ALL that is relapsed or refractory (i or ii):
        i. Disease without the Philadelphia chromosome (Ph-negative);
        ii. Ph-positive disease, and intolerant of or refractory to at least one second- or later-generation tyrosine kinase inhibitor (TKI; i.e., imatinib, Sprycel, Tasigna, Bosulif, Iclusig);
    4. The request meets one of these (a or b):\*
      a. The dose is no more than 28 mcg per day;
      b. Practice guidelines or peer-reviewed literature support the dose for the off-label use (*the prescriber sends them*).

    *\*The regimen has to be FDA-approved or recommended by NCCN*

    **Approval duration: 6 months**

    ##### B. Other diagnoses/indications (must meet 1 or 2):

    1. If the label of the drug changed within the last 6 months (for instance a new indication, age group, or dosing regimen) and this policy does not show the change yet, refer to one of these policies (a or b):
      a. For drugs on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.33 for health insurance marketplace, and CP.PMN.255 for Medicaid; or
      b. For drugs NOT on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.103 for health insurance marketplace, and CP.PMN.16 for Medicaid; or
    2. If the use asked for (its diagnosis, age, or dosing regimen) is not listed under section III and criterion 1 does not apply, refer to the off-label use policy: CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, and CP.PMN.53 for Medicaid.

    #### II. Continued Therapy

    ##### A. Acute Lymphoblastic Leukemia (must meet all):

    1. The member receives the drug through the plan's own benefit, or records show that the member receives it for a covered indication and has done so for at least 30 days;
    2. The member responds to the drug;
    3. If a dose increase is requested, the request meets one of these (a or b):\*
      a. The new dose is no more than 28 mcg per day;
      b. Practice guidelines or peer-reviewed literature support the new dose for the off-label use (*the prescriber sends them*).

    *\*The regimen has to be FDA-approved or recommended by NCCN*

    **Approval duration: 12 months**

    ##### B. Other diagnoses/indications (must meet 1 or 2):

    1. If the label of the drug changed within the last 6 months (for instance a new indication, age group, or dosing regimen) and this policy does not show the change yet, refer to one of these policies (a or b):
      a. For drugs on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.33 for health insurance marketplace, and CP.PMN.255 for Medicaid; or
      b. For drugs NOT on the formulary or PDL: CP.CPA.190 for commercial, HIM.PA.103 for health insurance marketplace, and CP.PMN.16 for Medicaid; or
    2. If the use asked for (its diagnosis, age, or dosing regimen) is not listed under section III and criterion 1 does not apply, refer to the off-label use policy: CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, and CP.PMN.53 for Medicaid.

    #### III. Diagnoses/Indications for which coverage is NOT authorized:

    - A. Uses without FDA approval that this policy does not address, unless the off-label use policy (CP.CPA.09 for commercial, HIM.PA.154 for health insurance marketplace, CP.PMN.53 for Medicaid) or the evidence of coverage allows them.

    #### IV. Appendices/General Information

    *Appendix A: Abbreviation/Acronym Key*

    B-ALL: B-cell precursor acute lymphoblastic leukemia
    MRD: minimal residual disease
    NCCN: National Comprehensive Cancer Network
    Ph: Philadelphia chromosome
    TKI: tyrosine kinase inhibitor

    *Appendix B: Therapeutic Alternatives*

    Drug Name	Dosing Regimen	Dose Limit/ Maximum Dose
    Sprycel (dasatinib)	Once daily	See label
    Iclusig (ponatinib)	Once daily	See label
    Tasigna (nilotinib)	Twice daily	See label
    Bosulif (bosutinib)	Once daily	See label
    imatinib (Gleevec)	Once daily	See label

    #### V. Dosage and Administration

    Indication	Dosing Regimen	Maximum Dose
    B-ALL in remission, MRD-positive	Members ≥ 45 kg: Cycles 1-4: days 1-28: 28 mcg/day; days 29-42: drug-free. Members < 45 kg: Cycles 1-4: days 1-28: 15 mcg/m2/day; days 29-42: drug-free.	28 mcg/day
    B-ALL, relapsed or refractory	Members ≥ 45 kg: Cycle 1: days 1-7: 9 mcg/day; days 8-28: 28 mcg/day; days 29-42: drug-free. Cycles 2-5: days 1-28: 28 mcg/day; days 29-42: drug-free. Cycles 6-9: days 1-28: 28 mcg/day; days 29-84: drug-free. Members < 45 kg: Cycle 1: days 1-7: 5 mcg/m2/day; days 8-28: 15 mcg/m2/day; days 29-42: drug-free. Cycles 2-5: days 1-28: 15 mcg/m2/day; days 29-42: drug-free. Cycles 6-9: days 1-28: 15 mcg/m2/day; days 29-84: drug-free.	28 mcg/day

    #### VI. Product Availability

    Single-dose vial for reconstitution: 35 mcg

    #### Coding Implications

    HCPCS Codes	Description
    J9039	Injection, blinatumomab, 1 microgram

    Reviews, Revisions, and Approvals	Date	P&T Approval Date
    Yearly review: the tyrosine kinase inhibitor requirement was lowered from 2 to 1; a specialist is now involved.	05.08.18	08.18
    The indication now says CD19-positive.	03.24.21	
    Yearly review without changes.	05.02.22	08.22
    The sections for other diagnoses and for continued therapy follow the current template.	09.21.22	

    """#
}
