import PriorAuth

/// Counts billing units: for one dose, and for the doses that fit the span of an approval.
struct UnitsCalculation {
  let record: CaseRecord
  let term: ApprovalTerm?

  /// Nil where the policy names no billing unit for the drug or the dose can't be converted exactly.
  var units: BillingUnits? {
    guard let basis = try? basis(), let dose = record.file.therapy.dose else { return nil }
    if isInCourse {
      let count = inCourse(courses, dose, basis.perUnit)
      return BillingUnits(
        hcpcs: basis.hcpcs, perDose: basis.perDose, doses: count?.doses, total: count?.units,
        vialsPerDose: vials(for: dose), arithmetic: count?.arithmetic ?? [])
    }
    let count = doses(dose)
    return BillingUnits(
      hcpcs: basis.hcpcs, perDose: basis.perDose, doses: count,
      total: count.flatMap { total(basis.perDose, $0) }, vialsPerDose: vials(for: dose))
  }

  /// Why the units of the whole span can't be counted; nil where they can.
  var obstacle: UnitsObstacle? {
    do throws(UnitsObstacle) { _ = try basis() } catch { return error }
    guard units?.total == nil else { return nil }
    if isInCourse { return .openCourse }
    guard let length = term?.days.length, length > 0 else { return .noEnd }
    return record.file.therapy.dose?.everyDays == nil ? .noInterval : .tooMany
  }

  /// What a unit of the drug is, and how many of them a dose takes.
  private func basis() throws(UnitsObstacle) -> (hcpcs: String, perUnit: CodeUnit, perDose: Int) {
    let drug = record.file.therapy.drug
    let listed = record.version.drugs + record.version.preferredProducts
    guard let governed = listed.first(where: { $0.isSame(as: drug) }) else { throw .notListed }
    guard let hcpcs = governed.hcpcs else { throw .noCode }
    guard let perUnit = governed.perUnit else { throw .noUnit(code: hcpcs) }
    guard let dose = record.file.therapy.dose else { throw .noDose }
    guard let amount = try? dose.amount(in: perUnit.base, for: record.file.member.bodySize),
      let perDose = amount.dividedRoundingUp(by: perUnit.amount)
    else { throw .notConvertible(code: hcpcs) }
    return (hcpcs, perUnit, perDose)
  }

  private var courses: [DosingCourse] { record.version.label.courses ?? [] }

  /// Whether the dose that is asked for is one of a labelled course, whose phases are counted one by one.
  private var isInCourse: Bool {
    courses.contains { $0.cycles.last?.phases.last?.everyDays == record.file.therapy.dose?.everyDays }
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
