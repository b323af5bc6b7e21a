import Criteria
import PriorAuth
import TerminalUI

// What the policy screen opens and asks, and the search.
extension PolicyScreen {
  func bindForm(for criterion: Criterion, _ view: PolicyView) -> Screen {
    if case .group = criterion.body {
      return .combinatorForm(CombinatorFormScreen(criterion, of: view.seen, today: today))
    }
    return .clauseForm(ClauseFormScreen(criterion, of: view.seen, today: today))
  }

  /// The form for what goes with a criterion beside its own words.
  func besideForm(for criterion: Criterion, _ view: PolicyView) -> Screen {
    let part = ClausePart.beside(criterion).first ?? .condition
    return .clauseForm(ClauseFormScreen(criterion, part: part, of: view.seen, today: today))
  }

  /// The form for the section around what the cursor is on.
  func sectionForm(_ view: PolicyView) -> SectionFormScreen? {
    guard let path = tree.selected?.id, let section = criteria?.section(of: path) else { return nil }
    return SectionFormScreen(section, of: view.seen, today: today)
  }

  func attesting(_ criterion: Criterion, _ draft: SeenDraft) -> Step {
    let lines = [
      "\(criterion.id): \(criterion.text)",
      "A reviewer answers it in every case, with a citation; the program looks at no"
        + " evidence for it. A draft that was reviewed has to be reviewed again.",
    ]
    let setting = PolicyBinding.Setting.clause(.attested(criterion.text))
    return .ask(
      .confirm("Let a reviewer answer it?", consequences: lines, yes: "Mark it", no: "Leave it"),
      then: [.perform(.bindClause(criterion.id, to: setting, in: draft))])
  }

  func reviewing(_ view: PolicyView) -> Step {
    let counts = criteria?.counts ?? ClauseCounts()
    let missing = view.report.missingPart
    let lines = [
      "You put on record that you compared \(view.row.name.words) with its document, line by line:"
        + " \(Wording.count(counts.all, "clause")), of which a reviewer answers \(counts.attested).",
      missing.map { "The document seems to break off at line \($0.line). You say that it is whole." },
      view.report.findings.isEmpty
        ? "The import found nothing odd."
        : "The import lists \(Wording.count(view.report.findings.count, "thing")) to look at (f).",
      "Nothing is decided under it before somebody publishes it.",
    ]
    return .ask(
      .confirm(
        "Record the review?", consequences: lines.compactMap { $0 },
        yes: missing == nil ? "I compared it" : "It is whole", no: "Not yet"),
      then: [.perform(.reviewPolicy(view.seen, isWhole: missing != nil))])
  }
}

extension PolicyScreen {
  mutating func type(_ key: Key) -> [Step]? {
    switch key {
    case .escape, .function(12):
      words = nil
      return []
    case .enter:
      let wanted = words?.text ?? ""
      words = nil
      guard !wanted.isEmpty else { return [] }
      let found = search(for: wanted)
      return [
        .say(
          found == 0 ? .problem("Not found: " + wanted) : .done(Wording.count(found, "place") + " found"))
      ]
    default: return words?.update(key) == true ? [] : nil
    }
  }
}
