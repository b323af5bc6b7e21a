/// The phrases by which policy documents of many payers say what a line is for.
///
/// One table for the whole reader, passed to the passes that need it: a class, so that passing it copies no phrases.
final class Cues: Sendable {
  /// The table, made once.
  static let standard = Cues()

  /// The headings and their roles.
  let headings = Headings()

  /// A paragraph that starts like this is about how long approvals hold.
  let durationStarts = Phrases([
    "approval duration", "authorization duration", "length of authorization", "length of authorizations",
    "length of approval", "duration of approval", "duration of authorization", "coverage duration",
    "initial approval duration", "initial authorization duration", "initial duration", "renewal duration",
    "reauthorization duration", "reauthorization approval duration", "initial length of approval",
    "authorization will be", "authorization is", "authorizations are", "authorization may be",
    "initial authorization will be", "initial authorization is", "initial authorization for",
    "initial approval is",
    "initial approval will be", "initial approval for", "reauthorization will be", "reauthorization is for",
    "reauthorization is valid", "reauthorization for", "reauthorization approval is", "renewal is for",
    "renewal will be", "renewal approval", "approval will be", "approval is for", "approval is granted",
    "approve for", "approvals will be", "approvals are", "all approvals are", "coverage will be provided",
    "coverage is provided for", "coverage will be granted", "coverage may be authorized for",
    "if the above prior authorization criteria are met", "if the above criteria are met",
    "if all the above requirements are met", "if all of the above requirements are met",
    "if the above requirements are met", "if all the above criteria are met",
    "if all of the above criteria are met", "if criteria are met", "if all criteria are met",
    "if the criteria are met",
    "if criteria for coverage are met", "if the criteria for coverage are met", "initial approval period",
    "authorization period", "approval period",
    "initial coverage is", "subsequent authorization is", "authorize for", "length of benefit",
    "requests will be approved for", "may be authorized for", "will be authorized for", "if approved",
    "initial approvals", "reauthorizations", "initial authorization period", "duration",
    "if the above reauthorization criteria are met",
  ])

  /// A paragraph that starts like this is a note to what stands above it.
  let noteStarts = Phrases(["note", "notes", "please note", "nb", "important note"])

  /// A head with one of these asks for what is below it.
  let leads = Phrases([
    "of the following", "the following criteria", "following criteria are met", "following are met",
    "following criteria is met", "following conditions", "criteria are met", "criteria is met",
    "must meet all",
    "must meet", "meets the following", "meet the following", "when the following", "if the following",
    "the following are true", "based on the following", "requirements are met", "all the following",
    "both the following", "the following requirements", "one of these", "all of these",
    "following criterion", "the following",
  ])

  /// A head with one of these says when the drug is covered, so it heads a section.
  let approvals = Phrases([
    "will be approved", "may be approved", "is approved", "be approved when", "be approved if", "approve for",
    "approve if", "approved when", "approved if", "approvable", "considered medically necessary",
    "considers medically necessary", "is medically necessary", "are medically necessary",
    "medically necessary when", "medically necessary for", "medically necessary if",
    "proven and medically necessary",
    "may be granted", "will be granted", "may be authorized", "will be authorized", "will be covered",
    "may be covered", "is covered when", "is covered if", "coverage is provided", "coverage will be provided",
    "coverage for", "coverage of", "will be provided when", "is recommended in those",
    "is recommended for those", "is recommended if", "is recommended when",

    "coverage criteria are met",
    "prior authorization is approved", "authorization may be", "authorization will be", "approval may be",
    "approval will be", "criteria will be covered", "is reauthorized", "may be reauthorized",
    "will be reauthorized",
    "may be renewed", "can be renewed", "payment will be considered", "meets medical necessity",
  ])

  /// A head with one of these lists uses, each with criteria of its own.
  let usesFollow = Phrases([
    "following indications", "following indication", "following diagnoses", "following uses",
    "following disease states", "following covered uses", "following medically accepted indications",
  ])

  /// The way some forms close the name of a use: its criteria follow.
  let mustMeet = Phrases([
    "must meet all", "must meet 1", "must meet one", "must meet any", "must meet both", "must meet at least",
    "must meet two", "must meet 2", "must meet three", "must meet 3", "must meet either", "must meet each",
    "must meet a",
  ])

  /// Words of a head that make what is below it uses without coverage.
  let excludedMentions = Phrases([
    "unproven", "not proven", "not covered", "not medically necessary", "not considered medically necessary",
    "may not be approved",
    "will not be approved", "is not approved",
    "not be covered", "is not covered", "are not covered", "does not cover", "considered experimental",
    "considered investigational", "experimental or investigational", "experimental and investigational",
    "is excluded", "are excluded",
  ])

  /// Words of a head that make its criteria those of a request to go on.
  let continuedMentions = Phrases([
    "reauthorization", "re authorization", "reauthorized", "renewal", "renewed", "continuation of therapy",
    "continuation of treatment", "continued therapy", "continued treatment", "continued use", "continuation",
    "continued coverage", "continued approval", "continuation requests", "renewal requests",
  ])

  /// Words by which a duration is that of a first request, and of a request to go on.
  let initialDurations = Phrases(["initial", "initially", "initial approval", "new starts", "first"])
  let continuedDurations = Phrases([
    "renewal", "renewals", "reauthorization", "re authorization", "reauthorizations", "subsequent",
    "recertification",
    "continuation",
    "continued", "reapproval", "continuing", "re approval", "extended approvals",
  ])

  /// Words that make a statement depend on the criteria below it.
  let conditions = Phrases([
    "if", "when", "based on", "provided that", "meets", "meet", "for members who",
  ])

  /// Words of a head after which the criteria below must not hold.
  let noneOf = Phrases(["none of the following", "none of these", "neither of the following"])
  let anyAfterNegation = Phrases([
    "any of the following", "any of these", "any one of the following", "any of the below",
    "either of the following", "either of these",
  ])
  /// Words that deny a list right behind them.
  let denials = Phrases([
    "no evidence of", "no history of", "no known history of", "no signs of", "absence of", "free of",
    "free from",
    "does not have", "do not have", "must not have", "has no", "have no",
  ])
  /// Words by which every entry of a list is meant, whatever its brackets say.
  let surelyAll = Phrases([
    "all of the following", "all of these", "both of the following", "each of the following",
  ])
  /// Words that open a head of which one entry is enough.
  let oneMore = Phrases(["one 1", "at least one", "at least 1"])

  /// Heads of lists of which one entry is enough.
  let anyOf = Phrases([
    "one of the following", "any of the following", "either of the following", "one of these", "any of these",
    "any one of the following", "at least one of the following", "one or more of the following",
    "one 1 of the following", "at least one 1 of the following", "1 of the following",
    "one 1 or more of the following",
    "at least 1 of the following", "must meet one", "must meet any", "either", "meets one", "one of",
    "any of",
    "any one of", "at least one of", "1 or more of", "one or more of", "one 1 of", "must meet 1 or 2",
    "any criteria", "one of the below", "one criterion", "any the following", "one the following",
    "either the following", "and or b", "any one 1 of the following",
  ])
  /// Heads of lists of which every entry must hold.
  let allOf = Phrases([
    "all of the following", "both of the following", "must meet all", "all the following",
    "both the following",
    "each of the following", "both", "all of", "both of", "each of", "all of these", "must meet both",
    "all criteria", "all three of the following", "meets all", "meet all", "all of the below", "every one of",
    "all following", "following are met", "following criteria are met", "criteria are met",
    "must meet 1 and 2",
  ])
}
