/// What the reference says of one kind of criterion.
public struct TopicEntry: Sendable, Hashable {
  /// The parts of a case file it looks at.
  public var looksAt: String
  /// A wording an importer turns into it.
  public var example: String
  /// When it leaves the finding open.
  public var unknownWhen: String

  init(_ looksAt: String, _ example: String, unknownWhen: String) {
    self.looksAt = looksAt
    self.example = example
    self.unknownWhen = unknownWhen
  }
}

extension CriterionKind.Topic {
  /// The entry of this kind.
  public var entry: TopicEntry {
    switch self {
    case .age:
      TopicEntry(
        "`member.birthDate`, `request.received`", "The member is at least 18 years old",
        unknownWhen: "the birth date is not on file or lies after the request")
    case .diagnosis:
      TopicEntry(
        "`diagnosis`: name, extent, status", "Metastatic or unresectable non-small cell lung cancer",
        unknownWhen:
          "the name is broader or only suspected, the extent or state is not stated, or statements that no date "
          + "puts in order contradict each other")
    case .biomarker:
      TopicEntry(
        "`biomarker`: name, result, assay, specimen, percent", "Positive for a gene fusion",
        unknownWhen:
          "no final result is on file, results contradict each other, or a fusion was excluded by DNA or blood "
          + "alone")
    case .measurement:
      TopicEntry(
        "`measurement`: low, high, unit, date", "LVEF of at least 50%",
        unknownWhen:
          "there is no number, a range crosses the threshold, the unit is another, the value is too old, or "
          + "values contradict each other")
    case .prescriber:
      TopicEntry(
        "`prescriber.specialty`, `prescriber.consultSpecialty`",
        "Prescribed by or in consultation with an oncologist",
        unknownWhen: "the prescriber does not qualify and a consultation is not stated")
    case .priorTherapy:
      TopicEntry(
        "`therapy`: product, regimen, outcome; `therapyHistory`", "Failure of at least two anticonvulsants",
        unknownWhen: "an outcome is open, or the record does not say that it lists every therapy of the class"
      )
    case .lineOfTherapy:
      TopicEntry(
        "`request.intent`", "Prescribed as primary treatment",
        unknownWhen: "the line of therapy is not stated")
    case .doseLimit:
      TopicEntry(
        "`request.dose`, `member.weightKg`, `member.bsaM2`", "The dose is no more than 750 mg every 2 weeks",
        unknownWhen:
          "dose, interval, weight, surface or concentration is missing, or the amount looks like a slip of the "
          + "unit")
    case .doseIncrease:
      TopicEntry(
        "`request.doseIncrease`, `dose`, `previousDose`", "If a dose increase is requested",
        unknownWhen: "it is not stated, or what is stated contradicts the doses")
    case .supportedByLiterature:
      TopicEntry(
        "`literature`, `request.nccnRecommended`", "Supported by guidelines or peer-reviewed literature",
        unknownWhen: "nothing was submitted")
    case .regimen:
      TopicEntry(
        "`request.dose`, `regimen`, `nccnRecommended`; diagnosis and markers of the label",
        "The regimen is FDA-approved or recommended by NCCN",
        unknownWhen: "a fact of the label is open, or it is not labelled and the recommendation is not stated"
      )
    case .currentTherapy:
      TopicEntry(
        "`currentTherapy`: source, first and last dose, indication, course",
        "Currently receiving the drug for 30 days",
        unknownWhen: "source, first dose, indication or course is not stated, or the last dose is long ago")
    case .response:
      TopicEntry(
        "`response`", "The member responds to therapy",
        unknownWhen: "nothing is stated, the disease is stable, or the words leave it open")
    case .productShortage:
      TopicEntry(
        "`shortage`: products, complete", "All preferred products are unavailable",
        unknownWhen: "nothing is stated of some products and the list is not complete")
    case .preferredProducts:
      TopicEntry(
        "`therapy` with preferred products", "Intolerance of preferred products",
        unknownWhen: "only some products are concerned, an outcome is open, or the record is not complete")
    case .guidelinePreference:
      TopicEntry(
        "`guidelinePreference`: over, value", "Guidelines prefer it over all preferred products",
        unknownWhen: "nothing is stated, or only of some of the products")
    case .prerequisiteTrialsProhibited:
      TopicEntry(
        "`stateRule`: prohibitsPrerequisiteTrials, from", "In a state that prohibits prerequisite trials",
        unknownWhen: "no rule of the state is on file")
    case .documentationProvided:
      TopicEntry(
        "`supportingDocumentation`, cited documents", "Clinical documentation is provided",
        unknownWhen: "no document is on file")
    case .labelChange:
      TopicEntry(
        "`request.labelChangeDate`", "The label changed within the last 6 months", unknownWhen: "never")
    case .referral:
      TopicEntry(
        "`request.lineOfBusiness`, `onFormulary`", "For drugs on the formulary, refer to …",
        unknownWhen: "the line of business or the formulary status is not stated")
    case .unlistedUse:
      TopicEntry(
        "`request.lineOfBusiness`", "For other uses, refer to the off-label policy",
        unknownWhen: "the line of business is not stated")
    case .labelledUse:
      TopicEntry(
        "`diagnosis.labelledUse`", "A use within the label",
        unknownWhen: "it is not stated, or statements contradict each other")
    case .unsupportedUse:
      TopicEntry(
        "`diagnosis.labelledUse`, `literature`", "Off-label uses without sufficient evidence",
        unknownWhen: "the label is not stated, or evidence was submitted that a clinician has to judge")
    }
  }
}
