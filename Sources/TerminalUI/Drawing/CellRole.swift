/// What a cell means; a theme decides how that looks.
public enum CellRole: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text, and everything empty.
  case text
  /// What matters less: labels, hints, rows that cannot be used.
  case dim
  /// The head of a column or section.
  case heading
  /// The title line of a screen.
  case title
  /// The chosen row of a list that does not have the keyboard.
  case selected
  /// The chosen row or button of what has the keyboard.
  case focus
  /// A criterion that is met.
  case met
  /// A criterion that is not met.
  case notMet
  /// A criterion the record does not decide.
  case unknown
  /// A criterion that does not apply.
  case notApplicable
  /// Something that needs attention soon.
  case warning
  /// Something that failed or is overdue.
  case error
  /// A place to type.
  case field
  /// The place where typing goes now.
  case fieldFocus
  /// The line that names the keys.
  case footer
  /// A key in that line.
  case footerKey
  /// A cited sentence.
  case highlight
  /// What a search found.
  case found
  /// A character that was neutralised.
  case mark
  /// Frames and rules.
  case border
  /// A line that marks the whole screen, such as "training".
  case banner

  /// The letter that stands for the role in pictures of a screen.
  public var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .heading: "h"
    case .title: "t"
    case .selected: "s"
    case .focus: "F"
    case .met: "+"
    case .notMet: "x"
    case .unknown: "?"
    case .notApplicable: "-"
    case .warning: "w"
    case .error: "e"
    case .field: "_"
    case .fieldFocus: "#"
    case .footer: "f"
    case .footerKey: "k"
    case .highlight: "H"
    case .found: "S"
    case .mark: "M"
    case .border: "b"
    case .banner: "B"
    }
  }
}
