import PriorAuth

/// Names in a record that nobody recognizes, in sentences.
struct UnrecognizedNames {
  private let names: [String]

  init(_ names: [String]) { self.names = unique(names.map { "'\($0)'" }) }

  private var list: String { prose(someOf(names), "and") }

  /// What is said of them, beside what they may be: `a preferred product`.
  func reason(mayBe what: String) -> String {
    names.count == 1
      ? "\(list): a name that is not recognized and may be \(what)"
      : "\(list): names that are not recognized and may each be \(what)"
  }

  /// Whether one of them is something.
  func question(whether noun: String) -> String { "Whether \(prose(someOf(names))) is \(noun)" }

  /// What is asked about them where any drug of a kind counts.
  func question(kindOf noun: String) -> String {
    "What \(prose(someOf(names), "and")) \(names.count == 1 ? "is" : "are"): the drugs by full generic name, or the class of \(noun)"
  }

  /// What is asked about them.
  var question: String {
    names.count == 1
      ? "Which product \(list) is, by brand or full generic name"
      : "Which products \(list) are, by brand or full generic name"
  }
}
