import Criteria
import PriorAuth

/// The use that a section's heading names, where no criterion below it asks for the disease: `2. Primary Progressive Multiple
/// Sclerosis` with criteria on age and prescriber only.
struct HeadingReader {
  let context: DraftContext

  /// What has to hold; nil where a criterion asks for the disease, or the heading names none.
  ///
  /// A diagnosis that is written in another way than the heading is left to a reviewer, and never counts against the request.
  func use(named root: Criterion) -> Clause? {
    let phrase = Phrase(root.text, in: context).withoutBrackets
    let words = phrase.words
    guard !words.list.isEmpty, words.list.count <= Self.mostWords, !words.containsAny(Self.otherHeadings),
      !namesDrug(words)
    else { return nil }
    let heading = phrase.text.trimmed
    let names = unique([heading] + Phrase(root.text, in: context).brackets + context.otherNames(of: heading))
    guard !root.children.contains(where: { Self.asksForDisease($0, named: names) }) else { return nil }
    return .any([
      .kind(.diagnosis(DiagnosisRule(names: names))), .attested("The request is for: " + root.text),
    ])
  }

  /// Criteria for continued therapy with the use of those for a first approval, where these leave it to their heading and the
  /// heading of the others names it too: `2. Member is currently receiving Samplix for Sample Ataxia`.
  func withUse(_ section: Section, ofFirst sections: [Section]) -> Section {
    guard section.kind == .continued, section.root.lead == nil,
      !section.root.children.contains(where: { Self.asksForDisease($0, named: []) })
    else { return section }
    let heading = Words(section.indication)
    let named = sections.filter {
      $0.kind == .initial && !$0.indication.isEmpty && Words($0.indication).stand(in: heading)
    }
    let first = named.max { Words($0.indication).list.count < Words($1.indication).list.count }
    guard let first, let lead = first.root.lead, lead.isUseOrAnswer else { return section }
    var copy = section
    copy.root.lead = lead
    return copy
  }

  /// A longer heading is a sentence.
  private static let mostWords = 9

  /// Words of headings that name no disease.
  private static let otherHeadings: Set<String> = [
    "criteria", "criterion", "requirements", "conditions", "approval", "authorization", "exception",
    "exceptions", "policy",
    "coverage", "indication", "indications", "diagnoses", "general", "universal", "quantity", "limit",
    "limits", "dosing",
    "dose", "products", "product", "preferred", "medical", "necessity", "initial", "request", "requests",
    "uses", "use",
    "drugs", "drug", "agents", "medications", "prescribing", "therapy", "formulary", "step", "age", "years",
    "members",
    "patients", "adults", "pediatric", "regimen", "regimens", "recommended",
  ]

  /// Whether a criterion asks for a disease. One that a reviewer answers, and that names the use itself, asks for no other: the
  /// diagnosis on file then tells whether the use is the one in question.
  ///
  /// - Parameter names: what the use is called.
  private static func asksForDisease(_ criterion: Criterion, named names: [String]) -> Bool {
    let words = Words(criterion.text)
    let namesUse = names.contains { !$0.isEmpty && Words($0).stand(in: words) }
    if words.contains(stem: "diagnos"), !namesUse { return true }
    let clauses = [criterion.condition, criterion.lead].compactMap(\.self) + criterion.ownClause
    return clauses.contains(where: isAboutDisease)
      || criterion.children.contains { asksForDisease($0, named: names) }
  }

  private static func isAboutDisease(_ clause: Clause) -> Bool {
    switch clause {
    case .kind(.diagnosis), .kind(.labelledUse): true
    case .kind, .attested: false
    case .all(let parts), .any(let parts): parts.contains(where: isAboutDisease)
    case .not(let part): isAboutDisease(part)
    }
  }

  private func namesDrug(_ words: Words) -> Bool {
    context.drugs.contains { drug in
      words.contains(anyName: [drug.brand, drug.generic].compactMap(\.self).filter { $0.count > 3 })
    }
  }
}

extension Criterion {
  fileprivate var ownClause: [Clause] { if case .clause(let clause) = body { [clause] } else { [] } }
}
