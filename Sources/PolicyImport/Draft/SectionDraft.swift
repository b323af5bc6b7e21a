import Criteria
import PriorAuth

/// Turns a section of the outline into criteria with kinds.
struct SectionDraft {
  let reader: ClauseReader

  /// The sections of a document; no two of their criteria have one id.
  func sections(_ outlines: [OutlineSection]) -> [Section] {
    // Sections that take the same durations mostly follow each other.
    var printed: [OutlineDuration] = []
    var durations: [ApprovalDuration] = []
    // An answer is kept by the id of its criterion, so a list in one section must not take an id of another.
    let names = outlines.names
    var ids = FreeNames()
    for name in names { _ = ids.take([name.id]) }
    let sections = zip(outlines, names).map { outline, name in
      if outline.durations != printed {
        printed = outline.durations
        durations = printed.map(DurationDraft.duration)
      }
      return section(outline, name, durations, &ids)
    }
    let reader = HeadingReader(context: reader.context)
    return sections.map { reader.withUse($0, ofFirst: sections) }
  }

  private func section(
    _ outline: OutlineSection, _ name: SectionName, _ durations: [ApprovalDuration], _ ids: inout FreeNames
  ) -> Section {
    let kind = Section.Kind(rawValue: outline.kind.rawValue) ?? .initial
    let children = criteria(outline.children, under: name.id, in: kind, &ids)
    var root = Criterion(
      id: name.id, text: outline.indication, place: SourceRange(outline.span),
      body: .group(combinator(outline.combinator, children), children))
    if kind == .initial || kind == .continued {
      let introduction = IntroductionReader(context: reader.context).condition(
        in: outline.introduction, about: outline.indication)
      let use =
        kind == .initial && !outline.isDosing ? HeadingReader(context: reader.context).use(named: root) : nil
      let asked = [use, introduction].compactMap(\.self)
      root.lead = asked.count > 1 ? .all(asked) : asked.first
    }
    return Section(
      kind: kind, label: name.label, indication: outline.indication, root: root,
      durations: durations)
  }

  /// The criteria of a list, each with an id of its own also where a label stands twice.
  private func criteria(
    _ nodes: [OutlineNode], under parent: String, in kind: Section.Kind, _ ids: inout FreeNames
  ) -> [Criterion] {
    let own = nodes.enumerated().map { place, node in
      ids.take([parent + "." + Self.label(node.id, at: place)])
    }
    return zip(nodes, own).map { node, id in criterion(node, id: id, in: kind, &ids) }
  }

  private func criterion(
    _ node: OutlineNode, id: String, in kind: Section.Kind, _ ids: inout FreeNames
  ) -> Criterion {
    let footnote = node.footnote.map { note in
      Footnote(text: note, clause: node.answers == nil ? regimen(note) : nil)
    }
    var criterion = Criterion(
      id: id, text: node.text, place: SourceRange(node.span), body: .reserved, footnote: footnote)
    guard !Self.isReserved(node.text) else { return criterion }
    if let answers = node.answers, answers.meaning != .required {
      criterion.body = .clause(.attested(Self.asked(node.text, answers)))
      return criterion
    }
    if kind == .other, fill(&criterion, asReferral: node, in: kind, &ids) { return criterion }
    let (condition, text) = reader.condition(of: node.text).map { ($0.clause, $0.rest) } ?? (nil, node.text)
    criterion.condition = condition
    let children = criteria(node.children, under: id, in: kind, &ids)
    if children.isEmpty {
      criterion.body = kind == .excluded ? exclusion(text) : .clause(reader.leaf(text))
    } else if Self.areExamples(text) {
      criterion.body = .clause(reader.leaf(Self.beforeExamples(text)))
    } else {
      criterion.lead = reader.lead(of: text)
      let asked = criterion.lead?.namesDisease == true ? children.map(\.asFeature) : children
      criterion.body = .group(combinator(node.combinator, asked), asked)
    }
    return criterion
  }

