import PriorAuth

/// A printed criterion: its own words, its place in the document, and what has to hold for it to be met.
public struct Criterion: Sendable, Hashable, Codable {
  /// The whole printed path, `I.A.5.a`.
  public var id: String
  /// The words of the policy.
  public var text: String
  /// Where they stand in the source document.
  public var place: SourceRange?
  /// A condition printed with it ("if the request is for a dose increase"); when it fails, the criterion is n/a.
  public var condition: Clause?
  /// What the sentence above a list asks for beside the list ("relapsed disease and one of the following").
  public var lead: Clause?
  public var body: Body
  /// A requirement hung on it by a footnote mark; it has to hold as well.
  public var footnote: Footnote?
  /// Whether failing it means that the requested use is another one, where an administrator said so; else the kinds
  /// know.
  public var failureIsOtherUse: Bool?

  /// What has to hold.
  public enum Body: Sendable, Hashable, Codable {
    /// Criteria of its own.
    case group(Combinator, [Criterion])
    /// Something the engine can find in the case file.
    case clause(Clause)
    /// A number kept free, without content.
    case reserved
  }

  /// A criterion.
  public init(
    id: String, text: String, place: SourceRange? = nil, condition: Clause? = nil, lead: Clause? = nil,
    body: Body, footnote: Footnote? = nil, failureIsOtherUse: Bool? = nil
  ) {
    self.lead = lead
    self.id = id
    self.text = text
    self.place = place
    self.condition = condition
    self.body = body
    self.footnote = footnote
    self.failureIsOtherUse = failureIsOtherUse
  }

  /// The criteria printed below it.
  public var children: [Criterion] {
    if case .group(_, let children) = body { children } else { [] }
  }
}

/// How criteria on one level go together.
public enum Combinator: Sendable, Hashable, Codable {
  case all
  case any
  case atLeast(Int)
  case none
}

/// A requirement printed as a footnote.
public struct Footnote: Sendable, Hashable, Codable {
  public var text: String
  /// What it asks for; nil where it only informs.
  public var clause: Clause?

  /// A footnote.
  public init(text: String, clause: Clause? = nil) {
    self.text = text
    self.clause = clause
  }
}

/// Criterion kinds joined inside one printed sentence.
public indirect enum Clause: Sendable, Hashable, Codable {
  case kind(CriterionKind)
  /// Words no kind understands: a reviewer answers them, with a citation.
  case attested(String)
  case all([Clause])
  case any([Clause])
  case not(Clause)
}

extension Clause {
  /// Everything it asks for that the engine can find, denied or not, in their order.
  public var kinds: [CriterionKind] {
    switch self {
    case .kind(let kind): [kind]
    case .attested: []
    case .all(let parts), .any(let parts): parts.flatMap(\.kinds)
    case .not(let part): part.kinds
    }
  }
}

/// Bytes of the source document, first to last, both included.
public struct SourceRange: Sendable, Hashable, Codable {
  public var first: Int
  public var last: Int

  /// The bytes from `first` to `last`.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }
}
