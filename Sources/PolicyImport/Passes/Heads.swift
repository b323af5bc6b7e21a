/// Reads the heads of sections: what is a title, what asks for criteria, and which requests they are about.
struct Heads: Sendable {
  let cues: Cues

  /// Whether the text asks for what is below it.
  func isLead(_ text: Bytes) -> Bool { isLead(Folded(text)) }

  func isLead(_ text: Folded) -> Bool { cues.leads.areFound(in: text) }

  /// Whether the text says when the drug is covered.
  func isApproval(_ text: Bytes) -> Bool { isApproval(Folded(text)) }

  func isApproval(_ text: Folded) -> Bool { cues.approvals.areFound(in: text) }

  /// Whether the text says that uses are what is below it.
  func listsUses(_ text: Folded) -> Bool { cues.usesFollow.areFound(in: text) }

  /// Whether the text makes what it says depend on what is below it.
  func isCondition(_ text: Bytes) -> Bool {
    let folded = Folded(text)
    return folded.contains(Self.following) && cues.conditions.areFound(in: folded)
  }

  private static let following = Folded("following")

  /// Whether the text closes with `(must meet all)` or the like.
  func asksMustMeet(_ text: Bytes) -> Bool { cues.mustMeet.areFound(in: Folded(text)) }

  /// Whether the text is a title that closes so, and no sentence about who must meet what below it.
  func isTitleAskingMustMeet(_ text: Folded) -> Bool {
    guard let must = cues.mustMeet.last(in: text) else { return false }
    let before = Folded(text.bytes[..<(must.end - must.length)]).words
    return before.last.map { !Self.people.contains($0) } ?? false
  }

  private static let people: Set<String> = [
    "patient", "patients", "member", "members", "individual", "individuals", "request", "requests", "and",
    "also",
  ]

  /// The title that opens a head, when a sentence about approval follows it: `Psoriasis. Approve if …`.
  func titleBeforeApproval(_ text: Bytes) -> Bytes? {
    for at in text.indices.dropLast() where text[at + 1] == .space {
      guard text[at] == .dot || text[at] == .colon else { continue }
      guard at <= 200 else { return nil }
      let title = text[..<at]
      guard title.contains(where: \.isLetter) else { continue }
      let rest = Folded(text[(at + 1)...])
      guard cues.approvals.areFound(in: rest) || cues.leads.areFound(in: rest) else { return nil }
      let words = title.split(separator: .space).count
      let isKnown = cues.headings.role(of: title) != nil
      guard words <= 5 || isKnown || !Self.hasVerb(title) else { continue }
      let isTitle = words <= 5 || (words <= 16 && (isKnown || LineShape.isTitle(title)))
      // `Re-authorization is not permitted. Members must meet …`
      guard isTitle, !(Self.hasVerb(title) && Folded(title).words.contains("not")) else { continue }
      if !cues.approvals.areFound(in: Folded(title)) { return Array(title) }
    }
    return nil
  }

  /// Whether the words are a sentence.
  private static func hasVerb(_ text: ArraySlice<UInt8>) -> Bool {
    Folded(text).words.contains { ["is", "are", "will", "may", "must", "has", "have"].contains($0) }
  }

  /// Whether the text is a title and, behind a full stop, a sentence that asks for criteria.
  func opensWithTitle(_ text: Bytes) -> Bool {
    guard let title = titleBeforeApproval(text) else { return false }
    return text[title.count] == .dot
  }

  /// Whether the text could stand above criteria as their title: no sentence, no list.
  func isTitle(_ text: Bytes) -> Bool {
    !isApproval(text) && text.count <= 140 && LineShape.isTitle(text[...]) && !refersElsewhere(text)
      && Folded(text).words.last != "members" && !namesWhatFollows(text)
  }

  /// Whether the text is the name of any list of criteria, and no use: `Diagnoses`.
  private func namesWhatFollows(_ text: Bytes) -> Bool {
    text.count <= 24
      && Folded(text).words.allSatisfy {
        ["age", "diagnosis", "diagnoses", "indication", "indications", "all", "and"].contains($0)
      }
  }

  /// Whether the text only says where else to read.
  private func refersElsewhere(_ text: Bytes) -> Bool {
    ["see", "refer"].contains(Folded(text).words.first ?? "")
  }

  /// The use that opens a head, when the condition under which it is covered follows: `Psoriasis when all of …`.
  func titleBeforeCondition(_ text: Bytes) -> Bytes? {
    guard Endings.opensList(text) else { return nil }
    for cue: StaticString in [" when ", " if "] {
      guard let at = text.indices.first(where: { text[$0] == .space && text[$0...].hasPrefix(cue) }) else {
        continue
      }
      let title = Bytes(text[..<at])
      guard title.split(separator: .space).count <= 10, titleBeforeApproval(text) == nil,
        LineShape.isTitle(title[...]), !isApproval(title),
        isLead(Bytes(text[at...]))
      else { continue }
      return CriterionText.cleaned(title)
    }
    return nil
  }

  /// Whether the text lists uses without coverage.
  func listsExclusions(_ text: Bytes) -> Bool {
    let folded = Folded(text)
    return Endings.opensList(text) && cues.excludedMentions.areFound(in: folded) && !Self.isLifted(folded)
  }

  /// `… not medically necessary unless all of the following are met`: what follows are criteria.
  private static func isLifted(_ text: Folded) -> Bool {
    text.words.contains { ["unless", "until", "except"].contains($0) }
  }

