import Criteria
import Testing

@testable import PolicyImport

@Suite struct TitledDrugsTests {
  @Test(
    arguments: [
      ("Samplimab-abcd (Samplix)", "", ["samplimab-abcd/Samplix"]),
      ("Samplimab-abcd (Samplix, Samplor)", "", ["samplimab-abcd/Samplix", "samplimab-abcd/Samplor"]),
      ("Samplix (samplimab; sampli)", "", ["samplimab/Samplix"]),
      ("Samplix\u{AE} (samplimab)", "", ["samplimab/Samplix"]),
      ("Prior Authorization/Notification - Samplix (samplimab)", "", ["samplimab/Samplix"]),
      (
        "Multiple Sclerosis (Injectable \u{2013} Antibody) \u{2013} Samplix",
        "\u{2022} Samplix \u{AE} (samplimab intravenous infusion)", ["samplimab/Samplix"]
      ),
      ("Gout (Oral) - Samplix", "", ["/Samplix"]),
      ("Oncology – Samplix Prior Authorization Policy", "Samplix (samplimab tablets)", ["samplimab/Samplix"]),
      ("Samplix Intravenous", "", ["samplix/"]),
      (
        "Samplimab, Samplimab Biosimilars, Samplimab-Hyaluronidase", "",
        ["samplimab/", "samplimab-hyaluronidase/"]
      ),
      (
        "Firstix (firstimab-irmb) and Secondix (secondimab-azbt)", "",
        ["firstimab-irmb/Firstix", "secondimab-azbt/Secondix"]
      ),
      ("Firstix and Secondix (firstimab, secondimab)", "", ["firstimab/Firstix", "secondimab/Secondix"]),
      ("Samplimab", "", ["samplimab/"]),
      ("Samplix", "Samplix<sup>\u{AE}</sup> (samplimab) is", ["samplimab/Samplix"]),
      (
        "HER2 products, preferred and not preferred ones", "",
        ["her2 products, preferred and not preferred ones/"]
      ),
    ] as [(String, String, [String])])
  func `a title names its drugs`(title: String, text: String, names: [String]) {
    let drugs = TitledDrugs(title: title, text: Array(text.utf8)).drugs
    #expect(drugs.map { "\($0.generic ?? "")/\($0.brand ?? "")" } == names)
  }
}
