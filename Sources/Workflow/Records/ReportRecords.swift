import Criteria
import PriorAuth

/// What reports go through, and samples of decided cases.
public protocol ReportRecords {
  /// Gives every request that was first decided from one point in time up to another, in the order of the decisions.
  func eachDecided(
    from start: Moment, until end: Moment, _ body: (DecidedRequest) throws -> Void
  ) throws
  /// Gives the criteria that appealed decisions rest on, with what came of the appeal, for appeals decided in that time.
  func eachDecidedAppeal(
    from start: Moment, until end: Moment,
    _ body: (_ policy: String, _ cited: [String], _ outcome: String) throws -> Void
  ) throws

  /// Gives the number of every first decision of that time that lies in no sample yet, in order.
  func eachFirstDecision(
    from start: Moment, until end: Moment, _ body: (Identifier<Determination>) throws -> Void
  ) throws
  /// Keeps a sample with its cases.
  func insert(
    _ sample: ReviewSample, _ cases: [Identifier<Determination>], _ stamp: Stamp
  ) throws -> Identifier<ReviewSample>
  /// Every sample, oldest first.
  func samples() throws -> [OnFile<ReviewSample>]
  /// The cases of a sample, by number.
  func cases(of sample: Identifier<ReviewSample>) throws -> [SampledCase]
  /// A decision by its number.
  func determination(_ id: Identifier<Determination>) throws -> OnFile<Determination>?
  /// In which sample a decision was first judged a second time, and when; nil where it was not.
  func judged(
    _ id: Identifier<Determination>
  ) throws -> (sample: Identifier<ReviewSample>, stamp: Stamp)?
  /// Keeps a second judgement.
  func insert(
    _ review: SecondReview, of number: Int, in sample: Identifier<ReviewSample>, _ stamp: Stamp
  ) throws
}
