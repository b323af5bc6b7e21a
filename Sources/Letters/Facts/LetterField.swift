import PriorAuth

/// A place in a template that a fact is put into, `{{member.name}}`.
public enum LetterField: String, Sendable, Hashable, CaseIterable {
  case letterDate = "letter.date"
  case letterCorrects = "letter.corrects"
  case note
  case planName = "plan.name"
  case planAddress = "plan.address"
  case planPhone = "plan.phone"
  case planFax = "plan.fax"
  case planClinicianPhone = "plan.clinician-phone"
  case planAppealsAddress = "plan.appeals-address"
  case recipientName = "recipient.name"
  case memberName = "member.name"
  case memberNumber = "member.number"
  case memberBirthDate = "member.birth-date"
  case prescriberName = "prescriber.name"
  case prescriberSpecialty = "prescriber.specialty"
  case requestNumber = "request.number"
  case requestReceived = "request.received"
  case drugName = "drug.name"
  case requestedDose = "requested.dose"
  case requestedFirstDay = "requested.first-day"
  case requestedUnits = "requested.units"
  case approvedDose = "approved.dose"
  case approvedFirstDay = "approved.first-day"
  case approvedLastDay = "approved.last-day"
  case approvedUnits = "approved.units"
  case policyNumber = "policy.number"
  case policyVersion = "policy.version"
  case policyTitle = "policy.title"
  case decisionDate = "decision.date"
  case decisionReason = "decision.reason"
  case informationDue = "information.due"
  case clinicianName = "clinician.name"
  case clinicianCredentials = "clinician.credentials"
  case appealBy = "appeal.by"
  case appealReceived = "appeal.received"
  case appealOrganization = "appeal.organization"
  case appealDue = "appeal.due"
  case appealOutcome = "appeal.outcome"
  case externalBy = "external.by"
  case extensionUntil = "extension.until"
  case extensionLeft = "extension.left"
  case extensionReason = "extension.reason"
  case renewalBy = "renewal.by"
  case routePolicy = "route.policy"
  case auditHead = "audit.head"

  /// Whether it is a name, a number or a code, in which capitals are no abbreviation.
  var isName: Bool {
    switch self {
    case .note, .decisionReason, .prescriberSpecialty, .appealOutcome,
      .extensionReason:
      false
    default: true
    }
  }
}

/// A list that a template repeats its lines for.
public enum LetterList: String, Sendable, Hashable, CaseIterable {
  /// Facts that are not on file.
  case missing
  /// Criteria that are not met.
  case unmet
  /// Documents that were looked at.
  case documents
  /// What a renewal will have to show.
  case renewal
}

/// A place inside repeated lines, `{{item.words}}`.
public enum LetterItemField: String, Sendable, Hashable, CaseIterable {
  case criterion = "item.criterion"
  case words = "item.words"
  case facts = "item.facts"
}

/// What lines of a template may depend on: a fact, a list that is not empty, or whom the letter is for.
public enum LetterCondition: Sendable, Hashable {
  case field(LetterField)
  case list(LetterList)
  case recipient(LetterRecipient)

  /// The condition of that name; nil when there is none.
  public init?(_ name: String) {
    if let field = LetterField(rawValue: name) {
      self = .field(field)
    } else if let list = LetterList(rawValue: name) {
      self = .list(list)
    } else if name.hasPrefix("to."), let recipient = LetterRecipient(rawValue: String(name.dropFirst(3))) {
      self = .recipient(recipient)
    } else {
      return nil
    }
  }

  /// What a template calls it, `to.member`.
  var name: String {
    switch self {
    case .field(let field): field.rawValue
    case .list(let list): list.rawValue
    case .recipient(let recipient): "to." + recipient.rawValue
    }
  }
}
