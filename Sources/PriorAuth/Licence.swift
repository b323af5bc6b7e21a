/// What lets a clinician practise, as the board of a state gave it.
public struct Licence: Sendable, Hashable {
  /// The profession it is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case pharmacist, physician
  }

  public var kind: Kind
  public var number: String
  /// The state whose board gave it, as two letters.
  public var state: String
  /// The field of a physician or pharmacist, such as oncology.
  public var specialty: String?
  /// The last day on which it is good.
  public var lastDay: Day

  /// A licence.
  public init(kind: Kind, number: String, state: String, specialty: String? = nil, lastDay: Day) {
    self.kind = kind
    self.number = number
    self.state = state
    self.specialty = specialty
    self.lastDay = lastDay
  }

  /// Whether it is good on a day.
  public func isCurrent(on day: Day) -> Bool { day <= lastDay }
}

extension Role {
  /// The licence without which the role decides nothing that takes a clinician; nil for other roles.
  public var licence: Licence.Kind? {
    switch self {
    case .pharmacist: .pharmacist
    case .medicalDirector, .appealsReviewer: .physician
    default: nil
    }
  }
}

/// A person acting as a clinician: who, in which role, by which licence.
public struct Clinician: Sendable, Hashable {
  public var login: String
  public var name: String
  public var role: Role
  public var licence: Licence

  /// A clinician.
  public init(login: String, name: String, role: Role, licence: Licence) {
    self.login = login
    self.name = name
    self.role = role
    self.licence = licence
  }
}
