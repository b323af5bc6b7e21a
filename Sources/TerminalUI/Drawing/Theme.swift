/// A colour a terminal has a number for.
public struct Color: Hashable, Sendable {
  /// The number in the terminal's palette: 0-7 everywhere, 8-255 where there are 256.
  public let number: Int

  /// A colour by its number.
  public init(_ number: Int) { self.number = number }

  static let black = Color(0)
  static let yellow = Color(3)
  static let blue = Color(4)
  static let cyan = Color(6)
  static let white = Color(7)
}

/// How a role looks: attributes that every terminal has, and colours where there are some.
public struct Style: Hashable, Sendable {
  /// Thicker or brighter letters.
  public var isBold = false
  /// Fainter letters.
  public var isDim = false
  /// Foreground and background exchanged.
  public var isReverse = false
  /// Underlined.
  public var isUnderlined = false
  /// The colour of the letters; nil is the terminal's own.
  public var foreground: Color?
  /// The colour behind the letters; nil is the terminal's own.
  public var background: Color?

  static let plain = Style()
  static let bold = Style(isBold: true)
  static let dim = Style(isDim: true)
  static let reverse = Style(isReverse: true)
  static let underline = Style(isUnderlined: true)

  func colored(_ foreground: Color?, on background: Color? = nil) -> Style {
    var style = self
    style.foreground = foreground
    style.background = background
    return style
  }
}

/// The look of every role. Blue and yellow carry meaning, never red against green, and no role is told from
/// another by colour alone: screens put a sign or a word beside it.
public enum Theme: Hashable, Sendable, CaseIterable {
  /// Bold, dim, underline and reverse only.
  case mono
  /// The eight colours every colour terminal has.
  case colors8
  /// Softer shades out of 256.
  case colors256
  /// Bold and reverse with black, white and yellow; nothing dim.
  case highContrast

  /// The theme for a terminal with so many colours; `noColor` is the user's NO_COLOR.
  public init(colors: Int, noColor: Bool) {
    if noColor || colors < 8 { self = .mono } else { self = colors >= 256 ? .colors256 : .colors8 }
  }

  /// How a role looks in this theme.
  public func style(of role: CellRole) -> Style {
    switch self {
    case .mono: Self.mono(role)
    case .colors8: Self.colored(role, blue: .blue, sky: .cyan, yellow: .yellow)
    case .colors256: Self.colored(role, blue: Color(75), sky: Color(117), yellow: Color(220))
    case .highContrast: Self.highContrast(role)
    }
  }

  private static func mono(_ role: CellRole) -> Style {
    switch role {
    case .text, .met, .field: .plain
    case .notApplicable, .dim, .border: .dim
    case .heading, .notMet, .unknown, .warning, .footerKey: .bold
    case .highlight: .underline
    case .selected, .footer, .found, .mark: .reverse
    case .title, .focus, .error, .fieldFocus, .banner: Style(isBold: true, isReverse: true)
    }
  }

  private static func colored(_ role: CellRole, blue: Color, sky: Color, yellow: Color) -> Style {
    switch role {
    case .met: .plain.colored(sky)
    case .notMet: .bold.colored(yellow)
    case .unknown: .bold
    case .warning: .plain.colored(yellow)
    case .error: Style(isBold: true).colored(.black, on: yellow)
    case .title: Style(isBold: true).colored(.white, on: .blue)
    case .footer: .plain.colored(.white, on: .blue)
    case .footerKey: .bold.colored(.white, on: .blue)
    case .highlight: Style(isUnderlined: true).colored(yellow)
    case .found: .plain.colored(.black, on: yellow)
    case .banner: Style(isBold: true, isReverse: true).colored(yellow)
    case .border: .plain.colored(blue)
    case .heading: .bold.colored(blue)
    case .field: .underline
    default: mono(role)
    }
  }

  private static func highContrast(_ role: CellRole) -> Style {
    switch role {
    case .dim, .notApplicable, .border, .text, .met: .plain.colored(.white, on: .black)
    case .warning, .notMet, .unknown: .bold.colored(.yellow, on: .black)
    case .field, .highlight: Style(isBold: true, isUnderlined: true).colored(.white, on: .black)
    case .heading, .footerKey: .bold.colored(.white, on: .black)
    case .found, .error, .banner: .bold.colored(.black, on: .yellow)
    case .selected, .footer, .mark, .title, .focus, .fieldFocus: .bold.colored(.black, on: .white)
    }
  }
}
