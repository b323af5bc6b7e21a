import JSON
import PriorAuth

/// Goes through packed cases and says for which of them something changes: under another version of a policy, or
/// where an ambiguous point is read in another way.
///
/// What can't be told from packed facts is said to be unclear and has to be evaluated in full.
public struct ImpactSweep {
  /// What a packed case says.
  public enum Verdict: Sendable, Hashable {
    case same, changed
    /// Only a full evaluation can tell.
    case unclear
  }

  /// The content of a part by its number; nil when there is none.
  public typealias Content = (CasePart, UInt32) throws -> String?

  private let old: PolicyVersion
  private let new: PolicyVersion
  private let suppose: (Readings) -> Readings
  private var room = SweepRoom()
  /// The numbers of the case at hand.
  private var numbers = PackedCase.Numbers()
  /// What tells of cases with certain readings, and the number of those; nil where nothing can.
  private var known: [(readings: UInt32, tables: SweepTables?)] = []

  /// As many different readings as tables are kept for.
  private static let limit = 8

  /// A sweep from a version to another, or to the same one read in another way.
  ///
  /// - Parameter suppose: what a case's readings would be.
  public init(
    from old: PolicyVersion, to new: PolicyVersion,
    supposing suppose: @escaping (Readings) -> Readings = { $0 }
  ) {
    self.old = old
    self.new = new
    self.suppose = suppose
  }

  /// The same sweep with tables of another size.
  init(
    from old: PolicyVersion, to new: PolicyVersion, room: SweepRoom,
    supposing suppose: @escaping (Readings) -> Readings
  ) {
    self.init(from: old, to: new, supposing: suppose)
    self.room = room
  }

  /// What a packed case says.
  ///
  /// - Parameter content: asked only for parts that are not known yet.
  public mutating func verdict(of bytes: UnsafeRawBufferPointer, content: Content) rethrows -> Verdict {
    var reader = PackedReader(bytes)
    guard numbers.read(&reader) else { return .unclear }
    let number = numbers.parts[CasePart.readings.rawValue]
    var place = 0
    while place < known.count, known[place].readings != number { place &+= 1 }
    if place == known.count {
      guard place < Self.limit else { return .unclear }
      known.append((number, try tables(for: number, content)))
    }
    return try known[place].tables?.verdict(of: numbers, &reader, content) ?? .unclear
  }

  private func tables(for number: UInt32, _ content: Content) rethrows -> SweepTables? {
    guard let file = try CaseFile(part: .readings, number, content) else { return nil }
    return SweptVersions(from: (old, file.readings), to: (new, suppose(file.readings))).map {
      SweepTables($0, room)
    }
  }
}

extension CaseFile {
  /// The case file that holds a part and nothing else; nil where it can't be read back.
  init?(part: CasePart, _ number: UInt32, _ content: ImpactSweep.Content) rethrows {
    self = .blank
    guard number > 0 else { return }
    guard let text = try content(part, number), let json = try? JSONValue(parsing: text),
      let file = try? CaseFile(json: json)
    else { return nil }
    self = file
  }
}
