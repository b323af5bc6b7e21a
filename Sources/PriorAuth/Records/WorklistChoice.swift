/// Which open requests a worklist shows, and in which order.
public struct WorklistChoice: Sendable, Hashable {
  /// Whose requests, or which.
  public enum View: String, Sendable, Hashable, CaseIterable {
    case all
    /// Those given to the person at the desk, and those nobody was given that the person worked on last.
    case mine
    /// Those that somebody with the roles of the person at the desk may work on as they stand.
    case team
    /// Those that nobody was given and nobody has worked on yet.
    case unassigned
    case pended
    /// Those with anything that somebody has to do and that is late, decided or not.
    case overdue
    /// Those that are decided, or were sent on to another policy, while those concerned still have to be told of it.
    case letters
    /// Those that wait for a clinician.
    case clinician
    /// Those that somebody appealed.
    case appeals
  }

  /// A column that the list can be ordered by.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    /// What is due first on top.
    case due
    case received, member, drug, review, state, line, missing
  }

  public var view: View
  public var column: Column
  /// Whether the order is turned round.
  public var isReversed: Bool
  /// Words that have to occur in member, number, drug, policy, state or note; every one of them.
  public var words: String
  /// What the columns have to hold.
  public var filter: WorklistFilter

  /// A choice; by itself everything, what is due first on top.
  public init(
    _ view: View = .all, by column: Column = .due, isReversed: Bool = false, words: String = "",
    filter: WorklistFilter = WorklistFilter()
  ) {
    self.filter = filter
    self.view = view
    self.column = column
    self.isReversed = isReversed
    self.words = words
  }
}

extension WorklistChoice.View {
  /// Whether it shows what is owed by when, on decided cases as well, rather than the open cases.
  public var showsOwed: Bool { self == .overdue || self == .letters }
}

extension WorklistRow {
  /// Its place in the worklist under a choice.
  public func key(by column: WorklistChoice.Column) -> WorklistKey {
    var key = key
    switch column {
    case .due: break
    case .received: key.place = .number(received.seconds)
    case .member: key.place = .text(member)
    case .drug: key.place = .text(drug)
    case .review: key.place = .text(reviewType.rawValue)
    case .state: key.place = .text(state.rawValue)
    case .line: key.place = .text(lineOfBusiness.name)
    case .missing: key.place = .number(missing.map { Int64($0) } ?? WorklistKey.unknownMissing)
    }
    return key
  }
}
