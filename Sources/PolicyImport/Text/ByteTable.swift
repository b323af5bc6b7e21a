/// An answer for each byte, looked up where a question is asked of every byte of a text.
struct ByteTable: Sendable {
  /// As many as there are bytes, so that no look can miss.
  private let answers: [UInt8]

  /// Asks once for every byte there is.
  init(_ answer: (UInt8) -> UInt8) { answers = (UInt8.min...UInt8.max).map(answer) }

  subscript(byte: UInt8) -> UInt8 { answers[Int(byte)] }

  /// The answers for all bytes of a text in one.
  func union(over text: UnsafeRawBufferPointer) -> UInt8 {
    answers.withUnsafeBufferPointer { answers in
      var union: UInt8 = 0
      for byte in text { union |= answers[Int(byte)] }
      return union
    }
  }

  /// The places in a text of the bytes whose answer is not 0, in ascending order.
  func places(in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    answers.withUnsafeBufferPointer { answers in
      text.withUnsafeBufferPointer { bytes in
        for at in 0..<bytes.count where answers[Int(bytes[at])] != 0 {
          if places.isEmpty { places.reserveCapacity(16) }
          places.append(text.startIndex + at)
        }
      }
    }
    return places
  }
}
