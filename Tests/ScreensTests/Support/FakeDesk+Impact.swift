import Criteria
import PriorAuth

@testable import Screens

extension FakeDesk {
  /// What would change for the sample's cases if the measured value had to be higher and approvals were shorter.
  var changedCases: [ImpactRow] {
    var stricter = SamplePolicy.version
    for index in stricter.sections.indices {
      stricter.sections[index].root = stricter.sections[index].root.replacing("I.A.6") {
        $0.text = "The heart pumps well: an LVEF of 65 % or more."
        $0.body = .clause(
          .kind(
            .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 65, unit: "%"))))
      }
    }
    let difference = PolicyDifference(from: SamplePolicy.version, to: stricter)
    return cases.enumerated().compactMap { index, item in
      let subject: ImpactRow.Subject
      let id = Identifier<Request>(Int64(index + 1))
      if let authorization = item.authorization {
        subject = .authorization(authorization, grantedOn: id)
      } else {
        subject = .request(id)
      }
      return ImpactRow(
        subject, .medicaid, before: evaluation(of: item, under: SamplePolicy.version),
        after: evaluation(of: item, under: stricter), difference)
    }
  }

  /// An assessment that reports twice and ends.
  var assessment: [Reply] {
    let rows = changedCases
    var summary = ImpactSummary(
      of: .version(number: SamplePolicy.version.number, day("2026-07-01")))
    summary.requests = .init(examined: 3, changed: 0)
    summary.authorizations = .init(examined: 2, changed: rows.count)
    return [
      news(Array(rows.prefix(1)), done: 2, seconds: 1), news(Array(rows.dropFirst()), done: 5, seconds: 2.5),
    ]
      + [.impact(summary)]
  }

  func news(_ rows: [ImpactRow], done: Int, seconds: Double) -> Reply {
    .impactNews(ImpactNews(rows: rows, progress: ImpactProgress(done: done, total: 5), seconds: seconds))
  }
}

extension Criterion {
  /// The tree with one criterion changed.
  func replacing(_ id: String, _ body: (inout Criterion) -> Void) -> Criterion {
    var copy = self
    if self.id == id { body(&copy) }
    if case .group(let combinator, let children) = copy.body {
      copy.body = .group(combinator, children.map { $0.replacing(id, body) })
    }
    return copy
  }
}
