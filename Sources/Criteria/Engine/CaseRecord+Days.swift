import PriorAuth

extension CaseRecord {
  /// What a reviewer should know about the days of the evidence that findings rest on.
  ///
  /// What is sent after the request, because it was asked for, counts; a later day is told all the same. See
  /// `docs/decisions/0022-facts-after-the-request.md`.
  func dayWarnings(about cited: Set<Int>) -> [Warning] {
    order.filter { cited.contains($0) }.flatMap { index -> [Warning] in
      let item = file.evidence[index]
      guard let day = item.date, let subject = item.subject else { return [] }
      return late(item, day) + newerUndocumented(than: day, about: subject)
    }
  }

  private func late(_ item: Evidence, _ day: Day) -> [Warning] {
    guard day > file.received else { return [] }
    let text = "\(item.phrase) is dated \(day), after the request of \(file.received)"
    return [Warning(code: "dated-after-request", text: text)]
  }

  /// Statements on the same matter that are newer, but on which nothing can rest.
  private func newerUndocumented(than day: Day, about subject: Evidence.Subject) -> [Warning] {
    order.map { file.evidence[$0] }.compactMap { other in
      guard !other.counts, let date = other.date, date > day, other.subject == subject else { return nil }
      let text = "A newer statement is not documented: \(other.phrase) on \(date)"
      return Warning(code: "newer-undocumented", text: text)
    }
  }
}

extension Evidence {
  /// What a dated clinical statement is about; the newest on a subject decides.
  fileprivate struct Subject: Equatable {
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
  var value: String {
    let unit = unit.map { " " + $0 } ?? ""
    return switch (low, high) {
    case (let low?, let high?): low == high ? "\(low)\(unit)" : "\(low) to \(high)\(unit)"
    case (let low?, nil): "at least \(low)\(unit)"
    case (nil, let high?): "at most \(high)\(unit)"
    case (nil, nil): "'\(text ?? "without value")'"
    }
  }
}
