extension Wording {
  /// A sentence on an error without the words that nothing was saved, for a question, with which nothing was to be.
  public static func ofQuestion(_ sentence: String) -> String {
    for end in [
      "; nothing was saved", ". Nothing was saved", "; nothing was changed", ". Nothing was changed",
    ]
    where sentence.hasSuffix(end) {
      return String(sentence.dropLast(end.count))
    }
    return sentence.replacing("; nothing was saved, ", with: "; ").replacing(
      "; nothing was changed, ", with: "; ")
  }
}
