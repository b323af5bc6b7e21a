import Criteria
import PriorAuth
import TerminalUI

/// A measured value.
struct MeasurementEntry: EvidenceEntry {
  var title: String { "LVEF or other value" }

  var checkedFields: [EvidenceField] { [.name, .unit] }

  func known(in version: Identifier<PolicyVersion>) -> KnownValues { .measurements(version) }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .name, "Measurement",
        help: "LVEF is the left ventricular ejection fraction; F4 lists what policies ask", limit: 100,
        isListed: true),
      FormField(.value, "Value", help: "60, 45-50, at least 50, or the report's own words", limit: 100),
      FormField(
        .unit, "Unit", help: "As the report gives it; F4 lists units", limit: 20, isListed: true),
      FormField(.method, "Method", Choices.of("echocardiogram", "MUGA", "cardiac MRI", "other")),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .measurement(let value) = fact else { return nil }
    return [
      .name: value.name, .value: Self.typed(value), .unit: value.unit ?? "", .method: value.method ?? "",
    ]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let name = reader.required(.name)
    let text = reader.required(.value)
    guard !text.isEmpty else { return nil }
    let typed = TypedMeasurement(text)
    if let low = typed.low, let high = typed.high, low > high {
      reader.refuse(.value, "has its lower end second")
    }
    let ends = [typed.low, typed.high].compactMap { $0 }
    let isShare = reader.text(.unit) == "%" || typed.isPercent
    if isShare, ends.contains(where: { $0 < .zero || $0 > 100 }) {
      reader.refuse(.value, "is outside 0 to 100 %, which is all a share can be")
    }
    return .measurement(
      Fact.Measurement(
        name: name, text: text, low: typed.low, high: typed.high,
        unit: typed.isPercent ? "%" : reader.text(.unit),
        method: reader.text(.method)))
  }

  func figures(of fact: Fact) -> EvidenceFigures? {
    guard case .measurement(let value) = fact else { return nil }
    return EvidenceFigures(
      field: .value, values: Set([value.low, value.high].compactMap { $0 }).sorted(), unit: value.unit)
  }

  func remark(on field: EvidenceField, typed text: String) -> String? {
    guard field == .value, !text.isEmpty else { return nil }
    let typed = TypedMeasurement(text)
    return typed.low == nil && typed.high == nil
      ? "Value '\(text)' is no number and no range: it is kept as words. 57, 45-50 and at least 50 are numbers."
      : nil
  }

  /// The value as a person would type it: in the report's words where these say the same.
  private static func typed(_ value: Fact.Measurement) -> String {
    if let text = value.text {
      let typed = TypedMeasurement(text)
      if (typed.low, typed.high) == (value.low, value.high) { return text }
    }
    switch (value.low, value.high) {
    case (let low?, let high?): return low == high ? "\(low)" : "\(low)-\(high)"
    case (let low?, nil): return "at least \(low)"
    case (nil, let high?): return "at most \(high)"
    case (nil, nil): return value.text ?? ""
    }
  }
}

/// A measured value as it is typed: `60`, `60 %`, `45-50`, `45 to 50`, `at least 50`, `< 40`, or words.
struct TypedMeasurement: Hashable {
  var low: Decimal?
  var high: Decimal?
  /// Whether the sign for per cent is part of it.
  var isPercent: Bool

  /// Reads a value; both ends stay nil where it is in words.
  init(_ text: String) {
    isPercent = text.contains("%")
    let folded = text.lowercased().filter { $0 != "%" }.trimmed
    if let value = Decimal(folded) {
      (low, high) = (value, value)
      return
    }
    if let value = Self.number(folded, after: ["at least", ">=", "≥"]) {
      low = value
    } else if let value = Self.number(folded, after: ["at most", "<=", "≤"]) {
      high = value
    } else {
      readRange(folded)
    }
  }

  private mutating func readRange(_ text: String) {
    for mark in [" to ", "-", "–", "—"] {
      guard let (first, second) = text.split(around: mark), let low = Decimal(first.trimmed),
        let high = Decimal(second.trimmed)
      else { continue }
      (self.low, self.high) = (low, high)
      return
    }
  }

  private static func number(_ text: String, after openings: [String]) -> Decimal? {
    for opening in openings where text.hasPrefix(opening) {
      return Decimal(String(text.dropFirst(opening.count)).trimmed)
    }
    return nil
  }
}

extension String {
  /// The text before and after the first place of a mark; nil when it is not there.
  fileprivate func split(around mark: String) -> (String, String)? {
    guard let range = ranges(of: mark).first else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
