/// What the lines as a whole say about how the document is set.
struct Layout {
  let isMarkdown: Bool
  /// Whether labels stand at different columns, so that indentation tells levels.
  let indentsMatter: Bool
  /// Whether a blank line stands after every line, and so means nothing.
  let isDoubleSpaced: Bool
  /// Whether a star at the start of a line is a footnote's mark although a space follows it: stars are rare there,
  /// and one hangs on some text.
  let starsAreNotes: Bool
  /// The column at which full lines end.
  let margin: Int

  init(_ lines: [Line], isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    var labelled: [Int: Int] = [:]
    var close = 0
    var spaced = 0
    var ends: [Int] = []
    var starred = 0
    var marked = false
    ends.reserveCapacity(lines.count)
    for index in lines.indices {
      let isLower = lines[index].text.first?.isLower ?? false
      if lines[index].text.hasPrefix("* ") { starred += 1 }
      if lines[index].text.last == .star, lines[index].text.count > 1 { marked = true }
      if !lines[index].labels.isEmpty { labelled[lines[index].indent / 2, default: 0] += 1 }
      if isLower, !lines[index].startsPage {
        if lines[index].blanksBefore == 0 { close += 1 } else { spaced += 1 }
      }
      ends.append(lines[index].end)
    }
    indentsMatter = labelled.values.count { $0 >= 2 } >= 2
    isDoubleSpaced = !isMarkdown && spaced > close && spaced >= 5
    starsAreNotes = !isMarkdown && marked && starred <= 2
    ends.sort()
    // No page is narrower; a short text has only short lines.
    margin = max(60, ends.isEmpty ? 0 : ends[ends.count - 1 - ends.count / 20])
  }

  /// The blank lines before a line that mean something.
  func gap(before line: Line) -> Int {
    isDoubleSpaced ? max(0, line.blanksBefore - 1) : line.blanksBefore
  }

  /// Whether the next line's first word would have fit on a line with this end, so that the line was ended on purpose.
  func hadRoom(after end: Int, for width: Int) -> Bool {
    // Where indentation is lost, the lines of inner lists are shorter than the others.
    end + 1 + width < margin - margin / (indentsMatter ? 8 : 4)
  }
}
