extension CriterionKind {
  /// A kind without its parameters: what it is called where kinds are listed.
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    case age, diagnosis, biomarker, measurement, prescriber, priorTherapy, lineOfTherapy, doseLimit,
      doseIncrease, supportedByLiterature, regimen, currentTherapy, response, productShortage,
      preferredProducts, guidelinePreference, prerequisiteTrialsProhibited, documentationProvided,
      labelChange, referral, unlistedUse, labelledUse, unsupportedUse
  }

  /// What the kind is about.
  public var topic: Topic {
    switch self {
    case .age: .age
    case .diagnosis: .diagnosis
    case .biomarker: .biomarker
    case .measurement: .measurement
    case .prescriber: .prescriber
    case .priorTherapy: .priorTherapy
    case .lineOfTherapy: .lineOfTherapy
    case .doseLimit: .doseLimit
    case .doseIncrease: .doseIncrease
    case .supportedByLiterature: .supportedByLiterature
    case .regimen: .regimen
    case .currentTherapy: .currentTherapy
    case .response: .response
    case .productShortage: .productShortage
    case .preferredProducts: .preferredProducts
    case .guidelinePreference: .guidelinePreference
    case .prerequisiteTrialsProhibited: .prerequisiteTrialsProhibited
    case .documentationProvided: .documentationProvided
    case .labelChange: .labelChange
    case .referral: .referral
    case .unlistedUse: .unlistedUse
    case .labelledUse: .labelledUse
    case .unsupportedUse: .unsupportedUse
    }
  }
}
