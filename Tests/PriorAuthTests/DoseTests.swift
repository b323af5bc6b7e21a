import PriorAuth
import Testing

@Suite struct DoseTests {
  @Test(arguments: [
    ("0.75", "g", "mg", "750"), ("750", "mg", "g", "0.75"), ("28", "mcg", "mg", "0.028"),
    ("750000", "ug", "mg", "750"), ("1", "ng", "mcg", "0.001"), ("750", "MG", "mg", "750"),
    ("10", "mg/kg", "mg", "305"), ("15", "mcg/m²", "mcg", "15.75"), ("5", "µg / m2", "mcg", "5.25"),
    ("37.5", "mL", "mg", "750"), ("37.5", "ml", "g", "0.75"), ("5", "IU", "units", "5"),
  ])
  func `amounts are converted exactly`(amount: String, unit: String, to base: String, result: String) throws {
    let dose = Dose(
      amount: try #require(Decimal(amount)), unit: try #require(DoseUnit(unit)), concentrationMgPerMl: 20)
    let body = BodySize(weightKg: Decimal("30.5"), surfaceM2: Decimal("1.05"))
    let target = try #require(DoseUnit(base)).base
    #expect(try dose.amount(in: target, for: body).description == result)
  }

  @Test(arguments: [
    ("10", "mg/kg", "mg", ConversionGap.bodyWeight), ("10", "mg/m2", "mg", .bodySurface),
    ("5", "mL", "mg", .concentration), ("5", "units", "mg", .incompatible(.unit, .milligram)),
    ("5", "mg", "units", .incompatible(.milligram, .unit)),
    ("999999999999999999", "g", "mcg", .tooManyDigits),
  ])
  func `what can't be converted says what is missing`(
    amount: String, unit: String, to base: String, gap: ConversionGap
  ) throws {
    let dose = Dose(amount: try #require(Decimal(amount)), unit: try #require(DoseUnit(unit)))
    let target = try #require(DoseUnit(base)).base
    #expect(throws: gap) { try dose.amount(in: target, for: BodySize()) }
  }

  @Test(arguments: ["", "stone", "mg/day", "mg/kg/day", "/kg", "mg/", "kg", "m2", "mmol"])
  func `a unit that is not a dose's is refused`(text: String) {
    #expect(DoseUnit(text) == nil)
  }

  @Test(arguments: DoseUnit.Base.allCases, DoseUnit.Basis.allCases)
  func `every unit is read as it is printed`(base: DoseUnit.Base, basis: DoseUnit.Basis) {
    #expect(DoseUnit(DoseUnit(base, basis).description) == DoseUnit(base, basis))
  }
}
