/// Reads for how long approvals hold out of a line of text.
struct DurationReader: Sendable {
  /// A duration and the kind of request it is stated for.
  struct Statement {
    var duration: OutlineDuration
    var kind: OutlineSection.Kind?
    /// What the words beside it name, which can be the use it is stated for.
    var subject: Bytes?
    /// The names before the colon in an entry of a list of durations, which can be those of uses.
    var labels: [Folded] = []

    /// Whether its label names a use: by its words or by the letters it is known by.
    func labels(_ use: Folded) -> Bool { labels.contains { use.contains($0) } }

    /// Whether it is stated for a use.
    func names(_ use: Folded) -> Bool {
      guard let subject = subject.map({ Folded($0) }), !subject.isEmpty, !use.isEmpty else { return false }
      return use.contains(subject) || subject.contains(use)
    }
  }

  let cues: Cues

  /// The names in front of a colon: `Scurvy and rickets (VDR): up to 6 months`.
  static func labels(of entry: Bytes) -> [Folded] {
    guard let colon = entry.prefix(100).firstIndex(of: .colon) else { return [] }
    return entry[..<colon].split { [.comma, .open, .close, UInt8(ascii: "/")].contains($0) }.flatMap { part in
      Folded(part).words.split(separator: "and").map { Folded($0.joined(separator: " ")) }
    }.filter { $0.bytes.count >= 5 }
  }

  /// Every duration of a text; `qualifier` is what the lines above say about it, `lines` the lines of business they name.
  func statements(in text: Bytes, span: Range<Int>, qualifier: Bytes? = nil, lines: [String] = ["all"])
    -> [Statement]
  {
    var found: [Statement] = []
    var names = lines
    for part in Self.parts(of: text) {
      var part = withoutIntroduction(part)
      if let (leading, rest) = LinesOfBusiness.leading(part) {
        names = leading
        part = Array(part[rest...])
      } else if Amount(in: part).map({ $0.range.lowerBound > 0 && !Self.limits(part[..<$0.range.lowerBound]) }
      ) ?? false {
        // Only an amount that follows right away is said of the same line of business.
        names = lines
      }
      guard let amount = Amount(in: part) else { continue }
      if let (behind, rest) = Self.linesBehind(part[amount.range.upperBound...]) {
        names = behind
        part = Array(part[..<amount.range.upperBound] + rest)
      }
      let rule = rule(of: part, amount, qualifier: qualifier)
      let said = Folded(part[..<amount.range.lowerBound] + [.space] + (qualifier ?? []))
      for name in names {
        let duration = OutlineDuration(
          lob: name, amount: amount.count, unit: amount.unit, rule: rule, span: span)
        let behind = Folded(part[amount.range.upperBound...].prefix(24))
        found.append(
          Statement(
            duration: duration, kind: kind(in: said) ?? kind(startedBy: behind),
            subject: qualifier ?? Self.subject(of: part[...])))
      }
    }
    return found
  }

  /// The durations of a cell, whose row and column are named by lines of business, kinds of requests, uses or drugs.
  func statements(in cell: Bytes, named names: [Bytes], span: Range<Int>, hasSubject: Bool) -> [Statement] {
    let lines = names.compactMap { LinesOfBusiness.whole($0) }.first ?? ["all"]
    let kind = names.compactMap { self.kind(in: Folded($0)) }.first
    let subject = names.prefix(hasSubject ? 1 : 0).first { name in
      LinesOfBusiness.whole(name) == nil && self.kind(in: Folded(name)) == nil
    }
    return statements(in: cell, span: span, qualifier: subject, lines: lines).map { statement in
      var statement = statement
      statement.kind = statement.kind ?? kind
      return statement
    }
  }

  /// Whether words before an amount limit whom it is for: `Age < 18: 3 months`.
  private static func limits(_ lead: ArraySlice<UInt8>) -> Bool {
    let words = Folded(lead).words
    return lead.contains(where: \.isDigit)
      && words.contains { ["age", "aged", "ages", "years", "weight", "kg"].contains($0) }
  }

  /// `12 months (Medicaid/HIM)`: the lines of business in brackets right behind an amount.
  private static func linesBehind(_ text: ArraySlice<UInt8>) -> (lines: [String], rest: ArraySlice<UInt8>)? {
    let start = text.drop(while: \.isSpace)
    guard start.first == .open, let close = start.firstIndex(of: .close),
      let lines = LinesOfBusiness.whole(Bytes(start[(start.startIndex + 1)..<close]))
    else { return nil }
    return (lines, start[(close + 1)...])
  }

  /// Behind `Approval duration:` a line of business can follow.
  private func withoutIntroduction(_ part: Bytes) -> Bytes {
    guard let colon = part.firstIndex(of: .colon), cues.durationStarts.start(Folded(part[..<colon])) else {
      return part
    }
    let rest = Array(part[(colon + 1)...].trimmed())
    return LinesOfBusiness.leading(rest) == nil ? part : rest
  }

