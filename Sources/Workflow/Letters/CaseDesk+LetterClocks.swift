import Letters
import PriorAuth

// What letters have to do with deadlines; each is called inside a transaction.
extension CaseDesk {
  /// Starts the member's time to appeal with the letter that tells the member of a decision against the request.
  func startFiling(afterSending letter: LetterOnFile, _ stamp: Stamp) throws {
    let file = try wholeCase(letter.request)
    guard letter.recipient == .member, letter.kind.tellsOfAppeal, file.course.nextStages != [.external],
      !file.course.nextStages.isEmpty,
      file.determinations.last(where: \.value.outcome.isAdverse)?.id == letter.determination,
      Verb.openAppeal.states?.contains(file.request.state) == true
    else { return }
    try records.insert(
      ClockEvent(.start, .appealFiling, at: stamp.at, note: "letter L\(letter.id)"), for: letter.request,
      stamp)
  }

  /// Ends the time for giving notice once everybody has the letter to whom letters of its kind are written.
  func stopClock(afterSending letter: LetterOnFile, _ stamp: Stamp) throws {
    guard let step = letter.kind.noticeStep else { return }
    let sent = try records.letters(of: letter.request).filter {
      $0.sent != nil && $0.kind == letter.kind && $0.determination == letter.determination
    }
    guard Set(sent.map(\.recipient)).isSuperset(of: letter.kind.recipients) else { return }
    // A request that was sent on is decided elsewhere; with the answer both of its clocks are over.
    if try existing(letter.request).state == .routed {
      try stopClock(.decision, of: letter.request, at: stamp.at, stamp)
    }
    let numbers = sent.map { "L\($0.id)" }.joined(separator: ", ")
    try stopClock(
      step, of: letter.request, at: stamp.at, note: (sent.count == 1 ? "letter " : "letters ") + numbers,
      stamp)
  }

  /// Adds the days by which things are due under the rules that govern.
  func addDeadlines(of id: Identifier<Request>, to facts: inout LetterFacts) throws {
    let clocks = try records.clocks(of: id)
    let zone = try records.planCalendar().zone
    func lastDay(_ step: ClockStep) -> Day? {
      if case .running(let due)? = clocks[step]?.standing { zone.day(of: due) } else { nil }
    }
    if facts.informationDue != nil {
      let days = facts.plan.informationDays
      facts.informationDue =
        InformationWait(clocks.deadlines, askedOn: facts.date, usual: days, in: zone).until
    }
    facts.appeal?.due = lastDay(.appeal)
    if facts.appealBy != nil {
      // What is the law's to say comes before what the letterhead says.
      let notice = ClockEvent(.start, .appealFiling, at: zone.start(of: facts.date))
      let told = try records.deadlines(of: id, under: clocks.events.map(\.value) + [notice])
      if let ends = ClocksOnFile(deadlines: told).filingEnds { facts.appealBy = zone.day(of: ends) }
    }
    let longer = clocks.events.last { $0.value.kind == .extend }?.value
    guard let reason = longer?.note else { return }
    switch clocks[.decision]?.standing {
    case .running(let due): facts.moreTime = LetterFacts.MoreTime(until: zone.day(of: due), reason: reason)
    case .paused(_, _, let left):
      facts.moreTime = LetterFacts.MoreTime(until: nil, left: Self.inWords(left), reason: reason)
    case .stopped, nil: break
    }
  }

  /// So many seconds as a letter says them; what has begun of a day is left out, so that nothing is promised too late.
  private static func inWords(_ seconds: Int64) -> String {
    let (days, hours) = (seconds / 86_400, seconds / 3600)
    if days > 0 { return days == 1 ? "one day" : "\(days) days" }
    return hours > 1 ? "\(hours) hours" : "one hour"
  }

  /// How long facts would be waited for if they were asked for now.
  public func informationWait(
    ifAskedAbout id: Identifier<Request>, at clock: WallClock
  ) throws(DeskError) -> InformationWait {
    try read {
      let asked = ClockEvent.Kind.following(try existing(id).state, .pended).map {
        ClockEvent($0.kind, $0.step, at: clock.now)
      }
      let events = try records.clocks(of: id).events.map(\.value)
      return InformationWait(
        try records.deadlines(of: id, under: events + asked), askedOn: clock.today,
        usual: try letterhead().informationDays, in: try records.planCalendar().zone)
    }
  }

  /// Whether more time was taken for a decision that is still to be made.
  func tookMoreTime(on id: Identifier<Request>) throws -> Bool {
    guard try existing(id).state.isOpen else { return false }
    return try records.clocks(of: id).events.contains { $0.value.kind == .extend }
  }
}

extension LetterKind {
  /// Whether it tells the member of a decision that can be appealed.
  fileprivate var tellsOfAppeal: Bool {
    self == .denial || self == .modification || self == .appealResolution
  }

  /// What is done in time by sending it; nil for letters no deadline asks for.
  public var noticeStep: ClockStep? {
    switch self {
    case .approval, .denial, .modification, .withdrawal, .dismissal, .routing: .notice
    case .informationRequest: .informationRequest
    case .moreTime, .appealAcknowledgement, .appealResolution, .renewalReminder: nil
    }
  }
}
