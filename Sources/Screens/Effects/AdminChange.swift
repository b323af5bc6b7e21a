import Criteria
import Letters
import PriorAuth

/// What administrators look after, each with a list and its changes.
public enum AdminSubject: Sendable, Hashable {
  case people
  /// Everything on record about one person.
  case person(String)
  /// Who opened the desk, and who failed to.
  case signIns
  case templates, clockRules, readings, overlays, settings, retention, holds
}

/// Something an administrator changes.
public enum AdminChange: Sendable, Hashable {
  case enrol(Reviewer)
  case grant(Role, to: String)
  case revoke(Role, of: String)
  case lock(String, reason: String)
  case unlock(String)
  case recordLicence(Licence, of: String)
  /// A template from the text of a file.
  case template(TemplateName, path: String, reason: String)
  case addClockRule(ClockRule)
  case endClockRule(Identifier<ClockRule>, from: Day, reason: String)
  case chooseReading(ReadingChoice)
  case addOverlay(StateOverlay)
  case endOverlay(Identifier<StateOverlay>, from: Day, reason: String)
  case set(Setting, to: String)
  case setRetention(RetentionRule)
  case placeHold(Identifier<Request>, reason: String)
  case liftHold(Identifier<Request>, reason: String)
  /// A table of codes from a file.
  case importCodes(path: String, CodeSystem, from: Day)
  case withdrawCodes(CodeSystem, from: Day, reason: String)
  case register(RegisterEntry)
}

extension AdminChange {
  /// What follows from it, in a sentence.
  public var consequence: String {
    switch self {
    case .enrol(let person): "\(person.login) can open the desk from now on."
    case .grant(let role, let login): "\(login) may do from now on what the role \(role.rawValue) allows."
    case .revoke(let role, let login):
      "\(login) may no longer do what the role \(role.rawValue) allows; what they did stays."
    case .lock(let login, _): "Whatever \(login) tries next is refused, until somebody lets them in again."
    case .unlock(let login): "\(login) can work again."
    case .recordLicence(let licence, let login):
      "The licence of \(login) in \(licence.state) is good through \(licence.lastDay)."
    case .template(let name, _, _):
      "Letters that were sent stay; the next ones are made of the new '\(name.name)'."
    case .addClockRule(let rule):
      "Deadlines of requests received from \(rule.days.first) on are reckoned anew."
    case .endClockRule(_, let day, _): "Requests received from \(day) on are not under the rule."
    case .chooseReading: "Open cases are evaluated under the new reading; decided ones keep theirs."
    case .addOverlay(let overlay):
      "Requests received from \(overlay.days.first) on are judged by it as well; decided ones stay."
    case .endOverlay(_, let day, _): "Requests received from \(day) on are no longer judged by it."
    case .set: "It holds for everybody from now on."
    case .setRetention: "Nothing is purged by itself: 'priorauth purge' does it."
    case .placeHold(let id, _): "Nothing of R\(id) is purged until the hold is lifted."
    case .liftHold(let id, _): "The rules of keeping count for R\(id) again."
    case .importCodes(_, let system, let day):
      "Codes of \(system.rawValue) stand from \(day) on as the table has them, until the next one."
    case .withdrawCodes(let system, let day, _):
      "Codes of \(system.rawValue) stand from \(day) on as the table before it has them."
    case .register(let entry):
      "From \(entry.firstDay) on \(entry.key): \(entry.content?.words ?? "listed no more")."
    }
  }
}
