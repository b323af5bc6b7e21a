import PriorAuth
import Workflow

/// How far heads that were kept outside of a database vouch for its trail: somebody who can write to the file could have
/// made anew whatever none of them covers.
struct AnchorReach {
  /// How many heads were given.
  let given: Int
  /// The newest entry that a given head vouches for; nil for none.
  let givenThrough: Int64?
  /// The newest entry that the memory of this account vouches for; nil for none.
  let rememberedThrough: Int64?
  /// The entry that this account has seen before and that does not fit the trail as it is; nil where it fits.
  private let lost: Int64?
  private let newest: Int64

  init(
    given: [AuditHead]?, remembered: AuditHead?, _ summary: AuditSummary, _ findings: [AuditFinding]
  ) {
    let bad = Set(findings.filter { $0.kind.isAboutHead }.compactMap(\.entry))
    func reach(_ heads: [AuditHead]) -> Int64? {
      heads.filter { $0.database == summary.head?.database && !bad.contains($0.sequence) }.map(\.sequence)
        .max()
    }
    self.given = given?.count ?? 0
    givenThrough = reach(given ?? [])
    rememberedThrough = reach([remembered].compactMap { $0 })
    lost = rememberedThrough == nil ? remembered?.sequence : nil
    newest = summary.head?.sequence ?? 0
  }

  /// What was compared with, a sentence a line.
  var lines: [String] {
    var lines: [String] = []
    if given == 0 {
      lines.append("No head from elsewhere was given (--anchor), so nothing vouches for the trail but itself")
    } else {
      let heads = given == 1 ? "1 head" : "\(given) heads"
      lines.append(
        givenThrough.map { "\(heads) given: the trail is vouched for up to entry \($0) of \(newest)" }
          ?? "\(heads) given, none of which vouches for this trail")
    }
    let memory =
      rememberedThrough.map { "what this account has seen before: up to entry \($0)" }
      ?? lost.map { "this account has seen entry \($0) before, which this trail does not have" }
      ?? "this account has seen nothing of it before"
    return [lines.joined() + "; " + memory + "."]
  }
}

extension AuditFinding.Kind {
  /// Whether it tells of a head that does not fit the trail.
  fileprivate var isAboutHead: Bool {
    switch self {
    case .headMissing, .headDiffers, .headOfOtherDatabase: true
    default: false
    }
  }
}
