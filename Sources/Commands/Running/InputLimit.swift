/// The most bytes that are read at once, by what is read.
enum InputLimit {
  /// A record, a person's words, a head of the trail.
  static let record = 10 * 1_048_576
  /// A case file: more than any may hold, so that what is too much in it is told with its path.
  static let caseFile = 24 * 1_048_576
  /// A document of a member or of a policy.
  static let document = 25 * 1_048_576
  /// A policy that another database wrote out, document and all.
  static let export = 128 * 1_048_576
  /// Many case files, one a line.
  static let lines = 256 * 1_048_576
}
