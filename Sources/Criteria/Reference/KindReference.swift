/// The reference of criterion kinds, `docs/criteria.md`, made from the code's own tables.
public enum KindReference {
  /// The whole document.
  public static var document: String {
    """
    # Criterion kinds

    Made from the code's tables; edit those. A clause that no kind understands is answered by a reviewer.
    Every kind counts only evidence that is not marked as undocumented, and takes the newest of several statements.

    | kind | looks at | wording it is made from | unknown when |
    | --- | --- | --- | --- |
    \(rows)

    # Ambiguous points

    The first reading is the default; an administrator may choose another.

    | point | question | readings |
    | --- | --- | --- |
    \(points)

    # Points that are read in one way

    | point | question | reading | why |
    | --- | --- | --- | --- |
    \(fixed)

    """
  }

  private static var rows: String {
    CriterionKind.Topic.allCases.map { topic in
      let entry = topic.entry
      return row([topic.rawValue, entry.looksAt, entry.example, entry.unknownWhen])
    }.joined(separator: "\n")
  }

  private static var points: String {
    Ambiguity.register.map { point in
      row([
        point.id.rawValue, point.question,
        point.readings.map { "`\($0.id)` \($0.text)" }.joined(separator: "; "),
      ])
    }.joined(separator: "\n")
  }

  private static var fixed: String {
    FixedReading.register.map { row([$0.id.rawValue, $0.question, $0.reading, $0.reason]) }.joined(
      separator: "\n")
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
