/// The headings that policy documents of many payers share, and what each says about the text below it.
struct Headings: Sendable {
  /// How much of a line a phrase must be.
  enum Match: Sendable {
    /// The whole line.
    case whole
    /// The line's start; a few more words may follow.
    case start
  }

  private struct Entry: Sendable {
    let phrase: Folded
    let match: Match
    let role: Role
  }

  /// By first word, longest phrase first, so that the closest phrase decides.
  private let entries: WordTable<Entry>

  init() {
    let entries = Self.table.flatMap { role, match, phrases in
      phrases.map { Entry(phrase: Folded($0), match: match, role: role) }
    }
    self.entries = WordTable(
      entries.sorted { $0.phrase.bytes.count > $1.phrase.bytes.count }.map { ($0.phrase, $0) })
  }

  /// The role of a text that might be a heading, and whether the heading is all of it.
  func role(of text: Bytes) -> (role: Role, isWhole: Bool)? { role(of: text[...]) }

  func role(of text: ArraySlice<UInt8>) -> (role: Role, isWhole: Bool)? {
    role(of: text, firstWord: Phrases.key(ofFirstWordIn: text))
  }

  /// The same where the first word is known.
  func role(of text: ArraySlice<UInt8>, firstWord: UInt64) -> (role: Role, isWhole: Bool)? {
    let places = entries.places(of: firstWord)
    guard !places.isEmpty else { return Self.roleByWords(of: text) }
    return role(of: Folded(text).bytes, places) ?? Self.roleByWords(of: text)
  }

  private func role(of text: Bytes, _ places: Range<Int>) -> (role: Role, isWhole: Bool)? {
    for place in places {
      let entry = entries[place]
      let phrase = entry.phrase.bytes
      guard text.holds(phrase, at: 0, without: 1) else { continue }
      let extra = text.count - phrase.count
      // A raised footnote letter sticks to the word when text is taken out of a page.
      let isWhole = extra == 0 || (extra == 1 && text[phrase.count - 1] < UInt8(ascii: "g"))
      if isWhole || (entry.match == .start && text.holds(phrase, at: 0)) { return (entry.role, isWhole) }
    }
    return nil
  }

  /// The role of a heading that consists of words which stand in any policy, and says with the last one what follows.
  private static func roleByWords(of text: ArraySlice<UInt8>) -> (role: Role, isWhole: Bool)? {
    guard (9...60).contains(text.count), let last = text.last(where: \.isLetter) else { return nil }
    guard last.lowered == UInt8(ascii: "a") || last.lowered == UInt8(ascii: "s") else { return nil }
    let words = Folded(text).words
    guard words.count > 1 else { return nil }
    if words.last == "criteria" { return words.allSatisfy(generalWords.contains) ? (.criteria, true) : nil }
    guard words.last == "codes" else { return nil }
    return words.allSatisfy(codingWords.contains) ? (.coding, true) : nil
  }

  private static let codingWords: Set<String> = [
    "10", "and", "cm", "code", "codes", "cpt", "hcpcs", "icd", "ndc", "pcs",
  ]

  private static let generalWords: Set<String> = [
    "approval", "and", "authorization", "benefit", "clinical", "coverage", "criteria", "drug",
    "guideline",
    "guidelines", "medical", "medication", "necessity", "payment", "pharmacy", "policy", "prior", "specific",
    "use",
  ]

