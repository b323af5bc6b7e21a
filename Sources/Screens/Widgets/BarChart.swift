import PriorAuth
import TerminalUI

extension Canvas {
  /// Draws bars one under the other: the label, the bar, and the figure in words, so that nothing is told by length alone.
  mutating func draw(_ bars: some Collection<Bar>, in rect: Rect) {
    let largest = bars.map(\.size).max() ?? 0
    let labels = min(bars.map { displayWidth($0.label, charset: charset) }.max() ?? 0, rect.columns / 3)
    let words = min(bars.map { displayWidth($0.words, charset: charset) }.max() ?? 0, rect.columns / 3)
    let room = max(0, rect.columns - labels - words - 3)
    let shown = bars.count > rect.rows ? max(0, rect.rows - 1) : bars.count
    if shown < bars.count, rect.rows > 0 {
      draw("… \(bars.count - shown) more", at: rect.at(shown, 0), width: rect.columns, role: .dim)
    }
    for (row, bar) in bars.prefix(shown).enumerated() {
      draw(bar.label, at: rect.at(row, 0), width: labels, overflow: .ellipsis)
      let length = Bar.length(bar.size, ofLargest: largest, in: room)
      let end = draw(
        String(repeating: "█", count: length), at: rect.at(row, labels + 1), width: room, role: .highlight)
      draw(bar.words, at: rect.at(row, labels + 2 + end), width: words, role: bar.size == 0 ? .dim : .text)
    }
  }
}
