/// A point that policies leave open and that is read in one way everywhere, with the reason why nobody chooses.
public struct FixedReading: Sendable, Hashable, Identifiable {
  /// A word that never changes, by which it is shown: `month-ends`.
  public var id: String
  /// What the texts leave open.
  public var question: String
  /// How it is read.
  public var reading: String
  /// Why there is no choice.
  public var reason: String
}

extension FixedReading {
  /// The points in the order in which a review meets them.
  public static let register: [FixedReading] = [
    FixedReading(
      id: "in-force-date", question: "Which version of a policy decides a request?",
      reading: "the newest one in force on the day of receipt",
      reason: "an administrator states the first day at import where the document does not print it"),
    FixedReading(
      id: "age-on-receipt",
      question: "On which day is the age taken, and when is somebody born on 29 February of age?",
      reading: "on the day of receipt; on 28 February of a common year",
      reason: "years of age are months of the calendar, and months are added in one way"),
    FixedReading(
      id: "month-ends", question: "When do six months from 31 August end?",
      reading: "on the last day the month has: the first day after is 28 February",
      reason:
        "every term, window and age is reckoned by the same steps, so that one day never has two answers"),
    FixedReading(
      id: "newest-result", question: "Which of several results of one kind decides?",
      reading: "the newest documented one; a contradiction of the same day is unknown",
      reason: "nobody picks between two reports without a reason on file"),
    FixedReading(
      id: "listed-class", question: "Does a product on a policy's list count whose class is another one?",
      reading: "yes: the list decides, also where its heading names a class the product does not belong to",
      reason: "the program knows no classes of its own; bind the clause without the product to leave it out"),
    FixedReading(
      id: "unknown-names", question: "Is a name that nobody recognizes another product?",
      reading: "unknown: ask which product it is",
      reason: "an abbreviation or a slip may be the very product that is looked for"),
    FixedReading(
      id: "recurrence-after-adjuvant",
      question: "Does recurrence soon after adjuvant therapy count as failure?",
      reading: "yes", reason: "the disease came back in spite of the therapy"),
    FixedReading(
      id: "gap-in-therapy", question: "How long may the last dose lie back in a therapy under way?",
      reading: "two intervals, or 28 days where the drug is given daily in cycles; after that: ask",
      reason: "the texts set no limit, and asking does no harm"),
    FixedReading(
      id: "shortage-extension", question: "For how long is an approval for a shortage extended?",
      reading: "by the duration the policy states for a shortage, each time the shortage is documented anew",
      reason: "the texts name no other length"),
    FixedReading(
      id: "several-durations",
      question: "How long is an approval that a shortage and another criterion both carry?",
      reading: "as long as without the shortage, which is the longer one",
      reason: "a shortage gives an approval that would not be there without it and shortens none"),
    FixedReading(
      id: "state-law", question: "What holds where a rule of state law and the policy differ?",
      reading: "the rule of state law, from its day on, with its citation",
      reason: "policies say so, and so does the law"),
  ]
}
