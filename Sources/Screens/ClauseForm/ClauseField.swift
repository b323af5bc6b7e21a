/// The fields that forms for rules are made of.
enum ClauseField: String, Hashable, Sendable, CaseIterable {
  /// Which kind of rule it is, how it goes with the rule there is, and whether it must not hold.
  case kind = "binding"
  /// The part of the criterion that the rule is for.
  case part
  case join, negated
  case names, extents, statuses, result, isFusion
  case atLeast, below
  case comparison, threshold, unit, maximumAge
  case specialties, consultationSuffices
  case scope, products, drugClass, count, endings
  case intent, amount, everyDays
  case recommendedSuffices
  case ownBenefitSuffices, minimumDays, coveredIndication, courseIncomplete, excludesSamples
  case trouble, withinMonths
  case onFormulary, targets
}
