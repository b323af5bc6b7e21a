import PriorAuth

extension WhatIf {
  /// Refuses a name that no criterion of the versions asks about and the case has no evidence of, and a value that the
  /// fact can't have.
  public func check(for file: CaseFile, under versions: [PolicyVersion]) throws(WhatIfError) {
    switch supposition {
    case .start(let day): try Self.check(day, "start", near: file.received)
    case .renewal(let day): try Self.check(day, "renewal", near: file.received)
    case .biomarker(let name, _):
      let rules = versions.flatMap(\.everyBiomarkerRule)
      let words = Words(name)
      guard
        rules.contains(where: { $0.speaks(of: name) })
          || file.evidence.contains(where: { words.stand(in: Words($0.markerName ?? "")) })
      else { throw Self.unknown(name, versions) }
    case .measurement(let name, let low, let high, let unit):
      try checkMeasurement(name, low, high, unit, file, versions)
    default: break
    }
  }

  private func checkMeasurement(
    _ name: String, _ low: Decimal, _ high: Decimal, _ unit: String?, _ file: CaseFile,
    _ versions: [PolicyVersion]
  ) throws(WhatIfError) {
    let words = Words(name)
    let rules = versions.flatMap(\.everyMeasurementRule).filter { words.contains(anyName: $0.names) }
    let present = file.evidence.compactMap(\.measurement).filter { words.stand(in: Words($0.name)) }
    guard !rules.isEmpty || !present.isEmpty else { throw Self.unknown(name, versions) }
    if let unit, !MeasurementUnit.isKnown(unit) {
      throw .wrongValue(
        name, expected: "a value with a unit such as \(MeasurementUnit.examples), or without one")
    }
    guard low >= .zero else { throw .wrongValue(name, expected: "a value that is not negative") }
    let units = unit.map { [$0] } ?? (present.compactMap(\.unit) + rules.compactMap(\.unit))
    if units.contains(where: { $0 == "%" || $0.lowercased() == "percent" }), high > 100 {
      throw .wrongValue(name, expected: "a percentage from 0 to 100")
    }
  }

  private static func check(_ day: Day, _ name: String, near received: Day) throws(WhatIfError) {
    guard day >= received.adding(months: -120), day <= received.adding(months: 120) else {
      throw .wrongValue(name, expected: "a day within ten years of the day of receipt, \(received)")
    }
  }

  /// The names that can be supposed, those of the policy's own last.
  private static func unknown(_ name: String, _ versions: [PolicyVersion]) -> WhatIfError {
    let rules =
      versions.flatMap(\.everyMeasurementRule).map(\.names)
      + versions.flatMap(\.everyBiomarkerRule).map(\.names)
    var asked: [String] = []
    for names in rules { if let first = names.first, !asked.contains(first) { asked.append(first) } }
    return .unknownName(name, known: names + asked)
  }
}

extension Evidence {
  fileprivate var measurement: Fact.Measurement? {
    if case .measurement(let measurement) = fact { measurement } else { nil }
  }

  fileprivate var markerName: String? { if case .biomarker(let marker) = fact { marker.name } else { nil } }
}
