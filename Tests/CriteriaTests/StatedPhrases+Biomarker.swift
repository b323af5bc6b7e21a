import PriorAuth

@testable import Criteria

/// What is said of assays, specimens and markers, with the right reading.
extension StatedPhrasesTests {
  static let assayPhrases: [(String, Finding)] = [
    ("RNA", .notMet),
    ("RNA?", .unknown),
    ("RNA (failed)", .unknown),
    ("RNA pending", .unknown),
    ("no RNA", .unknown),
    ("not RNA", .unknown),
    ("DNA only, RNA not done", .unknown),
    ("DNA; RNA not performed", .unknown),
    ("RNA insufficient", .unknown),
    ("DNA, RNA recommended", .unknown),
    ("RNA\u{2011}seq", .notMet),
    ("RNA-based NGS", .notMet),
    ("n/a", .unknown),
    ("unknown", .unknown),
    ("", .unknown),
    ("RNA sequencing", .notMet),
    ("RNA (suspected)", .unknown),
    ("RNA and DNA", .notMet),
    ("DNA and RNA NGS", .notMet),
    ("rna-seq (Archer)", .notMet),
  ]

  static let specimenPhrases: [(String, Finding)] = [
    ("tissue", .notMet),
    ("TISSUE", .notMet),
    ("tissue?", .unknown),
    ("tissue (insufficient)", .unknown),
    ("no tissue", .unknown),
    ("blood, no tissue", .unknown),
    ("plasma", .unknown),
    ("cfDNA", .unknown),
    ("ctDNA", .unknown),
    ("unknown", .unknown),
    ("n/a", .unknown),
    ("tumor biopsy", .notMet),
    ("FFPE block", .notMet),
    ("liver lesion", .notMet),
    ("tissue, blood", .unknown),
    ("not tissue", .unknown),
    ("tissue or blood", .unknown),
  ]

  static let markerPhrases: [(String, Finding)] = [
    ("NRG1 fusion", .met),
    ("NRG1 fusion?", .unknown),
    ("possible NRG1 fusion", .unknown),
    ("no NRG1 fusion", .unknown),
    ("NRG1 fusion not detected", .unknown),
    ("NRG1 fusion (suspected by DNA)", .unknown),
    ("NRG1 fusion (RNA)", .met),
    ("NRG1 fusion ruled out", .unknown),
    ("NRG1 wild type", .unknown),
    ("NRG1 fusion negative", .unknown),
  ]
}
