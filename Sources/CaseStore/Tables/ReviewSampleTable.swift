import Criteria
import JSON
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ sample: ReviewSample, _ cases: [Identifier<Determination>], _ stamp: Stamp
  ) throws -> Identifier<ReviewSample> {
    let id = try connection.insert(
      """
      insert into review_sample (seed, first_day, last_day, size, drawn, drawn_by)
      values (\(sample.seed), \(sample.days.lowerBound), \(sample.days.upperBound), \(sample.size), \(SQL(stamp: stamp)))
      """)
    touch(.reviewSample, id)
    for (index, determination) in cases.enumerated() {
      let number = try connection.insert(
        """
        insert into review_sample_case (review_sample_id, number, determination_id)
        values (\(id), \(index + 1), \(determination))
        """)
      touch(.reviewSampleCase, number)
    }
    return Identifier(id)
  }

  public func samples() throws -> [OnFile<ReviewSample>] {
    try connection.rows(
      """
      select review_sample_id, seed, first_day, last_day, size, drawn, drawn_by from review_sample
      order by review_sample_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<ReviewSample> = try row.identifier()
      let seed = try row.integer()
      let first = try row.day()
      let sample = ReviewSample(
        seed: seed, from: first...max(first, try row.day()), size: Int(try row.integer()))
      return OnFile(id: id, value: sample, stamp: try row.stamp())
    }
  }

  public func cases(of sample: Identifier<ReviewSample>) throws -> [SampledCase] {
    try connection.rows(
      """
      select sampled.number, determination_id, determination.request_id, decided_by, determination.outcome,
        second_review_id, second.outcome, findings, second.reason, reviewed, reviewed_by
      from review_sample_case sampled join determination using (determination_id)
        left join second_review second using (review_sample_case_id)
      where review_sample_id = \(sample) order by sampled.number
      """
    ) { row throws(SQLiteError) in
      var sampled = SampledCase(
        number: Int(try row.integer()), determination: try row.identifier(), request: try row.identifier(),
        decidedBy: try row.text(), outcome: try row.text())
      let id: Identifier<SecondReview>? = try row.optionalIdentifier()
      let outcome: SecondReview.Outcome? = try row.optionalChoice()
      let findings = try row.optionalText() ?? "{}"
      let reason = try row.optionalText() ?? ""
      if let id, let outcome, let stamp = try row.optionalStamp() {
        sampled.second = OnFile(
          id: id, value: SecondReview(outcome, findings: Self.findings(in: findings), reason: reason),
          stamp: stamp)
      }
      return sampled
    }
  }

  public func judged(
    _ id: Identifier<Determination>
  ) throws -> (sample: Identifier<ReviewSample>, stamp: Stamp)? {
    try connection.row(
      """
      select review_sample_id, reviewed, reviewed_by
      from review_sample_case join second_review using (review_sample_case_id)
      where determination_id = \(id) order by second_review_id limit 1
      """
    ) { row throws(SQLiteError) in (sample: try row.identifier(), stamp: try row.stamp()) }
  }

  public func insert(
    _ review: SecondReview, of number: Int, in sample: Identifier<ReviewSample>, _ stamp: Stamp
  ) throws {
    let findings = JSONValue.object(
      review.findings.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
    let id = try connection.insert(
      """
      insert into second_review (review_sample_case_id, outcome, findings, reason, reviewed, reviewed_by)
      select review_sample_case_id, \(review.outcome.rawValue), \(findings.compact), \(review.reason),
        \(SQL(stamp: stamp))
      from review_sample_case where review_sample_id = \(sample) and number = \(number)
      """)
    touch(.secondReview, id)
  }

  private static func findings(in text: String) -> [String: String] {
    guard case .object(let members)? = try? JSONValue(parsing: text) else { return [:] }
    return Dictionary(
      members.compactMap { member in
        if case .string(let finding) = member.value { (member.key, finding) } else { nil }
      }
    ) { first, _ in first }
  }
}
