/// Writes the folded form of a text into room made for it.
enum Folding {
  /// How much longer the room must be than the text: a space in front, the spaces that fill up the last eight bytes, and
  /// what is written behind those that stay.
  static let slack = 24

  /// Gives how many bytes the folded form takes.
  static func fold(_ text: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Int {
    precondition(room.count >= text.count + slack)
    room[0] = .space
    var count = 1
    // Whether the last byte written is a space, as the top bit.
    var lastSpace: UInt64 = 0x80
    var at = 0
    while at < text.count {
      let eight = at + 8 <= text.count ? EightBytes(text, at: at) : EightBytes(text, lastFrom: at)
      let spaces = EightBytes.topBits & ~(eight.letters | eight.digits)
      let apostrophes = eight.apostrophes
      // A space behind another one is dropped, and so is every apostrophe.
      var dropped = spaces & (spaces << 8 | lastSpace) | apostrophes
      if apostrophes != 0 { dropped = droppedAround(apostrophes, spaces: spaces, lastSpace: lastSpace) }
      var folded = eight.folded
      var done = 0
      // What stays in front of a dropped byte is written with all that follows, which the next piece covers.
      while dropped != 0 {
        let place = dropped.trailingZeroBitCount / 8
        room.storeBytes(of: folded, toByteOffset: count, as: UInt64.self)
        count += place - done
        folded >>= UInt64(8 * (place + 1 - done))
        done = place + 1
        dropped &= dropped &- 1
      }
      room.storeBytes(of: folded, toByteOffset: count, as: UInt64.self)
      count += 8 - done
      lastSpace = apostrophes == 0 ? spaces >> 56 : room[count - 1] == .space ? 0x80 : 0
      at += 8
    }
    if lastSpace == 0 {
      room[count] = .space
      count += 1
    }
    return count
  }

  /// The bytes that are dropped where apostrophes are: a space can stand behind another one but for these.
  private static func droppedAround(_ apostrophes: UInt64, spaces: UInt64, lastSpace: UInt64) -> UInt64 {
    var dropped = apostrophes
    var isBehindSpace = lastSpace != 0
    for place in 0..<8 {
      let bit: UInt64 = 0x80 << UInt64(8 * place)
      guard apostrophes & bit == 0 else { continue }
      if spaces & bit != 0, isBehindSpace { dropped |= bit }
      isBehindSpace = spaces & bit != 0
    }
    return dropped
  }
}

extension UInt8 {
  /// What stands for each byte in folded text: a letter in lower case, a digit, a space; nothing, 0, for an
  /// apostrophe.
  static let foldedBytes = ByteTable { byte in
    if byte.isLetter || byte.isDigit { return byte.lowered }
    return byte == 0x27 ? 0 : .space
  }
}
