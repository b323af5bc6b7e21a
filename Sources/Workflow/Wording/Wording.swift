import Criteria
import PriorAuth

/// What a person and a script are told of an error: one line, a token that never changes, an exit status.
public struct Wording: Sendable, Hashable {
  /// What is wrong, what was saved, what to do; without the program's name in front.
  public var message: String
  /// A stable token, `wrong-state`.
  public var code: String
  public var exit: ExitClass

  /// The words for an error, with times as the clock on the plan's wall shows them.
  public init(_ error: DeskError, in zone: PlanZone = .utc) {
    (message, code, exit) = Wording.parts(of: error, zone)
  }

  init(_ message: String, _ code: String, _ exit: ExitClass) {
    self.message = message
    self.code = code
    self.exit = exit
  }

  private static func parts(of error: DeskError, _ zone: PlanZone) -> (String, String, ExitClass) {
    switch error {
    case .notFound(let subject):
      ("no \(words(subject)); nothing was changed", "not-found", .noInput)
    case .notEnrolled(let login):
      ("'\(login)' is not a user of this database; ask an administrator", "not-enrolled", .notPermitted)
    case .notPermitted(let verb, let roles):
      (
        "not allowed: '\(verb.rawValue)' needs the role \(anyOf(verb.roles.map(\.rawValue).sorted())); you are "
          + (roles.isEmpty ? "without a role" : roles.map(\.rawValue).joined(separator: ", ")),
        "not-permitted", .notPermitted
      )
    case .notPermittedHere(let id, let state, let verb, let roles):
      (
        "not allowed: request R\(id) is \(words(state)), where '\(verb.rawValue)' needs the role "
          + "\(anyOf(verb.roles(in: state).map(\.rawValue).sorted())); you are "
          + roles.map(\.rawValue).joined(separator: ", "),
        "not-permitted", .notPermitted
      )
    case .leased(let id, let lease):
      (
        "\(lease.holder) has been working on request R\(id) since \(zone.words(for: lease.since)) "
          + "(until \(zone.words(for: lease.until)) unless renewed); "
          + "nothing was saved, ask \(lease.holder) or have a supervisor take it over",
        "leased", .tryAgain
      )
    case .wrongState(let id, let state, let verb):
      (
        "request R\(id) is \(words(state)), so '\(verb.rawValue)' can't be done; \(nextStep(state, verb))",
        "wrong-state", .notPermitted
      )
    case .notRenewable(let id, let state):
      (
        "authorization A\(id) is \(words(state)) and can't be renewed; add a new request instead",
        "not-renewable", .notPermitted
      )
    case .conflict(let id, let seen, let found, let changed):
      (
        "request R\(id) was changed by \(changed.by) at \(zone.words(for: changed.at)) while you worked "
          + "(you had version \(seen), "
          + "it is \(found)); nothing was saved, look at it and try again",
        "conflict", .tryAgain
      )
    case .evidenceChanged(let struck, let standing):
      (
        "evidence E\(struck.item.id) was \(standing == nil ? "taken back" : "corrected") by \(struck.stamp.by) at "
          + zone.words(for: struck.stamp.at) + " while you worked"
          + (standing.map { ", and E\($0.id) stands in its place" } ?? "")
          + "; nothing was saved, look at both and try again",
        "evidence-changed", .tryAgain
      )
    case .invalid(let field, let problem):
      ("\(words(field)) \(words(problem)); nothing was saved", "invalid-\(code(field))", .badInput)
    case .duplicate(let subject):
      ("\(words(subject)) is on record already; nothing was saved", "duplicate", .badInput)
    case .refusedDocument(let problem):
      (words(problem) + "; nothing was \(done(problem))", code(problem), .badInput)
    case .policyOverlap(let number, let new, let existing):
      (
        "\(number) from \(new.first) overlaps the version in force \(words(existing)); give it other days. "
          + "Nothing was changed",
        "policy-overlap", .badInput
      )
    case .policy(let problem):
      words(problem)
    case .clock(let problem):
      words(problem)
    case .quality(let problem): words(problem, zone)
    case .code(let problem): words(problem)
    case .work(let problem): words(problem)
    case .retention(let problem): words(problem, zone)
    case .overlayEnded(let id, let day, let stamp):
      (
        "overlay O\(id) is in force through \(day.adding(days: -1)) already (ended by \(stamp.by) at \(zone.words(for: stamp.at))); nothing was changed, add another one "
          + "where the law goes on",
        "overlay-ended", .badInput
      )
    case .person(let problem):
      words(problem, zone)
    case .readingInForce(let point, let reading, let since):
      (
        "'\(point.rawValue)' is read as '\(reading)' already"
          + (since.map { " (chosen by \($0.by) at \(zone.words(for: $0.at)))" }
            ?? ", the program's own reading")
          + "; nothing was changed",
        "reading-in-force", .badInput
      )
    case .noPolicyChosen(let id, let candidates):
      (
        candidates.isEmpty
          ? "no policy on record governs the drug of request R\(id) on the day of receipt; import it, or choose one"
          : "request R\(id) could be reviewed under \(anyOf(candidates)); choose one",
        "no-policy-chosen", .badInput
      )
    case .noPolicyInForce(let number, let day, let first):
      (
        "no version of \(number) was in force on \(day)" + (first.map { " (first: \($0))" } ?? "")
          + "; import the one that was",
        "no-policy-in-force", .badInput
      )
    case .criteriaNotMet(let id, let outcome, let criteria):
      (
        "request R\(id) can't be approved: the criteria say '\(outcome.rawValue)'"
          + (criteria.isEmpty ? "" : " (\(criteria.prefix(8).joined(separator: ", ")))")
          + "; nothing was saved, evaluate it to see why",
        "criteria-not-met", .notPermitted
      )
    case .decision(let problem):
      words(problem)
    case .noApprovalTerm(let id):
      (
        "the policy gives no length for an approval of request R\(id) under its line of business; nothing was saved",
        "no-approval-term", .badInput
      )
    case .renewalOpen(let id, let request):
      (
        "authorization A\(id) is being renewed already by request R\(request); work on that one",
        "renewal-open", .notPermitted
      )
    case .alreadyFounded:
      ("this database has its people already; nothing was changed", "already-founded", .cannotCreate)
    case .letter(let refusal): words(refusal, zone)
    case .inList(let item, let count, let error):
      inList(item, count, Wording(error, in: zone))
    case .storage(let problem):
      words(problem)
    }
  }

  private static func inList(_ item: Int, _ count: Int, _ refused: Wording) -> (String, String, ExitClass) {
    ("item \(item) of \(count): \(refused.message), nor were the others", refused.code, refused.exit)
  }

  private static func words(_ subject: DeskError.Subject) -> String {
    switch subject {
    case .member(let id): "member record M\(id)"
    case .memberNumber: "a member with that number"
    case .request(let id): "request R\(id)"
    case .document(let id): "document D\(id)"
    case .evidence(let id): "evidence E\(id) that stands on this request"
    case .authorization(let id): "authorization A\(id)"
    case .policy(let number, nil): "policy \(number)"
    case .policy(let number, let version?): "version \(version) of policy \(number)"
    case .criterion(let id, let policy): "criterion \(id) in policy \(policy)"
    case .overlay(let id): "overlay O\(id)"
    case .person(let login): "user '\(login)'"
    case .letter(let id): "letter L\(id)"
    case .clockRule(let id): "clock rule \(id)"
    case .holiday(let day): "holiday on \(day)"
    }
  }

  static func anyOf(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
