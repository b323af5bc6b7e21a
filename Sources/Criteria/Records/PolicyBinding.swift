import PriorAuth

/// What a person set about one criterion of a draft, with the words it was set for.
public struct PolicyBinding: Sendable, Hashable, Codable {
  /// The printed id of the criterion.
  public var criterion: String
  /// The words of the criterion when it was bound.
  public var words: String
  public var setting: Setting

  /// What can be set.
  public enum Setting: Sendable, Hashable, Codable {
    /// What has to hold; an attested clause is one that a reviewer answers.
    case clause(Clause)
    /// How the criteria below go together.
    case combinator(Combinator)
    /// A rule that stands beside what the criterion asks for; nil takes it away.
    case beside(Place, Clause?)
    /// Whether failing it means that the requested use is another one; nil leaves that to the kind of rule.
    case otherUse(Bool?)
    /// What the section is for that the criterion heads, and how long its approvals hold.
    case section(SectionSetting)

    /// The side of the criterion it is about; a later setting of the same aspect takes its place.
    public var aspect: Aspect {
      switch self {
      case .clause: .clause
      case .combinator: .combinator
      case .beside(.condition, _): .condition
      case .beside(.lead, _): .lead
      case .beside(.footnote, _): .footnote
      case .otherUse: .use
      case .section: .section
      }
    }
  }

  /// A side of a criterion that can be set by itself.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    case clause, combinator, use
    case condition, lead, footnote
    case section
  }

  /// Where a rule beside the criterion's own stands.
  public enum Place: String, Sendable, Hashable, Codable, CaseIterable {
    /// When the criterion applies.
    case condition
    /// What the sentence above a list asks for beside the list.
    case lead
    /// What its footnote asks for.
    case footnote
  }

  /// A setting of a criterion.
  public init(criterion: String, words: String, setting: Setting) {
    self.criterion = criterion
    self.words = words
    self.setting = setting
  }
}

/// A binding as it stands in the record.
public struct BindingOnFile: Sendable, Hashable {
  public var id: Identifier<PolicyBinding>
  public var binding: PolicyBinding
  /// The binding of an earlier version that it repeats.
  public var carriedFrom: Identifier<PolicyBinding>?
  public var stamp: Stamp

  /// A binding on record.
  public init(
    id: Identifier<PolicyBinding>, binding: PolicyBinding, carriedFrom: Identifier<PolicyBinding>?,
    stamp: Stamp
  ) {
    self.id = id
    self.binding = binding
    self.carriedFrom = carriedFrom
    self.stamp = stamp
  }
}

extension Criterion {
  /// The words that a setting of one of its sides is about: the footnote's for the footnote, else its own.
  public func words(for aspect: PolicyBinding.Aspect) -> String? {
    aspect == .footnote ? footnote?.text : text
  }
}

extension [BindingOnFile] {
  /// The number of the newest binding, by which a change of the draft is noticed; 0 where there is none.
  public var newestNumber: Int64 { map(\.id.number).max() ?? 0 }
}
