import JSON

/// A `--with NAME=VALUE`: what a case is supposed to say instead, to see what would change.
struct Supposition: Sendable {
  private let name: String
  private let value: String

  init(_ text: String, in command: String) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw UsageError(.notAnOverride(text), in: command)
    }
    (name, value) = (parts[0], parts[1])
  }

  /// The case file with the supposition in it.
  func applied(to caseFile: JSONValue) -> JSONValue {
    let keys = name.split(separator: ".").map(String.init)
    guard keys.count == 1 else { return caseFile.setting(keys, to: literal) }
    return caseFile.setting(["evidence"], to: .array(evidence(of: caseFile)))
  }

  /// A number, true, false or null where the text is one, else text.
  private var literal: JSONValue {
    guard let parsed = try? JSONValue(parsing: value) else { return .string(value) }
    switch parsed {
    case .number, .bool, .null: return parsed
    case .string, .array, .object: return .string(value)
    }
  }

  /// The evidence with the measurement of that name replaced; it counts as documented on the day of receipt.
  private func evidence(of caseFile: JSONValue) -> [JSONValue] {
    guard case .array(let items)? = caseFile["evidence"] else {
      return [measurement(like: nil, in: caseFile)]
    }
    let same = items.filter(isSame)
    return items.filter { !isSame($0) } + [measurement(like: same.last, in: caseFile)]
  }

  private func isSame(_ item: JSONValue) -> Bool {
    guard item["kind"] == .string("measurement"), case .string(let known)? = item["name"] else {
      return false
    }
    return known.lowercased() == name.lowercased()
  }

  private func measurement(like known: JSONValue?, in caseFile: JSONValue) -> JSONValue {
    let ends = value.split(separator: "-").map(String.init)
    let isRange = ends.count == 2 && !value.hasPrefix("-")
    return .object([
      "kind": "measurement", "name": known?["name"] ?? .string(name), "unit": known?["unit"],
      "text": .string(value), "low": number(isRange ? ends[0] : value),
      "high": number(isRange ? ends[1] : value),
      "documented": true, "date": caseFile["request"]?["received"],
    ])
  }

  private func number(_ text: String) -> JSONValue? {
    guard case .number(let digits)? = try? JSONValue(parsing: text) else { return nil }
    return .number(digits)
  }
}
