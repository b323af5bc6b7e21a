/// What tells a part of a case from others: what tests look at, and the numbers of it.
struct PartKey: Hashable {
  let numbers: UInt64
  /// The number of the surface, and above it what tests look at; the 16 bits above that are free.
  let rest: UInt64

  /// - Parameters:
  ///   - subject: what tests look at, counted from 1.
  ///   - weight: the number of a body weight beside a dose, 0 for none; `surface` the same.
  @inline(__always)
  init(_ subject: UInt16, _ number: UInt32, weight: UInt32 = 0, surface: UInt32 = 0) {
    numbers = UInt64(number) | UInt64(weight) &<< 32
    rest = UInt64(surface) | UInt64(subject) &<< 32
  }

  var number: UInt32 { UInt32(truncatingIfNeeded: numbers) }
  var weight: UInt32 { UInt32(truncatingIfNeeded: numbers &>> 32) }
  var surface: UInt32 { UInt32(truncatingIfNeeded: rest) }
}

/// Which findings a part has, by the place of the findings among the distinct ones; a table of a fixed size.
///
/// A row has 16 bytes, and rows that are in use lie side by side, so that those of usual policies fit the processor's cache.
struct PartTable {
  /// The words of a key, with the place of the findings in the bits that are free; a row of zeroes is not in use.
  private struct Row {
    var numbers: UInt64 = 0
    var rest: UInt64 = 0

    @inline(__always)
    func isOf(_ key: PartKey) -> Bool {
      (numbers ^ key.numbers) | ((rest ^ key.rest) &<< 16) == 0
    }
  }

  private var rows: [Row]

  /// - Parameter bits: of the number of rows.
  init(bits: Int) { rows = Array(repeating: Row(), count: 1 << bits) }

  /// The place of the findings of a part; nil where they are not known.
  @inline(__always)
  func place(of key: PartKey) -> Int? {
    let hash = Self.hash(key)
    let row = rows[first(hash)]
    if row.isOf(key) { return Int(truncatingIfNeeded: row.rest &>> 48) }
    return secondPlace(of: key, hash)
  }

  @inline(never)
  private func secondPlace(of key: PartKey, _ hash: UInt64) -> Int? {
    let row = rows[second(hash)]
    return row.isOf(key) ? Int(truncatingIfNeeded: row.rest &>> 48) : nil
  }

  /// Keeps the place of a part's findings, instead of another part's where there is no room.
  mutating func keep(_ place: UInt16, of key: PartKey) {
    let hash = Self.hash(key)
    let row = rows[first(hash)].rest == 0 ? first(hash) : second(hash)
    rows[row] = Row(numbers: key.numbers, rest: key.rest | UInt64(place) &<< 48)
  }

  /// Numbers of parts follow on each other whatever the part, so they are the best places. What a case has no part of is
  /// counted from the end. A dose with a body size has several numbers, which are mixed.
  @inline(__always)
  private static func hash(_ key: PartKey) -> UInt64 {
    let number = key.numbers & 0xffff_ffff
    let own = number == 0 ? 0 &- (key.rest &>> 32) : number
    let weight = (key.numbers &>> 32) &* 0x9e37_79b9_7f4a_7c15
    let surface = (key.rest & 0xffff_ffff) &* 0xbf58_476d_1ce4_e5b9
    return own &+ (weight &>> 32 ^ surface &>> 29)
  }

  @inline(__always)
  private func first(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (rows.count &- 1) }

  /// The place for those whose first one is taken.
  private func second(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x94d0_49bb_1331_11eb) &>> 40) & (rows.count - 1)
  }
}
