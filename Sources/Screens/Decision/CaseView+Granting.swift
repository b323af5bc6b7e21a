import Criteria
import PriorAuth

// What an approval grants, as every question before one says it.
extension CaseView {
  /// The days that terms lead to: those of the criteria, save where the terms name others; nil where no last day is known,
  /// or it lies before the first.
  func days(granting terms: GrantedTerms) -> DayRange? {
    let asked = request.therapy.start ?? zone.day(of: request.received)
    guard let (first, end) = terms.days(byCriteria: evaluation.authorization?.days, from: asked), first < end
    else { return nil }
    return DayRange(from: first, until: end)
  }

  /// What is granted: the days, the units, and a dose that is not the one asked for.
  func granted(_ terms: GrantedTerms = .asRequested) -> [String] {
    let days = days(granting: terms)
    let asComputed = terms.dose == nil && days == evaluation.authorization?.days
    let span = days.map { "Approved from " + Wording.span($0) + "." }
    let dose = terms.dose.map { granted in
      "Dose: \(granted)" + (request.therapy.dose.map { "; asked for was \($0)" } ?? "") + "."
    }
    let units =
      terms.units.map { "Units of the whole span: \($0)." }
      ?? (asComputed
        ? evaluation.units.map { Wording.units($0) }
          ?? unitsObstacle.map { "Units of the whole span: not computed, because \($0.words)." }
        : "Units of the whole span: none are named, since days or dose are not those of the criteria.")
    return [span, dose, units].compactMap { $0 }
  }

  /// How the days that are granted are reckoned, a step a line.
  func reckoned(_ terms: GrantedTerms = .asRequested) -> [String] {
    guard let term = evaluation.authorization else {
      return days(granting: terms) == nil ? [] : ["The days are set by the decision; the criteria give none."]
    }
    return days(granting: terms) == term.days
      ? ["By the rule " + term.basis] + term.arithmetic
      : [
        "The days are set by the decision; by the criteria they are \(Wording.span(term.days)), \(term.basis)."
      ]
  }

  /// That somebody else was to decide; nil where that is this person, or nobody.
  var ofSomebodyElse: String? {
    givenTo.map { "The case was given to \($0): let them know." }
  }

  /// That the decision is late already; nil where it isn't.
  var late: String? {
    guard let clock = file.clocks.leading, clock.step != .notice, case .running(let due) = clock.standing,
      due < now
    else { return nil }
    return
      "LATE: the decision\(clock.step == .appeal ? " on the appeal" : "") was due \(zone.words(for: due))."
  }
}
