import Letters
import PriorAuth

/// Something a supervisor or an administrator wants to see.
public enum OfficeQuestion: Sendable, Hashable {
  /// What needs attention now, a line each. Answer: `headlines`.
  case headlines
  /// What everybody has to do. Answer: `workload`.
  case workload(doneWithin: Int)
  /// The open cases of a person, or of nobody. Answer: `cases`.
  case cases(of: String?, PageCall<WorklistKey>)
  /// What sharing out would do. Answer: `shared`.
  case shareTrial(levels: Bool)
  /// Who is away or will be. Answer: `absences`.
  case absences
  /// Clocks that run out within so many hours. Answer: `late`.
  case due(withinHours: Int, PageCall<LateKey>)
  /// What was done too late in so many days. Answer: `late`.
  case missed(withinDays: Int, PageCall<LateKey>)
  /// Figures. Answer: `sheet`.
  case sheet(SheetQuestion)
  /// Samples of decided cases. Answer: `samples`.
  case samples
  /// The cases of a sample. Answer: `sampledCases`.
  case sampledCases(Identifier<ReviewSample>)
  /// A case of a sample without its decision. Answer: `blindCase`.
  case blindCase(Int, of: Identifier<ReviewSample>)
  /// The text of a version of a template, 0 being the program's own. Answer: `template`.
  case template(TemplateName, version: Int)
  /// What a change would touch. Answer: `touched`.
  case touched(AdminChange)
}

/// What came back.
public enum OfficeAnswer: Sendable, Hashable {
  case headlines([Headline])
  case workload([WorkloadRow])
  case cases(Page<WorklistRow, WorklistKey>, now: Moment, in: PlanZone)
  case shared(SharedWork)
  /// With everybody's name by login.
  case absences([OnFile<Absence>], names: [String: String])
  case late(Page<LateRow, LateKey>, now: Moment)
  case sheet(Sheet)
  case samples([SampleLine])
  case sampledCases([SampledCase], in: PlanZone)
  case blindCase(BlindView)
  /// The lines of the text.
  case template([String])
  /// What the change would touch, a line each.
  case touched(AdminChange, [String])
}

/// Figures that are shown as a table.
public enum SheetQuestion: Sendable, Hashable {
  case report(ReportWish)
  /// How far second judgements agree with the first, by who decided.
  case agreementByPerson
  case agreementByCriterion
  /// How appeals ended, by criterion.
  case appeals(ClosedRange<Day>)
  /// The tables of codes.
  case codes
  /// One of the plan's lists, with all that held before.
  case register(Register)
  /// Something else that administrators set.
  case admin(AdminSubject)
}

/// A sample as the list of samples shows it.
public struct SampleLine: Sendable, Hashable {
  public var sample: OnFile<ReviewSample>
  /// The day it was drawn, by the plan's zone.
  public var drawn: Day
  public var cases: Int
  public var judged: Int

  /// A line.
  public init(_ sample: OnFile<ReviewSample>, drawn: Day, cases: Int, judged: Int) {
    self.sample = sample
    self.drawn = drawn
    self.cases = cases
    self.judged = judged
  }
}

/// A decided case as somebody sees it who judges it a second time.
public struct BlindView: Sendable, Hashable {
  public var number: Int
  /// Policy and section.
  public var heading: String
  /// The facts, a line each.
  public var facts: [String]
  /// The innermost criteria: printed id and words.
  public var criteria: [Criterion]
  /// What was decided and what the second judgement was, a line each; nothing until there is one.
  public var judged: [String]

  /// A criterion in the policy's words.
  public struct Criterion: Sendable, Hashable {
    public var id: String
    public var text: String

    /// A criterion.
    public init(_ id: String, _ text: String) {
      self.id = id
      self.text = text
    }
  }

  /// A case.
  public init(
    number: Int, heading: String, facts: [String], criteria: [Criterion], judged: [String] = []
  ) {
    self.number = number
    self.heading = heading
    self.facts = facts
    self.criteria = criteria
    self.judged = judged
  }
}

/// Something a supervisor or an administrator changes.
public enum OfficeChange: Sendable, Hashable {
  /// Gives all of the cases to somebody, or none.
  case assign([Identifier<Request>], to: String, reason: String)
  case takeBack(Identifier<Request>, reason: String)
  case share(levels: Bool)
  case recordAbsence(Absence)
  case withdrawAbsence(Identifier<Absence>)
  case explain(ClockStep, of: Identifier<Request>, reason: String)
  case drawSample(ReviewSample)
  case review(Int, of: Identifier<ReviewSample>, SecondReview)
  case admin(AdminChange)
}
