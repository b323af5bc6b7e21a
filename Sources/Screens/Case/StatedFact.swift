import PriorAuth

/// Something the request states, in words.
struct StatedFact: Hashable, Sendable {
  var about: String
  var text: String
  /// The field of the form that puts it right.
  var field: AmendFormScreen.Field

  /// What a request states; what it does not state is said too, where a criterion may ask for it.
  static func all(of request: Request) -> [StatedFact] {
    [
      StatedFact(about: "drug", text: drug(request.therapy.drug), field: .brand),
      StatedFact(
        about: "prescriber", text: prescriber(request.prescriber),
        field: request.prescriber.name == nil ? .prescriber : .specialty),
      StatedFact(about: "dose", text: dose(request.therapy), field: .amount),
      StatedFact(about: "regimen", text: regimen(request.therapy), field: .regimen),
      StatedFact(
        about: "start", text: request.therapy.start.map { "\($0)" } ?? "the day of receipt", field: .start),
      size(request.bodySize), formulary(request.therapy),
    ].compactMap { $0 }
  }

  private static func drug(_ drug: Drug) -> String {
    [drug.brand, drug.name, drug.hcpcs].compactMap { $0 }.joined(separator: ", ")
  }

  private static func prescriber(_ prescriber: Prescriber) -> String {
    let consulted = prescriber.consultSpecialty.map { $0 == "none" ? "nobody consulted" : "consulted: \($0)" }
    return [
      prescriber.name ?? "name not stated", prescriber.npi.map { "NPI \($0)" },
      prescriber.specialty ?? "specialty not stated",
      consulted ?? "consultation not stated",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func dose(_ therapy: RequestedTherapy) -> String {
    [
      therapy.dose.map { "\($0)" } ?? "not stated", therapy.previousDose.map { "before: \($0)" },
      therapy.doseIncrease.map { $0 ? "raised" : "not raised" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func regimen(_ therapy: RequestedTherapy) -> String {
    let nccn = therapy.nccnRecommended.map { $0 ? "recommended by NCCN" : "not recommended by NCCN" }
    return [
      therapy.regimen ?? "not stated", therapy.intent.map { $0.rawValue + " therapy" },
      nccn ?? "NCCN recommendation not stated",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func size(_ size: BodySize) -> StatedFact? {
    let parts = [size.weightKg.map { "\($0) kg" }, size.surfaceM2.map { "\($0) m2" }].compactMap { $0 }
    return parts.isEmpty
      ? nil : StatedFact(about: "body size", text: parts.joined(separator: ", "), field: .weightKg)
  }

  private static func formulary(_ therapy: RequestedTherapy) -> StatedFact? {
    let changed = therapy.labelChangeDate.map { "label changed on \($0)" }
    let listed = therapy.onFormulary.map { $0 ? "on the formulary" : "not on the formulary" }
    let parts = [listed, changed].compactMap { $0 }
    return parts.isEmpty
      ? nil : StatedFact(about: "formulary", text: parts.joined(separator: ", "), field: .onFormulary)
  }
}
