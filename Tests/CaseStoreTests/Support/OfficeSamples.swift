import PriorAuth

extension ReviewSample {
  /// Two cases of half a year.
  static let sample = ReviewSample(seed: 7, from: day("2026-01-01")...day("2026-06-30"), size: 2)
}

extension RegisterEntry {
  /// A prescriber with a number that checks.
  static func sample(from first: Day, name: String = "Dr. Fern") -> RegisterEntry {
    RegisterEntry(
      .prescriber, "1245319599", from: first, .prescriber(name: name, specialty: "oncology"), reason: "New")
  }
}

extension TestDesk {
  /// A table of two codes.
  static let codes = Array(
    """
    Addendum B, June 2026
    HCPCS Code,Short Descriptor,SI,Payment Rate
    J9999,"Inj, demo, 10 mg",K,12.50
    J9998,"Inj, other, 1 mg",G,""
    """.utf8)
}
