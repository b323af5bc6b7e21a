extension FixedReading {
  /// The points in the order in which a review meets them.
  ///
  /// An evaluation names those that decide something in it, except the first: which version is asked is settled before
  /// an evaluation begins, and the evaluation names the version.
  public static let register: [FixedReading] = [
    FixedReading(
      id: .inForceDate, question: "Which version of a policy decides a request?",
      reading: "the newest one in force on the day of receipt",
      other: "the one in force on the first day asked for, or on the day of the decision",
      reason: "an administrator states the first day at import where the document does not print it"),
    FixedReading(
      id: .ageOnReceipt, question: "On which day is the age taken?",
      reading: "on the day of receipt", other: "on the first day asked for",
      reason: "the day of receipt is the one day of a request that nobody chooses"),
    FixedReading(
      id: .leapDayBirth, question: "When is somebody born on 29 February a year older in a common year?",
      reading: "on 28 February", other: "on 1 March",
      reason: "years of age are months of the calendar, and months are added in one way"),
    FixedReading(
      id: .monthEnds, question: "When do six months from 31 August end?",
      reading: "on the last day the month has: the first day after is 28 February",
      other: "on the first day of the next month: the first day after is 1 March",
      reason:
        "every term, window and age is reckoned by the same steps, so that one day never has two answers"),
    FixedReading(
      id: .renewalDateItself, question: "Does an approval to the renewal date cover that day?",
      reading: "no: it is the first day of the next plan year, and the day before is the last one covered",
      other: "yes: it is the last day covered",
      reason: "the benefit under which the approval was given ends the day before"),
    FixedReading(
      id: .newestResult, question: "Which of several results of one kind decides?",
      reading: "the newest documented one; a contradiction of the same day is unknown",
      other: "any of them, or the one that favours the member",
      reason: "nobody picks between two reports without a reason on file"),
    FixedReading(
      id: .completeHistory,
      question: "Does a record that says it lists every therapy show that one it lacks was not given?",
      reading: "yes", other: "no: ask whether it was given",
      reason: "who marks a record as complete answers for it"),
    FixedReading(
      id: .listedClass, question: "Does a product on a policy's list count whose class is another one?",
      reading: "yes: the list decides, also where its heading names a class the product does not belong to",
      other: "no: the heading decides",
      reason: "the program knows no classes of its own; bind the clause without the product to leave it out"),
    FixedReading(
      id: .unknownNames, question: "Is a name that nobody recognizes another product?",
      reading: "unknown: ask which product it is", other: "yes: what is not recognized is not meant",
      reason: "an abbreviation or a slip may be the very product that is looked for"),
    FixedReading(
      id: .recurrenceAfterAdjuvant,
      question: "Does recurrence soon after adjuvant therapy count as failure?",
      reading: "yes", other: "no: only progression during therapy does",
      reason: "the disease came back in spite of the therapy"),
    FixedReading(
      id: .gapInTherapy, question: "How long may the last dose lie back in a therapy under way?",
      reading: "two intervals, or 28 days where the drug is given daily in cycles; after that: ask",
      other: "as long as the record calls it current",
      reason: "the texts set no limit, and asking does no harm"
    ),
    FixedReading(
      id: .requestedUse,
      question:
        "Is a marker, an age or a dose that the criteria do not allow another use, or a criterion not met?",
      reading: "another use: the case is sent on", other: "a criterion not met: a clinician reviews",
      reason: "what policies say of other uses names diagnosis, age and dosing regimen as examples"),
    FixedReading(
      id: .sectionHeading,
      question: "Does a disease count that only the heading of the criteria for continued therapy names?",
      reading: "yes: another disease is another use, also under the plan's own benefit",
      other: "no: the numbered criteria alone decide",
      reason: "criteria hold for what they stand under; a diagnosis missing on file is not held against it"),
    FixedReading(
      id: .shortageExtension, question: "For how long is an approval for a shortage extended?",
      reading: "by the duration the policy states for a shortage, each time the shortage is documented anew",
      other: "as long as the shortage lasts", reason: "the texts name no other length"),
    FixedReading(
      id: .severalDurations,
      question: "How long is an approval that a shortage and another criterion both carry?",
      reading: "as long as without the shortage, which is the longer one", other: "as long as for a shortage",
      reason: "a shortage gives an approval that would not be there without it and shortens none"),
    FixedReading(
      id: .stateLaw, question: "What holds where a rule of state law and the policy differ?",
      reading: "the rule of state law, from its day on, with its citation", other: "the policy",
      reason: "policies say so, and so does the law"),
  ]
}
