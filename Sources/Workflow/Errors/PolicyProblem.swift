import Criteria
import PriorAuth

/// Why the desk did not do with a policy what it was asked.
public enum PolicyProblem: Error, Sendable, Hashable {
  /// The document starts, or was last reviewed, before the published version.
  case older(number: String, new: Day, published: Day)
  /// There is a draft from that day already.
  case draftExists(number: String, from: Day)
  /// The version is past what the verb does to it.
  case wrongState(number: String, version: Day, PolicyState, Verb)
  /// No draft, or several, could be meant; their first days.
  case noSingleDraft(number: String, drafts: [Day])
  /// Whoever wrote a draft does not publish it.
  case publishedByAuthor(number: String, author: String)
  /// A rule or a combinator stands where it can't: the criterion has criteria below it, or has none.
  case misplaced(criterion: String, hasCriteriaBelow: Bool)
  /// The criterion has no footnote that could ask for something.
  case noFootnote(criterion: String)
  /// The criterion stands in a section and heads none.
  case headsNoSection(criterion: String)
  /// Somebody bound a clause of the draft since it was looked at.
  case changedSince(number: String, version: Day, Stamp)
  /// A part of the document seems to be missing from a line on, and nobody said that it is whole.
  case partMissing(number: String, version: Day, line: Int)
  /// A list joins its criteria by AND and OR on one level, and nobody said how they combine.
  case combinatorOpen(number: String, version: Day, line: Int)
  /// The content of an exported policy does not give the digest it names.
  case digestDiffers
}
