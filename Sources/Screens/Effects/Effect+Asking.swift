extension Effect {
  /// Whether it only asks for what is shown, so that an error need not say that nothing was saved.
  public var onlyAsks: Bool {
    switch self {
    case .loadWorklist, .loadViews, .findMembers, .loadMember, .loadCase, .searchDocuments, .loadDocument,
      .loadAuthorization, .loadExpiring, .loadExpiringDays, .loadOutlook, .loadLetters, .loadLetter,
      .loadValues,
      .loadPolicies, .loadPolicy, .loadPolicyPair, .assessImpact:
      true
    // What a change would touch is asked on the way to it.
    case .ask(.touched), .ask(.shareTrial): false
    case .ask: true
    default: false
    }
  }
}
