/// Values by the first word of a phrase. It is asked for nearly every word of a document, so it does without the
/// hashing of a dictionary, and passes over most words by their first two letters.
struct WordTable<Value: Sendable>: Sendable {
  /// By a hash of the key; empty slots hold no values.
  private let slots: [(key: UInt64, values: Range<Int>)]
  private let values: [Value]
  /// By the last five bits of a first letter a bit for each letter that phrases have behind it.
  private let beginnings: [UInt32]

  /// The values, in their order, by the words that folded phrases begin with.
  init(_ entries: [(phrase: Folded, value: Value)]) {
    var beginnings = [UInt32](repeating: 0, count: 32)
    for (phrase, _) in entries where phrase.bytes.count > 2 {
      beginnings[Int(phrase.bytes[1] & 31)] |= Self.bit(phrase.bytes[2])
    }
    self.beginnings = beginnings
    let byWord = Dictionary(grouping: entries) { Phrases.key(ofWordAt: 1, in: $0.phrase.bytes) }
    var size = 4
    while size < 4 * byWord.count { size *= 2 }
    var slots = [(key: UInt64, values: Range<Int>)](repeating: (0, 0..<0), count: size)
    var values: [Value] = []
    for (key, entries) in byWord {
      var slot = Self.slot(of: key, among: size)
      while !slots[slot].values.isEmpty { slot = (slot + 1) & (size - 1) }
      slots[slot] = (key, values.count..<(values.count + entries.count))
      values += entries.map(\.value)
    }
    self.slots = slots
    self.values = values
  }

  /// The places of the values for the folded word behind a space.
  @inline(__always) func places(behind space: Int, in bytes: Bytes) -> Range<Int> {
    guard space + 2 < bytes.count else { return 0..<0 }
    guard mayHold(bytes[space + 1], bytes[space + 2]) else { return 0..<0 }
    return places(of: Phrases.key(ofWordAt: space + 1, in: bytes))
  }

  /// Whether a phrase may begin with these letters, in either case.
  @inline(__always) func mayHold(_ first: UInt8, _ second: UInt8) -> Bool {
    beginnings[Int(first & 31)] & Self.bit(second) != 0
  }

  /// The places of the values for a word.
  @inline(__always) func places(of key: UInt64) -> Range<Int> {
    var slot = Self.slot(of: key, among: slots.count)
    while !slots[slot].values.isEmpty {
      if slots[slot].key == key { return slots[slot].values }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0..<0
  }

  subscript(place: Int) -> Value { values[place] }

  private static func slot(of key: UInt64, among size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }

  private static func bit(_ letter: UInt8) -> UInt32 { 1 &<< UInt32(letter) }
}
