/// Everything on record about a person who works with the database, what is over included.
public struct PersonOnFile: Sendable, Hashable {
  public var person: Reviewer
  /// Who took them in, and when.
  public var stamp: Stamp
  /// Every role they were ever granted, in order.
  public var grants: [RoleGrant]
  public var locks: [PersonLock]
  /// Every licence that was recorded, in order; of a kind and a state the last one counts.
  public var licences: [OnFile<Licence>]
  public var relations: [OnFile<Relation>]
  /// When what they sign with was set or taken away, in order; the last one counts.
  public var passphrases: [PassphraseChange]

  /// A person with their past.
  public init(
    person: Reviewer, stamp: Stamp, grants: [RoleGrant] = [], locks: [PersonLock] = [],
    licences: [OnFile<Licence>] = [], relations: [OnFile<Relation>] = [],
    passphrases: [PassphraseChange] = []
  ) {
    self.person = person
    self.stamp = stamp
    self.grants = grants
    self.locks = locks
    self.licences = licences
    self.relations = relations
    self.passphrases = passphrases
  }

  /// The licences that count: the newest of each kind and state.
  public var countingLicences: [Licence] {
    licences.enumerated().filter { index, licence in
      !licences[(index + 1)...].contains {
        $0.value.kind == licence.value.kind && $0.value.state == licence.value.state
      }
    }.map(\.element.value)
  }

  /// Whether a role needs no licence, or the one behind it is good on a day and says the specialty that a decision names.
  public func isLicensed(for role: Role, on day: Day) -> Bool {
    guard let kind = role.licence else { return true }
    let latest = countingLicences.filter { $0.kind == kind }.max { $0.lastDay < $1.lastDay }
    return latest.map { $0.isCurrent(on: day) && $0.specialty != nil } ?? false
  }
}

/// That a passphrase was set, or taken away.
public struct PassphraseChange: Sendable, Hashable {
  /// Whether there was one afterwards.
  public var isSet: Bool
  public var stamp: Stamp

  /// A change.
  public init(isSet: Bool, stamp: Stamp) {
    self.isSet = isSet
    self.stamp = stamp
  }
}

/// A role that a person holds or held.
public struct RoleGrant: Sendable, Hashable {
  public var role: Role
  public var granted: Stamp
  /// Who took it back, and when; nil while it is held.
  public var revoked: Stamp?

  /// A granted role.
  public init(role: Role, granted: Stamp, revoked: Stamp? = nil) {
    self.role = role
    self.granted = granted
    self.revoked = revoked
  }
}

/// A time in which a person may do nothing.
public struct PersonLock: Sendable, Hashable {
  public var reason: String
  public var locked: Stamp
  /// Who lifted it, and when; nil while it holds.
  public var unlocked: Stamp?

  /// A lock.
  public init(reason: String, locked: Stamp, unlocked: Stamp? = nil) {
    self.reason = reason
    self.locked = locked
    self.unlocked = unlocked
  }
}

/// That a person is a member, or belongs to a member's family.
public struct Relation: Sendable, Hashable {
  /// How near they are.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case myself = "self"
    case family
  }

  public var login: String
  public var member: Identifier<Member>
  public var kind: Kind
  /// Who took it back, and when; nil while it stands.
  public var withdrawn: Stamp?

  /// A relation.
  public init(login: String, member: Identifier<Member>, kind: Kind, withdrawn: Stamp? = nil) {
    self.login = login
    self.member = member
    self.kind = kind
    self.withdrawn = withdrawn
  }
}
