import PriorAuth

/// Why a table of codes or a row of a list was not taken.
public enum CodeProblem: Error, Sendable, Hashable {
  /// What does not fit, by line.
  case badTable([CodeTableReader.Problem])
  case editionExists(CodeSystem, Day)
  /// No table of the system counts from just that day on.
  case noEdition(CodeSystem, Day)
  case badNPI(String)
  /// The same is listed for that day already.
  case listedBefore(Register, String)
  case notListed(Register, String)
  /// A later row of the same thing is on record.
  case laterEntry(Register, String, Day)
}
