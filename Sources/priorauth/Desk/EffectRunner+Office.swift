import Commands
import PriorAuth
import Screens
import Workflow

// What the desk shows supervisors and administrators, and what they change.
extension EffectRunner {
  /// Answers a question.
  func answer(_ question: OfficeQuestion, at now: WallClock) throws -> OfficeAnswer {
    switch question {
    case .headlines: .headlines(try headlines(at: now))
    case .workload(let days): .workload(try desk.workload(doneWithin: days, at: now))
    case .cases(let login, let call): .cases(try desk.worklist(of: login, call), now: now.now, in: zone)
    case .shareTrial(let levels): .shared(try desk.balance(levels: levels, isTrial: true, at: now))
    case .absences:
      .absences(
        try desk.absences(at: now),
        names: Dictionary(try desk.people().map { ($0.login, $0.name) }) { first, _ in first })
    case .due(let hours, let call): .late(try desk.due(withinHours: hours, call, at: now), now: now.now)
    case .sheet(let question): .sheet(try sheet(question, at: now))
    case .samples: .samples(try samples())
    case .sampledCases(let id): .sampledCases(try desk.cases(of: id), in: zone)
    case .blindCase(let number, let id): .blindCase(view(try desk.blindCase(number, of: id)))
    case .template(let name, let version): .template(try lines(of: name, version: version))
    case .touched(let change): .touched(change, try touched(by: change, at: now))
    case .missed(let days, let call): .late(try desk.missed(withinDays: days, call, at: now), now: now.now)
    }
  }

  /// Makes a change.
  func make(_ change: OfficeChange, at now: WallClock) throws {
    switch change {
    case .assign(let ids, let login, let reason): try desk.assign(ids, to: login, reason: reason, at: now)
    case .takeBack(let id, let reason): _ = try desk.takeBack(id, reason: reason, at: now)
    case .share(let levels): _ = try desk.balance(levels: levels, at: now)
    case .recordAbsence(let absence): _ = try desk.recordAbsence(absence, at: now)
    case .withdrawAbsence(let id): _ = try desk.withdrawAbsence(id, at: now)
    case .drawSample(let sample): _ = try desk.drawSample(sample, at: now)
    case .review(let number, let id, let review): try desk.review(number, of: id, as: review, at: now)
    case .admin(let change): try make(change, at: now)
    case .explain(let step, let id, let reason):
      _ = try desk.explainBreach(of: step, of: id, reason: reason, at: now)
    }
  }

  private func sheet(_ question: SheetQuestion, at now: WallClock) throws -> Sheet {
    switch question {
    case .report(let wish): return try desk.report(wish)
    case .agreementByPerson: return try desk.agreement().people
    case .agreementByCriterion: return try desk.agreement().criteria
    case .appeals(let days): return try desk.appealsByCriterion(days)
    case .codes:
      var sheet = Sheet(
        "Tables of codes",
        [
          Sheet.Column("system", "System"), Sheet.Column("from", "In force from"),
          Sheet.Column("codes", "Codes"),
          Sheet.Column("file", "File"), Sheet.Column("by", "Imported by"),
          Sheet.Column("withdrawn", "Withdrawn"),
        ], empty: "No table of codes is on file. F6 or n imports one.")
      sheet.rows = try desk.codeEditions().map {
        [
          .text($0.system.rawValue), .day($0.firstDay), .number($0.codes), .text($0.sourceName),
          .text($0.stamp.by),
          $0.withdrawal.map { .text("\(zone.day(of: $0.stamp.at)) by \($0.stamp.by): \($0.reason)") }
            ?? .none,
        ]
      }
      return sheet
    case .admin(let subject): return try sheet(of: subject, at: now)
    case .register(let register):
      var sheet = try desk.sheet(of: register, on: now.today)
      sheet.empty += " F6 or n adds a row."
      return sheet
    }
  }

  private func samples() throws -> [SampleLine] {
    let zone = zone
    return try desk.samples().map { sample in
      let cases = try desk.cases(of: sample.id)
      return SampleLine(
        sample, drawn: zone.day(of: sample.stamp.at), cases: cases.count,
        judged: cases.count { $0.second != nil })
    }
  }

  private func view(_ blind: BlindCase) -> BlindView {
    BlindView(
      number: blind.number,
      heading: "\(blind.policyNumber) of \(blind.policyVersion)"
        + (blind.section.map { ", section \($0)" } ?? ""),
      facts: blind.lines, criteria: blind.criteria.map { BlindView.Criterion($0.id, $0.text) },
      judged: blind.judged?.lines(in: zone) ?? [])
  }

  private func headlines(at now: WallClock) throws -> [Headline] {
    let counts = try desk.workCounts(at: now)
    let ending = try desk.expiringDays(.within(days: 30, of: now.today)).map(\.number).reduce(0, +)
    let away = try desk.absences(at: now).map(\.value).filter { $0.covers(now.today) }.map(\.login)
    var lines = [
      Headline.openCases(counts),
      Headline(
        "Overdue: \(counts.overdue)" + (counts.overdue > 0 ? ", late letters of decided cases included" : ""),
        isTrouble: counts.overdue > 0),
      Headline("Nobody's cases: \(counts.unassigned)", isTrouble: counts.unassigned > 0),
      Headline("Approvals that end within 30 days: \(ending)"),
    ]
    if let words = counts.words { lines.append(Headline(words, isTrouble: true)) }
    if !away.isEmpty { lines.append(Headline("Away today: \(away.joined(separator: ", "))")) }
    return lines
  }
}
