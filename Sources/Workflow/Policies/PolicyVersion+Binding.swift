import Criteria

/// Why a setting does not fit a criterion.
enum BindingProblem: Error, Hashable {
  case noSuchCriterion
  /// Several criteria of the version go by that id.
  case severalCriteria
  /// It has criteria of its own, which say what has to hold.
  case hasCriteriaBelow
  /// It has no criteria of its own that could go together in some way.
  case hasNoCriteriaBelow
  /// It has no footnote.
  case hasNoFootnote
  /// It heads no section.
  case headsNoSection
  /// More are asked for than there are.
  case tooMany(of: Int)
}

extension PolicyVersion {
  /// The only criterion of a printed id. A document that prints the same criterion twice has it once.
  func criterion(_ id: String) throws(BindingProblem) -> Criterion {
    let found = sections.flatMap { $0.root.all { $0.id == id } }
    guard let only = found.first else { throw .noSuchCriterion }
    guard found.dropFirst().allSatisfy({ $0.isSameAsked(as: only) }) else { throw .severalCriteria }
    return only
  }

  /// The version with a setting in place.
  func binding(_ setting: PolicyBinding.Setting, of id: String) throws(BindingProblem) -> PolicyVersion {
    let present = try criterion(id)
    var copy = self
    if case .section(let setting) = setting {
      guard let index = sections.firstIndex(where: { $0.root.id == id }) else { throw .headsNoSection }
      copy.sections[index].kind = setting.kind ?? sections[index].kind
      copy.sections[index].durations = setting.durations ?? sections[index].durations
      return copy
    }
    let bound = try present.bound(setting, isRoot: sections.contains { $0.root.id == id })
    for index in copy.sections.indices { copy.sections[index].root.replace(id, with: bound) }
    return copy
  }

  /// The criterion to which a binding of an earlier version still applies: the only one of its words, or of those
  /// the one that kept its id.
  func heir(of binding: PolicyBinding) -> Criterion? {
    let words = binding.words.collapsed
    let aspect = binding.setting.aspect
    let same = sections.flatMap { $0.root.all { $0.words(for: aspect)?.collapsed == words } }
    if let kept = same.first(where: { $0.id == binding.criterion }) { return kept }
    return same.count == 1 ? same.first : nil
  }
}

extension Criterion {
  /// Whether another one asks the same in the same words, wherever it is printed.
  fileprivate func isSameAsked(as other: Criterion) -> Bool {
    var (one, two) = (self, other)
    one.place = nil
    two.place = nil
    return one == two
  }

  /// This criterion and those below it that fit, in the order of the tree.
  func all(where fits: (Criterion) -> Bool) -> [Criterion] {
    (fits(self) ? [self] : []) + children.flatMap { $0.all(where: fits) }
  }

  /// Its words with those of the criteria below it, each behind its printed label.
  fileprivate var wholeText: String {
    let below = children.map { child in
      let label = child.id.split(separator: ".").last.map { "\($0)) " } ?? ""
      return label + (child.children.isEmpty ? child.text : child.wholeText)
    }
    return below.isEmpty ? text : text + ": " + below.joined(separator: "; ")
  }

  /// - Parameter isRoot: whether it heads a section.
  fileprivate func bound(
    _ setting: PolicyBinding.Setting, isRoot: Bool
  ) throws(BindingProblem) -> Criterion {
    var copy = self
    switch (setting, body) {
    // What no combinator says a reviewer answers for all of them together; a section is more than one answer.
    case (.clause(.attested), .group) where !isRoot:
      copy.body = .clause(.attested(wholeText))
      copy.lead = nil
    case (.clause, .group): throw .hasCriteriaBelow
    case (.clause(let clause), _): copy.body = .clause(clause)
    case (.combinator(.atLeast(let count)), .group(_, let children)) where count > children.count:
      throw .tooMany(of: children.count)
    case (.combinator(let combinator), .group(_, let children)): copy.body = .group(combinator, children)
    case (.combinator, _): throw .hasNoCriteriaBelow
    case (.beside(.condition, let clause), _): copy.condition = clause
    case (.beside(.lead, let clause), .group): copy.lead = clause
    case (.beside(.lead, _), _): throw .hasNoCriteriaBelow
    case (.beside(.footnote, let clause), _):
      guard copy.footnote != nil else { throw .hasNoFootnote }
      copy.footnote?.clause = clause
    case (.otherUse(let isOther), _): copy.failureIsOtherUse = isOther
    case (.section, _): throw .headsNoSection
    }
    return copy
  }

  fileprivate mutating func replace(_ id: String, with criterion: Criterion) {
    if self.id == id {
      self = criterion
    } else if case .group(let combinator, var children) = body {
      for index in children.indices { children[index].replace(id, with: criterion) }
      body = .group(combinator, children)
    }
  }
}

extension String {
  /// The words with single spaces between them, so that a text that was only set anew stays the same.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
