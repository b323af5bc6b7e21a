import Commands
import Criteria
import Letters
import PriorAuth
import Screens
import Workflow

// The lists of what administrators look after.
extension EffectRunner {
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
        ["Rule", "Name", "Limits", "Within", "For", "From", "Through", "Source"],
        try desk.clockRules().map { rule in
          let value = rule.value
          let scope = [
            value.scope.lineOfBusiness?.name, value.scope.state,
            value.scope.subject == .any ? nil : value.scope.subject.rawValue, value.scope.urgency?.rawValue,
          ]
          return [
            rule.id.shown, value.name, value.step.rawValue,
            Self.words(value.limit) + (value.pauses ? ", pauses" : "")
              + (value.longer.map { ", once \(Self.words($0)) longer" } ?? ""),
            scope.compactMap { $0 }.joined(separator: ", "), "\(value.days.first)",
            value.days.lastInWords ?? (value.isFinal ? "" : "proposed"), value.source,
          ]
        }, empty: "No time limit is on record.")
    case .readings: try readings()
    case .overlays:
      sheet(
        "Rules of state law, with those that ended",
        ["Rule", "State", "It", "For", "From", "Through", "Citation"],
        try desk.overlays().map { overlay in
          let value = overlay.overlay
          return [
            overlay.id.shown, value.scope.state, Self.words(value.effect),
            [value.scope.lineOfBusiness?.name, value.scope.policy, value.scope.drug].compactMap { $0 }
              .joined(separator: ", "),
            "\(value.days.first)", overlay.inForce.days.lastInWords ?? "", value.citation,
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
            hold.value.request.shown, "\(zone.day(of: hold.stamp.at))", hold.stamp.by, hold.value.reason,
            hold.value.lifted.map { "\(zone.day(of: $0.at)) by \($0.by)" } ?? "",
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
          version.stamp.map { "\(zone.day(of: $0.at)) by \($0.by)" } ?? "the program's own", version.reason,
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
          "\(zone.day(of: choice.stamp.at)) by \(choice.stamp.by)", choice.value.reason,
        ]
      }
      let first = [
        point.id.rawValue, point.readings.first?.id ?? "", "all", "the program's own", point.question,
      ]
      return own + [first]
    }
    return sheet(
      "How open points are read, for each the newest choice first",
      ["Point", "Reading", "Policy", "Chosen", "Why"], rows,
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

  private static func words(_ limit: ClockLimit) -> String {
    "\(limit.amount) \(limit.reckoning == .business ? "business " : "")\(limit.unit.rawValue)"
  }

  private static func words(_ effect: StateOverlay.Effect) -> String {
    switch effect {
    case .waives(let criterion): "waives \(criterion)"
    case .minimumMonths(let months): "at least \(counted(months, "month"))"
    case .prohibitsPrerequisiteTrials: "no trials first"
    case .clock(let clock): "\(clock.step.rawValue) within \(counted(clock.hours, "hour"))"
    }
  }
}
