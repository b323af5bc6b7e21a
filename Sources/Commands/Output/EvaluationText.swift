import Criteria
import PriorAuth

/// An evaluation as people read it: the criteria tree with sign, word and reason, then what follows from it.
struct EvaluationText {
  private let evaluation: Evaluation
  private let display: Display
  private static let width = 100

  init(_ evaluation: Evaluation, display: Display) {
    self.evaluation = evaluation
    self.display = display
  }

  /// The whole text, ending with a line break.
  var text: String {
    var lines = [heading, ""]
    for criterion in evaluation.criteria { lines += tree(criterion, depth: 0) }
    if !evaluation.criteria.isEmpty { lines.append("") }
    lines += wrapped("Outcome: " + Self.words(evaluation), indent: 0)
    lines += routeLines(evaluation.route)
    lines += section(Self.heading(ofMissing: evaluation.outcome), evaluation.missing.map(Self.words))
    lines += authorization
    if let fallback = evaluation.fallback {
      lines.append("The same facts under the initial criteria (\(fallback.section)): " + Self.words(fallback))
      lines += routeLines(fallback.route).map { "  " + $0 }
      for criterion in fallback.criteria { lines += tree(criterion, depth: 1) }
      lines += section(
        "Missing for the initial criteria", fallback.missing.map(Self.words))
    }
    lines += section("Readings it rests on", evaluation.ambiguities.map { "\($0.criterion): \($0.sentence)" })
    lines += section("Warnings", evaluation.warnings.map { "\($0.text) (\($0.code))" })
    return lines.map { $0.isEmpty ? $0 : display.text($0) }.joined(separator: "\n") + "\n"
  }

  private func routeLines(_ route: Route?) -> [String] {
    guard let route else { return [] }
    let target = route.to.map { "to " + $0 } ?? "to a policy that a missing fact decides"
    return ["Route: \(target), by criterion \(route.because)"]
  }

  private var heading: String {
    let version = evaluation.version.map { ", version of \($0)" } ?? ""
    let section = evaluation.section.map { ", section \($0)" } ?? ""
    return evaluation.policy + version + section
  }

  private var authorization: [String] {
    guard let term = evaluation.authorization else { return [] }
    var lines = ["Authorization: " + Self.days(term.days), "  " + term.basis]
    lines += term.arithmetic.map { "  " + $0 }
    if let units = evaluation.units { lines.append("  " + Self.words(units)) }
    lines += evaluation.units?.arithmetic.map { "    " + $0 } ?? []
    return lines
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title + ":"] + lines.flatMap { wrapped("- " + $0, indent: 2) }
  }

  private func tree(_ criterion: CriterionFinding, depth: Int) -> [String] {
    let indent = 2 * depth
    let asked = criterion.isAttested && criterion.finding == .unknown ? " (a reviewer answers this)" : ""
    let kind = criterion.isExclusion ? "exclusion " : ""
    let head = "\(FindingSign.sign(criterion.sign)) \(criterion.id) \(kind)\(criterion.word)"
    var lines = wrapped(head + ": " + criterion.text + asked, indent: indent)
    if !criterion.reason.isEmpty { lines += wrapped("because: " + criterion.reason, indent: indent + 4) }
    if let footnote = criterion.footnote {
      let isAsked = criterion.finding != .notApplicable
      let finding = isAsked ? criterion.footnoteFinding.map { ", " + FindingSign.word($0) } ?? "" : ""
      lines += wrapped("footnote\(finding): " + footnote, indent: indent + 4)
    }
    return lines + criterion.children.flatMap { tree($0, depth: depth + 1) }
  }

  /// Breaks a text at blanks; lines after the first stand four columns further in.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: min(indent, Self.width / 2))
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if let last = lines.last, display.width(last) + 1 + display.width(word) <= Self.width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(margin + (lines.isEmpty ? "" : "    ") + word)
      }
    }
    return lines
  }
}

extension EvaluationText {
  /// What the outcome says; where the policy does not apply, why.
  static func words(_ evaluation: Evaluation) -> String {
    guard evaluation.outcome == .notApplicable else {
      let failures = evaluation.failures.map { "\($0.id) (\($0.reason))" }
      return words(evaluation.outcome, because: someOf(failures, atMost: 3).joined(separator: "; "))
    }
    let why: String? =
      switch evaluation.refusal {
      case .version: "no version of the policy was in force on that day"
      case .drug: "the policy does not govern this drug"
      case .lineOfBusiness: "the policy is for other lines of business"
      case .reviewType: "the policy has no criteria for this kind of review"
      case nil: nil
      }
    return "not applicable" + (why.map { "; " + $0 } ?? "")
  }

  /// A question with the criteria it is for.
  static func words(_ missing: MissingFact) -> String {
    missing.criteria.joined(separator: ", ") + ": " + missing.ask
  }

  /// How the same facts stand to the initial criteria; a clinician has the case.
  static func words(_ fallback: Evaluation.Fallback) -> String {
    switch fallback.outcome {
    case .meets: "they meet them"
    case .insufficient: "facts are missing"
    case .notMet: "they do not meet them either"
    case .route: "another policy would govern this use"
    case .notApplicable: "they do not apply"
    }
  }

  /// What the facts are for that are still missing.
  static func heading(ofMissing outcome: Evaluation.Outcome) -> String {
    switch outcome {
    case .meets: "Needed to fix the end date"
    case .notMet: "Could still show that another policy governs the use"
    case .route: "Needed to name the other policy"
    case .insufficient, .notApplicable: "Missing"
    }
  }

  /// What an outcome says and what may follow, with the criteria that made it so.
  static func words(_ outcome: Evaluation.Outcome, because failures: String) -> String {
    guard !failures.isEmpty else { return words(outcome) }
    return switch outcome {
    case .notMet: "not met: \(failures); a licensed clinician reviews"
    case .route: "route: \(failures); another policy governs this use"
    case .meets, .insufficient, .notApplicable: words(outcome)
    }
  }

  /// What an outcome says and what may follow.
  static func words(_ outcome: Evaluation.Outcome) -> String {
    switch outcome {
    case .meets: "meets the criteria; a reviewer may approve"
    case .insufficient: "insufficient; pend and ask for what is missing"
    case .notMet: "not met; a licensed clinician reviews"
    case .route: "route; another policy governs this use"
    case .notApplicable: "not applicable"
    }
  }

  /// A span of days with its last one.
  static func days(_ days: DayRange) -> String {
    days.through.map { "\(days.first) through \($0)" } ?? "from \(days.first)"
  }

  /// Units of a billing code.
  static func words(_ units: BillingUnits) -> String {
    var text = "\(units.hcpcs): \(counted(units.perDose, "unit")) a dose"
    if let vials = units.vialsPerDose { text += " (\(counted(vials, "vial")))" }
    if let doses = units.doses, let total = units.total {
      text += ", \(counted(doses, "dose")), \(counted(total, "unit")) in all"
    }
    return text
  }
}

/// The sign and the word for a finding; never a colour alone.
enum FindingSign {
  static func sign(_ finding: Finding) -> String {
    switch finding {
    case .met: "(+)"
    case .notMet: "(x)"
    case .unknown: "(?)"
    case .notApplicable: "(-)"
    }
  }

  static func word(_ finding: Finding) -> String {
    CriterionFinding.word(finding, ofExclusion: false)
  }
}
