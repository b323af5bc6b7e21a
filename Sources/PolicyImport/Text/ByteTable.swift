/// An answer for each byte, looked up where a question is asked of every byte of a text.
struct ByteTable: Sendable {
  private let answers: [UInt8]

  /// Asks once for every byte there is.
  init(_ answer: (UInt8) -> UInt8) { answers = (UInt8.min...UInt8.max).map(answer) }

  subscript(byte: UInt8) -> UInt8 { answers[Int(byte)] }
}
