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

  /// The criteria the record leaves open and that matter: the innermost ones whose own groups are open too.
  var open: [CriterionPath] {
    evaluation.criteria.enumerated().flatMap { openPaths(in: $0.element, path: [$0.offset]) }
  }

  private func openPaths(in finding: CriterionFinding, path: CriterionPath) -> [CriterionPath] {
    guard finding.finding == .unknown else { return [] }
    let inside = finding.children.enumerated().flatMap { openPaths(in: $0.element, path: path + [$0.offset]) }
    return inside.isEmpty ? [path] : inside
  }

  private func nodes(_ finding: CriterionFinding, path: CriterionPath, depth: Int) -> [TreeNode<
    CriterionPath
  >] {
    let node = TreeNode(
      path, depth: depth, sign: Wording.sign(finding.finding), label: finding.id + " " + finding.text,
      note: Wording.finding(finding.finding),
      role: finding.finding == .notApplicable ? .dim : .text)
    return [node]
      + finding.children.enumerated().flatMap {
        nodes($0.element, path: path + [$0.offset], depth: depth + 1)
      }
  }
}
