import Criteria
import PriorAuth

// What several verbs need from the record; each is called inside a transaction.
extension CaseDesk {
  func existing(_ id: Identifier<Request>) throws -> RequestOnFile {
    guard let request = try records.request(id) else { throw DeskError.notFound(.request(id)) }
    return request
  }

  func existing(_ id: Identifier<Member>) throws -> MemberOnFile {
    guard let member = try records.member(id) else { throw DeskError.notFound(.member(id)) }
    return member
  }

  func existing(_ id: Identifier<Authorization>) throws -> OnFile<Authorization> {
    guard let authorization = try records.authorization(id) else {
      throw DeskError.notFound(.authorization(id))
    }
    return authorization
  }

  /// Everything on record about a request that a decision could rest on.
  func caseOnFile(_ id: Identifier<Request>) throws -> CaseOnFile {
    var onFile = try factsOnFile(id)
    onFile.documents = try records.documents(of: id)
    return onFile
  }

  /// What is on record about a request but its documents, whose texts may be long: all that an evaluation needs.
  func factsOnFile(_ id: Identifier<Request>) throws -> CaseOnFile { try factsOnFile(of: existing(id)) }

  /// The same for a request that was read in this transaction.
  func factsOnFile(of request: RequestOnFile) throws -> CaseOnFile {
    let id = request.id
    return CaseOnFile(
      request: request,
      member: try existing(request.request.member),
      documents: [],
      evidence: try records.evidence(of: id),
      answers: try records.answers(of: id),
      determinations: try records.determinations(of: id),
      authorization: try records.authorization(grantedOn: id),
      renewed: try request.request.renews.flatMap { try records.authorization($0) },
      clocks: try records.clocks(of: id))
  }

  /// Everything on record about a request, with what else happened to it.
  func wholeCase(_ id: Identifier<Request>) throws -> CaseOnFile {
    var onFile = try caseOnFile(id)
    onFile.course = try records.course(of: id)
    return onFile
  }

  /// The number of the policy a request is reviewed under: the one chosen, else the only one that governs its drug.
  func policyNumber(for request: RequestOnFile) throws -> String {
    if let number = request.request.policyNumber { return number }
    let candidates = try policyNumbers(governingDrugOf: request.request)
    guard candidates.count == 1, let only = candidates.first else {
      throw DeskError.noPolicyChosen(request.id, candidates: candidates)
    }
    return only
  }

  /// The day on which a request was received by the plan's calendar: it picks the version of the policy and ages are counted to
  /// it. In the evening, UTC may have the next day already.
  func dayOfReceipt(of request: Request) throws -> Day {
    try records.planCalendar().zone.day(of: request.received)
  }

  /// The policies that govern the drug of a request on the day of its receipt.
  func policyNumbers(governingDrugOf request: Request) throws -> [String] {
    try records.policyNumbers(governing: request.therapy.drug, on: dayOfReceipt(of: request))
  }

  /// The version of a policy that requests received on a day are decided under.
  func governingPolicy(number: String, on day: Day) throws -> PolicyOnFile {
    let versions = try records.policies(number: number).filter { $0.life.published != nil }
    guard let governing = versions.first(where: { $0.decidedDays?.contains(day) == true }) else {
      guard !versions.isEmpty else { throw DeskError.notFound(.policy(number: number, version: nil)) }
      throw DeskError.noPolicyInForce(number: number, on: day, first: versions.first?.version.inForce.first)
    }
    return governing
  }
}
