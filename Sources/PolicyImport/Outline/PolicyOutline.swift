/// What a policy document says, as an outline: its header, its criteria as trees, its codes and its revisions.
///
/// Everything is kept as printed; nothing is interpreted beyond what the layout and the connectives say.
public struct PolicyOutline: Sendable, Hashable {
  /// The policy's name as printed, without the words that introduce it; empty where none was found.
  public var title = ""
  /// The payer's own number for the policy.
  public var referenceNumber: String?
  /// Who issues the policy.
  public var payer: String?
  /// The date from which the policy holds, as printed; the date of origin where no other is printed.
  public var effectiveDate: String?
  /// The date of the last review, as printed.
  public var lastReviewDate: String?
  /// The lines of business the header names.
  public var linesOfBusiness: [String] = []
  /// The criteria, a section for each use and kind, in the order printed.
  public var sections: [OutlineSection] = []
  /// The billing and diagnosis codes of the coding tables.
  public var codes: [OutlineCode] = []
  /// The revision log, in the order printed.
  public var revisions: [OutlineRevision] = []
  /// Everything that is not criteria, under the headings it stands under.
  public var regions: [OutlineRegion] = []
  /// What the reader could not use, had to guess or found odd.
  public var diagnostics: [ImportDiagnostic] = []

  /// An empty outline, to fill.
  public init() {}
}
