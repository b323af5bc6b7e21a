import Criteria
import PriorAuth
import Testing

@testable import PolicyImport

/// A statement and its denial must never be read as the same criterion.
@Suite struct RecognizerNegationTests {
  private func read(_ text: String) -> Clause { ClauseReader(context: DraftContext()).leaf(text) }

  @Test(arguments: [
    "The member has not failed prior systemic therapy", "No disease progression on prior systemic therapy",
    "LVEF is not below 50%", "The member is not older than 65 years", "Tumor is not positive for BRAF",
    "The member is not responding to the drug",
    "The member is not currently receiving the drug through the benefit for 30 days",
    "The preferred products are not all in shortage", "Dose is not supported by guidelines or literature",
    "The drug is not prescribed by an oncologist", "The member has never failed a preferred product",
    "Member has not received more than 12 weeks of therapy", "The regimen is not FDA-approved",
    "The dose is not less than 5 mg per day", "Not prescribed as first-line treatment",
    "Age is not documented to be at least 18 years", "Clinical documentation is not provided",
    "Guidelines do not prefer it over all preferred products",
  ])
  func `a denied statement is not read as the statement`(text: String) {
    let denied = read(text)
    let plain = text.replacing("does not", with: "does").replacing("do not", with: "do")
      .replacing(" not ", with: " ").replacing("Not ", with: "").replacing("No ", with: "")
      .replacing("never ", with: "")
    #expect(denied == .attested(text) || denied != read(plain), "\(denied)")
  }
}
