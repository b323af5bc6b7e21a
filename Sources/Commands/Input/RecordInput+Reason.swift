extension RecordInput {
  /// A reason as it was given; `-` takes it from standard input, where other users can't see it.
  func reason(_ given: String) throws(Refusal) -> String {
    guard given == "-" else { return given }
    var text = String(decoding: try bytes(from: "-", limit: InputLimit.record), as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
