import PriorAuth

extension CaseDesk {
  /// Why verbs can't be done on a case as it stands by the person at the desk; what can be done is not in it.
  ///
  /// It looks at state, roles and licence only; what else a verb asks for is seen when it is done.
  public func obstacles(
    to verbs: [Verb], on id: Identifier<Request>, at clock: WallClock
  ) throws(DeskError) -> [Verb: DeskError] {
    try read {
      let request = try existing(id)
      var obstacles: [Verb: DeskError] = [:]
      for verb in verbs {
        do {
          try permit(verb, on: clock.today)
          try checkState(request.state, of: id, for: verb)
          if verb == .startReview { try refuseAsked(request) }
          if verb == .decideAppeal { try refuseOwnDecision(of: login, request) }
        } catch let error as DeskError {
          obstacles[verb] = error
        }
      }
      return obstacles
    }
  }
}
