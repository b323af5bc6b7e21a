import CNcurses
import TerminalUI

/// The attributes and colour pair of every role, ready to put into cells.
struct Palette {
  private var attributes: [attr_t]
  private var pairs: [Int32]

  /// Sets up as many colour pairs as the theme uses; call it after the screen was started.
  init(_ theme: Theme) {
    var known: [Colors] = []
    attributes = []
    pairs = []
    for role in CellRole.allCases {
      let style = theme.style(of: role)
      attributes.append(Self.attributes(of: style))
      pairs.append(Self.pair(Colors(style), among: &known))
    }
  }

  func attributes(of role: CellRole) -> attr_t { attributes[Int(role.rawValue)] }
  func pair(of role: CellRole) -> Int32 { pairs[Int(role.rawValue)] }

  private struct Colors: Equatable {
    let foreground: Int
    let background: Int

    init(_ style: Style) {
      foreground = style.foreground?.number ?? -1
      background = style.background?.number ?? -1
    }
  }

  private static func attributes(of style: Style) -> attr_t {
    (style.isBold ? nc_bold() : 0) | (style.isDim ? nc_dim() : 0)
      | (style.isReverse ? nc_reverse() : 0) | (style.isUnderlined ? nc_underline() : 0)
  }

  /// The pair of two colours; 0, the terminal's own, when there are none left.
  private static func pair(_ colors: Colors, among known: inout [Colors]) -> Int32 {
    guard colors.foreground >= 0 || colors.background >= 0 else { return 0 }
    if let place = known.firstIndex(of: colors) { return Int32(place + 1) }
    let next = Int32(known.count + 1)
    guard next < nc_color_pairs(), next < 256, max(colors.foreground, colors.background) < Int(nc_colors()),
      init_pair(Int16(next), Int16(colors.foreground), Int16(colors.background)) == OK
    else { return 0 }
    known.append(colors)
    return next
  }
}
