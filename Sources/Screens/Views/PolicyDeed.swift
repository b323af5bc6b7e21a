/// What a person may want to do with a policy, apart from reading it.
public enum PolicyDeed: Sendable, Hashable, CaseIterable {
  case importing, binding, reviewing, publishing, withdrawing
}

/// What the person at the desk may not do with a policy, each with the reason in words.
public typealias PolicyRefusals = [PolicyDeed: String]
