import Commands
import Criteria
import Letters
import PriorAuth
import Screens
import Workflow

// What the desk shows administrators of what they look after, and what they change.
extension EffectRunner {
  /// Makes a change.
  func make(_ change: AdminChange, at now: WallClock) throws {
    switch change {
    case .enrol(let person): try desk.enrol(person, at: now)
    case .grant(let role, let login): try desk.grant(role, to: login, at: now)
    case .revoke(let role, let login): try desk.revoke(role, of: login, at: now)
    case .lock(let login, let reason): try desk.lockPerson(login, reason: reason, at: now)
    case .unlock(let login): try desk.unlockPerson(login, at: now)
    case .recordLicence(let licence, let login): try desk.recordLicence(licence, of: login, at: now)
    case .template(let name, let path, let reason):
      let bytes = try surroundings.contents(ofFile: path, limit: 1_048_576)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw DeskError.invalid(.documentName, .malformed)
      }
      _ = try desk.changeTemplate(name, to: text, reason: reason, at: now)
    case .addClockRule(let rule): _ = try desk.addClockRule(rule, at: now)
    case .endClockRule(let id, let day, let reason):
      _ = try desk.endClockRule(id, from: day, reason: reason, at: now)
    case .chooseReading(let choice): _ = try desk.chooseReading(choice, at: now)
    case .addOverlay(let overlay): _ = try desk.addOverlay(overlay, at: now)
    case .endOverlay(let id, let day, let reason):
      _ = try desk.endOverlay(id, from: day, reason: reason, at: now)
    case .set(let setting, let value): try desk.change(setting, to: value, at: now)
    case .setRetention(let rule): _ = try desk.setRetention(rule, at: now)
    case .placeHold(let id, let reason): _ = try desk.placeHold(on: id, reason: reason, at: now)
    case .liftHold(let id, let reason): try desk.liftHold(on: id, reason: reason, at: now)
    case .importCodes(let path, let system, let day):
      let source = try surroundings.contents(ofFile: path, limit: Self.largestTable)
      let name = String(path.split(separator: "/").last ?? "table")
      _ = try desk.importCodes(source, named: name, system, from: day, at: now)
    case .withdrawCodes(let system, let day, let reason):
      _ = try desk.withdrawCodes(system, from: day, reason: reason, at: now)
    case .register(let entry): _ = try desk.change(entry, at: now)
    }
  }

  /// What has to be known of a change before it is made: the open cases that it touches, a line each.
  func touched(by change: AdminChange) throws -> [String] {
    if case .enrol(let person) = change { return unknownAccount(person.login) }
    if case .importCodes(let path, let system, let day) = change {
      return try contents(ofTable: path, system, from: day) + openCases(touchedBy: change)
    }
    return try openCases(touchedBy: change)
  }

  /// What a table of codes holds, and what is to be known of its lines; one that can't be taken is refused.
  private func contents(ofTable path: String, _ system: CodeSystem, from day: Day) throws -> [String] {
    let source = try surroundings.contents(ofFile: path, limit: Self.largestTable)
    let read = try CaseDesk.codes(in: source, system, from: day)
    let some = read.notes.prefix(3).map { "Line \($0.line): \($0.words)." }
    let more = read.notes.count > 3 ? ["There are \(read.notes.count - 3) more such notes."] : []
    return ["It holds \(read.entries.count) codes."] + some + more
  }

  /// The most bytes of a table of codes that are read.
  private static let largestTable = 64 * 1_048_576

  private func unknownAccount(_ login: String) -> [String] {
    surroundings.hasAccount(login)
      ? []
      : ["This machine has no account '\(login)': nobody can work under that name until it is made."]
  }

  /// The open cases that a change touches, in words.
  private func openCases(touchedBy change: AdminChange) throws -> [String] {
    let cases = try openCases(touchedBy: change, limit: 1001)
    let some = cases.prefix(8).map(\.shown).joined(separator: ", ")
    switch cases.count {
    case 0: return ["It touches no open case."]
    case 1: return ["It may touch one open case: \(some)."]
    case 2...8: return ["It may touch \(cases.count) open cases: \(some)."]
    case 1001: return ["It may touch more than 1000 open cases, among them \(some)."]
    default: return ["It may touch \(cases.count) open cases, among them \(some)."]
    }
  }

  private func openCases(touchedBy change: AdminChange, limit: Int) throws -> [Identifier<Request>] {
    switch change {
    case .register(let entry): try desk.openCases(touchedBy: entry, limit: limit)
    case .template(let name, _, _): try desk.openCases(drafting: name, limit: limit)
    default: try desk.openCases(in: scopes(of: change), limit: limit)
    }
  }

  /// The open cases that a change may touch; nothing where it touches none by itself.
  private func scopes(of change: AdminChange) throws -> [OpenCaseScope] {
    switch change {
    case .lock(let login, _), .revoke(_, let login): return [OpenCaseScope(assignee: login)]
    case .addClockRule(let rule): return [OpenCaseScope(of: rule)]
    case .endClockRule(let id, let day, _):
      // What it was for stands with the rule.
      let rule = try desk.clockRules().first { $0.id == id }
      return rule.map { [OpenCaseScope(of: $0.value, from: day)] } ?? []
    case .chooseReading(let choice): return try desk.scopes(of: choice)
    case .addOverlay(let overlay): return [OpenCaseScope(of: overlay)]
    case .endOverlay(let id, let day, _):
      let overlay = try desk.overlays().first { $0.id == id }
      return overlay.map { [OpenCaseScope(of: $0.overlay, from: day)] } ?? []
    case .importCodes(_, let system, let day), .withdrawCodes(let system, let day, _):
      return [try desk.scope(ofCodes: system, from: day)]
    case .enrol, .grant, .unlock, .recordLicence, .template, .set, .setRetention, .placeHold, .liftHold,
      .register:
      return []
    }
  }

  /// A list that administrators look after.
  func sheet(of subject: AdminSubject, at now: WallClock) throws -> Sheet {
    switch subject {
    case .people: try people(on: now.today)
    case .person(let login): try history(of: login)
    case .signIns:
      sheet(
        "Who opened the desk, and who was refused", ["When", "Who", "What came of it"],
        try desk.signIns(of: .everybody, limit: 500).map {
          [zone.words(for: $0.at), $0.login, $0.outcome.rawValue]
        },
        empty: "Nobody opened the desk yet.")
    case .templates: try templates()
    case .clockRules:
      sheet(
        "Time limits, with those that ended",
        ["Rule", "Name", "Limits", "Within", "For", "From", "Until", "Source"],
        try desk.clockRules().map { rule in
          let value = rule.value
          let scope = [value.scope.lineOfBusiness?.name, value.scope.state, value.scope.urgency?.rawValue]
          return [
            rule.id.shown, value.name, value.step.rawValue,
            "\(value.limit.amount) \(value.limit.reckoning == .business ? "business " : "")\(value.limit.unit.rawValue)",
            scope.compactMap { $0 }.joined(separator: ", "), "\(value.days.first)",
            value.days.firstDayAfter.map { "\($0)" } ?? (value.isFinal ? "" : "proposed"), value.source,
          ]
        }, empty: "No time limit is on record.")
    case .readings: try readings()
    case .overlays:
      sheet(
        "Rules of state law, with those that ended",
        ["Rule", "State", "It", "For", "From", "Until", "Citation"],
        try desk.overlays().map { overlay in
          let value = overlay.overlay
          return [
            overlay.id.shown, value.scope.state, Self.words(value.effect),
            [value.scope.lineOfBusiness?.name, value.scope.policy, value.scope.drug].compactMap { $0 }
              .joined(separator: ", "),
            "\(value.days.first)", overlay.inForce.days.firstDayAfter.map { "\($0)" } ?? "", value.citation,
          ]
        }, empty: "No rule of state law is on record. F6 or n adds one.")
    case .settings:
      sheet(
        "What holds for everybody", ["Setting", "Is", "Can be"],
        try Setting.allCases.map { [$0.rawValue, try desk.setting($0), $0.choices] }, empty: "")
    case .retention: try retention(on: now.today)
    case .holds:
      sheet(
        "Cases of which nothing is purged, with holds that were lifted",
        ["Case", "Since", "By", "Reason", "Lifted"],
        try desk.holds(withLifted: true).map { hold in
          [
            hold.value.request.shown, "\(hold.stamp.at.day)", hold.stamp.by, hold.value.reason,
            hold.value.lifted.map { "\($0.at.day) by \($0.by)" } ?? "",
          ]
        }, empty: "No case is on hold. F6 or n puts one on hold.")
    }
  }

  private func people(on day: Day) throws -> Sheet {
    let rows = try desk.people().map { person -> [String] in
      let licences = try desk.person(person.login).countingLicences.map { licence in
        "\(licence.kind.rawValue) \(licence.state) "
          + (licence.isCurrent(on: day) ? "through \(licence.lastDay)" : "EXPIRED \(licence.lastDay)")
      }
      let roles = person.roles.map(\.rawValue).sorted().joined(separator: ", ")
      return [
        person.login, person.name, person.locked == nil ? "" : "locked", licences.joined(separator: "; "),
        roles,
      ]
    }
    var sheet = sheet(
      "Everybody who works with the database", ["Login", "Name", "State", "Licences", "Roles"], rows,
      empty: "")
    sheet.notes = ["Enter shows what is on record about a person. Nobody is deleted; a lock can be lifted."]
    return sheet
  }

  private func history(of login: String) throws -> Sheet {
    let onFile = try desk.person(login)
    var rows = [(onFile.stamp, "taken in", onFile.person.name)]
    for grant in onFile.grants {
      rows.append((grant.granted, "role granted", grant.role.rawValue))
      if let revoked = grant.revoked { rows.append((revoked, "role taken back", grant.role.rawValue)) }
    }
    for lock in onFile.locks {
      rows.append((lock.locked, "locked out", lock.reason))
      if let unlocked = lock.unlocked { rows.append((unlocked, "let in again", "")) }
    }
    for licence in onFile.licences {
      let value = licence.value
      rows.append(
        (
          licence.stamp, "licence",
          "\(value.kind.rawValue) \(value.number) \(value.state) through \(value.lastDay) \(value.specialty ?? "")"
        ))
    }
    for change in onFile.passphrases {
      rows.append((change.stamp, change.isSet ? "passphrase set" : "passphrase cleared", ""))
    }
    for signIn in try desk.signIns(of: .person(login), limit: 50) {
      rows.append((Stamp(by: login, at: signIn.at), "sign-in", signIn.outcome.rawValue))
    }
    return sheet(
      "What is on record about \(login), newest first", ["When", "What", "Of it", "By"],
      rows.sorted { $0.0.at > $1.0.at }.map { [zone.words(for: $0.0.at), $0.1, $0.2, $0.0.by] }, empty: "")
  }

  private func templates() throws -> Sheet {
    let rows = try TemplateName.all.flatMap { name in
      try desk.templates(name).reversed().map { version in
        [
          name.name, version.text.isEmpty ? "not set" : "\(version.version)",
          version.stamp.map { "\($0.at.day) by \($0.by)" } ?? "the program's own", version.reason,
        ]
      }
    }
    return sheet(
      "What letters are made of, newest version first", ["Template", "Version", "Set", "Why"], rows, empty: ""
    )
  }

  /// The text of a version of a template; none where it is not set.
  func lines(of name: TemplateName, version: Int) throws -> [String] {
    let text = try desk.templates(name).first { $0.version == version }?.text ?? ""
    return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func readings() throws -> Sheet {
    let choices = try desk.readingChoices()
    let rows = Ambiguity.register.flatMap { point -> [[String]] in
      let own = choices.filter { $0.value.point == point.id }.reversed().map { choice in
        [
          point.id.rawValue, choice.value.reading, choice.value.policy ?? "all",
          "\(choice.stamp.at.day) by \(choice.stamp.by)", choice.value.reason,
        ]
      }
      let first = [
        point.id.rawValue, point.readings.first?.id ?? "", "all", "the program's own", point.question,
      ]
      return own + [first]
    }
    return sheet(
      "How open points are read, newest choice first", ["Point", "Reading", "Policy", "Chosen", "Why"], rows,
      empty: "")
  }

  private func retention(on day: Day) throws -> Sheet {
    let set = try desk.retentionRules()
    let standing = try desk.retention(on: day)
    let own = RetentionRule.Subject.allCases.map { StandingRetention(.shipped($0)) }
    let rows = (set.reversed().map { StandingRetention($0.value, id: $0.id) } + own).map { row in
      let stamp = set.first { $0.id == row.id }?.stamp
      return [
        row.rule.subject.rawValue, "\(row.rule.months)", standing.contains(row) ? "counts" : "",
        row.id == nil ? "" : "\(row.rule.firstDay)", stamp?.by ?? "the program's own", row.rule.reason,
      ]
    }
    return sheet(
      "After how many months the content of cases may be purged",
      ["Cases", "Months", "Today", "From", "Set by", "Reason"], rows, empty: "")
  }

  private func sheet(_ title: String, _ columns: [String], _ rows: [[String]], empty: String) -> Sheet {
    var sheet = Sheet(title, columns.map { Sheet.Column($0.lowercased(), $0) }, empty: empty)
    sheet.rows = rows.map { row in row.map { $0.isEmpty ? SheetCell.none : .text($0) } }
    return sheet
  }

  private static func words(_ effect: StateOverlay.Effect) -> String {
    switch effect {
    case .waives(let criterion): "waives \(criterion)"
    case .minimumMonths(let months): "at least \(months) months"
    case .prohibitsPrerequisiteTrials: "no trials first"
    case .clock(let clock): "\(clock.step.rawValue) within \(clock.hours) hours"
    }
  }
}
