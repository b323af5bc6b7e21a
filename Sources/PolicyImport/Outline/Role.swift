/// What a heading says about the text below it.
enum Role: Hashable, Sendable {
  /// Criteria, of kinds told further below.
  case criteria
  /// Criteria of one kind.
  case kind(OutlineSection.Kind)
  /// Dosing blocks printed among the criteria.
  case dosing
  /// For how long approvals hold.
  case durations
  /// Code tables.
  case coding
  /// The revision log.
  case revisions
  /// The approved uses: usually a description, in some forms the head of the criteria.
  case indications
  /// Any other known part.
  case region

  var kind: OutlineSection.Kind? { if case .kind(let kind) = self { kind } else { nil } }
}
