import PriorAuth

extension Wording {
  /// The words for trouble with a clock.
  static func words(_ problem: ClockProblem) -> (String, String, ExitClass) {
    switch problem {
    case .contradicts(let name, let id, let days):
      (
        "rule C\(id) (\(name), \(words(days))) limits the same step of the same requests; end it first, or choose "
          + "other days. Nothing was saved",
        "clock-contradiction", .badInput
      )
    case .ended(let id, let day):
      (
        "rule C\(id) has ended already: requests received from \(day) on are not under it. Nothing was changed; to take it "
          + "from requests received before, end it from an earlier day",
        "clock-ended", .notPermitted
      )
    case .notBegun(let id, let first):
      (
        "rule C\(id) begins on \(first) and can't end before; ended from \(first) it counts for no request. Nothing was "
          + "changed",
        "clock-not-begun", .badInput
      )
    case .ofStateLaw(let id, let overlay):
      (
        "rule C\(id) is set by state law, overlay O\(overlay), and ends with it: 'overlay end O\(overlay)'. Nothing was "
          + "changed",
        "clock-of-state-law", .notPermitted
      )
    case .notMissed(let id, let step):
      (
        "\(words(step)) of request R\(id) is not late, so there is nothing to explain; nothing was saved",
        "clock-not-missed", .notPermitted
      )
    case .notRunning(let id, let step):
      (
        "no clock runs for \(words(step)) of request R\(id); look at its clocks with 'request show'. Nothing was saved",
        "clock-not-running", .notPermitted
      )
    case .undecided(let id):
      (
        "request R\(id) is not decided, so there is nothing to give notice of; decide it first. Nothing was saved",
        "clock-undecided", .notPermitted
      )
    case .noLongerTime(let id):
      (
        "no rule that applies to request R\(id) allows a longer time; decide it in time. Nothing was saved",
        "clock-no-extension", .notPermitted
      )
    case .extendedBefore(let id):
      (
        "the longer time for request R\(id) was taken before, and it is given once; nothing was saved",
        "clock-extended", .notPermitted
      )
    case .overdue(let id):
      (
        "the time for request R\(id) is over; a longer one has to be taken before. Decide it, and explain the delay."
          + " Nothing was saved",
        "clock-overdue", .notPermitted
      )
    case .sameUrgency(let id, let urgency):
      ("request R\(id) is \(urgency.rawValue) already; nothing was changed", "clock-same-urgency", .badInput)
    }
  }

  /// What a clock is for, in the middle of a sentence.
  public static func words(_ step: ClockStep) -> String {
    switch step {
    case .decision: "the decision"
    case .notice: "the notice"
    case .informationRequest: "asking for facts"
    case .informationReply: "the clinic's reply"
    case .appeal: "the decision on appeal"
    case .appealFiling: "the appeal's filing"
    }
  }
}
