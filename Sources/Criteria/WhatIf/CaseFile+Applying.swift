import PriorAuth

extension CaseFile {
  /// The case as it would be under the supposition; what was on file about the same fact gives way to it.
  public func applying(_ change: WhatIf) -> CaseFile {
    var file = self
    switch change.supposition {
    case .age(let years): file.member.birthDate = received.adding(months: -12 * years)
    case .dose(let amount, let unit, let everyDays): file.suppose(amount, unit, everyDays)
    case .weight(let kg): file.member.bodySize.weightKg = kg
    case .surface(let m2): file.member.bodySize.surfaceM2 = m2
    case .start(let day): file.therapy.start = day
    case .renewal(let day): file.member.renewalDate = day
    case .state(let state): file.member.state = state
    case .lineOfBusiness(let line): file.lineOfBusiness = line
    case .regimen(let regimen): file.therapy.regimen = regimen
    case .doseIncrease(let value): file.therapy.doseIncrease = value
    case .specialty(let specialty): file.prescriber.specialty = specialty
    case .consultation(let specialty): file.prescriber.consultSpecialty = specialty
    case .recommended(let value): file.therapy.nccnRecommended = value
    case .onFormulary(let value): file.therapy.onFormulary = value
    case .intent(let intent): file.therapy.intent = intent
    case .response(let value):
      file.put(.response(value)) { if case .response = $0 { true } else { false } }
    case .biomarker(let name, let result): file.suppose(name, result)
    case .measurement(let name, let low, let high, let unit): file.suppose(name, low, high, unit)
    }
    return file
  }

  /// Another amount, at the same interval where no other is supposed.
  private mutating func suppose(_ amount: Decimal, _ unit: DoseUnit, _ everyDays: Decimal?) {
    therapy.dose = Dose(
      amount: amount, unit: unit, everyDays: everyDays ?? therapy.dose?.everyDays,
      concentrationMgPerMl: therapy.dose?.concentrationMgPerMl)
  }

  /// A conclusive result: of a test that criteria about gene fusions rely on too.
  private mutating func suppose(_ name: String, _ result: Fact.Biomarker.Result) {
    let words = Words(name)
    let present = evidence.lazy.compactMap { evidence -> String? in
      guard case .biomarker(let marker) = evidence.fact, words.stand(in: Words(marker.name)) else {
        return nil
      }
      return marker.name
    }.first
    let marker = Fact.Biomarker(
      name: present ?? name, result: result, assay: "RNA", specimen: "tissue")
    put(.biomarker(marker)) { fact in
      guard case .biomarker(let marker) = fact else { return false }
      return words.stand(in: Words(marker.name))
    }
  }

  private mutating func suppose(_ name: String, _ low: Decimal, _ high: Decimal, _ unit: String?) {
    let words = Words(name)
    let present = evidence.lazy.compactMap { evidence -> Fact.Measurement? in
      guard case .measurement(let value) = evidence.fact, words.stand(in: Words(value.name)) else {
        return nil
      }
      return value
    }.first
    let measurement = Fact.Measurement(
      name: present?.name ?? name, low: low, high: high, unit: unit ?? present?.unit)
    put(.measurement(measurement)) { fact in
      guard case .measurement(let value) = fact else { return false }
      return words.stand(in: Words(value.name))
    }
  }

  /// Puts a fact in place of those that are about the same thing.
  private mutating func put(_ fact: Fact, inPlaceOf isSame: (Fact) -> Bool) {
    evidence.removeAll { isSame($0.fact) }
    evidence.append(Evidence(fact, documented: true, date: received))
  }
}
