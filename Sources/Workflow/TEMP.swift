import PriorAuth
extension CaseDesk {
  func clinician(for verb: Verb, on day: Day) throws -> Clinician {
    throw DeskError.decision(.noSpecialty(login: login, verb))
  }
}
