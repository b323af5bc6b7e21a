import PriorAuth

/// Something that happened to a case, for its history: a decision, an appeal, a conversation, a document that came or was
/// opened, evidence and answers, a letter that went out, what was put right, added or ended it.
struct CaseEvent: Hashable, Sendable {
  var stamp: Stamp
  /// What it was, in a few words.
  var what: String
  /// What is on record of it beside that, each with a label.
  var facts: [Fact]
  /// The decision it was, whose letter can be gone to.
  var decision: Identifier<Determination>?

  /// A labelled piece of the record.
  struct Fact: Hashable, Sendable {
    var label: String
    var text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  init(
    _ stamp: Stamp, _ what: String, _ facts: [Fact?], decision: Identifier<Determination>? = nil
  ) {
    self.stamp = stamp
    self.what = what
    self.facts = facts.compactMap { $0 }
    self.decision = decision
  }

  /// Everything that happened to a case, the newest first.
  static func all(of file: CaseOnFile) -> [CaseEvent] {
    let course = file.course
    // What lies in one second stands in the order in which it can only have happened.
    var events = file.documents.flatMap(CaseEvent.all)
    events += course.openings.map {
      CaseEvent($0.stamp, "Document D\($0.value.document) opened", [])
    }
    events += (file.evidence + course.struck.map(\.item)).sorted { $0.id < $1.id }.map(CaseEvent.init)
    events += course.struck.map(CaseEvent.init)
    events += course.amendments.map {
      CaseEvent($0.stamp, "Request put right", [Fact("Fact", $0.value.words)])
    }
    events += file.answers.map(CaseEvent.init)
    events += file.determinations.map(CaseEvent.init)
    // Clocks go on from before only where the asking that they were held by is taken back.
    events += file.clocks.events.filter {
      $0.value.kind == .resume && $0.value.step == nil && $0.value.at < $0.stamp.at
    }.map { CaseEvent($0.stamp, "Asking for facts taken back", []) }
    events += course.letters.map(CaseEvent.init)
    events += course.conversations.map(CaseEvent.init)
    events += course.appeals.map(CaseEvent.init)
    events += course.voidProposals.map {
      CaseEvent($0.stamp, "Proposed to make void", [.why($0.value.words)])
    }
    events += course.addenda.map(CaseEvent.init)
    events += [course.closing.map(CaseEvent.init)].compactMap { $0 }
    events += [course.termination.map(CaseEvent.init)].compactMap { $0 }
    events += course.reReviews.map {
      CaseEvent($0.stamp, "Looked at again in R\($0.value.request)", [.why($0.value.reason)])
    }
    events += [course.reviews].compactMap { $0 }.map {
      CaseEvent($0.stamp, "Looks at R\($0.value.reviews) again", [.why($0.value.reason)])
    }
    return events.enumerated().sorted { ($0.element.stamp.at, $0.offset) > ($1.element.stamp.at, $1.offset) }
      .map(\.element)
  }
}

extension CaseEvent.Fact {
  static func why(_ words: String) -> CaseEvent.Fact { CaseEvent.Fact("Why", words) }
}

extension CaseEvent {
  private init(_ decision: OnFile<Determination>) {
    let value = decision.value
    let clinician = value.clinician.map { clinician in
      let licence = clinician.licence
      let specialty = licence.specialty.map { ", \($0)" } ?? ""
      return
        "\(clinician.name), \(licence.kind.rawValue)\(specialty), licence \(licence.number) of \(licence.state)"
    }
    self.init(
      decision.stamp, Wording.decided(value.outcome),
      [
        .why(value.reason), value.cited.isEmpty ? nil : Fact("Rests on", value.cited.joined(separator: ", ")),
        value.override.map { Fact("OVERRIDE", "\(Wording.reason($0.reason)): \($0.words)") },
        clinician.map { Fact("As", $0) },
        Fact("Policy", "\(value.policyNumber), version of \(value.policyVersion)"),
      ], decision: decision.id)
  }

