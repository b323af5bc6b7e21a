/// One figure of a sheet, before it is made a text.
public enum SheetCell: Sendable, Hashable {
  case text(String)
  case number(Int)
  /// How many of how many.
  case share(Int, of: Int)
  /// A stretch of time.
  case seconds(Int64)
  case decimal(Decimal)
  case day(Day)
  /// There is nothing to say.
  case none
  /// A figure so small that it could tell of a person.
  case suppressed

  /// The figure as people read it.
  public var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .share(let part, let whole):
      SheetCell.perMille(part, of: whole).map { "\($0 / 10).\($0 % 10) %" } ?? "-"
    case .seconds(let seconds): SheetCell.hours(seconds) + " h"
    case .decimal(let number): number.description
    case .day(let day): day.description
    case .none: "-"
    case .suppressed: "few"
    }
  }

  /// The figure as a spreadsheet reads it: no unit, no sign for a percentage.
  public var plain: String {
    switch self {
    case .share(let part, let whole):
      SheetCell.perMille(part, of: whole).map { Decimal(digits: Int64($0), scale: 3).description } ?? ""
    case .seconds(let seconds): SheetCell.hours(seconds)
    case .none: ""
    default: words
    }
  }

  /// How long the figure's bar is beside others; nothing for what is no figure.
  public var size: Int {
    switch self {
    case .number(let number): max(0, number)
    case .share(let part, let whole): SheetCell.perMille(part, of: whole) ?? 0
    case .seconds(let seconds): Int(clamping: max(0, seconds))
    case .text, .decimal, .day, .none, .suppressed: 0
    }
  }

  /// Thousandths, rounded to the nearest; nil of nothing.
  public static func perMille(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    return Int((Int128(part) * 2000 + Int128(whole)) / (Int128(whole) * 2))
  }

  /// Hours with one place behind the point.
  static func hours(_ seconds: Int64) -> String {
    let tenths = (seconds.magnitude / 36 + 5) / 10
    return (seconds < 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
