import Criteria
import PriorAuth

/// A policy document read as data: the version it becomes, and what a person should look at.
public struct PolicyDraft: Sendable, Hashable {
  public var version: PolicyVersion
  public var outline: PolicyOutline
  /// The printed ids of the criteria that a reviewer has to answer.
  public var attested: [String]
  /// How the first day in force was found, for the import report.
  public var inForceBasis: String
  /// The first day that the document's own dates give.
  public var printedDay: Day?

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - source: the document's text.
  ///   - number: the reference number, where an administrator states it; else the printed one.
  ///   - firstDay: the first day in force, where an administrator states it; else the document's own dates decide.
  ///   - drugs: the drugs it governs, where an administrator states them; else those of its title.
  ///   - digest: SHA-256 of the document's bytes.
  ///   - noting: is told how much of the work is done, from 0 to 1; what it throws ends the reading.
  public init(
    reading source: SourceText, numbered number: String? = nil, inForceFrom firstDay: Day? = nil,
    drugs: [GovernedDrug] = [], digest: String,
    noting: (Double) throws(PolicyDraftError) -> Void = { _ in }
  ) throws(PolicyDraftError) {
    let outline = try PolicyOutline(reading: source) { share throws(PolicyDraftError) in
      try noting(share * 0.7)
    }
    try noting(0.7)
    try self.init(
      outline, of: source, numbered: number, inForceFrom: firstDay, drugs: drugs, digest: digest,
      noting: noting)
  }

  /// Makes a draft of an outline that was read before; everything else as for a document.
  public init(
    _ outline: PolicyOutline, of source: SourceText, numbered number: String? = nil,
    inForceFrom firstDay: Day? = nil, drugs stated: [GovernedDrug] = [], digest: String,
    noting: (Double) throws(PolicyDraftError) -> Void = { _ in }
  ) throws(PolicyDraftError) {
    guard outline.sections.contains(where: { $0.kind == .initial && !$0.children.isEmpty }) else {
      throw .noCriteria
    }
    guard let number = number ?? outline.referenceNumber, !number.isEmpty else { throw .noReferenceNumber }
    let printed = Self.firstDay(of: outline)
    let dated = firstDay.map { ($0, "the day stated at import") } ?? printed
    guard let dated else { throw .noEffectiveDate }
    let context = DraftContext(outline)
    let reader = ClauseReader(context: context)
    try noting(0.8)
    let read = SectionDraft(reader: reader).sections(outline.sections)
    let sections = SeparateCriteria(context: context).placed(
      in: DosingCriteria.placed(in: read, of: outline.sections), from: outline)
    guard GeneralCriteria.count(placedIn: sections) <= Self.mostCriteria else {
      throw .tooManyCriteria(limit: Self.mostCriteria)
    }
    guard sections.allSatisfy({ $0.root.depth <= Self.deepestList }) else {
      throw .tooDeep(limit: Self.deepestList)
    }
    let found = DrugsDraft(outline: outline, source: source, stated: stated).found
    try noting(0.9)
    let drugs = (
      governed: found.governed.map(context.withOtherNames),
      preferred: found.preferred.map(context.withOtherNames)
    )
    version = PolicyVersion(
      number: number, title: outline.title, payer: outline.payer, inForce: DayRange(from: dated.0),
      lastReview: DateInPrint.day(outline.lastReviewDate),
      linesOfBusiness: outline.linesOfBusiness.map { LineOfBusiness($0) }, drugs: drugs.governed,
      sections: GeneralCriteria.placed(in: sections),
      label: LabelDraft(parts: DocumentParts(outline), reader: reader).label,
      preferredProducts: drugs.preferred,
      otherDrugs: context.drugs(beside: drugs.governed + drugs.preferred),
      reconstructed: Self.saysReconstructed(source), sourceDigest: digest)
    self.outline = outline
    if stated.isEmpty { self.outline.note(doubtfulDrugs: drugs.governed) }
    inForceBasis = dated.1
    printedDay = printed?.0
    attested = unique(version.sections.flatMap { $0.root.attestedIDs })
  }

  /// The longest policies have some hundreds of criteria. General ones are copied into every section, so that a document
  /// that is damaged or made for it could come to millions.
  static let mostCriteria = 20_000
  /// The lists of policies are four or five levels deep. What is deeper than 13 could be written down and not be read back.
  static let deepestList = 10

  /// The newest date of the header and of the revision log. A change approved by a committee is in force from the
  /// month after; the first row of the log that also prints an effective date shows that pattern.
  private static func firstDay(of outline: PolicyOutline) -> (Day, String)? {
    var candidates = [(DateInPrint.day(outline.effectiveDate), "the printed effective date")]
    for revision in outline.revisions {
      if let approval = DateInPrint.day(revision.approval) {
        candidates.append((approval.adding(days: 1), "the month after the newest approval (inferred)"))
      } else {
        candidates.append(
          (DateInPrint.day(revision.date), "the newest revision without an approval date (inferred)"))
      }
    }
    if outline.revisions.isEmpty {
      candidates.append((DateInPrint.day(outline.lastReviewDate), "the last review"))
    }
    return candidates.compactMap { day, why in day.map { ($0, why) } }.max { $0.0 < $1.0 }
  }

  private static func saysReconstructed(_ source: SourceText) -> Bool {
    let head = String(decoding: source.bytes.prefix(2_000), as: UTF8.self)
    return Words(head).contains(anyName: ["reconstructed from the revision log"])
  }
}

/// Why a document does not become a draft.
public enum PolicyDraftError: Error, Sendable, Hashable {
  /// No criteria for a first approval were found.
  case noCriteria
  case noReferenceNumber
  case noEffectiveDate
  /// The reading was stopped before its end.
  case stopped
  /// With the general criteria in every section there would be more than that.
  case tooManyCriteria(limit: Int)
  /// Lists stand in lists on more levels than that.
  case tooDeep(limit: Int)
}

extension Criterion {
  /// How many levels of lists stand below it.
  fileprivate var depth: Int { children.isEmpty ? 0 : 1 + (children.map(\.depth).max() ?? 0) }

  /// The ids of the criteria below and this one that a reviewer has to answer.
  fileprivate var attestedIDs: [String] { (needsAnswer ? [id] : []) + children.flatMap(\.attestedIDs) }
}
