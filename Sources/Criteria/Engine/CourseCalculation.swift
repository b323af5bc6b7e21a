import PriorAuth

/// Counts the doses and units of a labelled course that fall into the span of an approval.
struct CourseCalculation {
  let course: DosingCourse
  let perUnit: CodeUnit
  let body: BodySize
  /// Days of the course that have passed before the span.
  let passed: Int
  let length: Int

  /// What falls into the span.
  struct Count: Hashable {
    var doses = 0
    var units = 0
    /// A line for each run of cycles that come to the same.
    var arithmetic: [String] = []
  }

  /// Nil where a dose can't be converted exactly or the course is none.
  var count: Count? {
    var count = Count()
    var lines: [Line] = []
    var start = 0
    for cycle in course.cycles where (1..<Self.mostDays).contains(cycle.days) {
      for number in cycle.first...max(cycle.first, cycle.last ?? .max - 1) {
        guard start < passed + length else { break }
        if start + cycle.days > passed {
          guard let line = line(of: cycle, number, startingOn: start) else { return nil }
          count.doses += line.doses
          count.units += line.units
          lines.append(line)
        }
        start += cycle.days
      }
    }
    count.arithmetic = Self.texts(lines.filter { $0.doses > 0 })
    return count
  }

  /// A cycle has fewer days, and a phase fewer doses.
  private static let mostDays = 10_000

  private struct Line {
    var cycle: Int
    var steps: String
    var doses: Int
    var units: Int
  }

  private func line(of cycle: DosingCycle, _ number: Int, startingOn start: Int) -> Line? {
    var line = Line(cycle: number, steps: "", doses: 0, units: 0)
    var steps: [String] = []
    for phase in cycle.phases {
      guard let doses = doses(of: phase, from: start &+ phase.firstDay &- 1), let units = units(of: phase)
      else { return nil }
      let (total, overflow) = doses.multipliedReportingOverflow(by: units)
      guard !overflow, total < Int(Int32.max) else { return nil }
      line.doses += doses
      line.units += total
      if doses > 0 { steps.append("\(doses) × \(units)") }
    }
    line.steps = steps.joined(separator: " + ")
    return line
  }

  /// The doses of a phase that begins on a day of the course, as far as they fall into the span.
  private func doses(of phase: DosingCycle.Phase, from day: Int) -> Int? {
    let first = max(passed &- day, 0)
    let end = min(passed &+ length &- day, phase.lastDay &- phase.firstDay &+ 1)
    guard first < end else { return 0 }
    guard let before = Decimal(first).dividedRoundingUp(by: phase.everyDays),
      let all = Decimal(end).dividedRoundingUp(by: phase.everyDays)
    else { return nil }
    return all - before < Self.mostDays ? all - before : nil
  }

  private func units(of phase: DosingCycle.Phase) -> Int? {
    let dose = Dose(amount: phase.amount, unit: phase.unit)
    return (try? dose.amount(in: perUnit.base, for: body))?.dividedRoundingUp(by: perUnit.amount)
  }

  private static func texts(_ lines: [Line]) -> [String] {
    var runs: [(first: Int, last: Line)] = []
    for line in lines {
      if let run = runs.last, run.last.steps == line.steps, run.last.cycle + 1 == line.cycle {
        runs[runs.count - 1].last = line
      } else {
        runs.append((line.cycle, line))
      }
    }
    return runs.map { first, line in
      let isOne = first == line.cycle
      let which = isOne ? "cycle \(first)" : "cycles \(first) to \(line.cycle)"
      return "\(which): \(line.steps) = \(counted(line.units, "unit"))" + (isOne ? "" : " each")
    }
  }
}

extension DosingCourse {
  /// Whether the dose asked for is the one the course comes to after its first steps.
  func isAsked(by dose: Dose, for body: BodySize) -> Bool {
    guard let phase = cycles.last?.phases.last, phase.everyDays == dose.everyDays,
      let asked = try? dose.amount(in: phase.unit.base, for: body),
      let given = try? Dose(amount: phase.amount, unit: phase.unit).amount(in: phase.unit.base, for: body)
    else { return false }
    return asked == given
  }

  func applies(to weight: Decimal?) -> Bool {
    guard let weight else { return minimumWeightKg == nil && belowWeightKg == nil }
    if let minimumWeightKg, weight < minimumWeightKg { return false }
    return belowWeightKg.map { weight < $0 } ?? true
  }
}
