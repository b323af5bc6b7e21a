import PriorAuth

/// An administrator's choice of how an ambiguous point is read.
public struct ReadingChoice: Sendable, Hashable {
  public var point: Ambiguity.ID
  /// The reading's place in the register, from 0.
  public var place: Int
  /// The policy it is for; nil for every policy without a choice of its own.
  public var policy: String?
  public var reason: String

  /// A choice with its reason.
  public init(point: Ambiguity.ID, place: Int, policy: String? = nil, reason: String) {
    self.point = point
    self.place = place
    self.policy = policy
    self.reason = reason
  }

  /// The id of the reading.
  public var reading: String {
    let readings = point.point.readings
    return readings.indices.contains(place) ? readings[place].id : ""
  }
}

extension Readings {
  /// The readings in force for a policy: the newest choice for it counts, else the newest for all policies.
  ///
  /// - Parameters:
  ///   - choices: all choices in the order in which they were made.
  ///   - policy: nil gives the readings for policies without a choice of their own.
  public init(_ choices: [OnFile<ReadingChoice>], for policy: String?) {
    self.init()
    let general = choices.filter { $0.value.policy == nil }
    let own = choices.filter { policy != nil && $0.value.policy == policy }
    for choice in general + own {
      self[choiceAt: choice.value.point] = Choice(
        place: choice.value.place, by: choice.stamp.by, at: choice.stamp.at.description)
    }
  }

  /// The readings with one more choice, which nobody has made yet.
  public func supposing(_ choice: ReadingChoice) -> Readings {
    var copy = self
    copy[choice.point] = choice.place
    return copy
  }
}
