import PriorAuth

// Everything that can be looked at. Lists are read a page at a time.
extension CaseDesk {
  /// A page of the open requests, what is due first on top.
  public func worklist(_ call: PageCall<WorklistKey>) throws(DeskError) -> Page<WorklistRow, WorklistKey> {
    try check(call)
    return try read { try counted(records.worklist(call)) }
  }

  /// A page of the open requests of a choice, in its order.
  public func worklist(
    _ choice: WorklistChoice, _ call: PageCall<WorklistKey>, at clock: WallClock
  ) throws(DeskError) -> Page<WorklistRow, WorklistKey> {
    try check(call)
    return try read {
      let roles = try records.person(login: login)?.roles ?? []
      let states = CaseState.allCases.filter { !roles.isDisjoint(with: Verb.takeCase.roles(in: $0)) }
      return try counted(records.worklist(choice, of: login, workingOn: Set(states), at: clock.now, call))
    }
  }

  /// Whoever prescribes: in the newest requests, the newest first, and then in the register of a day.
  public func prescribers(on day: Day) throws(DeskError) -> [Prescriber] {
    let listed = try register(.prescriber, on: day).compactMap { row -> Prescriber? in
      guard case .prescriber(let name, let specialty)? = row.value.content else { return nil }
      return Prescriber(name: name, npi: row.value.key, specialty: specialty)
    }
    let newest = try read { try records.prescribers(ofNewest: 500) }
    return newest + listed.filter { !newest.contains($0) }
  }

  /// The plan's products: in the register of a day, and then those of the newest coverages, the newest first.
  public func plans(on day: Day) throws(DeskError) -> [PlanName] {
    let listed = try registeredPlans(on: day)
    let newest = try read { try records.plans(ofNewest: 500) }
    return listed + newest.filter { !listed.contains($0) }
  }

  /// The plan's products in the register of a day.
  public func registeredPlans(on day: Day) throws(DeskError) -> [PlanName] {
    try register(.plan, on: day).compactMap { row -> PlanName? in
      guard case .plan(let line, let name)? = row.value.content else { return nil }
      return PlanName(name, of: line)
    }
  }

  /// A page of members.
  public func members(
    _ search: MemberSearch = .all, _ call: PageCall<MemberKey>
  ) throws(DeskError) -> Page<MemberRow, MemberKey> {
    try check(call)
    return try read { try records.members(search, call) }
  }

  /// The member with exactly that number on the card; nil where there is none.
  public func member(number: String) throws(DeskError) -> Identifier<Member>? {
    try read { try records.member(number: number) }
  }

  /// A member with all requests and authorizations.
  public func member(_ id: Identifier<Member>) throws(DeskError) -> MemberHistory {
    try read {
      let requests = try records.requests(of: id)
      return MemberHistory(
        member: try existing(id), requests: requests,
        authorizations: try records.authorizations(of: id), measurements: try records.measurements(of: id),
        overridden: try records.overriddenRequests(of: id),
        zone: try records.planCalendar().zone)
    }
  }

  /// Everything the record holds on a request, in one go.
  public func request(_ id: Identifier<Request>) throws(DeskError) -> CaseOnFile {
    try read { try wholeCase(id) }
  }

  /// A document with its text.
  public func document(_ id: Identifier<Document>) throws(DeskError) -> OnFile<Document> {
    try read {
      guard let document = try records.document(id) else { throw DeskError.notFound(.document(id)) }
      return document
    }
  }

  /// A document's bytes as they were received.
  public func content(of id: Identifier<Document>) throws(DeskError) -> [UInt8] {
    try read {
      guard let content = try records.content(of: id) else { throw DeskError.notFound(.document(id)) }
      return content
    }
  }

  /// The documents of a member's requests in which all words of a text are found, the last one attached first. The last
  /// word may be the beginning of one.
  public func documents(
    of member: Identifier<Member>, holding text: String, limit: Int = 200
  ) throws(DeskError) -> [DocumentHit] {
    try TextCheck.line(text, .searchWords)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init).filter {
      $0.contains { $0.isLetter || $0.isNumber }
    }
    guard !words.isEmpty else { throw .invalid(.searchWords, .missing) }
    return try read {
      _ = try existing(member)
      return try records.documents(of: member, holding: words, limit: limit)
    }
  }

  /// An authorization.
  public func authorization(_ id: Identifier<Authorization>) throws(DeskError) -> OnFile<Authorization> {
    try read { try existing(id) }
  }

  /// The audit entries of a case, in order.
  public func auditTrail(of id: Identifier<Request>) throws(DeskError) -> [AuditRow] {
    try read { try records.auditTrail(of: id) }
  }

  /// The newest entries of the whole audit trail, or those that follow one, in order.
  public func auditTrail(after sequence: Int64?, limit: Int, at clock: WallClock) throws(DeskError)
    -> [AuditRow]
  {
    guard (1...10_000).contains(limit) else { throw .invalid(.pageLimit, .outside(1, 10_000)) }
    return try read {
      let newest = try records.auditHead(at: clock.now)?.sequence ?? 0
      return try records.auditTrail(after: sequence ?? max(0, newest - Int64(limit)), limit: limit)
    }
  }

  func check(_ call: PageCall<some Hashable & Sendable>) throws(DeskError) {
    guard (1...10_000).contains(call.limit) else { throw .invalid(.pageLimit, .outside(1, 10_000)) }
  }
}
