import PriorAuth

extension Wording {
  /// The words for trouble with codes and lists.
  static func words(_ problem: CodeProblem) -> (String, String, ExitClass) {
    switch problem {
    case .badTable(let problems):
      (
        problems.prefix(3).map { "line \($0.line): \($0.words)" }.joined(separator: "; ")
          + (problems.count > 3 ? "; and further lines" : "") + ". Nothing was imported",
        "bad-code-table", .badInput
      )
    case .editionExists(let system, let day):
      (
        "a table of \(system.rawValue) from \(day) on is on file already; choose another day, or withdraw that table first. "
          + "Nothing was imported", "edition-exists", .badInput
      )
    case .noEdition(let system, let day):
      (
        "no table of \(system.rawValue) counts from just \(day) on; 'priorauth code list' lists them. Nothing was changed",
        "no-edition", .noInput
      )
    case .badNPI(let text):
      (
        "'\(text)' is no NPI: ten digits, of which the last one has to fit the others. Nothing was saved",
        "bad-npi", .badInput
      )
    case .listedBefore(let register, let key):
      ("the \(words(register)) has '\(key)' just so already; nothing was changed", "listed-before", .badInput)
    case .notListed(let register, let key):
      (
        "the \(words(register)) has no '\(key)' on that day; 'priorauth \(register.rawValue) list' shows it. Nothing was "
          + "changed", "not-listed", .noInput
      )
    case .laterEntry(let register, let key, let day):
      (
        "the \(words(register)) says something of '\(key)' from \(day) on; choose that day or a later one. Nothing was changed",
        "later-entry", .badInput
      )
    }
  }

  /// A list in the middle of a sentence.
  public static func words(_ register: Register) -> String {
    switch register {
    case .prescriber: "list of prescribers"
    case .plan: "list of plans"
    case .formulary: "formulary"
    }
  }
}
