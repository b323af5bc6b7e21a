import PriorAuth

extension SectionDifference {
  /// The sections in which something changed, in the order of the new version; removed ones come last.
  static func all(
    from old: PolicyVersion, to new: PolicyVersion, _ matching: CriterionMatching
  ) -> [SectionDifference] {
    let kept = new.sections.indices.compactMap { index in
      difference(ofNew: index, old, new, matching)
    }
    let removed = old.sections.indices.filter { !matching.sections.partners.contains($0) }.map { index in
      let section = old.sections[index]
      return SectionDifference(
        label: section.label, indication: section.indication, presence: .removed, properties: [],
        criteria: CriterionChange.removed(inOld: index, matching))
    }
    return kept + removed
  }

  private static func difference(
    ofNew index: Int, _ old: PolicyVersion, _ new: PolicyVersion, _ matching: CriterionMatching
  ) -> SectionDifference? {
    let section = new.sections[index]
    let partner = matching.sections.partners[index].map { old.sections[$0] }
    let criteria = CriterionChange.all(inNew: index, matching)
    var properties = partner.map { heading($0, section) } ?? []
    properties +=
      DurationComparison(
        old: partner.map { ($0.durations, old.linesOfBusiness) },
        new: (section.durations, new.linesOfBusiness)
      ).changes
    guard partner == nil || !criteria.isEmpty || !properties.isEmpty else { return nil }
    return SectionDifference(
      label: section.label, indication: section.indication, presence: partner == nil ? .added : .kept,
      properties: properties, criteria: criteria)
  }

  private static func heading(_ old: Section, _ new: Section) -> [PropertyChange] {
    PropertyChange.ifDifferent("label", old.label, new.label)
      + PropertyChange.ifDifferent("indication", old.indication, new.indication)
  }
}

/// The approval durations of a section, compared line of business by line of business.
struct DurationComparison {
  typealias Side = (durations: [ApprovalDuration], lines: [LineOfBusiness])

  let old: Side?
  let new: Side

  /// The changes; lines of business with the same change share one entry.
  var changes: [PropertyChange] {
    let before = old.map(Self.byLine) ?? []
    let after = Self.byLine(new)
    let keys = (before + after).map(\.key).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var grouped: [(change: PropertyChange, lines: [String])] = []
    for key in keys {
      let change = PropertyChange(
        "approval", from: before.first { $0.key == key }?.length, to: after.first { $0.key == key }?.length)
      guard change.old != change.new else { continue }
      if let index = grouped.firstIndex(where: { $0.change == change }) {
        grouped[index].lines.append(key)
      } else {
        grouped.append((change, [key]))
      }
    }
    return grouped.map { group in
      PropertyChange(
        "approval for " + group.lines.joined(separator: ", "), from: group.change.old, to: group.change.new)
    }
  }

  /// One entry a line of business; a duration for all lines stands for each that the policy names.
  private static func byLine(_ side: Side) -> [(key: String, length: String)] {
    var entries: [(key: String, length: String)] = []
    func add(_ line: String, _ duration: ApprovalDuration) {
      let key = line + (duration.reserved.map { " (\($0.rawValue))" } ?? "")
      if !entries.contains(where: { $0.key == key }) { entries.append((key, duration.length.phrase)) }
    }
    for duration in side.durations {
      if let line = duration.lineOfBusiness { add(line.name, duration) }
    }
    for duration in side.durations where duration.lineOfBusiness == nil {
      if side.lines.isEmpty { add("every line", duration) }
      for line in side.lines { add(line.name, duration) }
    }
    return entries
  }
}
