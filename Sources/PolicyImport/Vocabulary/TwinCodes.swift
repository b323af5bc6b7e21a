/// The diagnosis codes that are written like codes of drugs and services, but for the dot: `J93.82` and `J9382`.
enum TwinCodes {
  /// The diagnosis code with the letters and digits of a HCPCS code.
  static func diagnosis(readLike code: String) -> String? {
    let bytes = Array(code.utf8)
    guard CodeShape.isICD10(bytes), bytes.count == 5 else { return nil }
    return Array(bytes[..<3] + [.dot] + bytes[3...]).string
  }

  /// Whether ICD-10-CM has the code.
  static func isInUse(_ code: String) -> Bool {
    let parts = code.split(separator: ".")
    guard parts.count == 2, let endings = endings[String(parts[0])] else { return false }
    return endings.split(separator: " ").contains(parts[1])
  }

  /// What may follow the dot, two digits long, in the categories whose letter HCPCS uses for drugs.
  private static let endings = [
    "C90": "00 01 02 10 11 12 20 21 22 30 31 32",
    "C91": "00 01 02 10 11 12 30 31 32 40 41 42 50 51 52 60 61 62 90 91 92",
    "C92": "00 01 02 10 11 12 20 21 22 30 31 32 40 41 42 50 51 52 60 61 62 90 91 92",
    "C93": "00 01 02 10 11 12 30 31 32 90 91 92",
    "C94": "00 01 02 20 21 22 30 31 32 40 41 42 80 81 82",
    "C95": "00 01 02 10 11 12 90 91 92",
    "J01": "00 01 10 11 20 21 30 31 40 41 80 81 90 91",
    "J03": "00 01 80 81 90 91",
    "J04": "10 11 30 31",
    "J05": "10 11",
    "J10": "00 01 08 81 82 83 89",
    "J11": "00 08 81 82 83 89",
    "J12": "81 82 89",
    "J15": "20 29 61 69",
    "J30": "81 89",
    "J34": "81 89",
    "J35": "01 02 03",
    "J38": "00 01 02",
    "J44": "81 89",
    "J45": "20 21 22 30 31 32 40 41 42 50 51 52",
    "J82": "81 82 83 89",
    "J84": "01 02 03 09 10 81 82 83 89",
    "J93": "11 12 81 82 83",
    "J95": "00 01 02 03 04 09 61 62 71 72 81 84 87 88 89",
    "J96": "00 01 02 10 11 12 20 21 22 90 91 92",
    "J98": "01 09 11 19 51 59",
    "Q50": "01 02 31 32 39",
    "Q51": "10 11 20 21 22 28",
    "Q52": "10 11 70 71 79",
    "Q53": "00 01 02 10 12 13 20 22 23",
    "Q55": "20 21 22 23 29",
  ]
}
