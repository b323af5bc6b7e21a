import Criteria
import PriorAuth
import TerminalUI

extension AuthorizationScreen {
  /// The page from top to bottom.
  var paragraphs: [Paragraph] {
    guard let view else { return [] }
    return heading(view) + span(view) + amount(view) + origin(view)
  }

  private func heading(_ view: AuthorizationView) -> [Paragraph] {
    let approval = view.authorization
    return [
      Paragraph(Wording.drug(approval.drug), role: .heading),
      Paragraph(
        "Member \(view.member.number)  \(view.member.listName)  born \(view.member.birthDate)  "
          + approval.lineOfBusiness.name),
      standing(approval), Paragraph(""),
    ]
  }

  /// Whether it holds today, in words.
  private func standing(_ approval: Authorization) -> Paragraph {
    guard approval.state(on: today) == .active else {
      return Paragraph("This authorization is \(approval.state.rawValue)", role: .warning)
    }
    if today < approval.days.first {
      return Paragraph("Active, begins on \(approval.days.first)", role: .met)
    }
    guard let after = approval.days.firstDayAfter else {
      return Paragraph("Active, without an end", role: .met)
    }
    if approval.isLapsed(on: today) {
      return Paragraph(
        "LAPSED \(Wording.count(today.days(since: after) + 1, "day")) after its last day", role: .error)
    }
    if let renewal = approval.succeededFrom {
      return Paragraph("Active, \(approval.successionWord) from \(renewal) on", role: .met)
    }
    let left = after.days(since: today) - 1
    let end = left == 0 ? "today" : "in " + Wording.count(left, "day")
    return Paragraph("Active, ends " + end, role: left <= 30 ? .warning : .met)
  }

  private func span(_ view: AuthorizationView) -> [Paragraph] {
    let days = view.authorization.days
    let length = days.length.map { " (" + Wording.count($0, "day") + ")" } ?? ""
    return [
      field("First day", "\(days.first)"),
      field("Last day", (days.through.map { "\($0)" } ?? "no end") + length),
      field("First day after", days.firstDayAfter.map { "\($0)" } ?? "none"),
      field("Rule", "\(view.authorization.basis)"),
    ] + view.arithmetic.map { Paragraph($0, role: .highlight, indent: 18) } + [Paragraph("")]
  }

  private func amount(_ view: AuthorizationView) -> [Paragraph] {
    var parts = [field("Dose", view.authorization.dose.map { "\($0)" } ?? "not stated")]
    if let units = view.units {
      parts.append(field("Units", Wording.units(units)))
    } else if let total = view.authorization.units {
      parts.append(field("Units", "\(total)"))
    }
    if let obstacle = view.unitsObstacle {
      parts.append(field(view.units == nil ? "Units" : "", "not computed: " + obstacle, role: .warning))
    }
    return parts + [Paragraph("")]
  }

  private func origin(_ view: AuthorizationView) -> [Paragraph] {
    let approval = view.authorization
    let who = [view.decidedBy.map { " by " + $0 }, view.decidedOn.map { " on \($0)" }].compactMap { $0 }
      .joined()
    var parts = [
      field("Policy", "\(approval.policyNumber), version of \(approval.policyVersion)"),
      field("Decided", "in case \(approval.request)\(who)"),
    ]
    if let reason = view.reason { parts.append(field("Reason", reason)) }
    if let override = view.override {
      parts.append(field("OVERRIDE", "\(Wording.reason(override.reason)): \(override.words)", role: .warning))
    }
    if let id = approval.predecessor {
      parts.append(field(approval.isDecidedAnew ? "Replaced" : "Renewed", "authorization \(id) (key p)"))
    }
    if let id = view.successor {
      parts.append(field(approval.isReplaced ? "Replaced by" : "Renewed by", "authorization \(id) (key s)"))
    }
    if let id = view.renewal {
      parts.append(field("Renewal", "under way in case \(id)", role: .warning))
    }
    return parts
  }
}

/// A line of the page: what it is, and what it says.
private func field(_ label: String, _ text: String, role: CellRole = .text) -> Paragraph {
  Paragraph(label, column: 18, text, role: role)
}

extension Wording {
  /// Billing units for a dose and for the whole span, with their product.
  static func units(_ units: BillingUnits) -> String {
    let vials = units.vialsPerDose.map { " (\(count($0, "vial")))" } ?? ""
    let dose = "\(units.hcpcs): \(count(units.perDose, "unit")) a dose\(vials)"
    guard let doses = units.doses, let total = units.total else { return dose }
    // Steps and drug-free days make the total another than the product.
    guard units.arithmetic.isEmpty else {
      return "\(dose), \(count(doses, "dose")), \(count(total, "unit")): "
        + units.arithmetic.joined(separator: "; ")
    }
    return "\(dose) x \(count(doses, "dose")) = \(count(total, "unit"))"
  }
}
