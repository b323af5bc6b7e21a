import Criteria
import PolicyImport
import PriorAuth

@testable import Screens

/// Policies in memory: the demonstration policies, read from their documents, and a draft of the next version.
struct FakePolicies {
  struct Entry {
    var row: PolicyRow
    var version: PolicyVersion
    var text: String
    var report: ImportReport
    var bindings: [BindingOnFile] = []
  }

  var entries: [Entry]
  var refusals: PolicyRefusals = [:]
  /// What an assessment answers, one after the other.
  var assessment: [Reply] = []
  /// How far the reading of a document is that does not come to its end by itself.
  var reading: WorkProgress?
  /// What an import leads to that is asked about before it is stored; nil where it is stored at once.
  var plan: ImportPlan?
  /// Whether what is imported is published at once.
  var publishesAtOnce = false

  /// The policies on a day, with a reviewed set of versions and one draft.
  static let sample = FakePolicies(entries: documents.enumerated().compactMap(entry))

  /// What is answered to an effect about policies; nil for any other.
  mutating func reply(to effect: Effect) -> Reply? {
    switch effect {
    case .loadPolicies:
      return .policies(PoliciesView(rows: rows, refusals: refusals, publishesAtOnce: publishesAtOnce))
    case .loadPolicy(let id): return entry(id).map { .policy(view(of: $0)) }
    case .loadPolicyPair(let old, let new):
      guard let old = entry(old), let new = entry(new) else { return .failed(Failure("No such policy")) }
      return .policyPair(old: old.version, new: new.version)
    case .importPolicy(let file):
      if let reading { return .importNews(reading) }
      if let plan { return .importWaits(plan) }
      guard file.path.hasSuffix(".md") else {
        return .refused([FieldProblem(field: "path", problem: "no file '\(file.path)'; nothing was saved")])
      }
      return entries.last.map { .policyImported($0.row.id, isPublished: false) }
    case .publishImport: return entries.last.map { .policyImported($0.row.id, isPublished: true) }
    case .bindClause(let criterion, let setting, let draft):
      return change(draft.name) { entry in
        let binding = PolicyBinding(criterion: criterion, words: "", setting: setting)
        entry.bindings.append(
          BindingOnFile(id: Identifier(1), binding: binding, carriedFrom: nil, stamp: entry.row.stamp))
      }
    case .reviewPolicy(let draft, _):
      return change(draft.name) { $0.row.life = PolicyLife(.reviewed, reviewed: $0.row.stamp) }
    case .publishPolicy(let draft, let day):
      return change(draft.name) {
        $0.row.inForce.first = day
        $0.row.life = PolicyLife(.published, published: $0.row.stamp)
      }
    case .withdrawPolicy(let name, let day, let reason):
      return change(name) {
        let withdrawal = PolicyLife.Withdrawal(from: day, reason: reason, stamp: $0.row.stamp)
        $0.row.life = PolicyLife(.withdrawn, withdrawal: withdrawal)
      }
    default: return nil
    }
  }

  /// The draft of the next version.
  var draft: Entry { entries[entries.count - 1] }

  /// The words of a criterion of the draft.
  static func words(of criterion: String) -> String {
    PolicyTree(view: sample.view(of: sample.draft)).criteria.first { $0.criterion.id == criterion }?.criterion
      .text ?? ""
  }

  private var rows: [PolicyRow] {
    entries.map(\.row).sorted { ($0.number, $0.inForce.first) < ($1.number, $1.inForce.first) }
  }

  private func entry(_ id: Identifier<PolicyVersion>) -> Entry? { entries.first { $0.row.id == id } }

  private func view(of entry: Entry) -> PolicyView {
    PolicyView(
      row: entry.row, version: entry.version, text: entry.text, report: entry.report,
      bindings: entry.bindings,
      versions: rows.filter { $0.number == entry.row.number }, refusals: refusals)
  }

  private mutating func change(_ name: PolicyName, _ body: (inout Entry) -> Void) -> Reply {
    guard let index = entries.lastIndex(where: { $0.row.name == name }) else {
      return .failed(Failure("No such policy"))
    }
    body(&entries[index])
    return .done
  }

  // MARK: Documents

  private struct Source {
    var name: String
    var text: String
    var days: DayRange
    var life: PolicyLife
  }

  /// The demonstration policies as they stand on the sample's day, and a draft in which two numbers differ.
  private static let documents: [Source] = {
    let published = PolicyLife(.published, reviewed: stamp("rita"), published: stamp("paul"))
    var sources = DemoPolicies.all.map { document in
      Source(
        name: document.name, text: document.text, days: DayRange(from: document.inForce), life: published)
    }
    for index in sources.indices.dropLast(2) where index < 2 {
      sources[index].days.firstDayAfter = sources[index + 1].days.first
    }
    let newest = DemoPolicies.all[2].text
    let next =
      newest.replacing("at least 18 years", with: "at least 21 years").replacing(
        "is 50% or higher", with: "is 55% or higher"
      )
      .replacing("An oncologist prescribes the drug", with: "A tumour board recommends the drug")
    return sources + [
      Source(
        name: "cp-phar-713-2026-07.md", text: next, days: DayRange(from: day("2026-07-01")),
        life: PolicyLife(.draft))
    ]
  }()

  private static func stamp(_ login: String) -> Stamp {
    Stamp(by: login, at: Moment(startOf: day("2026-05-18")))
  }

  private static func entry(_ index: Int, _ source: Source) -> Entry? {
    guard let text = try? SourceText(source.text),
      let draft = try? PolicyDraft(reading: text, inForceFrom: source.days.first, digest: "digest \(index)")
    else { return nil }
    var version = draft.version
    version.inForce = source.days
    let row = PolicyRow(
      id: Identifier(Int64(index + 1)), number: version.number, title: version.title, inForce: source.days,
      lastReview: version.lastReview, sourceName: source.name, stamp: stamp("rita"), life: source.life)
    let findings = draft.outline.diagnostics.map {
      ImportFinding(severity: $0.severity.rawValue, code: $0.code.rawValue, detail: $0.detail, line: $0.line)
    }
    return Entry(
      row: row, version: version, text: source.text,
      report: ImportReport(basis: draft.inForceBasis, findings: findings))
  }
}
