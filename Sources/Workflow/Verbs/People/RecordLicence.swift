import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Puts a clinician's licence on record; it takes the place of an earlier one of the same kind and state. The state is
  /// kept by its letters.
  public func recordLicence(_ licence: Licence, of login: String, at clock: WallClock) throws(DeskError) {
    try TextCheck.identifier(licence.number, .licenceNumber)
    try TextCheck.line(licence.specialty, .specialty)
    guard let state = StateCode.of(licence.state) else { throw .invalid(.licenceState, .noState) }
    var licence = licence
    licence.state = state
    try write(.recordLicence, at: clock) { stamp in
      _ = try existing(login: login)
      try checkStanding(of: login)
      try records.insert(licence, of: login, stamp)
      try append(
        .recordLicence, on: login, stamp,
        [
          JSONMember("kind", .string(licence.kind.rawValue)), JSONMember("state", .string(licence.state)),
          JSONMember("lastDay", .string(licence.lastDay.description)),
        ])
    }
  }
}
