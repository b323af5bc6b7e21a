import Criteria
import JSON
import PriorAuth

/// A policy version as people read it: header, then every section with its criteria and durations.
struct PolicyAnswer {
  let version: PolicyVersion

  /// The whole version, ending with a line break.
  func text(display: Display) -> String {
    var fields = FieldList(display: display)
    fields.add("policy", version.number)
    fields.add("title", version.title)
    fields.add("payer", version.payer)
    fields.add("in force", EvaluationText.days(version.inForce))
    fields.add("last review", version.lastReview?.description)
    let lines = version.linesOfBusiness.map(\.name).joined(separator: ", ")
    fields.add("lines of business", lines.isEmpty ? nil : lines)
    for drug in version.drugs {
      fields.add("drug", [drug.brand, drug.generic, drug.hcpcs].compactMap { $0 }.joined(separator: ", "))
    }
    return fields.text + sections(display: display)
  }

  /// Every section with its criteria and durations.
  func sections(display: Display) -> String { version.sections.map { section($0, display) }.joined() }

  private func section(_ section: Section, _ display: Display) -> String {
    let kind = section.kind == .noCriteria ? "no criteria" : section.kind.rawValue + Self.joined(section.root)
    var lines = ["", "\(section.root.id) \(section.indication) (\(kind))"]
    lines += Self.readAs(section.root).map { "    " + $0 }
    lines += section.root.children.flatMap { tree($0, depth: 1) }
    let durations = section.durations.map { ($0.lineOfBusiness.map { "\($0): " } ?? "") + $0.text }
    lines += someOf(durations, atMost: 50).map { "  approval: " + $0 }
    return lines.map(display.text).joined(separator: "\n") + "\n"
  }

  private func tree(_ criterion: Criterion, depth: Int) -> [String] {
    let margin = String(repeating: "  ", count: min(depth, 20))
    var lines = [margin + criterion.id + Self.joined(criterion) + " " + criterion.text]
    lines += Self.readAs(criterion).map { margin + "    " + $0 }
    if let footnote = criterion.footnote { lines.append(margin + "    footnote: " + footnote.text) }
    return lines + criterion.children.flatMap { tree($0, depth: depth + 1) }
  }

  /// What a criterion's words are read as, beside those of the criteria below it.
  private static func readAs(_ criterion: Criterion) -> [String] {
    var lines: [String] = []
    if let condition = criterion.condition { lines.append("only if: " + condition.phrase) }
    switch criterion.lead {
    case .attested(let words): lines.append("a reviewer answers: " + words)
    case let lead?: lines.append("= " + lead.phrase)
    case nil: break
    }
    switch criterion.body {
    case .clause(.attested): lines.append("a reviewer answers this")
    case .clause(let clause): lines.append("= " + clause.phrase)
    case .group, .reserved: break
    }
    return lines
  }

  private static func joined(_ criterion: Criterion) -> String {
    guard case .group(let combinator, _) = criterion.body else { return "" }
    return switch combinator {
    case .all: " [all of]"
    case .any: " [any of]"
    case .atLeast(let count): " [at least \(count) of]"
    case .none: " [none of]"
    }
  }
}