  /// Whether the text is a sentence about when the drug is covered, condition and all.
  func statesCondition(_ text: Bytes) -> Bool {
    let words = Folded(text).words
    return isApproval(text) && !isLead(text) && (words.contains("when") || words.contains("if"))
  }

  /// Whether the text is a use of its own among others: it says when the drug is covered, or what it treats.
  func statesUse(_ text: Bytes) -> Bool {
    let folded = Folded(text.prefix(80))
    return isApproval(text) || Self.usesStart.contains { folded.hasPrefix($0) }
  }

  private static let usesStart = ["for treatment of", "for the treatment of", "treatment of"].map {
    Folded($0)
  }

  /// The use a sentence about approval names: `… is medically necessary for the treatment of X when …`.
  func useNamed(in text: Bytes) -> Bytes? {
    if let use = useRequested(in: text) { return use }
    for cue in [" treatment of ", " necessary for ", " management of "] {
      guard let start = Self.end(of: Array(cue.utf8), in: text) else { continue }
      let rest = text[start...]
      let ends = [" when ", " when:", " if ", " if:", " who ", " in ", ":"].compactMap {
        Self.start(of: Array($0.utf8), in: rest)
      }
      let use = rest[..<(ends.min() ?? rest.endIndex)].trimmed()
      if use.isEmpty || use.hasSuffix(" of") || use.hasSuffix("the following") { return nil }
      if use.hasPrefix("the following ")
        || ["members", "patients", "individuals"].contains(Folded(use).words.first)
      {
        return nil
      }
      // `necessary for continued use when …`
      if cues.continuedMentions.start(Folded(use)) || cues.initialDurations.start(Folded(use)) { return nil }
      if use.count >= 3, use.count <= 120 { return CriterionText.cleaned(Array(use)) }
    }
    return nil
  }

  /// `Initial requests for X for Y may be approved if …`: what stands behind the second `for`.
  func useRequested(in text: Bytes) -> Bytes? {
    guard Self.requests.areFound(in: Folded(text)) else { return nil }
    let verbs = [" may be ", " may not be ", " will be ", " can be ", " are "].compactMap {
      Self.start(of: Array($0.utf8), in: text[...])
    }
    guard let end = verbs.min(), Folded(text[..<end]).words.prefix(4).contains("requests") else { return nil }
    let cue = Array(" for ".utf8)
    let places = text[..<end].indices.filter { text[$0] == .space && text[$0..<end].starts(with: cue) }
    guard places.count >= 2, let last = places.last else { return nil }
    let use = text[(last + cue.count)..<end].trimmed()
    return use.count >= 3 && use.count <= 120 ? CriterionText.cleaned(Bytes(use)) : nil
  }

  private static let requests = Phrases(["requests"])

  /// What a sentence about approval says is approved: `X will be approved when …`, `The plan considers X medically …`.
  func subject(of text: Bytes) -> Bytes? {
    for (before, behind) in Self.subjectCues {
      let cue = Array(behind.utf8)
      guard let end = Self.start(of: cue, in: text[...]) else { continue }
      var start = 0
      if !before.isEmpty {
        guard let found = Self.end(of: Array(before.utf8), in: text), found < end else { continue }
        start = found
      }
      let subject = text[start..<end].trimmed()
      if subject.count >= 3, subject.count <= 100, !subject.contains(.dot) {
        return Self.withoutRequests(CriterionText.cleaned(Bytes(subject)))
      }
    }
    return nil
  }

  /// What has to meet criteria besides those above: `Requests for the vial must also meet …`.
  func furtherSubject(of text: Bytes) -> Bytes? {
    Self.start(of: Array(" must also meet ".utf8), in: text[...]).flatMap { end in
      (3...100).contains(end) ? CriterionText.cleaned(Bytes(text[..<end])) : nil
    }
  }

  /// `Requests for X`: X.
  private static func withoutRequests(_ subject: Bytes) -> Bytes {
    let words = Folded(subject).words
    guard let place = words.firstIndex(of: "requests"), place <= 2, words.dropFirst(place + 1).first == "for",
      let start = start(of: Array("equests for ".utf8), in: subject[...])
    else { return subject }
    return Bytes(subject[(start + 12)...])
  }

  private static let subjectCues = [
    ("considers ", " medically necessary"), ("", " is considered medically necessary"),
    ("", " is medically necessary"), ("", " may be considered medically necessary"),
    ("", " will be approved"), ("", " may be approved"), ("", " will be covered"), ("", " may be covered"),
    ("", " must also meet"), ("required for ", ". "),
  ]

  private static func end(of cue: Bytes, in text: Bytes) -> Int? {
    start(of: cue, in: text[...]).map { $0 + cue.count }
  }

  private static func start(of cue: Bytes, in text: ArraySlice<UInt8>) -> Int? {
    for at in text.startIndex..<max(text.startIndex, text.endIndex - cue.count + 1) {
      var offset = 0
      while offset < cue.count, text[at + offset] == cue[offset] { offset += 1 }
      if offset == cue.count { return at }
    }
    return nil
  }

  /// The kind of request a head names somewhere in its words.
  func kindMentioned(in text: Bytes) -> OutlineSection.Kind? {
    let folded = Folded(text)
    if cues.excludedMentions.areFound(in: folded), !Self.isLifted(folded) { return .excluded }
    if cues.continuedMentions.areFound(in: folded) { return .continued }
    return cues.initialDurations.areFound(in: folded) ? .initial : nil
  }
}
