import Criteria
import PriorAuth
import TerminalUI

/// What the renewal of an authorization will ask for, and what is on file already.
struct RenewalOutlookScreen: PageScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case renew, remind
  }

  let id: Identifier<Authorization>
  let today: Day
  private(set) var outlook: RenewalOutlook?
  var text = ScrolledText()

  init(id: Identifier<Authorization>, today: Day) {
    self.id = id
    self.today = today
  }

  var title: String { "What renewing \(id) will ask for" + (outlook.map { ": " + $0.member.listName } ?? "") }

  var awaited: String? { outlook == nil ? "Reading the authorization …" : nil }

  var bindings: [Binding<Message>] {
    let unread = outlook == nil ? "The authorization has not been read" : nil
    return [
      Binding(
        .function(6), twin: .character("r"), label: outlook?.renewal == nil ? "Renew" : "Open renewal",
        help: "Start the renewal, or open the one under way", message: .renew, unavailable: unread),
      Binding(
        .function(10), twin: .character("o"), label: "Remind",
        help: "Prepare a letter that tells the practitioner what will be asked for", message: .remind,
        unavailable: unread ?? (outlook?.renewal == nil ? nil : "The renewal is under way")),
    ] + movement(Message.move, in: "text")
  }

  mutating func load() -> [Step] { [.perform(.loadOutlook(id))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      scroll(by: key)
      return []
    case .renew:
      guard let outlook else { return [] }
      let approval = outlook.authorization.value
      return [
        .renewal(
          of: id, member: outlook.member.listName, drug: approval.drug.listName,
          firstDayAfter: approval.days.firstDayAfter, underWay: outlook.renewal)
      ]
    case .remind: return [.reminders([id])]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .outlook(let outlook): self.outlook = outlook
    case .renewalStarted(let request): return [.open(.caseReview(CaseScreen(id: request, today: today)))]
    case .reminded(let count, let refused): return [.reminded(count, refused)]
    default: break
    }
    return []
  }

  /// What is on file and what is not, from top to bottom.
  var paragraphs: [Paragraph] {
    guard let outlook else { return [] }
    let approval = outlook.authorization.value
    var parts = [
      Paragraph(Wording.drug(approval.drug), role: .heading),
      Paragraph(
        "Approved through \(approval.days.through.map { "\($0)" } ?? "no end"), \(approval.lineOfBusiness.name)"
      ),
      Paragraph(""),
    ]
    guard let evaluation = outlook.evaluation else {
      return parts + [Paragraph("No version of \(approval.policyNumber) is in force today.", role: .warning)]
    }
    parts.append(
      Paragraph(
        "By \(evaluation.policy)\(evaluation.section.map { ", section " + $0 } ?? "")", role: .heading))
    for criterion in outlook.criteria {
      let sign = Wording.sign(criterion.sign)
      let label = sign.text(text.charset) + " " + Self.standing(criterion)
      parts.append(Paragraph(label, column: 20, "\(criterion.id)  \(criterion.text)", role: sign.role))
      if criterion.finding == .met, !criterion.reason.isEmpty {
        parts.append(Paragraph(criterion.reason, role: .dim, indent: 20))
      }
    }
    if !evaluation.missing.isEmpty {
      parts += [Paragraph(""), Paragraph("To be sent with the renewal", role: .heading)]
    }
    return parts + evaluation.missing.map { Paragraph("\($0.criterion)", column: 10, $0.ask) }
  }

  private static func standing(_ criterion: CriterionFinding) -> String {
    if criterion.isExclusion { return criterion.word }
    return switch criterion.finding {
    case .met: "on file"
    case .notMet: "not met"
    case .unknown: criterion.isAttested ? "for the reviewer" : "to be shown"
    case .notApplicable: "not applicable"
    }
  }
}
