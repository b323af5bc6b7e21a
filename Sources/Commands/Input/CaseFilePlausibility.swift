import Criteria
import JSON
import PriorAuth

/// Refuses values that fit the form of a case file and can't be true: they are slips, and a finding on a slip is worse
/// than none.
struct CaseFilePlausibility {
  let root: JSONPath
  let file: CaseFile

  /// Checks every value that has bounds.
  ///
  /// - Throws: `JSONShapeError` with the path of the first value outside its bounds.
  func check() throws(JSONShapeError) {
    try checkRequest()
    try checkMember()
    for item in try root.member("evidence")?.elements() ?? [] { try check(evidence: item) }
  }

  private func checkRequest() throws(JSONShapeError) {
    let request = root.member("request")
    guard Day.ofReceipt.contains(file.received) else {
      throw request?.member("received")?.wrong("a day from 1990 to 2099")
        ?? JSONShapeError(
          path: "$.request.received", expected: "a day from 1990 to 2099", found: "another one")
    }
    if let line = file.lineOfBusiness, !line.isKnown, let path = request?.member("lineOfBusiness") {
      let meant = line.nearest.map { "; did you mean \($0.name)?" } ?? ""
      throw path.wrong(
        "a line of business: " + LineOfBusiness.known.map(\.name).joined(separator: ", ") + meant)
    }
    try near(request?.member("start"))
    try near(request?.member("labelChangeDate"), years: 60)
  }

  private func checkMember() throws(JSONShapeError) {
    let member = root.member("member")
    if let path = member?.member("birthDate") {
      let day = try path.day()
      guard day >= Self.oldestBirth, day <= file.received else {
        throw path.wrong("a birth date from 1900 to the day of receipt")
      }
    }
    try near(member?.member("renewalDate"))
    if let path = member?.member("state") {
      let state = try path.text()
      let isCode = state.utf8.count == 2 && state.allSatisfy(\.isLetter)
      guard !isCode || StateCode.isKnown(state) else { throw path.wrong("the code of a state or territory") }
    }
    try within(member?.member("weightKg"), BodySize.weights, "kilograms")
    try within(member?.member("bsaM2"), BodySize.surfaces, "square metres")
  }

  private func check(evidence item: JSONPath) throws(JSONShapeError) {
    if let path = item.member("date") {
      let day = try path.day()
      guard day >= Self.oldestBirth, day <= file.received.adding(months: 120) else {
        throw path.wrong("a day from 1900 to ten years after the request")
      }
    }
    guard let kind = try item.member("kind")?.text() else { return }
    switch kind {
    case "therapy", "currentTherapy":
      try checkCourse(item, kind == "therapy" ? "prior therapy" : "therapy under way")
    case "measurement": try checkSize(item)
    default: break
    }
  }

  /// A therapy begins after birth and before the request.
  private func checkCourse(_ item: JSONPath, _ noun: String) throws(JSONShapeError) {
    guard let path = item.member("firstDose") else { return }
    let first = try path.day()
    guard first <= file.received else {
      throw path.wrong("a first day of \(noun) that is not after the request of \(file.received)")
    }
    guard first >= file.member.birthDate ?? Self.oldestBirth else {
      throw path.wrong("a first day of \(noun) that is not before the member's birth")
    }
  }

  /// Sizes of the body that are recorded as measured values.
  private func checkSize(_ item: JSONPath) throws(JSONShapeError) {
    guard let name = try item.member("name")?.text(), let unit = try item.member("unit")?.text(),
      let size = Self.sizes.first(where: { $0.names.contains(name.lowercased()) }),
      let bounds = size.bounds[unit.lowercased()]
    else { return }
    for end in ["low", "high"] { try within(item.member(end), bounds, unit) }
  }

  private func near(_ path: JSONPath?, years: Int = 10) throws(JSONShapeError) {
    guard let path else { return }
    let day = try path.day()
    guard day >= file.received.adding(months: -12 * years), day <= file.received.adding(months: 12 * years)
    else { throw path.wrong("a day within \(years) years of the day of receipt, \(file.received)") }
  }

  private func within(
    _ path: JSONPath?, _ bounds: ClosedRange<Decimal>, _ unit: String
  ) throws(JSONShapeError) {
    guard let path, let value = Decimal(try path.digits()) else { return }
    guard bounds.contains(value) else {
      throw path.wrong("\(bounds.lowerBound) to \(bounds.upperBound) \(unit)")
    }
  }

  private static let oldestBirth = Day(iso: "1900-01-01") ?? .earliest

  private static func tenths(_ number: Int) -> Decimal {
    Decimal(number).multiplied(byTenTo: -1) ?? Decimal(number)
  }

  /// What a body can measure, by the names and the units it is recorded in.
  private static let sizes: [(names: Set<String>, bounds: [String: ClosedRange<Decimal>])] = [
    (
      ["height", "body height", "length"],
      ["cm": 20...280, "m": tenths(2)...3, "in": 8...110, "inches": 8...110, "ft": tenths(6)...10]
    ),
    (
      ["weight", "body weight"],
      ["kg": BodySize.weights, "g": 200...700_000, "lb": tenths(4)...1_544, "lbs": tenths(4)...1_544]
    ),
    (["bsa", "body surface area", "body surface"], ["m2": BodySize.surfaces, "m^2": BodySize.surfaces]),
  ]
}
