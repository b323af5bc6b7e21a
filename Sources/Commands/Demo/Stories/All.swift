extension DemoStory {
  /// Every story, in the order of the members' numbers.
  static let all = [
    received, inReview, readyToApprove, pended, withClinician, routed, stepTherapy, active, expiring,
    expiringLater,
    lapsed, renewalOpen, renewed,
  ]
}
