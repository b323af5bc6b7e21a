@testable import PolicyImport

/// An outline as indented lines, to compare by eye and by test.
func rendered(_ outline: PolicyOutline) -> String {
  var lines: [String] = []
  func add(_ node: OutlineNode, depth: Int) {
    var line = String(repeating: "  ", count: depth) + "\(node.id) \(node.text)"
    if !node.children.isEmpty { line += " <\(node.combinator)>" }
    if let footnote = node.footnote { line += " {\(footnote)}" }
    lines.append(line)
    for child in node.children { add(child, depth: depth + 1) }
  }
  for section in outline.sections {
    let durations = section.durations.map { duration in
      " (\(duration.lob) \(duration.amount.map { "\($0) " } ?? "")\(duration.unit)"
        + (duration.rule.map { ": \($0)" } ?? "") + ")"
    }
    let label = section.label.isEmpty ? "" : "[\(section.label)] "
    lines.append(
      "\(section.kind) \(label)\(section.indication) <\(section.combinator)>" + durations.joined())
    for child in section.children { add(child, depth: 1) }
  }
  return lines.joined(separator: "\n")
}

/// The outline of a text that is known to be readable.
func outline(of text: String) throws -> PolicyOutline {
  try PolicyOutline(reading: SourceText(text))
}
