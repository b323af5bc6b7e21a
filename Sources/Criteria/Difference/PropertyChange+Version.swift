import JSON
import PriorAuth

extension PropertyChange {
  /// What differs between two versions outside their sections.
  static func all(from old: PolicyVersion, to new: PolicyVersion) -> [PropertyChange] {
    ifDifferent("number", old.number, new.number) + ifDifferent("title", old.title, new.title)
      + ifDifferent("payer", old.payer, new.payer)
      + lists("line of business", old.linesOfBusiness.map(\.name), new.linesOfBusiness.map(\.name))
      + lists("drug", old.drugs.map(\.phrase), new.drugs.map(\.phrase))
      + lists("preferred product", old.preferredProducts.map(\.phrase), new.preferredProducts.map(\.phrase))
      + label(old.label, new.label)
  }

  private static func label(_ old: DrugLabel, _ new: DrugLabel) -> [PropertyChange] {
    lists("approved use", old.indications.map(\.text), new.indications.map(\.text))
      + lists("labelled dose", old.regimens.map(\.phrase), new.regimens.map(\.phrase))
      + lists("course", (old.courses ?? []).map(\.phrase), (new.courses ?? []).map(\.phrase))
      + lists("vial", old.vials.map(\.phrase), new.vials.map(\.phrase))
      + ifDifferent("residual disease", old.residualDisease?.phrase, new.residualDisease?.phrase)
  }
}

extension Clause {
  /// Every parameter, for clauses whose phrases are the same.
  var parameters: String { (try? JSONValue(encoding: self).compact) ?? phrase }
}

extension LabelledRegimen {
  fileprivate var phrase: String {
    let weights = [
      minimumWeightKg.map { " from \($0) kg" }, belowWeightKg.map { " below \($0) kg" },
    ].compactMap { $0 }
    let use = use.map { " for \($0.text)" } ?? ""
    return "\(amount) \(unit) every \(everyDays) days" + weights.joined() + use
  }
}

extension DosingCourse {
  fileprivate var phrase: String {
    let weights = [
      minimumWeightKg.map { " from \($0) kg" }, belowWeightKg.map { " below \($0) kg" },
    ].compactMap { $0 }
    return text + weights.joined() + ": " + cycles.map(\.phrase).joined(separator: "; ")
  }
}

extension DosingCycle {
  fileprivate var phrase: String {
    let number =
      last.map { $0 == first ? "cycle \(first)" : "cycles \(first)-\($0)" } ?? "from cycle \(first)"
    let doses = phases.map { "days \($0.firstDay)-\($0.lastDay) \($0.amount) \($0.unit)" }
    return "\(number) of \(counted(days, "day")), " + doses.joined(separator: ", ")
  }
}

extension CodeUnit {
  fileprivate var phrase: String { "\(amount) \(base.rawValue)" }
}

extension DrugLabel.ResidualDisease {
  fileprivate var phrase: String { "\(marker) from \(percent) %" }
}
