extension DemoPolicies {
  /// Exceptions to a list of preferred products.
  static let her2Exceptions = #"""
    Clinical Guideline

    Oscar Clinical Guideline: HER2-Targeted Agents - Preferred Product Exceptions Criteria (CG101, Ver. 2)

    HER2-Targeted Agents - Preferred Product Exceptions Criteria

    Demonstration text in words of its own. It follows the rules published under this number and must not be used for real decisions.

    Summary

    Some medicines against HER2 are preferred. A request for another one is an exception. Other products (e.g., Herceptin, Ogivri, Kanjinti, Trazimera), which hold trastuzumab alone, have a guideline of their own.

    Table 1: Preferred and non-preferred products

    Preferred Products	Non-Preferred Products
    Enhertu (fam-trastuzumab deruxtecan-nxki) [J9358]	Margenza (margetuximab-cmkb) [J9353]
    Kadcyla (ado-trastuzumab emtansine) [J9354]	
    Perjeta (pertuzumab) [J9306]	
    Phesgo (pertuzumab/trastuzumab/hyaluronidase-zzxf) [J9316]	

    Exception Criteria

    A non-preferred product is covered when the member meets BOTH of the following criteria:

    1. The member meets ONE (1) of the following criteria:

    a. At least TWO (2) preferred products have failed or gave an inadequate response; or

    b. Preferred products had to be stopped because of documented intolerable adverse events; or

    c. A contraindication to preferred products exists that would NOT be expected with the requested product; or

    d. ALL preferred products are unavailable or in shortage; or

    e. The member is already receiving treatment with the requested product and has to complete the current course of treatment, unless it came as samples or through an assistance program; or

    f. Clinical evidence or current guidelines prefer the requested product over ALL preferred products; or

    g. The request is for cancer treatment in a state that prohibits prerequisite trials; AND

    2. Clinical documentation is provided to support the request.

    Authorization duration: up to 12 months

    ● For a drug shortage/unavailability:

    ○ Initial approval - 3 months;

    ○ The approval may be extended while the shortage is documented.

    Experimental or Investigational / Not Medically Necessary

    The following uses are not covered:

    1. Uses outside FDA-approved labeling without sufficient evidence of safety and efficacy;

    2. Uses that the member's condition does not call for;

    3. Uses for the convenience of the member, the family, or the provider.

    Applicable Billing Codes (HCPCS/CPT Codes)

    Code Description

    J9306 Injection, pertuzumab, 1 mg

    J9316 Injection, pertuzumab, trastuzumab, and hyaluronidase-zzxf, per 10 mg

    J9353 Injection, margetuximab-cmkb, 5 mg

    J9354 Injection, ado-trastuzumab emtansine, 1 mg

    J9358 Injection, fam-trastuzumab deruxtecan-nxki, 1 mg

    Clinical Guideline Revision / History Information

    Original Date: 12/02/2024

    Reviewed/Revised: 01/01/2026

    """#
}
