/// The sign beside a criterion, so that its state is never told by colour alone.
public enum Sign: CaseIterable, Hashable, Sendable {
  /// Met.
  case met
  /// Not met.
  case notMet
  /// Not decided by the record.
  case unknown
  /// Does not apply.
  case notApplicable

  /// The sign in a set of characters: one cell in Unicode, three in ASCII.
  public func text(_ charset: Charset) -> String {
    switch (self, charset) {
    case (.met, .unicode): "✓"
    case (.notMet, .unicode): "✗"
    case (.unknown, .unicode): "?"
    case (.notApplicable, .unicode): "–"
    // None of them looks like a box to tick: an empty one would read as not done yet.
    case (.met, .ascii): "(+)"
    case (.notMet, .ascii): "(x)"
    case (.unknown, .ascii): "(?)"
    case (.notApplicable, .ascii): "(-)"
    }
  }

  /// The number of cells every sign of a set takes.
  public static func width(_ charset: Charset) -> Int { charset == .unicode ? 1 : 3 }

  /// The role the sign is drawn in.
  public var role: CellRole {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    }
  }
}
