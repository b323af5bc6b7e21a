/// What a letter is about; each kind has a template of its own.
public enum LetterKind: String, Sendable, Hashable, CaseIterable {
  case approval
  /// Asks for the facts a pended request lacks.
  case informationRequest = "information-request"
  case denial
  /// Approved with another dose, amount or span than asked for.
  case modification
  /// The decision takes longer than usual.
  case moreTime = "extension"
  case withdrawal
  case dismissal
  /// The use belongs to another policy.
  case routing
  case appealAcknowledgement = "appeal-acknowledgement"
  case appealResolution = "appeal-resolution"
  /// Reminds that an approval ends, and says what its renewal will ask for.
  case renewalReminder = "renewal-reminder"

  /// What people call it.
  public var name: String {
    switch self {
    case .approval: "Approval"
    case .informationRequest: "Request for information"
    case .denial: "Denial"
    case .modification: "Approval in part"
    case .moreTime: "More time"
    case .withdrawal: "Withdrawal"
    case .dismissal: "Dismissal"
    case .routing: "Another policy"
    case .appealAcknowledgement: "Appeal received"
    case .appealResolution: "Appeal decided"
    case .renewalReminder: "Reminder to renew"
    }
  }

  /// Who gets it, the treating practitioner first.
  public var recipients: [LetterRecipient] {
    switch self {
    case .informationRequest, .routing: [.prescriber]
    case .approval, .denial, .modification, .moreTime, .withdrawal, .dismissal, .appealAcknowledgement,
      .appealResolution, .renewalReminder:
      LetterRecipient.allCases
    }
  }
}

/// Whom a letter is written to.
public enum LetterRecipient: String, Sendable, Hashable, CaseIterable {
  /// The treating practitioner who asked.
  case prescriber
  case member
}
