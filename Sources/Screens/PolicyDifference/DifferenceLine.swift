import Criteria
import TerminalUI

/// A line of a comparison, and all that it stands for.
struct DifferenceLine: Hashable, Sendable {
  var node: TreeNode<Int>
  var paragraphs: [Paragraph]
  /// The criterion to open, by its id, and whether it is in the old version only.
  var criterion: (id: String, isRemoved: Bool)? { id.map { ($0, isRemoved) } }
  private let id: String?
  private let isRemoved: Bool

  private init(
    _ number: Int, depth: Int, _ label: String, note: String = "", role: CellRole, paragraphs: [Paragraph],
    id: String? = nil, isRemoved: Bool = false
  ) {
    node = TreeNode(number, depth: depth, label: label, note: note, role: role)
    self.paragraphs = paragraphs
    self.id = id
    self.isRemoved = isRemoved
  }

  /// The lines of a comparison in the order of the new version's tree.
  static func all(of difference: PolicyDifference) -> [DifferenceLine] {
    var lines: [DifferenceLine] = []
    func add(_ change: PropertyChange, depth: Int) {
      lines.append(
        DifferenceLine(
          lines.count, depth: depth, "\(sign(change)) \(change.name): \(change.new ?? change.old ?? "")",
          role: role(change.old, change.new),
          paragraphs: [Paragraph(change.name, role: .heading)] + sides(change.old, change.new)))
    }
    for change in difference.properties { add(change, depth: 0) }
    for section in difference.sections {
      let note = section.presence == .kept ? "" : section.presence.rawValue
      let head = section.label + " " + section.indication
      lines.append(
        DifferenceLine(
          lines.count, depth: 0, head, note: note, role: .heading,
          paragraphs: [
            Paragraph(head, role: .heading),
            Paragraph(Wording.count(section.properties.count + section.criteria.count, "change")),
          ], id: section.presence == .removed ? nil : section.label))
      for change in section.properties { add(change, depth: 1) }
      for change in section.criteria { lines.append(line(change, number: lines.count)) }
    }
    return lines
  }

  private static func line(_ change: CriterionChange, number: Int) -> DifferenceLine {
    let isRemoved = change.ways.contains(.removed)
    let sign = isRemoved ? "-" : change.ways.contains(.added) ? "+" : "~"
    let ways = change.ways.map(\.rawValue).joined(separator: ", ")
    let text = change.newText ?? change.oldText ?? ""
    return DifferenceLine(
      number, depth: 1, "\(sign) \(change.id) \(text)", note: ways,
      role: role(change.oldText, change.newText),
      paragraphs: paragraphs(change, ways), id: change.id, isRemoved: isRemoved)
  }

  private static func paragraphs(_ change: CriterionChange, _ ways: String) -> [Paragraph] {
    let was = change.oldID.map { ", was \($0)" } ?? ""
    var parts = [Paragraph("\(change.id)\(was): \(ways)", role: .heading)]
    if change.ways.contains(.reworded) || change.oldText == nil || change.newText == nil {
      parts += sides(change.oldText, change.newText)
    } else if let text = change.newText {
      parts.append(Paragraph(text))
    }
    for property in change.properties {
      parts.append(Paragraph("\(property.name):"))
      parts += sides(property.old, property.new)
    }
    return parts
  }

  /// What stood before and what stands now.
  private static func sides(_ old: String?, _ new: String?) -> [Paragraph] {
    [
      old.map { Paragraph("was  " + $0, role: new == nil ? .text : .dim, indent: 2) },
      new.map { Paragraph("now  " + $0, role: .highlight, indent: 2) },
      new == nil ? Paragraph("now  nothing", role: .warning, indent: 2) : nil,
    ].compactMap { $0 }
  }

  private static func sign(_ change: PropertyChange) -> String {
    change.old == nil ? "+" : change.new == nil ? "-" : "~"
  }

  private static func role(_ old: String?, _ new: String?) -> CellRole {
    old == nil ? .met : new == nil ? .notMet : .text
  }
}
