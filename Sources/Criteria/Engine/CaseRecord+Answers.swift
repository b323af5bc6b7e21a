import PriorAuth

extension CaseRecord {
  /// What a reviewer's answers on a criterion come to.
  func answer(on id: String) -> Answer? { file.answer(on: id) }

  /// What a reviewer found on a criterion that asks just for this: a label or a footnote does not ask for it again.
  func finding(answeredOn kind: CriterionKind) -> ClauseFinding? {
    guard !file.answers.isEmpty else { return nil }
    return version.criteria(asking: kind).lazy.compactMap { criterion -> ClauseFinding? in
      guard let answer = answer(on: criterion.id), answer.finding == .met || answer.finding == .notMet else {
        return nil
      }
      let words = answer.reason ?? "the reviewer's finding"
      return ClauseFinding(finding: answer.finding, reason: "as answered on \(criterion.id): \(words)")
    }.first
  }

  /// A warning for each criterion on which answers contradict each other.
  var contradictingAnswers: [Warning] {
    unique(file.answers.map(\.criterion)).filter { file.contradicting($0) != nil }.map { id in
      Warning(
        code: "answers-contradict",
        text:
          "The reviewers' answers on \(id) contradict each other; it stays unknown until one of them is taken back"
      )
    }
  }
}

extension CaseFile {
  /// The answer on a criterion: of several the newest, as far as they say when they were given. Answers that
  /// contradict each other and of which none is the newest are a doubt.
  func answer(on id: String) -> Answer? {
    guard let torn = contradicting(id) else { return newestAnswers(on: id).last }
    let findings = unique(torn.map { $0.finding.word + ($0.by.map { " (\($0))" } ?? "") })
    return Answer(
      criterion: id, finding: .unknown,
      reason: "the answers contradict each other: \(prose(findings, "and"))")
  }

  /// The answers on a criterion of which none is the newest, where they differ; nil where they agree.
  func contradicting(_ id: String) -> [Answer]? {
    let newest = newestAnswers(on: id)
    return Set(newest.map(\.finding)).count > 1 ? newest : nil
  }

  /// An answer without a time may be the newest and stays.
  private func newestAnswers(on id: String) -> [Answer] {
    let own = answers.filter { $0.criterion == id }
    let newest = own.compactMap(\.at).max()
    return own.filter { $0.at == nil || $0.at == newest }
  }
}

extension Answer {
  /// What an answer on a criterion says of the condition in front of it. `Not met` is said of what is asked, and so of a
  /// member to whom it applies: only an answer that it does not apply leaves it out.
  var onCondition: Answer {
    var answer = self
    switch finding {
    case .met, .notMet: answer.finding = .met
    case .notApplicable: answer.finding = .notMet
    case .unknown: break
    }
    return answer
  }
}

extension Finding {
  /// The finding in a sentence.
  var word: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .unknown: "unknown"
    case .notApplicable: "does not apply"
    }
  }
}
