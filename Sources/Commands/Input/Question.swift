import PriorAuth

/// A field that a person is asked for when no file is given: where its answer goes and what it may be.
struct Question: Sendable {
  /// The keys that lead to it in the JSON object, as a file would have it.
  let keys: [String]
  let words: String
  let kind: Kind
  let isRequired: Bool

  /// What an answer may be.
  enum Kind: Sendable {
    case text
    case day
    case number
    case yesOrNo
    case choice([String])
  }

  init(_ path: String, _ words: String, _ kind: Kind = .text, isRequired: Bool = false) {
    self.keys = path.split(separator: ".").map(String.init)
    self.words = words
    self.kind = kind
    self.isRequired = isRequired
  }

  /// The line that asks.
  var prompt: String {
    let form =
      switch kind {
      case .text, .number: ""
      case .day: " (YYYY-MM-DD)"
      case .yesOrNo: " (yes or no)"
      case .choice(let words): " (" + words.joined(separator: ", ") + ")"
      }
    return words + form + (isRequired ? "" : ", empty if not known") + ": "
  }
}
