import PriorAuth

/// Counts billing units: for one dose, and for the doses that fit the span of an approval.
struct UnitsCalculation {
  let record: CaseRecord
  let term: ApprovalTerm?

  /// Nil where the policy names no billing unit for the drug or the dose can't be converted exactly.
  var units: BillingUnits? {
    let drug = record.file.therapy.drug
    let listed = record.version.drugs + record.version.preferredProducts
    guard let governed = listed.first(where: { $0.isSame(as: drug) }),
      let hcpcs = governed.hcpcs,
      let perUnit = governed.perUnit, let dose = record.file.therapy.dose,
      let amount = try? dose.amount(in: perUnit.base, for: record.file.member.bodySize),
      let perDose = amount.dividedRoundingUp(by: perUnit.amount)
    else { return nil }
    let courses = record.version.label.courses ?? []
    if courses.contains(where: { $0.cycles.last?.phases.last?.everyDays == dose.everyDays }) {
      let count = inCourse(courses, dose, perUnit)
      return BillingUnits(
        hcpcs: hcpcs, perDose: perDose, doses: count?.doses, total: count?.units,
        vialsPerDose: vials(for: dose), arithmetic: count?.arithmetic ?? [])
    }
    let count = doses(dose)
    return BillingUnits(
      hcpcs: hcpcs, perDose: perDose, doses: count, total: count.flatMap { total(perDose, $0) },
      vialsPerDose: vials(for: dose))
  }

  /// What the labelled course asks for in the span; nil where it is open which course it is, or where in it the
  /// member stands.
  private func inCourse(
    _ courses: [DosingCourse], _ dose: Dose, _ perUnit: CodeUnit
  ) -> CourseCalculation.Count? {
    guard let length = term?.days.length, length > 0, let passed else { return nil }
    let body = record.file.member.bodySize
    let fitting = courses.filter { $0.applies(to: body.weightKg) && $0.isAsked(by: dose, for: body) }
    let known = fitting.filter { $0.clause?.referredFinding(in: record).finding == .met }
    let counts = (known.isEmpty ? fitting : known).map {
      CourseCalculation(course: $0, perUnit: perUnit, body: body, passed: passed, length: length).count
    }
    guard Set(counts).count == 1, let count = counts.first ?? nil, count.doses > 0 else { return nil }
    return count
  }

  /// Days since the first dose of a therapy under way, on the schedule of the label.
  private var passed: Int? {
    let own = record.currentTherapies.filter { CurrentTherapyRule.isRequested($0.content, record) }
    guard !own.isEmpty else { return record.file.reviewType == .initial ? 0 : nil }
    guard let first = own.compactMap(\.content.firstDose).min() else { return nil }
    return max(0, record.file.start.days(since: first))
  }

  private func total(_ perDose: Int, _ doses: Int) -> Int? {
    let (total, overflow) = perDose.multipliedReportingOverflow(by: doses)
    return overflow ? nil : total
  }

  /// Doses on the first day and after every interval that still ends inside the span.
  private func doses(_ dose: Dose) -> Int? {
    guard let everyDays = dose.everyDays, let length = term?.days.length, length > 0 else { return nil }
    guard let upTo = Decimal(length).dividedRoundingUp(by: everyDays) else { return nil }
    return upTo
  }

  /// Containers for one dose, where the product comes in a single size.
  private func vials(for dose: Dose) -> Int? {
    guard record.version.label.vials.count == 1, let vial = record.version.label.vials.first,
      let amount = try? dose.amount(in: vial.base, for: record.file.member.bodySize)
    else { return nil }
    return amount.dividedRoundingUp(by: vial.amount)
  }
}
