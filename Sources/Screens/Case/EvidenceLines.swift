import PriorAuth
import TerminalUI

/// What is on file as lines of a list: in one line each where the list has the whole width, else in two.
struct EvidenceLines {
  let view: CaseView
  /// The places of the evidence behind the chosen criterion; it is marked.
  let behind: Set<Int>

  func columns(isWide: Bool) -> [ListColumn] {
    let number = ListColumn("No", .cells(4), isRightAligned: true)
    let what = ListColumn("What it says (* behind the criterion)", .share(1))
    if isWide { return [number, what] }
    return [
      number, ListColumn("Kind", .cells(11)), what, ListColumn("Date", .cells(10)),
      ListColumn("From", .cells(6)),
    ]
  }

  func line(_ item: CaseItem, isWide: Bool) -> ListLine {
    switch item {
    case .evidence(let index, let evidence): line(index, evidence, isWide)
    case .document(let document): line(document, isWide)
    case .stated(let fact): line(fact, isWide)
    case .struck(let struck): line(struck, isWide)
    }
  }

  private func line(_ index: Int, _ evidence: Evidence, _ isWide: Bool) -> ListLine {
    let isBehind = behind.contains(index)
    let document = view.document(citedAs: evidence.source)
    let number = (isBehind ? "*" : "") + "\(view.number(ofEvidence: index))"
    let role: CellRole = isBehind ? .highlight : .text
    let weakness = Wording.weakness(of: evidence)
    // The number of the document and the line, which is short and so is never cut off.
    let place = document.map { "D\($0.id)" + (Citation($0, evidence.span).map { ":\($0.line)" } ?? "") }
    if isWide {
      let from =
        place.map {
          (evidence.sourceReplaced ? "cites REPLACED " : "from ") + "\($0) \(document?.value.name ?? "")"
        } ?? weakness ?? "no document cited"
      return ListLine(
        [number, Wording.fact(evidence.fact)], roles: [isBehind ? .highlight : .dim, role],
        note: "   \(Wording.kind(evidence.fact)), \(date(evidence.date)), \(from)",
        noteRole: evidence.sourceReplaced ? .warning : .dim)
    }
    let from = place ?? Wording.shortBasis(of: evidence)
    let replaced = evidence.sourceReplaced ? document.map { "cites D\($0.id), which was REPLACED: " } : nil
    return ListLine(
      [
        number, Wording.kind(evidence.fact), (replaced ?? "") + Wording.fact(evidence.fact),
        date(evidence.date), from,
      ],
      roles: [isBehind ? .highlight : .dim, .dim, role, .dim, evidence.sourceReplaced ? .warning : .dim])
  }

  private func line(_ struck: StruckEvidence, _ isWide: Bool) -> ListLine {
    let what = Wording.fact(struck.item.evidence.fact)
    let how = struck.successor == nil ? "taken back" : "corrected"
    if isWide {
      return ListLine(
        ["–", "\(how): \(what)"], roles: [.dim, .dim], note: "   " + Wording.struck(struck, in: view.zone))
    }
    return ListLine(
      [
        "–", how, "\(what) (\(Wording.whyStruck(struck)))", "\(view.zone.day(of: struck.stamp.at))",
        struck.stamp.by,
      ],
      roles: [.dim, .dim, .dim, .dim, .dim])
  }

  private func line(_ document: OnFile<Document>, _ isWide: Bool) -> ListLine {
    let number = "D\(document.id)"
    let replaced = document.value.replacement.map { $0.words + ": " } ?? ""
    let sender = document.value.sender.map { ", from \($0)" } ?? ""
    let earlier = document.value.carriedFrom.map { "from the earlier case R\($0)" }
    let kind = Wording.document(document.value.kind)
    if isWide {
      return ListLine(
        [number, replaced + document.value.name], roles: [.dim, replaced.isEmpty ? .text : .dim],
        note: "   \(kind), \(date(document.value.date))\(sender)" + (earlier.map { ", " + $0 } ?? ""))
    }
    let name = replaced + document.value.name + (earlier.map { " (\($0))" } ?? "")
    return ListLine(
      [number, kind, name, date(document.value.date), ""],
      roles: [.dim, .dim, replaced.isEmpty ? .text : .dim, .dim])
  }

  private func line(_ fact: StatedFact, _ isWide: Bool) -> ListLine {
    if isWide {
      return ListLine(
        ["R", fact.about + ": " + fact.text], roles: [.dim], note: "   stated with the request")
    }
    return ListLine(["R", fact.about, fact.text, "", ""], roles: [.dim, .dim])
  }

  private func date(_ day: Day?) -> String { day.map { "\($0)" } ?? "no date" }
}
