/// A name as a sentence prints it; some policies keep their names in lower case.
enum ShownName {
  /// The name with capitals where it is an abbreviation: `nsclc` is NSCLC, `b all` is B-ALL.
  static func of(_ name: String) -> String {
    guard !name.contains(where: \.isUppercase) else { return name }
    let words = name.split(whereSeparator: { $0 == " " || $0 == "-" })
    if words.count > 1, words.count < 4, words[0].count == 1, words.allSatisfy({ $0.count <= 4 }) {
      return words.map { $0.uppercased() }.joined(separator: "-")
    }
    let isSpoken = name.contains { "aeiouy ".contains($0) }
    return isSpoken ? name : name.uppercased()
  }
}
