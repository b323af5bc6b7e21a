/// Whose case it is to work on, until it is decided or given to somebody else.
public struct Assignment: Sendable, Hashable {
  /// A login; nil where the case was taken back.
  public var assignee: String?
  public var reason: String

  /// An assignment.
  public init(to assignee: String?, reason: String) {
    self.assignee = assignee
    self.reason = reason
  }
}

/// A case that would go, or went, from one person to another.
public struct ShareMove: Sendable, Hashable {
  public var request: Identifier<Request>
  public var from: String?
  public var to: String

  /// A move.
  public init(_ request: Identifier<Request>, from: String?, to: String) {
    self.request = request
    self.from = from
    self.to = to
  }
}

/// What sharing work out does.
public struct SharedWork: Sendable, Hashable {
  /// The cases that go to somebody else, in the order of their deadlines.
  public var moves: [ShareMove]
  /// Cases whose holder is away, or that nobody has, and that nobody who is there may work on.
  public var left: [Identifier<Request>]
  /// Those of them for which somebody with the role is there, but nobody whose licence is good.
  public var unlicensed: [Identifier<Request>]

  /// Moves, and what stays where it is.
  public init(
    moves: [ShareMove] = [], left: [Identifier<Request>] = [], unlicensed: [Identifier<Request>] = []
  ) {
    self.moves = moves
    self.left = left
    self.unlicensed = unlicensed
  }

  /// A sentence each on the cases that nobody gets, and why.
  ///
  /// - Parameters:
  ///   - most: how many of a kind are named at most.
  ///   - name: what a case is called there.
  public func wordsOnLeft(naming most: Int, as name: (Identifier<Request>) -> String) -> [String] {
    func named(_ cases: [Identifier<Request>]) -> String {
      prose(someOf(cases.map(name), atMost: most), "and")
    }
    let others = left.filter { !unlicensed.contains($0) }
    return (others.isEmpty ? [] : ["Nobody who is there may work on \(named(others))."])
      + (unlicensed.isEmpty
        ? []
        : [
          "For \(named(unlicensed)) a clinician has to decide, and nobody who is there has a licence for it that is good today."
        ])
  }
}
