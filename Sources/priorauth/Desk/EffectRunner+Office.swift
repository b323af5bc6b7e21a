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
    case .cases(let login, let call): .cases(try desk.worklist(of: login, call), now: now.now)
    case .shareTrial(let levels): .moves(try desk.balance(levels: levels, isTrial: true, at: now))
    case .absences: .absences(try desk.absences(at: now))
    case .due(let hours, let call): .late(try desk.due(withinHours: hours, call, at: now), now: now.now)
    case .missed(let days, let call): .late(try desk.missed(withinDays: days, call, at: now), now: now.now)
    }
  }

  /// Makes a change.
  func make(_ change: OfficeChange, at now: WallClock) throws {
    switch change {
    case .assign(let id, let login, let reason): _ = try desk.assign(id, to: login, reason: reason, at: now)
    case .takeBack(let id, let reason): _ = try desk.takeBack(id, reason: reason, at: now)
    case .share(let levels): _ = try desk.balance(levels: levels, at: now)
    case .recordAbsence(let absence): _ = try desk.recordAbsence(absence, at: now)
    case .withdrawAbsence(let id): _ = try desk.withdrawAbsence(id, at: now)
    case .explain(let step, let id, let reason):
      _ = try desk.explainBreach(of: step, of: id, reason: reason, at: now)
    }
  }

  private func headlines(at now: WallClock) throws -> [Headline] {
    let work = try desk.workload(doneWithin: 30, at: now)
    let overdue = work.map(\.overdue).reduce(0, +)
    let open = work.map(\.open).reduce(0, +)
    let pended = work.map(\.pended).reduce(0, +)
    let nobodys = work.first { $0.login == nil }?.open ?? 0
    let ending = try desk.expiringDays(.within(days: 30, of: now.today)).map(\.number).reduce(0, +)
    let away = work.compactMap(\.absence).map(\.login)
    var lines = [
      Headline("Open cases: \(open), of which \(pended) wait for facts"),
      Headline("Overdue: \(overdue)", isTrouble: overdue > 0),
      Headline("Nobody's cases: \(nobodys)", isTrouble: nobodys > 0),
      Headline("Approvals that end within 30 days: \(ending)"),
    ]
    if !away.isEmpty { lines.append(Headline("Away today: \(away.joined(separator: ", "))")) }
    return lines
  }
}
