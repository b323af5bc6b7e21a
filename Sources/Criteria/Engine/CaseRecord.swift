import PriorAuth

/// A case file under one policy version, as the kinds look at it.
struct CaseRecord {
  let file: CaseFile
  let version: PolicyVersion
  private(set) var readings: Readings
  /// The places of the evidence in the order in which it is looked at: what is found and quoted does not depend on
  /// the order in which it was entered.
  let order: [Int]
  /// What was found of diagnoses already; it depends on the evidence alone.
  let diagnosisFindings = DiagnosisFindings()
  /// What was found of the approved uses already; it depends on the readings as well.
  private(set) var labelledUse = LabelledUseFinding()
  /// What therapies of other cases were found to be already; nil where the case is judged by itself.
  let knownTherapies: KnownTherapies?

  init(file: CaseFile, version: PolicyVersion, readings: Readings, _ knownTherapies: KnownTherapies? = nil) {
    self.file = file
    self.knownTherapies = knownTherapies
    self.version = version
    self.readings = readings
    order = file.evidence.ownOrder
  }

  /// The same record with another reading of a point.
  func reading(_ id: Ambiguity.ID, as place: Int) -> CaseRecord {
    var copy = self
    copy.readings[id] = place
    copy.labelledUse = LabelledUseFinding()
    return copy
  }

  /// The same case as a request for a first approval.
  var asInitial: CaseRecord {
    var file = file
    file.reviewType = .initial
    return CaseRecord(file: file, version: version, readings: readings)
  }

  /// An item of evidence of one kind with its place in the case file.
  struct Item<Content> {
    var index: Int
    var content: Content
    var evidence: Evidence

    var date: Day? { evidence.date }
  }

  /// The items of one kind that the engine may rely on.
  func items<Content>(_ content: (Fact) -> Content?) -> [Item<Content>] {
    items(counting: true, content)
  }

  private func items<Content>(counting: Bool, _ content: (Fact) -> Content?) -> [Item<Content>] {
    order.compactMap { index in
      let evidence = file.evidence[index]
      guard evidence.counts == counting, let content = content(evidence.fact) else { return nil }
      return Item(index: index, content: content, evidence: evidence)
    }
  }

  var diagnoses: [Item<Fact.Diagnosis>] {
    items { if case .diagnosis(let diagnosis) = $0 { diagnosis } else { nil } }
  }

  var biomarkers: [Item<Fact.Biomarker>] {
    items { if case .biomarker(let biomarker) = $0 { biomarker } else { nil } }
  }

  var measurements: [Item<Fact.Measurement>] {
    items { if case .measurement(let measurement) = $0 { measurement } else { nil } }
  }

  var therapies: [Item<Fact.Therapy>] {
    items { if case .therapy(let therapy) = $0 { therapy } else { nil } }
  }

  var therapyHistories: [Item<Fact.TherapyHistory>] {
    items { if case .therapyHistory(let history) = $0 { history } else { nil } }
  }

  var currentTherapies: [Item<Fact.CurrentTherapy>] {
    items { if case .currentTherapy(let therapy) = $0 { therapy } else { nil } }
  }

  /// Therapies that are stated without a document: too little to rely on, too much to call absent.
  var undocumentedTherapies: [Item<Fact.Therapy>] {
    items(counting: false) { if case .therapy(let therapy) = $0 { therapy } else { nil } }
  }

  /// Whether something of the kind is on file but no document supports it.
  func hasUndocumented(_ kind: String) -> Bool {
    file.evidence.contains { !$0.counts && $0.fact.kind == kind }
  }
}

extension Array {
  /// The items of the newest date, dated ones first; one without a date may be the newest and stays.
  func newest<Content>() -> [Element] where Element == CaseRecord.Item<Content> {
    let newest = compactMap(\.date).max()
    return filter { $0.date != nil && $0.date == newest } + filter { $0.date == nil }
  }
}

extension CaseRecord {
  /// Where a therapy acts.
  func reach(of therapy: Fact.Therapy) -> TherapyReach {
    knownTherapies?.reach(of: therapy, among: knownDrugs) ?? therapy.reach(known: knownDrugs)
  }

  /// How a therapy ended.
  func ending(of therapy: Fact.Therapy) -> TherapyOutcome {
    knownTherapies?.ending(of: therapy) ?? therapy.ending
  }

  /// The words of a therapy's name and nothing else.
  func plainName(of therapy: Fact.Therapy) -> String {
    knownTherapies?.plainName(of: therapy) ?? therapy.plainName
  }
}
