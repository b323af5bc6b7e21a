/// What the engine can look for in a case file. Each kind is one file in `Kinds/`, with its rule and its finding.
public enum CriterionKind: Sendable, Hashable, Codable {
  case age(AgeRule)
  case diagnosis(DiagnosisRule)
  case biomarker(BiomarkerRule)
  case measurement(MeasurementRule)
  case prescriber(PrescriberRule)
  case priorTherapy(PriorTherapyRule)
  case lineOfTherapy(LineOfTherapyRule)
  case doseLimit(DoseLimitRule)
  case doseIncrease
  case supportedByLiterature
  case regimen(RegimenRule)
  case currentTherapy(CurrentTherapyRule)
  case response
  case productShortage
  case preferredProducts(PreferredProductsRule)
  case guidelinePreference
  case prerequisiteTrialsProhibited
  case documentationProvided
  case labelChange(LabelChangeRule)
  case referral(Referral)
  case unlistedUse(Referral)
  case labelledUse
  case unsupportedUse
}
