import PriorAuth

/// What a request has to be like to be taken in.
enum RequestCheck {
  /// - Parameter received: the day of receipt by the plan's calendar.
  static func check(
    _ request: Request, receivedOn received: Day, bornOn birthDate: Day, at clock: WallClock
  ) throws(DeskError) {
    guard request.received <= clock.now else { throw .invalid(.received, .inFuture) }
    guard received >= birthDate else { throw .invalid(.received, .before(birthDate)) }
    try TextCheck.line(of: request.lineOfBusiness)
    try TextCheck.identifier(request.policyNumber, .policyNumber)
    try check(request.prescriber)
    try check(request.therapy, bornOn: birthDate)
    try check(request.bodySize)
  }

  /// The last digit of a number that is newly stated has to fit the others; what is on record stays as it came in.
  static func checkDigit(of npi: String?) throws(DeskError) {
    if let npi, !NPI.isValid(npi) { throw .invalid(.npi, .malformed) }
  }

  private static func check(_ prescriber: Prescriber) throws(DeskError) {
    try TextCheck.line(prescriber.name, .prescriberName)
    try TextCheck.line(prescriber.specialty, .specialty)
    try TextCheck.line(prescriber.consultSpecialty, .specialty)
    if let npi = prescriber.npi {
      guard npi.utf8.count == 10, npi.utf8.allSatisfy(isDigit) else { throw .invalid(.npi, .malformed) }
    }
  }

  private static func check(_ therapy: RequestedTherapy, bornOn birthDate: Day) throws(DeskError) {
    guard therapy.drug != Drug() else { throw .invalid(.drug, .missing) }
    try TextCheck.line(therapy.drug.name, .drug)
    try TextCheck.line(therapy.drug.brand, .drug)
    if let code = therapy.drug.hcpcs {
      guard isHCPCS(code) else { throw .invalid(.hcpcs, .malformed) }
    }
    if let start = therapy.start, start < birthDate { throw .invalid(.start, .before(birthDate)) }
    try check(therapy.dose)
    try check(therapy.previousDose)
    try TextCheck.line(therapy.regimen, .regimen)
  }

  static func check(_ dose: Dose?) throws(DeskError) {
    guard let dose else { return }
    try plausible(dose.amount, .dose, dose.unit.amounts)
    try plausible(dose.everyDays, .doseInterval, Dose.intervals)
    try plausible(dose.concentrationMgPerMl, .concentration, Dose.concentrations)
  }

  private static func check(_ size: BodySize) throws(DeskError) {
    try plausible(size.weightKg, .weight, BodySize.weights)
    try plausible(size.surfaceM2, .bodySurface, BodySize.surfaces)
  }

  /// Outside its bounds a unit or a point was mistyped.
  private static func plausible(
    _ number: Decimal?, _ field: Field, _ bounds: ClosedRange<Decimal>
  ) throws(DeskError) {
    guard let number else { return }
    guard number > .zero else { throw .invalid(field, .notPositive) }
    guard bounds.contains(number) else {
      throw .invalid(field, .outside(bounds.lowerBound, bounds.upperBound))
    }
  }

  /// One capital letter and four digits.
  private static func isHCPCS(_ code: String) -> Bool {
    guard code.utf8.count == 5, let letter = code.utf8.first else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
      && code.utf8.dropFirst().allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
