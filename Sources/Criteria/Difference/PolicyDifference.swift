import PriorAuth

/// What changed from one version of a policy to another, in the order of the new version's tree.
public struct PolicyDifference: Sendable, Hashable {
  /// What changed outside the criteria: title, lines of business, drugs and their codes, the label.
  public var properties: [PropertyChange]
  public var sections: [SectionDifference]
  /// For each criterion of the new version that continues one of another id, that id.
  public var earlierIDs: [String: String]
  /// The ids of the new version's criteria that continue none.
  public var addedIDs: Set<String>

  /// Compares two versions.
  public init(from old: PolicyVersion, to new: PolicyVersion) {
    let matching = CriterionMatching(old, new)
    properties = PropertyChange.all(from: old, to: new)
    sections = SectionDifference.all(from: old, to: new, matching)
    earlierIDs = [:]
    addedIDs = []
    for (index, node) in matching.new.enumerated() {
      guard let partner = matching.partners[index] else {
        addedIDs.insert(node.criterion.id)
        continue
      }
      let earlier = matching.old[partner].criterion.id
      if earlier != node.criterion.id { earlierIDs[node.criterion.id] = earlier }
    }
  }

  /// Whether nothing changed that anybody could see.
  public var isEmpty: Bool { properties.isEmpty && sections.isEmpty }
}

/// A property that differs; nil on a side where it is absent.
public struct PropertyChange: Sendable, Hashable {
  /// What it is, in a word or two.
  public var name: String
  public var old: String?
  public var new: String?

  /// A change.
  public init(_ name: String, from old: String?, to new: String?) {
    self.name = name
    self.old = old
    self.new = new
  }

  /// The change, where there is one.
  static func ifDifferent(_ name: String, _ old: String?, _ new: String?) -> [PropertyChange] {
    old == new ? [] : [PropertyChange(name, from: old, to: new)]
  }

  /// What one list has and the other has not.
  static func lists(_ name: String, _ old: [String], _ new: [String]) -> [PropertyChange] {
    old.filter { !new.contains($0) }.map { PropertyChange(name, from: $0, to: nil) }
      + new.filter { !old.contains($0) }.map { PropertyChange(name, from: nil, to: $0) }
  }
}

/// What changed in one section.
public struct SectionDifference: Sendable, Hashable {
  /// Whether a section is in both versions.
  public enum Presence: String, Sendable, Hashable {
    case added, removed, kept
  }

  public var label: String
  public var indication: String
  public var presence: Presence
  /// What changed in the section's heading and in its approval durations.
  public var properties: [PropertyChange]
  public var criteria: [CriterionChange]

  /// What changed in a section.
  public init(
    label: String, indication: String, presence: Presence, properties: [PropertyChange],
    criteria: [CriterionChange]
  ) {
    self.label = label
    self.indication = indication
    self.presence = presence
    self.properties = properties
    self.criteria = criteria
  }
}

/// What changed about one criterion.
public struct CriterionChange: Sendable, Hashable {
  /// The ways in which a criterion changes; several can hold at once.
  public enum Way: String, Sendable, Hashable, CaseIterable {
    case added, removed
    /// It stands at another place than its surroundings explain.
    case moved
    case reworded
    /// What it asks for differs.
    case changed
  }

  /// The printed id in the new version; in the old one for a criterion that was removed.
  public var id: String
  /// The id in the old version, where it is another one.
  public var oldID: String?
  public var ways: [Way]
  /// The words in the old version; nil for one that was added.
  public var oldText: String?
  /// The words in the new version; nil for one that was removed.
  public var newText: String?
  /// What it asks for, where that differs.
  public var properties: [PropertyChange]

  /// A change.
  public init(
    id: String, oldID: String? = nil, ways: [Way], oldText: String?, newText: String?,
    properties: [PropertyChange] = []
  ) {
    self.id = id
    self.oldID = oldID
    self.ways = ways
    self.oldText = oldText
    self.newText = newText
    self.properties = properties
  }
}
