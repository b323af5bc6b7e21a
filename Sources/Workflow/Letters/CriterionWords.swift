import Criteria
import Letters
import PriorAuth

/// Criteria as a letter can name them: the policy's words without what only joins them to the next.
enum CriterionWords {
  /// Words without blanks, signs and conjunctions at their end.
  static func tidy(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    while let last = words.last {
      let bare = String(last.reversed().drop { ";,.:".contains($0) }.reversed())
      if bare == last, !["and", "or"].contains(last) || words.count == 1 { break }
      words.removeLast()
      if !bare.isEmpty, !["and", "or"].contains(bare) { words.append(bare) }
    }
    return words.joined(separator: " ")
  }

  /// What continuing a therapy will have to show, for the disease of a section.
  static func renewal(under version: PolicyVersion, after label: String?) -> [LetterFacts.Point] {
    let indication = version.sections.first { $0.label == label }?.indication
    let continued = version.sections.filter { $0.kind == .continued }
    guard let section = continued.first(where: { $0.indication == indication }) ?? continued.first else {
      return []
    }
    guard case .group(_, let criteria) = section.root.body else { return [point(section.root)] }
    return criteria.filter { $0.body != .reserved }.map(point)
  }

  private static func point(_ criterion: Criterion) -> LetterFacts.Point {
    LetterFacts.Point(criterion: criterion.id, words: words(criterion))
  }

  private static func words(_ criterion: Criterion) -> String {
    guard case .group(_, let criteria) = criterion.body else { return tidy(criterion.text) }
    let below = criteria.filter { $0.body != .reserved }.map(words).filter { !$0.isEmpty }
    let own = tidy(criterion.text)
    return below.isEmpty ? own : (own.isEmpty ? "" : own + ": ") + below.joined(separator: "; ")
  }
}
