import Criteria
import PriorAuth

/// Reads courses of treatment out of a dosing table: `Cycle 1, days 1-7: 9 mcg/day, days 8-28: 28 mcg/day,
/// days 29-42: treatment-free`, `1000 mg/m2 twice daily on days 1 to 14 of a 21-day cycle`.
struct CourseDraft {
  /// The body weights that what follows is for.
  var minimumWeightKg: Decimal?
  var belowWeightKg: Decimal?
  private var text = ""
  private var courses: [DosingCourse] = []
  private var head: (first: Int, last: Int?)?
  private var phases: [DosingCycle.Phase] = []
  private var spans: [(first: Int, last: Int)] = []
  private var dose: StatedDose?

  /// The courses read so far, each with what it is for.
  var all: [DosingCourse] { courses.filter { !$0.cycles.isEmpty } }

  /// What follows is for another use.
  mutating func begin(_ use: String) {
    reset()
    text = use
    minimumWeightKg = nil
    belowWeightKg = nil
  }

  /// What follows is for members of another weight.
  mutating func begin(minimumWeightKg: Decimal?, belowWeightKg: Decimal?) {
    reset()
    self.minimumWeightKg = minimumWeightKg
    self.belowWeightKg = belowWeightKg
  }

  /// Reads the word at a place, together with those after it.
  mutating func read(_ tokens: [Token], at index: Int, dose stated: StatedDose?) {
    if let stated { take(stated) }
    switch tokens[index].text {
    case "cycle", "cycles":
      if let numbers = Self.range(tokens, from: index + 1) {
        reset()
        head = numbers
      } else if tokens.token(index - 1)?.text == "day", let days = Self.length(tokens, before: index) {
        close(days)
      }
    case "day", "days":
      let found = Self.spans(tokens, from: index + 1)
      if !found.isEmpty { take(found) }
    case "free", "off", "rest":
      if let last = spans.map(\.last).max(), dose == nil { close(last) }
    default: break
    }
  }

  private mutating func reset() {
    head = nil
    phases = []
    spans = []
    dose = nil
  }

  private mutating func take(_ stated: StatedDose) {
    guard stated.unit.base != .millilitre else { return }
    guard !spans.isEmpty else {
      dose = stated
      return
    }
    add(spans, stated)
    spans = []
  }

  private mutating func take(_ found: [(first: Int, last: Int)]) {
    guard let dose else {
      spans = found
      return
    }
    add(found, dose)
    self.dose = nil
  }

  private mutating func add(_ spans: [(first: Int, last: Int)], _ dose: StatedDose) {
    phases += spans.map {
      DosingCycle.Phase(
        firstDay: $0.first, lastDay: $0.last, amount: dose.amount, unit: dose.unit,
        everyDays: $0.first == $0.last ? 1 : dose.everyDays ?? 1)
    }
  }

  /// A cycle is known once its length is.
  private mutating func close(_ days: Int) {
    defer { reset() }
    guard !phases.isEmpty, days < 1000, phases.allSatisfy({ $0.lastDay <= days }) else { return }
    let course = DosingCourse(
      text: text, minimumWeightKg: minimumWeightKg, belowWeightKg: belowWeightKg, cycles: [])
    if courses.last.map({ !Self.isSame($0, course) }) ?? true { courses.append(course) }
    let place = courses.count - 1
    let next = (courses[place].cycles.last?.last ?? 0) + 1
    let cycle = DosingCycle(
      first: head?.first ?? next, last: head == nil ? nil : head?.last ?? head?.first, days: days,
      phases: phases)
    // Cycles that do not follow on each other are no course.
    if cycle.first == next { courses[place].cycles.append(cycle) }
  }

  private static func isSame(_ one: DosingCourse, _ other: DosingCourse) -> Bool {
    one.text == other.text && one.minimumWeightKg == other.minimumWeightKg
      && one.belowWeightKg == other.belowWeightKg
  }

  // MARK: Numbers

  /// `1`, `2-4`, `2 to 4`.
  private static func range(_ tokens: [Token], from index: Int) -> (first: Int, last: Int?)? {
    guard let first = number(tokens, index) else { return nil }
    guard let joint = tokens.token(index + 1)?.text, joints.contains(joint),
      let last = number(tokens, index + 2), last >= first
    else { return (first, first) }
    return (first, last)
  }

  /// `1-28`, `1 to 14`, `1, 8 and 15`.
  private static func spans(_ tokens: [Token], from index: Int) -> [(first: Int, last: Int)] {
    guard let first = range(tokens, from: index) else { return [] }
    var spans = [(first: first.first, last: first.last ?? first.first)]
    var place = index + (first.first == first.last ? 1 : 3)
    while let word = tokens.token(place)?.text, word == "," || word == "and" {
      guard let day = number(tokens, place + 1), day > spans[spans.count - 1].last else {
        guard word == ",", tokens.token(place + 1)?.text == "and" else { break }
        place += 1
        continue
      }
      // `days 1-7, 9 mcg`: the number is an amount.
      if let unit = tokens.token(place + 2)?.text, DoseUnit(unit) != nil { break }
      spans.append((day, day))
      place += 2
    }
    return spans
  }

  /// The `42` of `42-day cycle`.
  private static func length(_ tokens: [Token], before index: Int) -> Int? {
    number(tokens, index - 2) ?? (tokens.token(index - 2)?.text == "-" ? number(tokens, index - 3) : nil)
  }

  private static func number(_ tokens: [Token], _ index: Int) -> Int? {
    guard let number = tokens.token(index)?.number, let count = Int("\(number)"), (1...999).contains(count)
    else { return nil }
    return count
  }

  private static let joints: Set<String> = ["-", "to", "through"]
}
