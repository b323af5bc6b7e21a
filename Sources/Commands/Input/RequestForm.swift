import Criteria
import JSON
import PriorAuth
import Workflow

/// A request as a file or a person at the terminal gives it: a case file with the member it is for.
struct RequestForm {
  /// The member, by the record's number or by the number on the card.
  enum MemberKey: Hashable {
    case record(Identifier<Member>)
    case card(String)
  }

  let member: MemberKey
  private let file: CaseFile
  private let urgency: Urgency
  private let line: LineOfBusiness?

  /// Reads the JSON object; what a case file needs and a request may leave out is filled in.
  init(json: JSONValue, today: Day) throws(JSONShapeError) {
    let root = JSONPath(json)
    let request = try root.required("request", as: "an object")
    member = try Self.member(try root.required("member", as: "an object with id or number"))
    urgency = try Self.urgency(root)
    var complete = json.setting(["caseFile"], to: .number(CaseFile.formVersion))
    if request.member("received") == nil {
      complete = complete.setting(["request", "received"], to: .string(today.description))
    }
    if request.member("reviewType") == nil {
      complete = complete.setting(["request", "reviewType"], to: .string(ReviewType.initial.rawValue))
    }
    file = try CaseFile(json: complete)
    line = file.lineOfBusiness
  }

  /// The request for that member; without a line of business the one that covers the member.
  func request(of member: MemberOnFile, _ session: Session) throws(Refusal) -> Request {
    guard let line = line ?? Self.onlyLine(of: member, on: file.received) else {
      throw Refusal(
        code: "bad-shape",
        "$.request.lineOfBusiness: expected a line of business, since the member's coverage does not give one;"
          + " nothing was saved", exit: .badInput, command: "request add")
    }
    return Request(
      member: member.id, received: session.moment(of: file.received), reviewType: file.reviewType,
      urgency: urgency, lineOfBusiness: line, policyNumber: file.policy, prescriber: file.prescriber,
      therapy: file.therapy, bodySize: file.member.bodySize)
  }

  private static func onlyLine(of member: MemberOnFile, on day: Day) -> LineOfBusiness? {
    let lines = Set(member.coverages.filter { $0.days.contains(day) }.map(\.lineOfBusiness))
    return lines.count == 1 ? lines.first : nil
  }

  private static func member(_ path: JSONPath) throws(JSONShapeError) -> MemberKey {
    if let id = path.member("id") {
      let text =
        switch id.value {
        case .number(let digits): digits
        default: try id.text()
        }
      guard let number = RecordNumber.read(text, letter: "M") else {
        throw id.wrong("the number of a member's record")
      }
      return .record(Identifier(number))
    }
    return .card(try path.required("number", as: "the number on the member's card, or id").text())
  }

  private static func urgency(_ root: JSONPath) throws(JSONShapeError) -> Urgency {
    guard let path = root.member("urgency") else { return .standard }
    guard let urgency = Urgency(rawValue: try path.text()) else { throw path.wrong("standard or expedited") }
    return urgency
  }

  static let units = ["mg", "mcg", "g", "mL", "units", "mg/kg", "mcg/kg", "mg/m2", "mcg/m2"]

  /// What a person is asked.
  static let questions = [
    Question("member.number", "Number on the member's card", isRequired: true),
    Question("request.received", "Received", .day),
    Question("request.reviewType", "Review", .choice(ReviewType.allCases.map(\.rawValue)), isRequired: true),
    Question("urgency", "Urgency", .choice(Urgency.allCases.map(\.rawValue))),
    Question("request.lineOfBusiness", "Line of business"),
    Question("policy", "Policy number"),
    Question("request.drug.brand", "Drug, by brand"),
    Question("request.drug.name", "Drug, by generic name"),
    Question("request.drug.hcpcs", "HCPCS code"),
    Question("request.dose.amount", "Dose", .number, isRequired: true),
    Question("request.dose.unit", "Unit", .choice(units), isRequired: true),
    Question("request.dose.everyDays", "Days from one dose to the next", .number),
    Question("request.regimen", "Given alone (monotherapy) or with what"),
    Question("request.start", "First day asked for", .day),
    Question("prescriber.name", "Prescriber"),
    Question("prescriber.npi", "NPI"),
    Question("prescriber.specialty", "Specialty"),
    Question("prescriber.consultSpecialty", "Specialty of a consulted provider, none if nobody was"),
    Question("member.weightKg", "Weight in kg", .number),
  ]
}

extension RecordInput {
  /// The member a request is for.
  func member(_ key: RequestForm.MemberKey, of desk: CaseDesk) throws -> MemberOnFile {
    switch key {
    case .record(let id): return try desk.member(id).member
    case .card(let number):
      guard let id = try desk.member(number: number) else {
        throw Refusal(
          code: "not-found", "$.member.number: no member has that number; 'priorauth member add' enters one",
          exit: .noInput, command: "request add")
      }
      return try desk.member(id).member
    }
  }
}