  /// The duration a section's head states: `Approve for 1 year if …`.
  func statedInHead(_ text: Bytes, span: Range<Int>) -> [OutlineDuration] {
    let places = Self.places(ofHeadCuesIn: text)
    for (cue, place) in zip(Self.headCues, places) {
      guard let start = place else { continue }
      let rest = Array(text[(start + cue.count)...].prefix(40))
      guard let amount = Amount(in: rest), amount.range.lowerBound <= 24 else { continue }
      let lead = rest[..<amount.range.lowerBound].trimmed()
      let stated = OutlineDuration(
        lob: "all", amount: amount.count, unit: amount.unit, rule: lead.isEmpty ? nil : lead.string,
        span: span)
      let behind = text[(start + cue.count + amount.range.upperBound)...]
      return [stated] + (Self.otherAmount(in: behind, span: span).map { [$0] } ?? [])
    }
    return statedBeforeCondition(text, span: span)
  }

  /// `12 months (Firstix) or 6 months (Secondix)`: the second of two that stand beside each other.
  private static func otherAmount(in rest: ArraySlice<UInt8>, span: Range<Int>) -> OutlineDuration? {
    let near = rest.prefix(60)
    let place = near.indices.first { near[$0...].hasPrefix(" or ") }
    guard let place, let amount = Amount(in: Bytes(rest[(place + 4)...].prefix(24))),
      amount.range.lowerBound == 0
    else { return nil }
    return OutlineDuration(lob: "all", amount: amount.count, unit: amount.unit, rule: nil, span: span)
  }

  /// `… will be covered for 6 months when …`: an amount right behind a `for` and before the condition.
  private func statedBeforeCondition(_ text: Bytes, span: Range<Int>) -> [OutlineDuration] {
    for start in text.indices where text[start] == .space && text[start...].hasPrefix(" for ") {
      let rest = Array(text[(start + 5)...].prefix(48))
      guard let amount = Amount(in: rest), amount.range.lowerBound <= 6 else { continue }
      let after = Folded(rest[amount.range.upperBound...])
      guard ["when", "if", "provided"].contains(after.words.first ?? "") else { continue }
      let lead = rest[..<amount.range.lowerBound].trimmed()
      return [
        OutlineDuration(
          lob: "all", amount: amount.count, unit: amount.unit, rule: lead.isEmpty ? nil : lead.string,
          span: span)
      ]
    }
    return []
  }

  private static let headCues = [
    "approve for ", "approved for ", "authorization of ", "authorize for ", "authorized for ",
    "approval for ",
    "approval of ", "authorization for ", "granted for ", "covered for ", "approval duration: ",
    "renewed for ",
    "coverage for ", "approval duration ", "authorization duration: ", "authorization duration ",
    "approved in ",
  ].map { Array($0.utf8) }

