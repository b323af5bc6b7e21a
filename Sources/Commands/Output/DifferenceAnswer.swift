import Criteria
import JSON
import PriorAuth

/// What changed between two versions, for people and for scripts.
struct DifferenceAnswer {
  private let old: PolicyVersion
  private let new: PolicyVersion
  private let difference: PolicyDifference

  init(old: PolicyVersion, new: PolicyVersion) {
    self.old = old
    self.new = new
    difference = PolicyDifference(from: old, to: new)
  }

  /// The answer; no difference is a "no".
  func result(display: Display) -> CommandResult {
    let text = lines.map { $0.isEmpty ? "\n" : display.text($0) + "\n" }.joined()
    return CommandResult(text: text, json: json)
  }

  private var lines: [String] {
    let head = "\(PolicyReference.text(old)) -> \(PolicyReference.text(new))"
    guard !difference.isEmpty else { return [head, "Nothing changed."] }
    return [head] + difference.properties.map { "  " + Self.words($0) }
      + difference.sections.flatMap { [""] + Self.lines($0) }
  }

  private static func lines(_ section: SectionDifference) -> [String] {
    let presence = section.presence == .kept ? "" : " (section \(section.presence.rawValue))"
    return ["\(section.label) \(section.indication)\(presence)"]
      + section.properties.map { "  " + words($0) } + section.criteria.flatMap(lines)
  }

  private static func lines(_ change: CriterionChange) -> [String] {
    let detail = change.properties.map { "      " + words($0) }
    if change.ways.contains(.added) { return ["  + \(change.id) \(change.newText ?? "")"] + detail }
    if change.ways.contains(.removed) { return ["  - \(change.id) \(change.oldText ?? "")"] + detail }
    let was = change.oldID.map { " (was \($0))" } ?? ""
    var lines = ["  ~ \(change.id)\(was) \(change.ways.map(\.rawValue).joined(separator: ", "))"]
    if change.ways.contains(.reworded) {
      lines += ["      was: \(change.oldText ?? "")", "      now: \(change.newText ?? "")"]
    } else {
      lines[0] += ": \(change.newText ?? "")"
    }
    return lines + detail
  }

  private static func words(_ change: PropertyChange) -> String {
    switch (change.old, change.new) {
    case (let old?, let new?): "\(change.name): \(old) -> \(new)"
    case (nil, let new?): "\(change.name) added: \(new)"
    case (let old?, nil): "\(change.name) removed: \(old)"
    case (nil, nil): change.name
    }
  }

  private var json: JSONValue {
    .object([
      "old": Self.json(old), "new": Self.json(new),
      "properties": .array(difference.properties.map(Self.json)),
      "sections": .array(difference.sections.map(Self.json)),
    ])
  }

  private static func json(_ version: PolicyVersion) -> JSONValue {
    .object(["policy": .string(version.number), "from": .words(version.inForce.first)])
  }

  private static func json(_ section: SectionDifference) -> JSONValue {
    .object([
      "label": .string(section.label), "indication": .string(section.indication),
      "presence": .string(section.presence.rawValue), "properties": .array(section.properties.map(json)),
      "criteria": .array(section.criteria.map(json)),
    ])
  }

  private static func json(_ change: CriterionChange) -> JSONValue {
    .object([
      "id": .string(change.id), "oldId": .text(change.oldID),
      "ways": .array(change.ways.map { .string($0.rawValue) }), "oldText": .text(change.oldText),
      "newText": .text(change.newText), "properties": .array(change.properties.map(json)),
    ])
  }

  private static func json(_ change: PropertyChange) -> JSONValue {
    .object(["name": .string(change.name), "old": .text(change.old), "new": .text(change.new)])
  }
}
