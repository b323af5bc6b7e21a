extension TreeView {
  /// Draws the nodes that fit, and puts the terminal's cursor on the chosen one when focused.
  public func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool = true) {
    let top = scroll.top(ofPage: rect.rows, count: visible.count)
    for (row, index) in visible.dropFirst(top).prefix(rect.rows).enumerated() {
      let isChosen = top + row == scroll.selection
      draw(nodes[index], hasInside: hasInside(index), on: &canvas, in: rect.below(row).top(1))
      guard isChosen else { continue }
      canvas.setRole(isFocused ? .focus : .selected, in: rect.below(row).top(1))
      if isFocused { canvas.cursor = rect.at(row, 0) }
    }
  }

  private func draw(_ node: TreeNode<ID>, hasInside: Bool, on canvas: inout Canvas, in rect: Rect) {
    // Deep nodes keep at least half of the line for their text.
    var column = min(node.depth * 2, rect.columns / 2)
    if hasInside {
      canvas.draw(
        collapsed.contains(node.id) ? "▸" : "▾", at: rect.at(0, column), width: rect.columns - column,
        role: .dim)
    }
    column += 2
    if let sign = node.sign {
      canvas.draw(
        sign.text(canvas.charset), at: rect.at(0, column), width: rect.columns - column, role: sign.role)
      column += Sign.width(canvas.charset) + 1
    }
    var end = rect.columns
    if !node.note.isEmpty {
      let width = displayWidth(node.note, charset: canvas.charset)
      // The word gives way when it would leave no room for the text.
      if width + 10 <= rect.columns - column {
        end -= width
        canvas.draw(node.note, at: rect.at(0, end), role: node.sign?.role ?? .dim)
        end -= 1
      }
    }
    canvas.draw(
      node.label, at: rect.at(0, column), width: end - column, role: node.role, overflow: .ellipsis)
  }
}
