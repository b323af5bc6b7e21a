import PriorAuth

/// A policy version compiled once, for evaluating many cases: sections as flat trees over packed facts.
///
/// It finds what `Engine` finds for every criterion and explains nothing; the explanation of a case on the screen is
/// made by `Engine`.
public struct CompiledPolicy: Sendable {
  /// One section as a flat tree.
  public struct Section: Sendable {
    public let label: String
    public let kind: Criteria.Section.Kind
    public let tree: FlatTree
    /// The place of each criterion's finding in the tree's values, by printed id.
    public let places: [String: Int]
    let facts: [FactSource]
    /// The groups of which a criterion is one of several that are enough, by the criterion's id.
    let alternatives: [String: Int]
    /// Criteria that a reviewer's answer may settle, though a kind looks at them as well.
    let answerable: Set<String>
  }

  public let sections: [Section]
  private let version: PolicyVersion
  private let readings: Readings

  /// Compiles a version for case files with these readings; nil when a section needs more than `FlatTree.maximumNodes`.
  public init?(_ version: PolicyVersion, readings: Readings = Readings()) {
    var sections: [Section] = []
    for section in version.sections {
      var compiler = CriterionCompiler(version, readings: readings)
      compiler.add(section.root)
      guard let tree = FlatTree(compiler.nodes, factCount: compiler.facts.count) else { return nil }
      sections.append(
        Section(
          label: section.label, kind: section.kind, tree: tree, places: compiler.places,
          facts: compiler.facts, alternatives: compiler.alternatives, answerable: section.root.answerable))
    }
    self.sections = sections
    self.version = version
    self.readings = readings
  }

  /// The findings of a case in one section.
  public func values(of file: CaseFile, in section: Section) -> NodeValues {
    let record = CaseRecord(file: file, version: version, readings: readings)
    let facts = section.facts.map { $0.value(in: record) }
    return section.tree.values(of: facts, changing: changes(in: record, section))
  }

  /// The facts of a case that a section's tree looks at, one a slot.
  public func facts(of file: CaseFile, for section: Section) -> [Int32] {
    let record = CaseRecord(file: file, version: version, readings: readings)
    return section.facts.map { $0.value(in: record) }
  }

  private func changes(in record: CaseRecord, _ section: Section) -> [Int: NodeChange] {
    var changes: [Int: NodeChange] = [:]
    for answer in record.file.answers where section.answerable.contains(answer.criterion) {
      guard let place = section.places[answer.criterion] else { continue }
      changes[place] = .answered(answer.finding)
    }
    changes.waive(
      Set(record.stateRules.compactMap(\.content.waives)), section.places, section.alternatives)
    return changes
  }
}

extension Criterion {
  /// The criteria, this one among them, whose finding a reviewer's answer may settle beside a kind's.
  var answerable: Set<String> {
    children.reduce(into: isSettledByAnswer ? [id] : []) { $0.formUnion($1.answerable) }
  }
}
