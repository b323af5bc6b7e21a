import PriorAuth

extension CaseRecord {
  /// What a reviewer should know about the days of the evidence that findings rest on.
  ///
  /// What is sent after the request, because it was asked for, counts; a later day is told all the same. See
  /// `docs/decisions/0022-facts-after-the-request.md`.
  func dayWarnings(about cited: Set<Int>) -> [Warning] {
    let newer = newerUndocumented
    return order.filter { cited.contains($0) }.flatMap { index -> [Warning] in
      let item = file.evidence[index]
      guard let day = item.date, let subject = item.subject else { return [] }
      return late(item, day) + (newer[subject] ?? []).filter { $0.day > day }.map(\.warning)
    }
  }

  private func late(_ item: Evidence, _ day: Day) -> [Warning] {
    guard day > file.received else { return [] }
    let text = "\(item.phrase) is dated \(day), after the request of \(file.received)"
    return [Warning(code: "dated-after-request", text: text)]
  }

  /// Dated statements on which nothing can rest, by what they are about.
  private var newerUndocumented: [Evidence.Subject: [(day: Day, warning: Warning)]] {
    order.reduce(into: [:]) { found, index in
      let item = file.evidence[index]
      guard !item.counts, let day = item.date, let subject = item.subject else { return }
      let text = "A newer statement is not documented: \(item.phrase) on \(day)"
      found[subject, default: []].append((day, Warning(code: "newer-undocumented", text: text)))
    }
  }
}

extension Evidence {
  /// What a dated clinical statement is about; the newest on a subject decides.
  fileprivate struct Subject: Hashable {
    var kind: String
    var name: Words
  }

  fileprivate var subject: Subject? {
    switch fact {
    case .biomarker(let biomarker): Subject(kind: fact.kind, name: Words(biomarker.name))
    case .measurement(let measurement): Subject(kind: fact.kind, name: Words(measurement.name))
    case .diagnosis, .response: Subject(kind: fact.kind, name: Words(""))
    default: nil
    }
  }

  /// What is stated, in a few words.
  fileprivate var phrase: String {
    switch fact {
    case .diagnosis(let diagnosis):
      [diagnosis.extent, diagnosis.name, diagnosis.status].compactMap { $0 }.joined(separator: " ")
    case .biomarker(let biomarker): "\(biomarker.name) \(biomarker.result?.rawValue ?? "without result")"
    case .measurement(let measurement): "\(measurement.name) \(measurement.value)"
    case .response(let value): value
    default: fact.kind
    }
  }
}

extension Fact.Measurement {
  /// The value in words: `60 %`, `45 to 50 %`, `'normal'`.
  var value: String { value(in: nil) }

  /// The same, in the unit that is asked for where the record names none.
  func value(in asked: String?) -> String {
    let unit = (unit ?? asked).map { " " + $0 } ?? ""
    return switch (low, high) {
    case (let low?, let high?): low == high ? "\(low)\(unit)" : "\(low) to \(high)\(unit)"
    case (let low?, nil): "at least \(low)\(unit)"
    case (nil, let high?): "at most \(high)\(unit)"
    case (nil, nil): "'\(text ?? "without value")'"
    }
  }
}
