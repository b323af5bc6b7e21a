import Criteria
import PriorAuth

extension CaseDesk {
  /// What the member of a request has on record that it may ask for once more. A renewal and the approval it renews are
  /// not the same, nor is a case that looks at another again.
  public func probableDuplicates(of id: Identifier<Request>) throws(DeskError) -> [ProbableDuplicate] {
    try read {
      let onFile = try existing(id)
      guard onFile.state.needsWork else { return [] }
      let request = onFile.request
      let zone = try records.planCalendar().zone
      let again = try looked(id)
      let others = try records.requests(of: request.member).filter { other in
        guard other.id != id, other.state.needsWork, !again.contains(other.id) else { return false }
        return try isSame(other.request.therapy.drug, as: request)
      }
      let first = request.therapy.start ?? zone.day(of: request.received)
      let approvals = try records.authorizations(of: request.member).filter { approval in
        let granted = approval.value
        guard granted.state == .active, granted.request != id, approval.id != request.renews,
          !again.contains(granted.request), granted.days.firstDayAfter.map({ $0 > first }) ?? true
        else { return false }
        return try isSame(granted.drug, as: request)
      }
      return others.map { .request($0.id, received: zone.day(of: $0.request.received)) }
        + approvals.map { .authorization($0.id, through: $0.value.days.through) }
    }
  }

  /// The cases that a case looks at again, or is looked at again in.
  private func looked(_ id: Identifier<Request>) throws -> Set<Identifier<Request>> {
    let course = try records.course(of: id)
    return Set([course.reviews?.value.reviews].compactMap { $0 } + course.reReviews.map(\.value.request))
  }

  /// Whether a drug is the one a request is for: by its own names, or as its policy lists it.
  private func isSame(_ drug: Drug, as request: Request) throws -> Bool {
    if drug.isProbably(request.therapy.drug) { return true }
    guard let number = request.policyNumber else { return false }
    let day = try dayOfReceipt(of: request)
    let version = try records.policies(number: number).first { $0.decidedDays?.contains(day) == true }?
      .version
    return version?.drugs.contains { $0.isSame(as: drug) && $0.isSame(as: request.therapy.drug) } ?? false
  }
}