  /// Where each of the cues stands for the first time, in one pass over the text.
  private static func places(ofHeadCuesIn text: Bytes) -> [Int?] {
    var places = [Int?](repeating: nil, count: headCues.count)
    let cues = headCues
    for start in text.indices.dropLast(8) {
      // Most words begin otherwise than every cue.
      switch (text[start].lowered, text[start + 1].lowered) {
      case (UInt8(ascii: "a"), UInt8(ascii: "p")), (UInt8(ascii: "a"), UInt8(ascii: "u")),
        (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "g"), UInt8(ascii: "r")),
        (UInt8(ascii: "r"), UInt8(ascii: "e")):
        break
      default: continue
      }
      for (index, cue) in cues.enumerated() where places[index] == nil && stands(cue, in: text, at: start) {
        places[index] = start
      }
    }
    return places
  }

  private static func stands(_ cue: Bytes, in text: Bytes, at start: Int) -> Bool {
    guard text.count - start >= cue.count else { return false }
    for offset in cue.indices where text[start + offset].lowered != cue[offset] { return false }
    return true
  }

  /// Semicolons and full stops part durations; a colon behind a kind of request does not.
  private static func parts(of text: Bytes) -> [Bytes] {
    var parts: [Bytes] = []
    var start = 0
    var depth = 0
    for at in text.indices where at >= start {
      if text[at] == .open { depth += 1 } else if text[at] == .close { depth = max(0, depth - 1) }
      let ends =
        (text[at] == .semicolon && depth == 0)
        || (text[at] == .dot && (at + 1 == text.count || text[at + 1].isSpace))
        || (text[at] == .comma && Self.startsAmount(text[(at + 1)...]))
        || (text[at] == .comma && startsLabelledAmount(text[(at + 1)...]))
        || (text[at] == .space && startsAmountOfAnotherUse(text[at...], behind: text[start..<at]))
        || (text[at] == .space && startsOtherAmount(text[at...], behind: text[start..<at]))
      guard ends else { continue }
      parts.append(Array(text[start..<at].trimmed()))
      start = at + (text[at] == .space ? text[(at + 1)...].prefix { !$0.isSpace }.count + 2 : 1)
    }
    parts.append(Array(text[start...].trimmed()))
    return parts.filter { !$0.isEmpty }
  }

  /// `6 months for asthma and up to 12 months for nasal polyps`: whether an amount follows that is said of something else.
  private static func startsAmountOfAnotherUse(
    _ rest: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>
  ) -> Bool {
    guard rest.hasPrefix(" and "), Amount(in: Bytes(before)) != nil, subject(of: before) != nil else {
      return false
    }
    let after = Bytes(rest.dropFirst(5).prefix(200))
    guard let amount = Amount(in: after) else { return false }
    let lead = after[..<amount.range.lowerBound].trimmed()
    return (lead.isEmpty || lead.elementsEqual("up to".utf8)) && subject(of: after[...]) != nil
  }

  /// `12 months (Firstix) or 6 months (Secondix)`: whether another amount stands in its place right away.
  private static func startsOtherAmount(_ rest: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>) -> Bool {
    guard rest.hasPrefix(" or "), Amount(in: Bytes(before)) != nil else { return false }
    return Amount(in: Bytes(rest.dropFirst(4).prefix(24))).map { $0.range.lowerBound == 0 } ?? false
  }

  /// What a duration is said of: the words behind `for` behind its amount.
  private static func subject(of part: ArraySlice<UInt8>) -> Bytes? {
    guard let amount = Amount(in: Bytes(part)) else { return nil }
    let behind = part.dropFirst(amount.range.upperBound)
    guard behind.hasPrefix(" for ") else { return nil }
    let words = Bytes(behind.dropFirst(5).trimmed())
    return words.isEmpty || words.count > 100 ? nil : words
  }

  /// `180 days initial, 365 days subsequent`: whether an amount follows right away.
  private static func startsAmount(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.dropFirst().first?.isDigit ?? false else { return false }
    return Amount(in: Bytes(rest.prefix(24))).map { $0.range.lowerBound <= 1 } ?? false
  }

  /// `Initial: 6 months, Renewal: 12 months`: whether a colon and an amount follow within a few words.
  private static func startsLabelledAmount(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let colon = rest.prefix(40).firstIndex(of: .colon) else { return false }
    return Amount(in: Bytes(rest[(colon + 1)...].prefix(24))).map { $0.range.lowerBound <= 12 } ?? false
  }

  /// The kind of request that words about a duration name.
  func kind(in said: Folded) -> OutlineSection.Kind? {
    if cues.continuedDurations.areFound(in: said) { return .continued }
    return cues.initialDurations.areFound(in: said) ? .initial : nil
  }

  /// `180 days initial`: the kind named right behind the amount.
  private func kind(startedBy words: Folded) -> OutlineSection.Kind? {
    if cues.continuedDurations.start(words) { return .continued }
    return cues.initialDurations.start(words) ? .initial : nil
  }

  /// The words around the amount that limit it, in the order printed.
  private func rule(of part: Bytes, _ amount: Amount, qualifier: Bytes?) -> String? {
    var words: [String] = []
    var lead = Self.afterVerb(Array(part[..<amount.range.lowerBound]))
    // `Authorization of 12 months may be granted.`
    let isSentence = Folded(lead).words == ["authorization", "of"]
    if isSentence { lead = [] }
    if !lead.isEmpty { words.append(lead.string) }
    let tail = part[amount.range.upperBound...].drop {
      $0.isSpace || $0 == .comma || $0 == .open || $0 == .dot
    }
    var rest = isSentence && Folded(tail).words.last == "granted" ? [] : tail.trimmed()
    if rest.last == .close, !rest.contains(.open) { rest = rest.dropLast() }
    if !rest.isEmpty { words.append(rest.string) }
    var rule = words.joined(separator: " ")
    if let qualifier, !qualifier.isEmpty {
      let limit = CriterionText.cleaned(qualifier).string
      rule = rule.isEmpty ? limit : rule + "; " + limit
    }
    return rule.isEmpty ? nil : rule
  }

  /// What stands between the verb of approving, or the colon or dash, and the amount.
  private static func afterVerb(_ lead: Bytes) -> Bytes {
    var start = 0
    for at in lead.indices {
      if lead[at] == .colon && !limits(lead[..<at]) || lead[at...].hasPrefix("– ")
        || lead[at...].hasPrefix("- ")
      {
        start = at + 1
      }
      if lead[at...].hasPrefix(" for ") { start = max(start, at + 5) }
      for verb: StaticString in [" approved ", " authorized ", " granted ", " covered ", " is ", " be "]
      where lead[at...].hasPrefix(verb) { start = max(start, at + verb.utf8CodeUnitCount) }
    }
    if start == 0, lead.trimmed().hasSuffix(" in") { return [] }
    if start == 0, Endings.isFinished(lead) && !limits(lead[...]) || lead.count > 60 { return [] }
    let rest = lead[start...].drop { $0 >= 0x80 || $0 == .hyphen || $0.isSpace }
    let words = rest.trimmed()
    return Array(words.last == .colon ? words.dropLast() : words)
  }
}
