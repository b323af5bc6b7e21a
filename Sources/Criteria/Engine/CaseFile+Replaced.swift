import PriorAuth

extension CaseFile {
  /// The case without the answers that cite a document another one took the place of.
  var withoutReplacedAnswers: CaseFile {
    guard answers.contains(where: \.sourceReplaced) else { return self }
    var copy = self
    copy.answers.removeAll(where: \.sourceReplaced)
    return copy
  }

  /// A warning for each item that no longer counts because its document was replaced.
  var replacedSources: [Warning] {
    let items = evidence.filter(\.sourceReplaced).map { ("Evidence on \($0.subject)", $0.source) }
    let findings = answers.filter(\.sourceReplaced).map { ("The answer on \($0.criterion)", $0.source) }
    return (items + findings).map { cites, source in
      let document = source.map { "document \($0), which" } ?? "a document that"
      return Warning(
        code: "cites-replaced-document",
        text: "\(cites) cites \(document) was replaced, and counts no more until it cites the new one")
    }
  }
}

extension Evidence {
  /// What it is about, with its day: `LVEF of 2026-05-01`.
  fileprivate var subject: String {
    let about =
      switch fact {
      case .diagnosis(let diagnosis): diagnosis.name
      case .biomarker(let marker): marker.name
      case .measurement(let measurement): measurement.name
      case .therapy(let therapy): therapy.name
      case .currentTherapy(let therapy): therapy.product ?? "the therapy under way"
      case .therapyHistory: "the list of prior therapies"
      case .response: "the response to therapy"
      case .literature: "literature"
      case .shortage: "a shortage of products"
      case .guidelinePreference: "what guidelines prefer"
      case .stateRule: "a rule of state law"
      case .priorAuthorization: "an earlier authorization"
      case .supportingDocumentation: "supporting documentation"
      case .other(let kind, _): "'\(kind)'"
      }
    return about + (date.map { " of \($0)" } ?? "")
  }
}
