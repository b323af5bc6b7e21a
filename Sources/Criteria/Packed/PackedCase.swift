import JSON
import PriorAuth

/// A case file as a few bytes: its days as numbers and its parts by the numbers they have in a database.
///
/// Whatever any version of any policy could find in the case follows from them. The case file stays the record; a
/// packed case only says which case files have to be looked at.
public struct PackedCase: Sendable, Hashable {
  /// The form of the bytes. A case packed in another form is not read.
  public static let form: UInt8 = 2

  var received: Day
  var start: Day
  var renewal: Day?
  /// Completed months of age on the day of receipt.
  var months: Int?
  /// The number of each part; 0 for one that says nothing.
  var parts: [UInt32]
  /// How many days before receipt each measured value is from, the oldest first.
  var ages: [Int]

  /// Packs a case.
  ///
  /// - Parameter number: the number of a part with this content, above 0; nil gives the packing up.
  public init?(_ file: CaseFile, number: (CasePart, String) throws -> UInt32?) rethrows {
    received = file.received
    start = file.start
    renewal = file.member.renewalDate
    months = file.monthsOfAge
    ages = file.measurementDays.map { file.received.days(since: $0) }
    parts = []
    for part in CasePart.allCases {
      guard let content = file.part(part) else {
        parts.append(0)
        continue
      }
      guard let number = try number(part, content.json.compact) else { return nil }
      parts.append(number)
    }
  }

  /// The case as bytes: the form, which parts there are, the days, the parts, the ages of measured values.
  public var bytes: [UInt8] {
    var writer = PackedWriter(bytes: [Self.form])
    writer.add(parts.enumerated().reduce(UInt64(0)) { $1.element == 0 ? $0 : $0 | 1 << UInt64($1.offset) })
    writer.add(signed: Int(start.number))
    writer.add(signed: start.days(since: received))
    writer.add(renewal.map { UInt64(PackedWriter.folded($0.days(since: start))) + 1 } ?? 0)
    writer.add(months.map { UInt64($0) + 1 } ?? 0)
    for part in parts where part > 0 { writer.add(UInt64(part)) }
    writer.add(UInt64(ages.count))
    for age in ages { writer.add(signed: age) }
    return writer.bytes
  }
}

extension CaseFile {
  /// Completed months of the member's age on the day of receipt; nil where no birth date before it is on file.
  var monthsOfAge: Int? {
    guard let born = member.birthDate, born <= received else { return nil }
    let between = (received.civil.year - born.civil.year) * 12 + received.civil.month - born.civil.month
    return born.adding(months: between) <= received ? between : between - 1
  }
}

/// Writes whole numbers in as few bytes as they need, seven bits in each.
private struct PackedWriter {
  private(set) var bytes: [UInt8]

  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(signed number: Int) { add(UInt64(Self.folded(number))) }

  /// Small numbers of either sign as small numbers.
  static func folded(_ number: Int) -> UInt { UInt(bitPattern: number << 1 ^ number >> 63) }
}
