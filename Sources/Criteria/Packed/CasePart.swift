/// A part of a case file that kinds of criteria look at together, and apart from the others.
///
/// Cases share their parts: thousands of members have the same diagnosis, the same prescriber's specialty, the same
/// dose. What is found about a part therefore has to be found once. The numbers stand in databases and stay.
public enum CasePart: Int, Sendable, Hashable, CaseIterable {
  /// The drug and what is said about the request that is no dose and no date.
  case request = 0
  case prescriber
  /// The dose, the one before, and the body size where a unit asks for it.
  case dosing
  case weight
  case surface
  case disease
  case marker
  /// Measured values in the order of their dates; the dates stand in the case's own row.
  case measurement
  case therapy
  /// Therapy under way, its days counted back from the day of receipt.
  case current
  case response
  /// Shortages and what guidelines prefer.
  case products
  /// Rules of state law.
  case law
  /// The newest change of the label and the day of receipt.
  case label
  /// Reviewers' answers.
  case answers
  /// How ambiguous points are read.
  case readings
}
