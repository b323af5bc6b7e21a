import Criteria
import TerminalUI

/// The criteria of a version as a tree, and the ways between a node, its criterion and its place in the text.
struct PolicyTree: Sendable {
  let view: PolicyView
  /// Every criterion with the way to it, in the printed order.
  let criteria: [(path: CriterionPath, criterion: Criterion)]

  /// The tree of a version.
  init(view: PolicyView) {
    self.view = view
    criteria = view.version.sections.enumerated().flatMap { Self.all($0.element.root, [$0.offset]) }
  }

  /// All nodes, a section's heading before its criteria.
  var nodes: [TreeNode<CriterionPath>] { criteria.map { node($0.criterion, path: $0.path) } }

  /// The section a path lies in.
  func section(of path: CriterionPath) -> Section? {
    guard let first = path.first, view.version.sections.indices.contains(first) else { return nil }
    return view.version.sections[first]
  }

  /// The criterion a path leads to.
  func criterion(at path: CriterionPath) -> Criterion? { criteria.first { $0.path == path }?.criterion }

  /// The first criterion of a printed id.
  func path(of id: String) -> CriterionPath? { criteria.first { $0.criterion.id == id }?.path }

  /// The criterion whose own words stand in a part of the text; the first where there are several.
  func path(in range: Range<Int>) -> CriterionPath? {
    criteria.first { _, criterion in
      guard let place = criterion.place else { return false }
      return place.first < max(range.upperBound, range.lowerBound + 1) && place.last >= range.lowerBound
    }?.path
  }

  /// How many clauses there are, by who answers them.
  var counts: ClauseCounts {
    var counts = ClauseCounts()
    let bound = Set(view.bindings.filter { $0.binding.setting.aspect == .clause }.map(\.binding.criterion))
    counts.bound = bound.count
    for case (let id, .clause(let clause)) in criteria.map({ ($0.criterion.id, $0.criterion.body) }) {
      counts.all += 1
      if clause.needsAnswer { counts.attested += 1 }
      if case .attested = clause, !bound.contains(id) { counts.unbound += 1 }
    }
    return counts
  }

  private static func all(_ criterion: Criterion, _ path: CriterionPath) -> [(CriterionPath, Criterion)] {
    [(path, criterion)] + criterion.children.enumerated().flatMap { all($0.element, path + [$0.offset]) }
  }

  private func node(_ criterion: Criterion, path: CriterionPath) -> TreeNode<CriterionPath> {
    let isAside = section(of: path)?.kind == .noCriteria
    let isBound = view.bindings.contains { $0.binding.criterion == criterion.id }
    let note = (isAside && path.count == 1 ? "no criteria" : note(criterion)) + (isBound ? ", by hand" : "")
    let role: CellRole =
      switch criterion.body {
      case _ where isAside: .dim
      case .group: path.count == 1 ? .heading : .text
      case .clause(let clause): clause.needsAnswer ? .warning : .text
      case .reserved: .dim
      }
    return TreeNode(
      path, depth: path.count - 1, label: criterion.id + " " + criterion.text, note: note, role: role)
  }

  /// Who or what answers it, in a word.
  private func note(_ criterion: Criterion) -> String {
    switch criterion.body {
    case .group(let combinator, _): combinator.phrase
    case .clause(let clause): clause.noteWord
    case .reserved: "kept free"
    }
  }
}

/// How many clauses a version has.
struct ClauseCounts: Hashable {
  var all = 0
  /// Those with a part that a reviewer answers.
  var attested = 0
  /// Those no recognizer read and nobody bound; a reviewer answers them.
  var unbound = 0
  /// Those somebody bound by hand.
  var bound = 0
}

extension Clause {
  /// Its kind in a word or two, for the end of a line.
  fileprivate var noteWord: String {
    switch self {
    case .kind(let kind): Wording.topic(kind.topic)
    case .attested: "reviewer"
    case .all(let parts), .any(let parts):
      needsAnswer ? "partly reviewer" : Wording.count(parts.count, "rule")
    case .not(let part): "not " + part.noteWord
    }
  }
}
