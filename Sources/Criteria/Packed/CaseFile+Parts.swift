import PriorAuth

extension CaseFile {
  /// A case file that says nothing, with a day of receipt that means nothing.
  static let blank = CaseFile(
    received: Day(number: 10_957), reviewType: .initial, therapy: RequestedTherapy(drug: Drug()),
    member: MemberFacts(), prescriber: Prescriber())

  /// One part as a case file of its own, without whatever no kind looks at; nil when it says nothing.
  ///
  /// The kinds that look at the part find the same in it as in the whole. Days are only kept as far as kinds compare
  /// them: as an order, or counted from the day of receipt.
  public func part(_ part: CasePart) -> CaseFile? {
    var file = CaseFile.blank
    switch part {
    case .request: takeRequest(into: &file)
    case .prescriber:
      file.prescriber = Prescriber(
        specialty: prescriber.specialty, consultSpecialty: prescriber.consultSpecialty)
    case .dosing: takeDosing(into: &file)
    case .weight: file.member.bodySize.weightKg = member.bodySize.weightKg
    case .surface: file.member.bodySize.surfaceM2 = member.bodySize.surfaceM2
    case .disease: file.evidence = diseases
    case .marker: file.evidence = inOrderOfDates { if case .biomarker = $0 { true } else { false } }
    case .measurement: file.evidence = inOrderOfDates(\.isMeasurement).map(\.withoutReport)
    case .therapy: file.evidence = therapies
    case .current: takeCurrentTherapy(into: &file)
    case .response: file.evidence = inOrderOfDates { if case .response = $0 { true } else { false } }
    case .products: file.evidence = inOrderOfDates(\.isAboutProducts)
    case .law: takeLaw(into: &file)
    case .label:
      file.therapy.labelChangeDate = therapy.labelChangeDate
      if therapy.labelChangeDate != nil { file.received = received }
    case .answers: file.answers = lastAnswers
    case .readings: file.readings = readings
    }
    return file == .blank ? nil : file
  }

  /// The days of measured values that count, oldest first; the part numbers them in this order.
  var measurementDays: [Day] { Self.days(of: evidence.filter { $0.counts && $0.fact.isMeasurement }) }

  private static func days(of items: [Evidence]) -> [Day] { Set(items.compactMap(\.date)).sorted() }

  /// The place of a day that stands for another in a part.
  static func place(ofOrdered day: Day) -> Int { max(0, day.days(since: .earliest) - 1) }

  // MARK: Evidence

  /// The items of some kinds that count, each without its source, with days that keep only their order.
  private func inOrderOfDates(_ belongs: (Fact) -> Bool) -> [Evidence] {
    Self.ordered(evidence.filter { $0.counts && belongs($0.fact) })
  }

  private static func ordered(_ items: [Evidence]) -> [Evidence] {
    let days = days(of: items)
    return items.map { item in
      let place = item.date.flatMap { days.firstIndex(of: $0) }
      // The first day of all is what no date counts as in some comparisons, so it stays itself.
      let date = place.map { item.date == .earliest ? Day.earliest : Day.earliest.adding(days: $0 + 1) }
      return Evidence(item.fact, documented: item.counts, date: date)
    }
  }

  private var diseases: [Evidence] {
    let items = evidence.compactMap { item -> Evidence? in
      guard case .diagnosis(var diagnosis) = item.fact else { return nil }
      diagnosis.code = nil
      diagnosis.system = nil
      return Evidence(.diagnosis(diagnosis), documented: item.counts, date: item.date)
    }
    return Self.ordered(items)
  }

  private var therapies: [Evidence] {
    evidence.compactMap { item in
      switch item.fact {
      case .therapy(var therapy):
        therapy.firstDose = nil
        therapy.lastDose = nil
        return Evidence(.therapy(therapy), documented: item.counts)
      case .therapyHistory where item.counts: return Evidence(item.fact, documented: true)
      default: return nil
      }
    }
  }

  /// The rules of state law that bear on the case, wherever they are kept, as evidence in the order of the days they
  /// take effect.
  private func takeLaw(into file: inout CaseFile) {
    let record = CaseRecord(file: self, version: .blank(policy ?? ""), readings: readings)
    let rules = record.statedStateRules
    let days = Set(rules.compactMap(\.content.from)).sorted()
    let inForce = days.count { $0 <= received }
    for stated in rules {
      var rule = stated.content
      // Where it is written changes nothing, but that it is, or that it is about a cancer, which the part leaves out.
      rule.citation = rule.isCited || StateLaw.isForCancer(record) ? "cited" : nil
      if let from = rule.from, from != .earliest, let place = days.firstIndex(of: from) {
        rule.from = file.received.adding(days: place - inForce + 1)
      }
      file.evidence.append(Evidence(.stateRule(rule), documented: true))
    }
    for uncited in record.uncitedStateRules {
      var rule = uncited.content
      (rule.citation, rule.from) = (nil, nil)
      file.evidence.append(Evidence(.stateRule(rule), documented: true))
    }
    // A rule may be kept for one policy only.
    if overlays.contains(where: { $0.overlay.scope.policy != nil }) { file.policy = policy }
  }

