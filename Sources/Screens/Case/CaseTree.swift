import Criteria
import PriorAuth
import TerminalUI

/// The criteria of an evaluation as a tree, and the way back from a node to its finding.
struct CaseTree: Sendable {
  let evaluation: Evaluation

  /// The first step of a path to the criteria of the initial review, shown below those of a continued one.
  private static let fallback = -1

  /// All nodes, in the printed order.
  var nodes: [TreeNode<CriterionPath>] {
    let own = evaluation.criteria.enumerated().flatMap { nodes($0.element, path: [$0.offset], depth: 0) }
    guard let fallback = evaluation.fallback else { return own }
    let head = TreeNode<CriterionPath>(
      [Self.fallback], depth: 0, label: "\(fallback.section): the same case as an initial request",
      role: .heading)
    return own + [head]
      + fallback.criteria.enumerated().flatMap {
        nodes($0.element, path: [Self.fallback, $0.offset], depth: 1)
      }
  }

  /// The finding a path leads to; nil for a heading.
  func finding(at path: CriterionPath) -> CriterionFinding? {
    var steps = path[...]
    var level = evaluation.criteria
    if steps.first == Self.fallback {
      level = evaluation.fallback?.criteria ?? []
      steps = steps.dropFirst()
    }
    var found: CriterionFinding?
    for step in steps {
      guard level.indices.contains(step) else { return nil }
      found = level[step]
      level = level[step].children
    }
    return found
  }

  /// The criteria that stand in the way: the innermost ones that failed or are unknown, where their groups are too.
  var inTheWay: [CriterionPath] {
    evaluation.criteria.enumerated().flatMap { pathsInTheWay($0.element, path: [$0.offset]) }
  }

  /// Where a reviewer starts: at the first missing fact, else at what failed.
  var start: CriterionPath? {
    let asked = evaluation.missing.lazy.compactMap { fact in path(of: fact.criterion) }.first
    return asked ?? inTheWay.first
  }

  /// The finding on a criterion by its printed id.
  func finding(id: String) -> CriterionFinding? { path(of: id).flatMap(finding(at:)) }

  private func path(of id: String) -> CriterionPath? {
    nodes.lazy.map(\.id).first { finding(at: $0)?.id == id }
  }

  private func pathsInTheWay(_ finding: CriterionFinding, path: CriterionPath) -> [CriterionPath] {
    guard finding.sign == .unknown || finding.sign == .notMet else { return [] }
    let inside = finding.children.enumerated().flatMap { index, child in
      // What failed inside of a group that is only unknown does not settle anything.
      finding.bearing == .unknown && child.bearing == .notMet
        ? [] : pathsInTheWay(child, path: path + [index])
    }
    return inside.isEmpty ? [path] : inside
  }

  /// The nodes of a criterion and those inside of it.
  ///
  /// - Parameter isSettled: whether a group around it is met or does not apply; what failed inside is dimmed then.
  private func nodes(
    _ finding: CriterionFinding, path: CriterionPath, depth: Int, isSettled: Bool = false
  ) -> [TreeNode<CriterionPath>] {
    let isPlain = finding.bearing == .met || (!isSettled && finding.finding != .notApplicable)
    let node = TreeNode(
      path, depth: depth, sign: Wording.sign(finding.sign), label: finding.id + " " + finding.text,
      note: Wording.finding(finding), role: isPlain ? .text : .dim)
    let settles = finding.bearing == .met || finding.finding == .notApplicable
    return [node]
      + finding.children.enumerated().flatMap {
        nodes($0.element, path: path + [$0.offset], depth: depth + 1, isSettled: isSettled || settles)
      }
  }
}
