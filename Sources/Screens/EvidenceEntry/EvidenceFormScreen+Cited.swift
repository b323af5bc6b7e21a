import Criteria
import PriorAuth
import TerminalUI

// What is entered beside the words it is cited from.
extension EvidenceFormScreen {
  /// That the numbers in a field are none of those in the cited words; nil where they are, or nothing can be compared.
  func notAsCited(_ field: EvidenceField) -> String? {
    guard let cited, isNewlyCited || isNew(field) else { return nil }
    var reader = FormReader(form, today: today)
    guard let fact = entry.fact(from: &reader), let figures = entry.figures(of: fact), figures.field == field
    else { return nil }
    let numbers = CitedNumbers(cited.quote)
    let lacking = numbers.lack(figures.values, in: figures.unit, units: KnownValue.commonUnits)
    guard !lacking.isEmpty else { return nil }
    let label = form.fields.first { $0.id == field }?.label ?? ""
    let there = someOf(numbers.items.map { "\($0.value)" }, atMost: 3)
    return
      "\(label) \(prose(lacking.map { "\($0)" }, "and")) is not in the cited words; they have \(prose(there, "and"))."
  }

  /// That the fact is of another day than the one the cited words name; nil where it isn't, or another field of the form
  /// has that day.
  var notDatedAsCited: String? {
    guard let cited, let date = day(in: .date), isNewlyCited || isNew(.date),
      let named = Day(namedAloneIn: cited.quote, today: today), named != date
    else { return nil }
    let others = form.fields.filter { $0.kind == .date && $0.id != .date }
    guard !others.contains(where: { day(in: $0.id) == named }) else { return nil }
    return "It is dated \(date), but the cited words name \(named)."
  }

  /// Whether it cites another place than what it corrects.
  private var isNewlyCited: Bool {
    corrected.map { ($0.evidence.source, $0.evidence.span) != (cited?.document.citation, cited?.span) }
      ?? true
  }
}
