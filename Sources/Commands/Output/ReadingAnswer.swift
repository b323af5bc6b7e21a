import Criteria
import JSON
import PriorAuth

/// An ambiguous point with its readings and the choices made, for people and for scripts.
struct ReadingAnswer {
  /// Where the point may arise in a policy.
  struct Places {
    var policy: String
    var criteria: [String]
  }

  private let point: Ambiguity
  private let choices: [OnFile<ReadingChoice>]

  init(_ point: Ambiguity, _ choices: [OnFile<ReadingChoice>]) {
    self.point = point
    self.choices = choices.filter { $0.value.point == point.id }
  }

  /// The reading of a point that holds under some readings.
  static func inForce(_ point: Ambiguity, _ readings: Readings) -> Ambiguity.Reading {
    let place = readings[point.id]
    return point.readings[point.readings.indices.contains(place) ? place : point.readings.startIndex]
  }

  /// The point for scripts.
  func json(for policy: String?) -> JSONValue {
    let readings = Readings(choices, for: policy)
    let choice = readings[choiceAt: point.id]
    return .object([
      "point": .string(point.id.rawValue), "question": .string(point.question),
      "reading": .string(Self.inForce(point, readings).id), "by": .text(choice?.by), "at": .text(choice?.at),
      "readings": .array(
        point.readings.map { .object(["reading": .string($0.id), "text": .string($0.text)]) }),
    ])
  }

  /// Everything about the point: readings, places, choices.
  func result(_ places: [Places], display: Display) -> CommandResult {
    var lines = ["\(point.id.rawValue): \(point.question)", "", "Readings:"]
    let general = Self.inForce(point, Readings(choices, for: nil))
    lines += point.readings.map {
      "  \($0.id): \(Self.text(of: $0))" + ($0.id == general.id ? "  <- in force" : "")
    }
    lines += ["", places.isEmpty ? "No published policy raises it." : "It may arise at:"]
    lines += places.map { "  \($0.policy): \($0.criteria.joined(separator: ", "))" }
    lines += ["", choices.isEmpty ? "Nobody chose a reading; it is read as the program does." : "Choices:"]
    lines += choices.map { choice in
      let scope = choice.value.policy.map { " for \($0)" } ?? ""
      return "  \(display.time(choice.stamp.at)): \(choice.value.reading)\(scope), by \(choice.stamp.by): "
        + choice.value.reason
    }
    return CommandResult(
      text: lines.map { $0.isEmpty ? "\n" : display.text($0) + "\n" }.joined(), json: fullJSON(places))
  }

  /// The words of a reading without the word it is chosen by, where they begin with that.
  private static func text(of reading: Ambiguity.Reading) -> String {
    let word = reading.id + ": "
    return reading.text.hasPrefix(word) ? String(reading.text.dropFirst(word.count)) : reading.text
  }

  private func fullJSON(_ places: [Places]) -> JSONValue {
    guard case .object(let members) = json(for: nil) else { return .null }
    let more: [JSONMember] = [
      JSONMember(
        "places",
        .array(
          places.map {
            .object([
              "policy": .string($0.policy), "criteria": .array($0.criteria.map { .string($0) }),
            ])
          })),
      JSONMember("choices", .array(choices.map(Self.json))),
    ]
    return .object(members + more)
  }

  /// A choice for scripts.
  static func json(_ choice: OnFile<ReadingChoice>) -> JSONValue {
    .object([
      "point": .string(choice.value.point.rawValue), "reading": .string(choice.value.reading),
      "policy": .text(choice.value.policy), "reason": .string(choice.value.reason),
      "by": .string(choice.stamp.by), "at": .string(choice.stamp.at.description),
    ])
  }
}

extension FixedReading {
  /// The point for scripts.
  var json: JSONValue {
    .object([
      "point": .string(id.rawValue), "question": .string(question), "reading": .string(reading),
      "other": .string(other), "reason": .string(reason),
    ])
  }

  /// Everything about the point.
  func result(display: Display) -> CommandResult {
    let lines = [
      "\(id.rawValue): \(question)", "", "It is read in one way, and there is no choice:", "  \(reading)", "",
      "It could also be read:", "  \(other)", "",
      "Why: \(reason).",
    ]
    return CommandResult(
      text: lines.map { ($0.isEmpty ? "" : display.text($0)) + "\n" }.joined(), json: json)
  }
}