  /// What a reviewer's answers on each criterion come to.
  private var lastAnswers: [Answer] {
    let file = withoutReplacedAnswers
    return Set(file.answers.map(\.criterion)).sorted().compactMap { id in
      file.answer(on: id).map { Answer(criterion: id, finding: $0.finding) }
    }
  }

  // MARK: The request

  private func takeRequest(into file: inout CaseFile) {
    file.reviewType = reviewType
    file.lineOfBusiness = lineOfBusiness
    file.therapy.drug = therapy.drug
    file.therapy.regimen = therapy.regimen
    file.therapy.intent = therapy.intent
    file.therapy.nccnRecommended = therapy.nccnRecommended
    file.therapy.onFormulary = therapy.onFormulary
    let record = CaseRecord(file: self, version: .blank(), readings: readings)
    if record.file.evidence.contains(where: { $0.counts && $0.fact.isLiterature }) {
      file.evidence.append(Evidence(.literature("submitted"), documented: true))
    }
    if DocumentationProvided.finding(in: record).finding == .met {
      file.evidence.append(Evidence(.supportingDocumentation(provided: true), documented: true))
    }
  }

  private func takeDosing(into file: inout CaseFile) {
    file.therapy.doseIncrease = therapy.doseIncrease
    guard let dose = therapy.dose else { return }
    file.therapy.dose = dose
    file.therapy.previousDose = therapy.previousDose
    let bases = [dose.unit.basis, therapy.previousDose?.unit.basis]
    if bases.contains(.bodyWeight) { file.member.bodySize.weightKg = member.bodySize.weightKg }
    if bases.contains(.bodySurface) { file.member.bodySize.surfaceM2 = member.bodySize.surfaceM2 }
  }

  private func takeCurrentTherapy(into file: inout CaseFile) {
    file.reviewType = reviewType
    for item in evidence {
      guard case .currentTherapy(var therapy) = item.fact else { continue }
      guard item.counts else {
        file.evidence.append(Evidence(.currentTherapy(Fact.CurrentTherapy()), documented: false))
        continue
      }
      file.therapy.drug = Drug(name: self.therapy.drug.name, brand: self.therapy.drug.brand)
      therapy.firstDose = therapy.firstDose.map(relative)
      if CurrentTherapyRule.lapse(since: therapy.lastDose, in: self) == nil {
        therapy.lastDose = nil
      } else {
        therapy.lastDose = therapy.lastDose.map(relative)
        file.therapy.dose = self.therapy.previousDose ?? self.therapy.dose
      }
      file.evidence.append(Evidence(.currentTherapy(therapy), documented: true))
    }
  }

  /// A day as many days from the blank case's receipt as it is from this one's.
  private func relative(_ day: Day) -> Day {
    CaseFile.blank.received.adding(days: day.days(since: received))
  }
}

extension PolicyVersion {
  /// A version that says nothing, for findings that do not depend on one.
  static func blank(_ number: String = "") -> PolicyVersion {
    PolicyVersion(number: number, title: "", inForce: DayRange(from: .earliest), drugs: [], sections: [])
  }
}

extension Fact {
  fileprivate var isMeasurement: Bool { if case .measurement = self { true } else { false } }

  fileprivate var isLiterature: Bool { if case .literature = self { true } else { false } }

  fileprivate var isAboutProducts: Bool {
    switch self {
    case .shortage, .guidelinePreference: true
    default: false
    }
  }
}

extension Evidence {
  /// A measured value without the words of its report, where they say nothing beside the numbers.
  fileprivate var withoutReport: Evidence {
    guard case .measurement(var measurement) = fact else { return self }
    if measurement.textAgrees { measurement.text = nil }
    measurement.method = nil
    var copy = self
    copy.fact = .measurement(measurement)
    return copy
  }
}

extension Fact.Measurement {
  /// Whether the text of the report prints the numbers entered beside it, or none.
  fileprivate var textAgrees: Bool {
    guard let text, text.contains(where: \.isNumber) else { return true }
    guard let printed = MeasuredText(text, unit: unit) else { return false }
    return printed.low == low && printed.high == high
  }
}
