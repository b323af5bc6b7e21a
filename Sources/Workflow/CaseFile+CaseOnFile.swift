import Criteria
import PriorAuth

extension CaseFile {
  /// The case file of a request as the record stands: no name and no number of the member goes into it.
  ///
  /// - Parameter received: the day of receipt by the plan's calendar.
  public init(_ onFile: CaseOnFile, policy: String, receivedOn received: Day) {
    let request = onFile.request.request
    let member = onFile.member.member
    self.init(
      policy: policy, received: received, reviewType: request.reviewType,
      lineOfBusiness: request.lineOfBusiness, therapy: request.therapy,
      member: MemberFacts(
        birthDate: member.birthDate,
        renewalDate: onFile.member.coverage(on: received, under: request.lineOfBusiness)?.renewalDate,
        state: member.state, bodySize: request.bodySize, sex: member.sex),
      prescriber: request.prescriber, evidence: onFile.evidence.map(\.evidence),
      answers: onFile.answers.map(\.value))
  }
}
