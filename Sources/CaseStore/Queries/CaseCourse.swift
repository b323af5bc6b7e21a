import PriorAuth
import SQLite

extension SQLiteRecords {
  public func course(of request: Identifier<Request>) throws -> CaseCourse {
    var course = CaseCourse()
    course.closing = try closing(of: request)
    course.voidProposals = try voidProposals(of: request)
    course.conversations = try conversations(on: request)
    course.appeals = try appeals(on: request)
    course.termination = try authorization(grantedOn: request).flatMap { try termination(of: $0.id) }
    course.addenda = try addenda(to: request)
    let reReviews = try reReviews(about: request)
    course.reviews = reReviews.first { $0.value.request == request }
    course.reReviews = reReviews.filter { $0.value.reviews == request }
    course.openings = try openings(of: request)
    course.planned = try plannedCourse(of: request)
    course.struck = try struckEvidence(of: request)
    course.lease = try lease(of: request)
    return course
  }
}
