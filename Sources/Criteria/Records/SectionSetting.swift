/// What a person set about a section of a draft as a whole; nil leaves what was read.
public struct SectionSetting: Sendable, Hashable, Codable {
  /// What it is for.
  public var kind: Section.Kind?
  /// How long its approvals hold, in place of what was read.
  public var durations: [ApprovalDuration]?

  /// What is set.
  public init(kind: Section.Kind? = nil, durations: [ApprovalDuration]? = nil) {
    self.kind = kind
    self.durations = durations
  }
}