  private static let table: [(Role, Match, [String])] = [
    (
      .kind(.initial), .start,
      [
        "initial approval criteria", "initial authorization", "initial therapy", "initial coverage criteria",
        "initial criteria", "initial clinical review", "initial request", "initial requests", "new requests",
        "prior approval requirements",
        "initial review",
        "initial evaluation",
        "initial treatment criteria", "initial prior authorization", "initial medical necessity criteria",
        "initial pa criteria", "initial certification", "new starts",
        "criteria for initial", "coverage criteria for initial", "medical necessity criteria for initial",
        "medical necessity criteria for authorization", "for initial therapy", "for initial coverage",
        "for initial authorization", "initiation new start", "initiation criteria", "for initial treatment",
        "for initial approval",
        "for initiation of therapy",
        "exception criteria", "clinical criteria for initial", "requests for initial",
      ]
    ),
    (
      .kind(.initial), .whole,
      ["initial", "initial approval", "initial approvals", "initial coverage", "initiation"]
    ),
    (
      .kind(.continued), .start,
      [
        "continued therapy", "continuation of therapy", "continuation therapy", "continuation criteria",
        "continuation of treatment", "continued approval", "continued authorization", "continued coverage",
        "continued treatment", "continued use", "continuing therapy", "criteria for continued",
        "criteria for continuation", "criteria for continuing",
        "criteria for reauthorization", "criteria for re authorization", "criteria for renewal",
        "criteria for subsequent", "coverage criteria for continuation",
        "medical necessity criteria for subsequent",
        "medical necessity criteria for reauthorization", "medical necessity criteria for re authorization",
        "medical necessity criteria for continuation", "medical necessity criteria for continued",
        "medical necessity criteria for renewal", "clinical criteria for reauthorization",
        "clinical criteria for continuation", "clinical criteria for renewal",
        "subsequent authorization", "subsequent approval", "subsequent clinical review", "subsequent request",
        "subsequent review", "subsequent therapy criteria", "reauthorization", "re authorization",
        "reapproval",
        "re approval", "renewal criteria", "renewal evaluation", "renewal request", "renewal requests",
        "continuation request", "continuation requests",
        "subsequent requests", "prior approval renewal requirements", "renewal authorization",
        "renewal approval", "recertification", "for continuation of therapy", "for continuation",
        "for continued",
        "for reauthorization", "for re authorization", "for renewal", "patient is currently receiving",
        "patient currently receiving", "patients currently receiving", "requests for continuation",
        "requests for renewal", "requests for reauthorization",
      ]
    ),
    (.kind(.continued), .whole, ["renewal", "renewals", "continuation", "subsequent"]),
    (
      .kind(.other), .start,
      ["other diagnoses indications", "other diagnoses", "other indications not listed"]
    ),
    (
      .kind(.excluded), .start,
      [
        "diagnoses indications for which coverage is not authorized", "not covered for", "not authorized for",
        "not approved for", "when not to approve", "do not approve", "uses not approved",
        "coverage is not provided",
        "coverage not provided", "reasons for denial", "diagnoses for which coverage is not",
        "indications for which coverage is not", "conditions not covered", "conditions not recommended",
        "uses not covered", "indications not covered", "experimental or investigational",
        "experimental investigational", "investigational", "investigative", "not medically necessary",
        "non covered", "noncovered", "non coverage", "exclusion criteria", "denial criteria",
        "coverage exclusions",
        "unproven", "limitations and exclusions", "limitations exclusions", "uses not recommended",
        "coverage is not recommended", "coverage limitations", "not recommended for coverage",
        "when coverage is not",
        "indications considered not medically necessary", "considered not medically necessary",
      ]
    ),
    (
      .kind(.excluded), .whole,
      [
        "exclusions", "not covered", "contraindicated uses", "contraindications", "limitations",
        "not approved",
      ]
    ),
    (.dosing, .start, ["dosing approve", "dosing in"]),
    (
      .criteria, .whole,
      [
        "policy criteria", "policy", "criteria", "coverage criteria", "clinical criteria",
        "medical necessity criteria", "medical necessity", "clinical indications", "coverage rationale",
        "policy statement", "coverage policy", "authorization criteria", "prior authorization criteria",
        "approval criteria", "clinical coverage criteria", "position statement", "coverage guidelines",
        "coverage guideline", "recommended authorization criteria", "drug criteria", "criteria for approval",
        "indications and criteria", "indications limitations of coverage",
        "coverage determination", "coverage statement", "criteria for coverage",
        "clinical guideline criteria",
        "prior authorization and medical necessity criteria", "prior approval criteria",
        "step therapy criteria",
        "notification criteria", "other uses with supportive evidence", "specialty guideline criteria",
        "criteria requirements", "medical necessity guidelines",
        "quantity limit clinical criteria for approval",
        "quantity limit criteria", "quantity limits criteria", "quantity limit criteria for approval",
        "approval guidelines",
        "required medical information", "universal criteria", "drug specific policies criteria",
      ]
    ),
    (
      .indications, .whole,
      ["fda approved indications", "fda approved indication s", "fda approved indication"]
    ),
    (
      .durations, .start,
      [
        "approval duration", "authorization duration", "length of authorization", "length of authorizations",
        "length of approval",
        "duration of approval", "duration of authorization", "coverage duration", "duration of coverage",
        "initial approval duration", "initial authorization duration", "reauthorization duration",
        "reauthorization approval duration", "renewal duration", "authorization period", "approval period",
        "initial approval period", "approval length", "length of coverage", "renewal approval duration",
        "duration of therapy", "approval time frame", "approval timeframe", "approval time period",
        "approval time periods", "prior approval limits", "prior approval renewal limits",
      ]
    ),
    (.durations, .whole, ["authorizations", "authorization", "duration"]),
    (
      .coding, .start,
      [
        "coding implications", "coding information", "applicable billing codes", "applicable codes",
        "applicable procedure codes", "billing codes", "billing code", "cpt hcpcs codes considered",
        "coding and billing", "coding billing", "coding section", "procedure codes", "procedure code",
        "diagnosis codes",
        "icd 10 codes considered", "codes and descriptions", "codes that may", "coding guidelines",
        "hcpcs codes covered", "cpt codes covered", "icd 10 codes covered", "other hcpcs codes",
        "other cpt codes",
        "applicable hcpcs", "applicable cpt", "applicable icd", "hcpcs cpt codes",
      ]
    ),
    (.coding, .whole, ["coding", "codes", "hcpcs codes", "cpt codes", "icd 10 codes", "billing"]),
    (
      .revisions, .start,
      [
        "reviews revisions and approvals", "review revision", "revision details", "revision history",
        "policy history", "clinical guideline revision", "guideline revision", "change control",
        "revision log", "change log", "criteria change log",
        "document history", "review history", "policy revision", "update history", "revision summary",
        "policy review history", "policy implementation update", "guideline history", "history of revisions",
        "document revision",
        "summary of review revisions",
      ]
    ),
    (.revisions, .whole, ["history", "revisions", "revision"]),
    (
      .region, .start,
      [
        "description of", "appendix", "appendices", "dosage and administration", "dosage administration",
        "dosing and administration", "product availability", "references", "important reminder",
        "authorization requirements and submission", "state law conflicts", "instructions for use",
        "additional clinical rules", "additional clinical", "dosage form", "availability", "abbreviation",
        "program overview", "disease overview", "disease background", "clinical rationale",
        "clinical evidence", "fda information",
        "centers for medicare", "general information", "dosing limits", "dosing limit", "quantity limit",
        "quantity limits", "quantity limitation", "quantity limitations",
        "administration quantity", "requires pa", "covered alternatives",
        "documentation requirements", "policy review cycle", "quick code search", "required documentation",
        "summary of evidence",
        "supporting information", "additional information",
        "place of service", "preferred drug list", "preferred product", "formulary", "benefit application",
        "applicable states", "therapeutic alternatives", "drug description", "product description",
        "limitations of use", "limitation of use", "scope", "decision trees", "related policies",
        "related coverage", "table of contents", "benefit considerations", "u s food and drug",
      ]
    ),
    (
      .region, .whole,
      [
        "description", "documentation", "other", "goal", "goals", "goal s", "background", "overview",
        "summary", "definitions",
        "definition", "disclaimer",
        "guidelines", "guideline", "policy guidelines",
        "links", "link", "dosage", "dosing", "purpose", "introduction", "rationale", "glossary",
        "reference", "key references", "selected references", "sources", "bibliography", "state mandates",
        "abbreviations", "acronyms", "indications",
        "background information", "resources",
        "prescriber specialties", "prescriber specialty", "warnings", "how supplied",
        "table of contents", "contents", "important note", "disclosures",
      ]
    ),
  ]
}
