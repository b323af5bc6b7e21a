import Criteria
import PriorAuth

/// A version of a policy with its document, what was bound by hand, and what the person at the desk may not do with it.
public struct PolicyView: Sendable, Hashable {
  public var row: PolicyRow
  public var version: PolicyVersion
  /// The text that the places in the version count in.
  public var text: String
  public var report: ImportReport
  /// The newest binding of each criterion and aspect.
  public var bindings: [BindingOnFile]
  /// Every version of the same policy, by first day.
  public var versions: [PolicyRow]
  public var refusals: PolicyRefusals
  /// The zone that times are told in.
  public var zone: PlanZone

  /// A version to look at.
  public init(
    row: PolicyRow, version: PolicyVersion, text: String, report: ImportReport = ImportReport(),
    bindings: [BindingOnFile] = [], versions: [PolicyRow], refusals: PolicyRefusals = [:],
    zone: PlanZone = .utc
  ) {
    self.row = row
    self.version = version
    self.text = text
    self.report = report
    self.bindings = bindings
    self.versions = versions
    self.refusals = refusals
    self.zone = zone
  }

  /// The setting of one side of a criterion that was made by hand.
  func binding(of criterion: String, _ aspect: PolicyBinding.Aspect) -> BindingOnFile? {
    bindings.last { $0.binding.criterion == criterion && $0.binding.setting.aspect == aspect }
  }

  /// The version in force that ends when this one is published from a day on.
  func predecessor(from day: Day) -> PolicyRow? {
    versions.last { version in
      guard version.id != row.id, let days = version.decidedDays else { return false }
      return days.firstDayAfter == nil && days.first < day
    }
  }
}

/// What the import of a document had to say about it.
public struct ImportReport: Sendable, Hashable {
  /// How the first day in force was found.
  public var basis: String?
  public var findings: [ImportFinding]
  /// The criteria whose bindings were carried over from the version before.
  public var carried: [String]
  /// The criteria of the version before whose bindings fit nowhere.
  public var notCarried: [String]

  /// Where a part of the document seems to be missing; a draft of it is published only after somebody said it is whole.
  var missingPart: ImportFinding? { findings.first { $0.severity == "error" } }

  /// A report.
  public init(
    basis: String? = nil, findings: [ImportFinding] = [], carried: [String] = [], notCarried: [String] = []
  ) {
    self.basis = basis
    self.findings = findings
    self.carried = carried
    self.notCarried = notCarried
  }
}

/// Something in a document that a person should look at.
public struct ImportFinding: Sendable, Hashable {
  /// `note`, `warning` or `error`.
  public var severity: String
  /// The stable code, `unused-paragraph`.
  public var code: String
  public var detail: String
  /// The line of the document, from 1.
  public var line: Int

  /// A finding.
  public init(severity: String, code: String, detail: String, line: Int) {
    self.severity = severity
    self.code = code
    self.detail = detail
    self.line = line
  }

  /// The detail in one line; the cells of a table row are kept apart by tabs in it.
  var shownDetail: String { detail.replacing("\t", with: "  ") }
}