  /// What a reviewer attests about a printed question that does not simply have to be answered with yes.
  private static func asked(_ question: String, _ answers: QuestionAnswers) -> String {
    answers.meaning == .ruledOut ? "The answer is no: " + question : question
  }

  /// What a footnote asks of the regimen; nil where it only informs.
  private func regimen(_ note: String) -> Clause? {
    let phrase = Phrase(note, in: reader.context)
    return phrase.isDenied ? nil : RegimenRecognizer.recognize(phrase)
  }

  /// Clauses that send a use on; false where the words name no policy to send it to.
  private func fill(
    _ criterion: inout Criterion, asReferral node: OutlineNode, in kind: Section.Kind, _ ids: inout FreeNames
  ) -> Bool {
    let phrase = Phrase(node.text, in: reader.context)
    if node.children.isEmpty {
      guard let referral = ReferralRecognizer.recognize(phrase) else { return false }
      criterion.body = .clause(referral)
      return true
    }
    guard let change = ReferralRecognizer.labelChange(phrase) else { return false }
    let children = criteria(node.children, under: criterion.id, in: kind, &ids)
    criterion.lead = change
    criterion.body = .group(combinator(node.combinator, children), children)
    return true
  }

  /// A use that is not covered; one that only closes the list ("not addressed in this policy") decides nothing.
  private func exclusion(_ text: String) -> Criterion.Body {
    let phrase = Phrase(text, in: reader.context)
    let closesList = phrase.has("policy") && (phrase.has(stem: "address") || phrase.has(stem: "list"))
    if closesList { return .reserved }
    let offLabel =
      phrase.has("fda") || phrase.says("off label") && !phrase.has(stem: "dose")
    if offLabel, phrase.has(stem: "evidence"), !phrase.has(stem: "exceed") {
      return .clause(.kind(.unsupportedUse))
    }
    return .clause(.attested(text))
  }

  private func combinator(_ printed: OutlineCombinator, _ children: [Criterion]) -> Combinator {
    switch printed {
    case .all: .all
    case .any: .any
    case .none: .none
    case .atLeast(let count): .atLeast(count)
    // Where the text does not say, every criterion has to hold; the import report names the place.
    case .mixed: .all
    }
  }

  /// `Examples of supporting documentation include:` is no list of criteria.
  private static func areExamples(_ text: String) -> Bool {
    let words = Words(text)
    return words.contains(anyName: ["examples of", "examples include", "for example", "may include"])
  }

  private static func beforeExamples(_ text: String) -> String {
    guard let stop = text.firstPlace(of: ". ") else { return text }
    return String(text[..<stop.lowerBound])
  }

  private static func isReserved(_ text: String) -> Bool {
    let words = Words(text).list
    return words.count <= 2 && words.first == "reserved"
  }

  /// The printed label without its marks; bullets count by position.
  private static func label(_ printed: String, at place: Int) -> String {
    // A letter without a mark behind it is the bullet of an inner list.
    let bare = printed == "o" ? "" : printed.filter { $0.isLetter || $0.isNumber }
    return bare.isEmpty ? String(place + 1) : bare
  }
}

extension SourceRange {
  init(_ range: Range<Int>) {
    self.init(first: range.lowerBound, last: Swift.max(range.lowerBound, range.upperBound - 1))
  }
}

extension Clause {
  /// Whether it asks for a disease.
  fileprivate var namesDisease: Bool {
    switch self {
    case .kind(.diagnosis): true
    case .kind, .attested: false
    case .all(let parts), .any(let parts): parts.contains(where: \.namesDisease)
    case .not(let part): part.namesDisease
    }
  }
}

extension Criterion {
  /// The criterion below a head that asks for the disease itself: another disease named there is a feature of it, as asthma is of
  /// EGPA, and a reviewer looks for it in the notes.
  fileprivate var asFeature: Criterion {
    guard case .clause(.kind(.diagnosis)) = body, !Words(text).contains(stem: "diagnos") else { return self }
    var copy = self
    copy.body = .clause(.attested(text))
    return copy
  }
}
