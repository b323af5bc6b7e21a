import Criteria

/// An ambiguous point, and where wanted one of its readings, as they are named on the command line.
struct ReadingReference {
  let point: Ambiguity
  /// The reading's place in the register; nil where only a point is named.
  let place: Int?

  /// The operands POINT, and READING where one is wanted.
  init(_ arguments: Arguments, withReading wantsReading: Bool) throws(UsageError) {
    let word = try arguments.required(0, "POINT")
    guard let id = Ambiguity.ID(rawValue: word) else {
      throw UsageError(
        .notAChoice(option: "POINT", value: word, choices: Ambiguity.ID.allCases.map(\.rawValue)),
        in: arguments.command)
    }
    point = id.point
    guard wantsReading else {
      place = nil
      return
    }
    let reading = try arguments.required(1, "READING")
    guard let place = point.place(of: reading) else {
      throw UsageError(
        .notAChoice(option: "READING", value: reading, choices: point.readings.map(\.id)),
        in: arguments.command)
    }
    self.place = place
  }

  /// The choice of the reading.
  func choice(for policy: String?, because reason: String) -> ReadingChoice {
    ReadingChoice(point: point.id, place: place ?? 0, policy: policy, reason: reason)
  }

  static let operands = [
    OperandSpec("POINT", "the ambiguous point, as 'priorauth reading list' prints it"),
    OperandSpec("READING", "the reading, as 'priorauth reading show' prints it"),
  ]
}
