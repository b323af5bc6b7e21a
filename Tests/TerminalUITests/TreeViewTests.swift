import Testing

@testable import TerminalUI

@Suite struct TreeViewTests {
  static let nodes = [
    TreeNode("I", depth: 0, sign: .unknown, label: "I. First", note: "open"),
    TreeNode("A", depth: 1, sign: .met, label: "A. Age of the member", note: "met"),
    TreeNode("B", depth: 1, sign: .notMet, label: "B. Test", note: "not met"),
    TreeNode("1", depth: 2, label: "1. Detail"),
    TreeNode("II", depth: 0, sign: .notApplicable, label: "II. Second"),
  ]

  @Test(arguments: [
    ([Key.down], "A"), ([.down, .down, .down], "1"), ([.end], "II"), ([.end, .home], "I"),
    ([.left, .down], "II"), ([.left, .right, .right], "A"), ([.down, .left], "I"),
    ([.down, .down, .right], "1"), ([.down, .down, .right, .left], "B"), ([.up], "I"),
    ([.character(" "), .down], "II"), ([.character("-"), .character("+"), .down], "A"),
    ([.pageDown], "II"),
  ])
  func `keys move among what can be seen`(keys: [Key], selected: String) {
    var tree = TreeView(Self.nodes)
    tree.resize(to: Rect(row: 0, column: 0, rows: 6, columns: 30))
    for key in keys { _ = tree.update(key) }
    #expect(tree.selected?.id == selected)
  }

  @Test func `new findings keep the choice and what is collapsed`() {
    var tree = TreeView(Self.nodes)
    tree.collapse("B")
    tree.select("II")
    tree.replace(Self.nodes.map { TreeNode($0.id, depth: $0.depth, sign: .met, label: $0.label) })
    #expect(tree.selected?.id == "II")
    #expect(tree.collapsed == ["B"])
    tree.select("1")
    #expect(tree.collapsed.isEmpty)
    #expect(tree.update(.enter) == .opened("1"))
    tree.collapse("I")
    #expect(tree.selected?.id == "I")
    tree.replace([])
    #expect(tree.update(.down) == .ignored)
  }

  @Test func `signs and words stand beside the text`() {
    var tree = TreeView(Self.nodes)
    var canvas = Canvas(rows: 5, columns: 24)
    tree.resize(to: canvas.bounds)
    _ = tree.update(.down)
    tree.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.text == """
        ▾ ? I. First        open
            ✓ A. Age of the… met
          ▾ ✗ B. Test    not met
              1. Detail
          – II. Second
        """)
    #expect(canvas.roles.split(separator: "\n")[1] == "FFFFFFFFFFFFFFFFFFFFFFFF")
    #expect(canvas.cursor == Position(row: 1, column: 0))
    var plain = Canvas(rows: 2, columns: 24, charset: .ascii)
    tree.draw(on: &plain, in: plain.bounds)
    #expect(plain.text == "v (?) I. First      open\n    (+) A. Age of t~ met")
  }
}
