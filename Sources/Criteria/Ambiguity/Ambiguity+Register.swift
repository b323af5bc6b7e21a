extension Ambiguity {
  /// Every point with its readings. A reading keeps its place and its id: cases that were decided under it name it.
  public static let register: [Ambiguity] = [
    Ambiguity(
      id: .fusionNegativeByLimitedTest,
      question: "Is a gene fusion ruled out by a test of DNA or of blood alone?",
      readings: [
        Reading("ask", "no: ask for RNA sequencing of tissue"),
        Reading("ruled-out", "yes: the criterion is not met"),
      ]),
    Ambiguity(
      id: .rangeAcrossThreshold, question: "Does a range that crosses the threshold meet it?",
      readings: [
        Reading("ask", "neither: ask for the measured value"),
        Reading("unfavourable-end", "no: its unfavourable end decides"),
      ]),
    Ambiguity(
      id: .stableDisease, question: "Is stable disease a positive response?",
      readings: [
        Reading("clinician", "a clinician judges"), Reading("yes", "it counts as a positive response"),
        Reading("no", "it does not count as a positive response"),
      ]),
    Ambiguity(
      id: .unchangedDoseOverLimit,
      question: "Is a dose above the limit tested when no increase is requested?",
      readings: [
        Reading("only-increase", "no: the criterion asks only about an increase"),
        Reading("always", "yes: every renewal is tested"),
      ]),
    Ambiguity(
      id: .literatureAgainstFootnote,
      question:
        "Does literature support suffice where the footnote asks for a labelled or recommended regimen?",
      readings: [
        Reading("footnote-too", "no: the footnote has to hold as well"),
        Reading("suffices", "yes: literature is enough"),
      ]),
    Ambiguity(
      id: .recommendationAsEvidence,
      question: "Is a recommendation by NCCN that is only stated the evidence that has to be submitted?",
      readings: [
        Reading("ask", "no: ask for the guideline or an article"),
        Reading("suffices", "yes: the recommendation is support enough"),
      ]),
    Ambiguity(
      id: .preferredWithoutNumber,
      question: "With how many preferred products, where the clause gives no number?",
      readings: [
        Reading("all-or-ask", "all of them for certain; a clinician judges for some of them"),
        Reading("any", "any one of them"), Reading("all", "all of them"),
      ]),
    Ambiguity(
      id: .firstLineIsAnotherUse,
      question: "Is an earlier line of therapy another use or a criterion not met?",
      readings: [
        Reading("another-use", "another use: the case is sent on"),
        Reading("not-met", "a criterion not met: a clinician reviews"),
      ]),
    Ambiguity(
      id: .labelChangeWindow, question: "Does the window for a label change include its first day?",
      readings: [
        Reading("includes", "yes: the first day counts"), Reading("excludes", "no: only later days count"),
      ]),
    Ambiguity(
      id: .renewalDateMissing, question: "How long is an approval whose renewal date is not on file?",
      readings: [
        Reading("stated-months", "the stated months, until the date is known"),
        Reading("wait", "no approval until the date is known"),
      ]),
    Ambiguity(
      id: .scheduleDiffers,
      question: "Is another schedule with the same average the labelled regimen?",
      readings: [
        Reading("no", "no: amount and interval have to be those of the label"),
        Reading("yes", "yes: the average decides"),
      ]),
    Ambiguity(
      id: .minimumDays,
      question: "Do the days on therapy apply to members already on the plan's own benefit?",
      readings: [
        Reading("second-alternative", "no: only to the second alternative"), Reading("both", "yes: to both"),
      ]),
    Ambiguity(
      id: .residualDiseaseBelowLabel,
      question: "Is residual disease reported positive below the label's threshold positive?",
      readings: [
        Reading("yes", "yes: the report decides, with a warning"),
        Reading("ask", "no: ask for a test of the label's sensitivity"),
      ]),
    Ambiguity(
      id: .intoleranceAsFailure,
      question: "Does stopping for intolerance count where only failure is asked for?",
      readings: [
        Reading("no", "no: only a therapy that did not work has failed"),
        Reading("yes", "yes: a therapy that was not tolerated has failed as well"),
      ]),
    Ambiguity(
      id: .doseOfOtherWeight,
      question: "Is a dose that the label has for another body weight the labelled regimen?",
      readings: [
        Reading("no", "no: the dose for the member's own weight"),
        Reading("yes", "yes: any dose of the label"),
      ]),
    Ambiguity(
      id: .labelChangeReflected,
      question:
        "Is a recent label change from before the version's first day one the policy reflects already?",
      readings: [
        Reading("reflected", "yes: only a later change counts"),
        Reading("counts", "no: every change within the window counts"),
      ]),
  ]
}
