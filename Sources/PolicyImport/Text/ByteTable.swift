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
}
