import Criteria
import PriorAuth

/// Reads what a document says of the drug's label: approved uses, schedules, containers.
struct LabelDraft {
  let parts: DocumentParts
  let reader: ClauseReader

  var label: DrugLabel {
    let schedules = schedules
    let courses = schedules.courses.map { course in
      var course = course
      course.clause = use(course.text)
      return course
    }
    return DrugLabel(
      indications: indications, regimens: schedules.regimens, vials: vials, residualDisease: residualDisease,
      courses: courses.isEmpty ? nil : courses)
  }

  /// What the first cell of a dosing table says the course is for: `B-ALL (in remission and MRD-positive)`.
  private func use(_ text: String) -> Clause? {
    let plain = text.filter { !"()[],".contains($0) }
    let clause = reader.recognized(Phrase(plain, in: reader.context))
    return clause.flatMap { $0.isUnderstood ? $0 : nil }
  }

  // MARK: Approved uses

  /// An approved use of more bytes than this is none.
  private static let longestUse = 20_000

  private var indications: [LabelledIndication] {
    parts.lines(under: "fda", "indication")
      .filter { $0.utf8.count <= Self.longestUse && $0.split(separator: " ").count > 3 }
      .compactMap { line in
        clause(of: line).map { LabelledIndication(text: line, clause: $0) }
      }
  }

  /// A sentence like `Adults with advanced … (NSCLC) harboring a … fusion with disease progression on or after … therapy`.
  private func clause(of line: String) -> Clause? {
    var clauses: [Clause] = []
    let phrase = Phrase(line, in: reader.context)
    let parts = Self.parts(of: line)
    for part in parts {
      let piece = phrase.part(part)
      guard !piece.isDenied else {
        clauses.append(.attested(part))
        continue
      }
      guard
        let clause = [
          DiagnosisRecognizer.recognize, PriorTherapyRecognizer.recognize, BiomarkerRecognizer.recognize,
        ]
        .lazy.compactMap({ $0(piece) }).first ?? residual(piece)
      else { continue }
      clauses += clause.conjuncts
    }
    let isUse = clauses.contains { if case .kind(.diagnosis) = $0 { true } else { false } }
    guard isUse else { return nil }
    return clauses.count == 1 ? clauses[0] : .all(clauses)
  }

  /// `minimal residual disease (MRD) ≥ 0.1%` in an approved use asks for a positive result.
  private func residual(_ phrase: Phrase) -> Clause? {
    guard phrase.has("residual", "disease"), let short = phrase.brackets.first?.trimmed else { return nil }
    return .kind(
      .biomarker(
        BiomarkerRule(names: unique([short] + reader.context.otherNames(of: short)), result: .positive)))
  }

  private static func parts(of line: String) -> [String] {
    var parts = [line]
    for joint in [" harboring ", " with ", " who have ", " and "] {
      parts = parts.flatMap { part in
        part.split(separator: joint, omittingEmptySubsequences: false).map(String.init)
      }
    }
    return parts
  }

  private var residualDisease: DrugLabel.ResidualDisease? {
    for line in parts.lines(under: "fda", "indication") where line.utf8.count <= Self.longestUse {
      let phrase = Phrase(line, in: reader.context)
      guard phrase.has("residual"), let threshold = phrase.tokens.statedThreshold,
        phrase.tokens.token(threshold.end)?.text == "%",
        let marker = phrase.brackets.map(\.trimmed).last(where: { $0.count <= 5 && $0 == $0.uppercased() })
      else { continue }
      return DrugLabel.ResidualDisease(marker: marker, percent: threshold.value)
    }
    return nil
  }

  // MARK: Schedules

  private var schedules: (regimens: [LabelledRegimen], courses: [DosingCourse]) {
    var regimens: [LabelledRegimen] = []
    var courses = CourseDraft()
    var band = WeightBand()
    var column = 1
    var indication: LabelledIndication?
    // A table names a use once for each of its bands of weight, and once more on each page.
    var known: [String: LabelledIndication?] = [:]
    for row in parts.lines(under: "dosage", "administration") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let header = cells.firstIndex(where: { $0.lowercased().contains("dosing regimen") }) {
        column = header
        continue
      }
      if cells.count > 1, !cells[0].trimmed.isEmpty {
        band = WeightBand()
        let name = cells[0].trimmed
        courses.begin(name)
        indication = known[name] ?? use(name).map { LabelledIndication(text: name, clause: $0) }
        known[name] = indication
      }
      let text = cells.count > 1 ? (cells.indices.contains(column) ? cells[column] : "") : row
      regimens += schedules(in: text, band: &band, &courses).map { regimen in
        var regimen = regimen
        regimen.use = indication
        return regimen
      }
    }
    return (Self.distinct(regimens), courses.all)
  }

  /// A table that has one use, or whose uses are not understood, gives doses for every use.
  private static func distinct(_ regimens: [LabelledRegimen]) -> [LabelledRegimen] {
    var regimens = regimens
    if Set(regimens.compactMap(\.use)).count < 2 {
      for index in regimens.indices { regimens[index].use = nil }
    }
    var seen: Set<LabelledRegimen> = []
    return regimens.filter { seen.insert($0).inserted }
  }

  /// Doses in the order of the text; a weight in front of them (`≥ 45 kg`) holds until the next one.
  private func schedules(
    in text: String, band: inout WeightBand, _ courses: inout CourseDraft
  ) -> [LabelledRegimen] {
    let tokens = Token.list(text)
    let doses = Dictionary(tokens.statedDoses.map { ($0.position, $0) }) { first, _ in first }
    var regimens: [LabelledRegimen] = []
    for index in tokens.indices {
      if let next = WeightBand(tokens, at: index) {
        band = next
        courses.begin(minimumWeightKg: next.minimum, belowWeightKg: next.below)
      }
      courses.read(tokens, at: index, dose: doses[index])
      guard let dose = doses[index], let everyDays = dose.everyDays,
        dose.unit.base != .millilitre
      else { continue }
      regimens.append(
        LabelledRegimen(
          amount: dose.amount, unit: dose.unit, everyDays: everyDays, minimumWeightKg: band.minimum,
          belowWeightKg: band.below))
    }
    return regimens
  }

  private struct WeightBand {
    var minimum: Decimal?
    var below: Decimal?

    init() {}

    init?(_ tokens: [Token], at index: Int) {
      guard let number = tokens.token(index + 1)?.number, tokens.token(index + 2)?.text == "kg" else {
        return nil
      }
      switch tokens[index].text {
      case "≥": minimum = number
      case "<": below = number
      default: return nil
      }
    }
  }

  // MARK: Containers

  /// `Single-dose vial: 375 mg/18.75 mL` counts as 375 mg.
  private var vials: [CodeUnit] {
    var vials: [CodeUnit] = []
    for line in parts.lines(under: "availability") where Words(line).contains(stem: "vial") {
      let tokens = Token.list(line)
      for dose in tokens.statedDoses where dose.unit.basis == .flat && dose.unit.base.powerOfGram != nil {
        let unit = CodeUnit(amount: dose.amount, base: dose.unit.base)
        if !vials.contains(unit) { vials.append(unit) }
      }
    }
    return vials.sorted { $0.amount < $1.amount }
  }
}

extension Clause {
  /// Whether kinds understand all of it.
  fileprivate var isUnderstood: Bool { !needsAnswer }
}
