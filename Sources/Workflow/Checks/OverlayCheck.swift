import Criteria
import PriorAuth

/// What a rule of state law has to be like to be kept.
enum OverlayCheck {
  static func check(_ overlay: StateOverlay) throws(DeskError) {
    let scope = overlay.scope
    try TextCheck.identifier(scope.state, .overlayState)
    guard StateCode.of(scope.state) != nil else { throw .invalid(.overlayState, .noState) }
    try TextCheck.line(of: scope.lineOfBusiness)
    try TextCheck.line(scope.drug, .drug)
    try TextCheck.identifier(scope.policy, .policyNumber)
    try TextCheck.line(overlay.citation, .citation, limit: 500)
    if let end = overlay.days.firstDayAfter, end <= overlay.days.first {
      throw .invalid(.overlayEnd, .endBeforeStart)
    }
    switch overlay.effect {
    case .waives(let criterion):
      try TextCheck.identifier(criterion, .criterion)
      // A printed id means something only within a policy.
      guard scope.policy != nil else { throw .invalid(.policyNumber, .missing) }
    case .minimumMonths(let months):
      let most = StateOverlay.mostMonths
      guard (1...most).contains(months) else { throw .invalid(.overlayMonths, .outside(1, Decimal(most))) }
    case .clock(let change):
      // Deadlines go by the member's residence, which is kept as two letters.
      guard scope.state.utf8.count == 2, scope.state.utf8.allSatisfy({ isLetter($0) }) else {
        throw .invalid(.overlayState, .malformed)
      }
      guard (1...StateOverlay.mostHours).contains(change.hours) else {
        throw .invalid(.overlayHours, .outside(1, Decimal(StateOverlay.mostHours)))
      }
    case .prohibitsPrerequisiteTrials: break
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
