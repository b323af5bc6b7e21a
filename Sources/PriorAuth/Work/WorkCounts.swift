/// How much is to be done in all, for the front page of a supervisor.
public struct WorkCounts: Sendable, Equatable {
  /// How many requests stand in each state; states without any are left out.
  public var requests: [CaseState: Int]
  /// On how many cases something is late, decided or not.
  public var overdue: Int
  /// How many open cases are nobody's.
  public var unassigned: Int

  /// The cases somebody proposed to make void and nobody answered yet, the first of them, with who proposed it.
  public var voidsProposed: [ProposedVoid]

  /// A case that a second person is to agree to make void.
  public struct ProposedVoid: Sendable, Equatable {
    public var request: Identifier<Request>
    public var by: String

    /// A case and a login.
    public init(_ request: Identifier<Request>, by: String) {
      self.request = request
      self.by = by
    }
  }

  /// What is to be done in all.
  public init(
    requests: [CaseState: Int], overdue: Int, unassigned: Int, voidsProposed: [ProposedVoid] = []
  ) {
    self.requests = requests
    self.overdue = overdue
    self.unassigned = unassigned
    self.voidsProposed = voidsProposed
  }

  /// A sentence on the cases that wait for a second person's word; nil where there are none.
  public var words: String? {
    guard !voidsProposed.isEmpty else { return nil }
    return "Proposed to be made void, and waiting for somebody else: "
      + firstOf(voidsProposed.map { "R\($0.request) (\($0.by))" }, atMost: 8)
  }

  /// The cases somebody has to do something about.
  public var toDo: Int { requests.filter(\.key.needsWork).map(\.value).reduce(0, +) }
}
