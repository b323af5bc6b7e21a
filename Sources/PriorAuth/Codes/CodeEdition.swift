/// A table of codes as it was published, in force from a day until the next one of its system.
public struct CodeEdition: Sendable, Hashable {
  public var system: CodeSystem
  public var firstDay: Day
  public var sourceName: String
  public var entries: [CodeEntry]

  /// A table.
  public init(_ system: CodeSystem, from firstDay: Day, named sourceName: String, _ entries: [CodeEntry]) {
    self.system = system
    self.firstDay = firstDay
    self.sourceName = sourceName
    self.entries = entries
  }
}

/// A code with what its table says of it.
public struct CodeEntry: Sendable, Hashable {
  public var code: String
  public var description: String
  public var status: String?
  /// What is paid for a unit; nil where the table leaves it open.
  public var rate: Decimal?
  /// What one billed unit is of the drug, where the description says it: 10 mg.
  public var unit: Dose?
  /// Whether it may stand on a claim; a header only groups others.
  public var isBillable: Bool

  /// A code.
  public init(
    _ code: String, _ description: String, status: String? = nil, rate: Decimal? = nil, unit: Dose? = nil,
    isBillable: Bool = true
  ) {
    self.code = code
    self.description = description
    self.status = status
    self.rate = rate
    self.unit = unit
    self.isBillable = isBillable
  }
}

/// An edition as lists show it.
public struct CodeEditionRow: Sendable, Hashable {
  public var id: Identifier<CodeEdition>
  public var system: CodeSystem
  public var firstDay: Day
  public var sourceName: String
  public var codes: Int
  public var stamp: Stamp
  /// That it counts no more; nil where it does.
  public var withdrawal: Withdrawal?

  /// Why an edition was withdrawn, when, and by whom.
  public struct Withdrawal: Sendable, Hashable {
    public var reason: String
    public var stamp: Stamp

    /// A withdrawal.
    public init(reason: String, stamp: Stamp) {
      self.reason = reason
      self.stamp = stamp
    }
  }

  /// An edition.
  public init(
    id: Identifier<CodeEdition>, system: CodeSystem, firstDay: Day, sourceName: String, codes: Int,
    stamp: Stamp, withdrawal: Withdrawal? = nil
  ) {
    self.id = id
    self.system = system
    self.firstDay = firstDay
    self.sourceName = sourceName
    self.codes = codes
    self.stamp = stamp
    self.withdrawal = withdrawal
  }
}

/// How a code stands on a day.
public enum CodeStanding: Sendable, Hashable {
  /// In force, as the table says.
  case valid(CodeEntry)
  /// In the table, and never billed by itself.
  case header(CodeEntry)
  /// It was in force and the table of the day has it no more; the first day of the first table without it.
  case retired(from: Day)
  /// A later table has it; that table's first day.
  case notYet(from: Day)
  /// No table has it.
  case unknown
  /// No table of the system is in force on the day.
  case noTable

  /// What should be known before the code is used; nil where nothing is wrong with it.
  public func warning(_ code: SystemCode) -> String? {
    let name = "\(code.system.rawValue) \(code.code)"
    return switch self {
    case .valid, .noTable: nil
    case .header: "\(name) only groups other codes and is not billed; a more exact one is needed"
    case .retired(let day): "\(name) is retired: the table from \(day) on has it no more"
    case .notYet(let day): "\(name) is not valid yet: it is in the table from \(day) on"
    case .unknown: "\(name) is in no table of codes on file"
    }
  }
}
