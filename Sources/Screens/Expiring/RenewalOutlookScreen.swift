import Criteria
import PriorAuth
import TerminalUI

/// What the renewal of an authorization will ask for, and what is on file already.
struct RenewalOutlookScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case renew, remind
  }

  let id: Identifier<Authorization>
  let today: Day
  private(set) var outlook: RenewalOutlook?
  private var scroll = ParagraphView()
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private var charset = Charset.unicode

  init(id: Identifier<Authorization>, today: Day) {
    self.id = id
    self.today = today
  }

  var title: String { "What renewing \(id) will ask for" + (outlook.map { ": " + $0.member.listName } ?? "") }

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
      let count = ParagraphView.lines(of: paragraphs, width: area.columns, charset: charset).count
      _ = scroll.move(key, page: max(1, area.rows), count: count)
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

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard outlook != nil else {
      canvas.draw("Reading the authorization …", at: rect.at(0, 0), role: .dim)
      return
    }
    scroll.draw(paragraphs, on: &canvas, in: rect, isFocused: true)
  }

  /// What is on file and what is not, from top to bottom.
  private var paragraphs: [Paragraph] {
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
      let sign = Wording.sign(criterion.finding)
      let label = sign.text(charset) + " " + Self.standing(criterion)
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
    switch criterion.finding {
    case .met: "on file"
    case .notMet: "not met"
    case .unknown: criterion.isAttested ? "for the reviewer" : "to be shown"
    case .notApplicable: "not applicable"
    }
  }
}
