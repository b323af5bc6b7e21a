import Commands
import Criteria
import JSON
import PriorAuth
import Screens
import Workflow

// What the screens of policies ask for.
extension EffectRunner {
  func policies() throws -> PoliciesView {
    PoliciesView(
      rows: try desk.policies(), refusals: try refusals(), publishesAtOnce: try desk.publishesImports(),
      zone: zone)
  }

  func policy(_ id: Identifier<PolicyVersion>) throws -> PolicyView {
    let policy = try desk.policy(id)
    let versions = try desk.policies().filter { $0.number == policy.version.number }
    var refusals = try refusals()
    if refusals[.publishing] == nil, policy.life.isDraft,
      let obstacle = try desk.obstacle(toPublishing: policy)
    {
      refusals[.publishing] = words(for: obstacle)
    }
    return PolicyView(
      row: PolicyRow(policy), version: policy.version,
      text: String(decoding: try desk.text(of: policy), as: UTF8.self), report: ImportReport(policy.report),
      bindings: try desk.bindings(of: policy), versions: versions, refusals: refusals, zone: zone)
  }

  /// Fetches the policy in a file, to be read.
  func fetch(_ file: PolicyFile) throws -> FetchedPolicy {
    try PolicyIntake(in: surroundings, database: database, clock: clock.now).fetch(
      file.path, numbered: file.number, effective: file.effective, drugs: file.drugs)
  }

  /// Begins to read the policy in a file beside the desk, or says why there is nothing to read.
  func beginReading(_ file: PolicyFile) -> Result<ReadingBeside, Failed> {
    do {
      if let obstacle = try desk.obstacle(to: .importPolicy) { throw obstacle }
      return .success(ReadingBeside(try fetch(file)))
    } catch { return .failure(Failed(reply: reply(to: error))) }
  }

  /// What storing what was read leads to, where it is in force at once; nil where it becomes a draft or is refused.
  func plan(for outcome: Result<ReadPolicy, Refusal>) -> ImportPlan? {
    guard case .success(let read) = outcome, (try? desk.obstacle(to: .importPolicy)) == .some(nil),
      let cases = try? desk.openCases(underImported: read, limit: ImportPlan.mostCounted + 1)
    else { return nil }
    return ImportPlan(
      number: read.version.number, title: read.version.title, inForce: read.version.inForce,
      openCases: cases.count > ImportPlan.mostCounted ? nil : cases.count)
  }

  /// Stores what was read.
  func store(_ outcome: Result<ReadPolicy, Refusal>) -> Reply {
    do {
      let policy = try desk.importPolicy(try outcome.get(), at: clock.now)
      return .policyImported(policy.id, isPublished: policy.state == .published)
    } catch { return reply(to: error) }
  }

  /// Evaluates every case under a version; `goesOn` is told after every page, with the changed cases of that page, and
  /// says whether to go on.
  func assess(
    _ policy: PolicyName, _ goesOn: (ImpactProgress, [ImpactRow]) -> Bool
  ) -> Reply {
    do {
      var rows: [ImpactRow] = []
      let summary = try desk.assessImpact(
        of: policy.number, version: policy.first, at: clock.now,
        progress: { progress in
          defer { rows = [] }
          return goesOn(progress, rows)
        },
        each: { rows.append($0) })
      return .impact(summary)
    } catch {
      return .failed(Failure(Wording(error, in: zone).message))
    }
  }

  private func words(for obstacle: DeskError) -> String {
    guard case .policy(.publishedByAuthor) = obstacle else { return Wording(obstacle).message }
    return "You imported this draft or bound a clause of it; somebody else publishes it"
  }

  /// What the roles of the person at the desk don't allow.
  private func refusals() throws -> PolicyRefusals {
    var refusals: PolicyRefusals = [:]
    for deed in PolicyDeed.allCases {
      refusals[deed] = try desk.obstacle(to: deed.verb).map { Wording($0).message }
    }
    return refusals
  }
}

extension PolicyDeed {
  fileprivate var verb: Verb {
    switch self {
    case .importing: .importPolicy
    case .binding: .bindClause
    case .reviewing: .reviewPolicy
    case .publishing: .publishPolicy
    case .withdrawing: .withdrawPolicy
    }
  }
}

extension PolicyRow {
  /// The row of a version on file.
  init(_ policy: PolicyOnFile) {
    self.init(
      id: policy.id, number: policy.version.number, title: policy.version.title,
      inForce: policy.version.inForce,
      lastReview: policy.version.lastReview, sourceName: policy.sourceName, stamp: policy.stamp,
      life: policy.life)
  }
}

extension ImportReport {
  /// Reads the report that was kept with a version; what is not in it is left out.
  fileprivate init(_ report: JSONValue) {
    let root = JSONPath(report)
    self.init(
      basis: try? root.member("inForceBasis")?.text(),
      findings: ((try? root.member("findings")?.elements()) ?? []).compactMap { ImportFinding($0) },
      carried: Self.words(root.member("carried")), notCarried: Self.words(root.member("notCarried")))
  }

  private static func words(_ list: JSONPath?) -> [String] {
    ((try? list?.elements()) ?? []).compactMap { try? $0.text() }
  }
}

extension ImportFinding {
  fileprivate init?(_ json: JSONPath) {
    guard let severity = try? json.member("severity")?.text(), let code = try? json.member("code")?.text(),
      let detail = try? json.member("detail")?.text(), let line = try? json.member("line")?.int()
    else { return nil }
    self.init(severity: severity, code: code, detail: detail, line: line)
  }
}

extension FieldProblem {
  /// The field of the form that a refusal is about; the file, unless the document lacks what can be typed.
  init(_ refusal: Refusal) {
    switch refusal.code {
    case "no-reference-number":
      self.init(field: "policyNumber", problem: "the number is missing: the document prints none")
    case "no-effective-date":
      self.init(field: "policyDays", problem: "the day is missing: the document prints none")
    default: self.init(field: "path", problem: refusal.sentence)
    }
  }
}
