import PriorAuth

extension CaseFile {
  /// The case without the answers that cite a document another one took the place of.
  var withoutReplacedAnswers: CaseFile {
    guard answers.contains(where: \.sourceReplaced) else { return self }
    var copy = self
    copy.answers.removeAll(where: \.sourceReplaced)
    return copy
  }

  /// A warning for each item that no longer counts because its document was replaced; items are numbered from 1.
  var replacedSources: [Warning] {
    let items = evidence.enumerated().filter(\.element.sourceReplaced).map { "Evidence \($0.offset + 1)" }
    let findings = answers.filter(\.sourceReplaced).map { "The answer on \($0.criterion)" }
    return (items + findings).map {
      Warning(
        code: "cites-replaced-document",
        text: "\($0) cites a document that was replaced, and counts no more until it cites the new one")
    }
  }
}