  private init(_ appeal: OnFile<Appeal>) {
    let filing = appeal.value.filing
    self.init(
      appeal.stamp, "Opened: \(Wording.stage(appeal.value.stage))",
      [
        Fact("By", "the \(filing.appellant.rawValue), \(filing.level.rawValue)"), .why(filing.words),
        filing.organization.map { Fact("Reviewer", $0) },
        filing.goodCause.map { Fact("Good cause", $0) },
      ])
  }

  private init(_ conversation: OnFile<PeerToPeer>) {
    let value = conversation.value
    self.init(
      conversation.stamp, "Peer-to-peer: \(value.result?.rawValue ?? "noted")",
      [Fact("With", value.spokenWith), Fact("Words", value.words)])
  }

  private init(_ addendum: OnFile<Addendum>) {
    let correction = addendum.value.correction
    self.init(
      addendum.stamp, correction.map { "Correction: \($0.subject.rawValue)" } ?? "Addendum",
      [Fact("Words", addendum.value.words), correction.map { .why($0.reason) }])
  }

  /// That a document came, and that another took its place; what an earlier case brings along came there.
  private static func all(of document: OnFile<Document>) -> [CaseEvent] {
    guard document.value.carriedFrom == nil else { return [] }
    let value = document.value
    let came = CaseEvent(
      document.stamp, "Document D\(document.id) attached",
      [
        Fact("Name", value.name), Fact("Kind", Wording.document(value.kind)),
        value.date.map { Fact("Dated", "\($0)") }, value.sender.map { Fact("From", $0) },
      ])
    let replaced = value.replacement.map {
      CaseEvent(
        $0.stamp, "Document D\(document.id) \($0.words)",
        [Fact("Name", value.name), .why($0.reason)])
    }
    return [came, replaced].compactMap { $0 }
  }

  private init(_ item: EvidenceOnFile) {
    let evidence = item.evidence
    self.init(
      item.stamp, "Evidence E\(item.id) " + (item.carriedFrom == nil ? "entered" : "carried over"),
      [
        Fact("It says", Wording.item(evidence)), item.replaces.map { Fact("In place of", "E\($0)") },
        item.carriedFrom.map { Fact("From", "E\($0) of the earlier case") },
      ])
  }

  private init(_ answer: OnFile<Answer>) {
    self.init(
      answer.stamp, "Criterion \(answer.value.criterion) answered",
      [Fact("Finding", Wording.finding(answer.value.finding)), answer.value.reason.map { .why($0) }])
  }

  private init(_ letter: CaseLetter) {
    self.init(
      letter.stamp, "Letter L\(letter.number) sent",
      [Fact("Kind", letter.kind), Fact("To", "the \(letter.recipient)"), Fact("By", letter.means)])
  }

  private init(_ struck: StruckEvidence) {
    self.init(
      struck.stamp, struck.successor == nil ? "Evidence taken back" : "Evidence corrected",
      [Fact("It said", Wording.fact(struck.item.evidence.fact)), .why(Wording.whyStruck(struck))])
  }

  private init(_ closing: OnFile<Closing>) {
    let state = Wording.state(closing.value.state)
    self.init(
      closing.stamp, state.prefix(1).uppercased() + state.dropFirst(),
      [Fact("How", Wording.why(closing.value.reason)), .why(closing.value.words)])
  }

  private init(_ termination: OnFile<Termination>) {
    let value = termination.value
    self.init(
      termination.stamp, "Authorization ended from \(value.from)",
      [Fact("Reason", value.reason.rawValue), Fact("Words", value.words)])
  }
}

extension Wording {
  /// What was decided, as a history says it.
  static func decided(_ outcome: Determination.Outcome) -> String {
    switch outcome {
    case .approved: "Approved"
    case .approvedModified: "Approved, modified"
    case .denied: "Denied"
    case .pended: "Facts asked for"
    case .referredToClinician: "Referred to a clinician"
    case .routed(let target): "Routed to \(target)"
    case .upheld: "Appeal: upheld"
    case .overturned: "Appeal: overturned"
    case .partlyOverturned: "Appeal: partly overturned"
    }
  }
}
