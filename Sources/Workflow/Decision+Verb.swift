import PriorAuth

extension Decision {
  /// The verb that records it.
  public var verb: Verb {
    outcome == .approved && override != nil ? .approveByOverride : outcome.verb
  }
}
