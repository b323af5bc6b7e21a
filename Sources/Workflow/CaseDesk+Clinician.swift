import PriorAuth

extension CaseDesk {
  /// The person at the desk as a clinician whose specialty can be put on record with a decision.
  func namedClinician(for verb: Verb, on day: Day) throws -> Clinician {
    let clinician = try clinician(for: verb, on: day)
    guard clinician.licence.specialty != nil else {
      throw DeskError.decision(.noSpecialty(login: login, verb))
    }
    return clinician
  }
}
