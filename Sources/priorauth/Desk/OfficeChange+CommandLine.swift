import Commands
import PriorAuth
import Screens

extension OfficeChange {
  /// What would have done the same at the command line, as lines to type; nil where no command does.
  var commandLine: [String]? {
    switch self {
    case .assign(let ids, let login, let reason):
      ids.flatMap { "priorauth case assign \($0.shown) --to \(login.quoted) --reason -".reading(reason) }
    case .takeBack(let id, let reason): "priorauth case take-back \(id.shown) --reason -".reading(reason)
    case .share(let levels): ["priorauth workload balance" + (levels ? " --level" : "")]
    case .recordAbsence(let absence): absence.commandLine
    case .withdrawAbsence(let id): ["priorauth absence end \(id)"]
    case .explain(let step, let id, let reason):
      "priorauth clock explain \(id.shown) --step \(step.rawValue) --reason -".reading(reason)
    case .drawSample(let sample):
      [
        "priorauth quality draw --size \(sample.size) --from \(sample.days.lowerBound)"
          + " --through \(sample.days.upperBound) --seed \(sample.seed)"
      ]
    case .review(let number, let sample, let review):
      ("priorauth quality review \(sample.shown) --case \(number) --outcome \(review.outcome.rawValue)"
        + review.findings.sorted { $0.key < $1.key }.map { " --find \("\($0)=\($1)".quoted)" }.joined()
        + " --reason -").reading(review.reason)
    case .admin: nil
    }
  }
}

extension Absence {
  fileprivate var commandLine: [String] {
    ("priorauth absence add \(login.quoted) --from \(days.lowerBound) --through \(days.upperBound)"
      + (cover.map { " --cover \($0.quoted)" } ?? "") + " --reason -").reading(reason)
  }
}
