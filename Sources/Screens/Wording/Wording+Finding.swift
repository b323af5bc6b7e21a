extension Wording {
  /// What the import found, by its code with a few words.
  static func finding(_ finding: ImportFinding) -> String {
    explanations[finding.code].map { "\(finding.code): \($0)" } ?? finding.code
  }

  private static let explanations = [
    "no-criteria": "none were found",
    "unused-paragraph": "it is part of no clause",
    "guessed-combinator": "all of the list was taken",
    "guessed-kind": "taken as for a first request",
    "questions-branch": "answers lead to other questions",
    "mixed-connectives": "AND and OR on one level",
    "broken-numbering": "a label skips or repeats",
    "misspelt-name": "a name written in two ways",
    "ambiguous-footnote": "one mark, two notes",
    "missing-footnote": "a mark without a note",
    "missing-duration": "no approval duration",
    "overlapping-duration": "two for one line of business",
    "doubtful-drug": "a drug only the title names",
    "older-document": "older than what is in force",
    "colliding-code": "reads as another system's code",
    "too-deep": "nested too deeply to follow",
    "findings-left-out": "more of these are not listed",
  ]
}
