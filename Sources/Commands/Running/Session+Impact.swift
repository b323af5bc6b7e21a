import Criteria
import JSON
import PriorAuth
import Workflow

extension Session {
  /// How many cases an answer lists when it is not printed line by line.
  static let listedImpacts = 1000

  /// Runs an assessment with its progress shown, and answers the cases that would change.
  ///
  /// - Parameter inLines: whether every case is printed as a line of JSON, as it is found.
  func impact(
    inLines: Bool,
    _ assess: (_ isCounted: Bool, _ progress: ImpactWatch, _ each: (ImpactRow) -> Void) throws
      -> ImpactSummary
  ) throws -> CommandResult {
    let surroundings = surroundings
    var rows: [ImpactRow] = []
    var isRead = true
    let start = surroundings.elapsedSeconds
    let summary = try assess(
      surroundings.showsProgress,
      { progress in
        let rate = ImpactAnswer.rate(progress.done, since: start, until: surroundings.elapsedSeconds)
        surroundings.showProgress("\(progress.done) of \(progress.total)\(rate)")
        return isRead
      },
      { row in
        if inLines {
          isRead = isRead && surroundings.print(ImpactAnswer.json(row).compact + "\n")
        } else if rows.count < Self.listedImpacts {
          rows.append(row)
        }
      })
    surroundings.showProgress("")
    let answer = ImpactAnswer(rows: rows, summary: summary)
    guard inLines else { return answer.result(display: display) }
    _ = surroundings.print(JSONValue.object(["summary": answer.summaryJSON]).compact + "\n")
    return CommandResult(text: "", json: nil)
  }
}
