import PriorAuth
import SQLite

extension SQLiteRecords {
  public func course(of request: Identifier<Request>) throws -> CaseCourse {
    var course = CaseCourse()
    course.struck = try struckEvidence(of: request)
    course.lease = try lease(of: request)
    guard let present = try coursePresent(of: request) else { return course }
    if present.closing { course.closing = try closing(of: request) }
    if present.voidProposals { course.voidProposals = try voidProposals(of: request) }
    if present.conversations { course.conversations = try conversations(on: request) }
    if present.appeals { course.appeals = try appeals(on: request) }
    if present.termination {
      course.termination = try authorization(grantedOn: request).flatMap { try termination(of: $0.id) }
    }
    if present.amendments { course.amendments = try amendments(of: request) }
    if present.addenda { course.addenda = try addenda(to: request) }
    if present.reReviews {
      let reReviews = try reReviews(about: request)
      course.reviews = reReviews.first { $0.value.request == request }
      course.reReviews = reReviews.filter { $0.value.reviews == request }
    }
    if present.openings { course.openings = try openings(of: request) }
    if present.planned { course.planned = try plannedCourse(of: request) }
    if present.letters { course.letters = try sentLetters(of: request) }
    return course
  }

  /// Which tables have a row about a request.
  private struct CoursePresent {
    var closing: Bool
    var voidProposals: Bool
    var conversations: Bool
    var appeals: Bool
    var termination: Bool
    var amendments: Bool
    var addenda: Bool
    var reReviews: Bool
    var openings: Bool
    var planned: Bool
    var letters: Bool
  }

  /// Most cases have nothing in any of these tables, so one statement asks first: a statement of its own for each takes
  /// several times as long.
  private func coursePresent(of request: Identifier<Request>) throws(SQLiteError) -> CoursePresent? {
    try connection.row(Self.coursePresentQuery(of: request)) { row throws(SQLiteError) in
      CoursePresent(
        closing: try row.isTrue(), voidProposals: try row.isTrue(), conversations: try row.isTrue(),
        appeals: try row.isTrue(), termination: try row.isTrue(), amendments: try row.isTrue(),
        addenda: try row.isTrue(),
        reReviews: try row.isTrue(), openings: try row.isTrue(), planned: try row.isTrue(),
        letters: try row.isTrue())
    }
  }

  static func coursePresentQuery(of request: Identifier<Request>) -> SQL {
    """
    select
      exists (select 1 from closing where request_id = subject.request_id),
      exists (select 1 from void_proposal where request_id = subject.request_id),
      exists (select 1 from peer_to_peer where request_id = subject.request_id),
      exists (select 1 from appeal where request_id = subject.request_id),
      exists (select 1 from authorization join termination using (authorization_id)
        where request_id = subject.request_id),
      exists (select 1 from amendment where request_id = subject.request_id),
      exists (select 1 from addendum where request_id = subject.request_id),
      exists (select 1 from re_review where request_id = subject.request_id or reviews = subject.request_id),
      exists (select 1 from attachment join document_opening using (attachment_id)
        where request_id = subject.request_id)
      or exists (select 1 from evidence
        where request_id = subject.request_id and carried_from is not null and attachment_id is not null),
      exists (select 1 from planned_course where request_id = subject.request_id),
      exists (select 1 from letter where request_id = subject.request_id)
    from request subject where request_id = \(request)
    """
  }
}
