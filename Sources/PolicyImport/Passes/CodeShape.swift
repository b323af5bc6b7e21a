/// Which code system a word can belong to, by its form.
enum CodeShape {
  static func system(of word: String, isDiagnosis: Bool) -> OutlineCode.System? {
    let code = Array(word.utf8)
    let ends = code.split(separator: .hyphen, omittingEmptySubsequences: false)
    if ends.count == 2 {
      // A range of codes is one row.
      guard let first = system(of: ends[0].string, isDiagnosis: isDiagnosis) else { return nil }
      return system(of: ends[1].string, isDiagnosis: isDiagnosis) == first ? first : nil
    }
    if isDiagnosis { return isICD10(code) ? .icd10 : nil }
    if code.count == 5 {
      if isHCPCS(code) { return .hcpcs }
      if code.dropLast().allSatisfy(\.isDigit),
        code[4].isDigit || [UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "U")].contains(code[4])
      {
        return .cpt
      }
    }
    if isNDC(code) { return .ndc }
    return code.contains(.dot) && isICD10(code) ? .icd10 : nil
  }

  static func isHCPCS(_ code: Bytes) -> Bool {
    guard code.count == 5, let first = code.first else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "V")).contains(first) && code.dropFirst().allSatisfy(\.isDigit)
  }

  static func isICD10(_ code: Bytes) -> Bool {
    guard code.count >= 3, code.count <= 8, code[0].isUpper, code[1].isDigit else { return false }
    guard code[2].isDigit || code[2].isUpper else { return false }
    if code.count == 3 { return true }
    let rest = code[3] == .dot ? code[4...] : code[3...]
    return (1...4).contains(rest.count) && rest.allSatisfy { $0.isDigit || $0.isUpper }
  }

  private static func isNDC(_ code: Bytes) -> Bool {
    let parts = code.split(separator: .hyphen)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return false }
    return (4...5).contains(parts[0].count) && (3...4).contains(parts[1].count)
      && (1...2).contains(parts[2].count)
  }
}
