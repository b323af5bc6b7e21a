import Commands
import Criteria
import Letters
import PriorAuth
import Screens
import Workflow

// What administrators change at the desk, and what has to be known before.
extension EffectRunner {
  /// Makes a change.
  func make(_ change: AdminChange, at now: WallClock) throws { try make(change, with: desk, at: now) }

  private func make(_ change: AdminChange, with desk: CaseDesk, at now: WallClock) throws {
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
  ///
  /// A change that would be refused is refused here, before anybody is asked.
  func touched(by change: AdminChange, at now: WallClock) throws -> [String] {
    if !change.takesLong { try make(change, with: desk.rehearsing(), at: now) }
    if case .enrol(let person) = change { return unknownAccount(person.login) }
    if case .importCodes(let path, let system, let day) = change {
      return try contents(ofTable: path, system, from: day) + openCases(touchedBy: change)
    }
    return try beside(change) + openCases(touchedBy: change)
  }

  /// What is to be known of a change beside the cases it touches.
  private func beside(_ change: AdminChange) throws -> [String] {
    switch change {
    case .chooseReading(let choice):
      try desk.checkReading(choice)
      return []
    case .addClockRule(let rule):
      try CaseDesk.check(rule)
      return []
    case .addOverlay(let overlay):
      try CaseDesk.check(overlay)
      guard let unknown = try desk.unknownDrug(in: overlay.scope) else { return [] }
      let nearest = unknown.nearest.map { ": did you mean \($0)?" } ?? "."
      return ["No policy on record names a drug '\(unknown.name)'\(nearest)"]
    case .endClockRule(let id, let day, _):
      guard var rule = try desk.clockRules().first(where: { $0.id == id })?.value else { return [] }
      rule.days.firstDayAfter = max(day, rule.days.first)
      return [try desk.words(onCasesLeftUnder: rule)].compactMap(\.self)
    default: return []
    }
  }

  /// What a table of codes holds, and what is to be known of its lines; one that can't be taken is refused.
  private func contents(ofTable path: String, _ system: CodeSystem, from day: Day) throws -> [String] {
    let source = try surroundings.contents(ofFile: path, limit: Self.largestTable)
    let read = try CaseDesk.codes(in: source, system, from: day)
    let some = read.notes.prefix(3).map { "Line \($0.line): \($0.words)." }
    let more = read.notes.count > 3 ? ["There are \(read.notes.count - 3) more such notes."] : []
    return ["It holds \(counted(read.entries.count, "code"))."] + some + more
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
    case .template(let name, _, _): try desk.openCases(awaiting: name, limit: limit)
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
}

extension AdminChange {
  /// Whether making it goes through all open cases, or through a whole table, so that it is not tried beforehand.
  fileprivate var takesLong: Bool {
    switch self {
    case .addClockRule, .endClockRule, .chooseReading, .addOverlay, .endOverlay, .importCodes, .withdrawCodes,
      .register:
      true
    case .enrol, .grant, .revoke, .lock, .unlock, .recordLicence, .template, .set, .setRetention, .placeHold,
      .liftHold:
      false
    }
  }
}
