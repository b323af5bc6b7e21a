import PriorAuth

extension LetterFacts {
  /// What stands in a field; nil or empty when it is not known.
  func text(of field: LetterField) -> String? {
    switch field {
    case .letterDate: LetterDate.words(date)
    case .letterCorrects: corrects
    case .note: note
    case .planName: plan[.name]
    case .planAddress: plan[.address]
    case .planPhone: plan[.phone]
    case .planFax: plan[.fax]
    case .planClinicianPhone: plan[.clinicianPhone]
    case .planAppealsAddress: plan[.appealsAddress]
    case .recipientName: recipient == .member ? memberName : prescriber.name
    case .memberName: memberName
    case .memberNumber: member.number
    case .memberBirthDate: LetterDate.words(member.birthDate)
    case .prescriberName: prescriber.name
    case .prescriberSpecialty: prescriber.specialty
    case .requestNumber: request
    case .requestReceived: LetterDate.words(received)
    case .drugName: drugName
    case .requestedDose: requested.dose?.description
    case .requestedFirstDay: requested.firstDay.map(LetterDate.words)
    case .requestedUnits: requested.units
    case .approvedDose: approved?.dose?.description
    case .approvedFirstDay: approved?.firstDay.map(LetterDate.words)
    case .approvedLastDay: approved?.lastDay.map(LetterDate.words)
    case .approvedUnits: approved?.units
    case .policyNumber: policy?.number
    case .policyVersion: policy.map { LetterDate.words($0.version) }
    case .policyTitle: policy?.title
    case .decisionDate: decided.map(LetterDate.words)
    case .decisionReason: reason.map(LetterDate.inWords)
    case .informationDue: informationDue.map(LetterDate.words)
    case .clinicianName: clinician?.name
    case .clinicianCredentials: clinician?.credentials
    case .appealBy: appealBy.map(LetterDate.words)
    case .appealReceived: (appeal?.received).map(LetterDate.words)
    case .appealOrganization: appeal?.organization
    case .externalBy: externalBy.map(LetterDate.words)
    case .appealDue: (appeal?.due).map(LetterDate.words)
    case .appealOutcome: appeal?.outcome
    case .extensionUntil: (moreTime?.until).map(LetterDate.words)
    case .extensionLeft: moreTime?.left
    case .extensionReason: (moreTime?.reason).map(LetterDate.inWords)
    case .renewalBy: renewBy.map(LetterDate.words)
    case .routePolicy: routedTo
    case .auditHead: auditHead
    }
  }

  /// The entries of a list; a document has words only.
  func entries(of list: LetterList) -> [Point] {
    switch list {
    case .missing: missing
    case .unmet: unmet
    case .renewal: renewal
    case .documents: documents.map { Point(criterion: "", words: $0) }
    }
  }

  private var memberName: String {
    [member.givenName, member.familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var drugName: String? {
    switch (drug.name, drug.brand) {
    case (let name?, let brand?): "\(name) (\(brand))"
    case (let name?, nil): name
    case (nil, let brand?): brand
    case (nil, nil): drug.hcpcs.map { "the drug with billing code \($0)" }
    }
  }
}

extension LetterFacts.Point {
  func text(of field: LetterItemField) -> String {
    switch field {
    case .criterion: criterion
    case .words: LetterDate.inWords(words)
    case .facts: LetterDate.inWords(facts)
    }
  }
}
