extension RecordInput {
  /// A reason as it was given; `-` takes it from standard input, where other users can't see it.
  func reason(_ given: String) throws(Refusal) -> String {
    guard given == "-" else { return given }
    var text = try text(from: "-")
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// A text from a file; `-` is standard input.
  func text(from path: String) throws(Refusal) -> String {
    let bytes = try bytes(from: path, limit: InputLimit.record)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(
        code: "not-utf8", "the text is not valid UTF-8; convert it, e.g. with iconv. Nothing was saved",
        exit: .badInput, command: command)
    }
    return text
  }
}
