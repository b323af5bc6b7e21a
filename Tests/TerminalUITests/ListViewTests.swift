import Testing

@testable import TerminalUI

@Suite struct ListViewTests {
  /// A list of the numbers below `count`, of which the first 20 are held, in a window of 5 rows.
  private struct Numbers {
    let count: Int
    var list: ListView<Int>
    var questions: [ListOutcome] = []

    init(count: Int) {
      self.count = count
      list = ListView(Array(0..<min(20, count)), hasLater: count > 20)
      list.resize(to: Rect(row: 0, column: 0, rows: 6, columns: 20))
    }

    mutating func press(_ keys: Key...) {
      for key in keys { answer(list.update(key)) }
    }

    private mutating func answer(_ outcome: ListOutcome) {
      guard outcome != .moved, outcome != .opened, outcome != .ignored else { return }
      questions.append(outcome)
      switch outcome {
      case .needsLater:
        let next = (list.rows.last ?? -1) + 1
        let more = Array(next..<min(count, next + 10))
        answer(list.append(more, hasLater: next + 10 < count))
      case .needsEarlier:
        let end = list.rows.first ?? 0
        answer(list.prepend(Array(max(0, end - 10)..<end), hasEarlier: end > 10))
      case .needsFirst: list.replaceWithFirst(Array(0..<20), hasLater: true)
      case .needsLast: list.replaceWithLast(Array(count - 20..<count), hasEarlier: true)
      default: break
      }
    }
  }

  @Test(arguments: [
    ([Key.down, .down, .up], 1), ([.character("j"), .character("j"), .character("k")], 1),
    ([.pageDown], 5), ([.pageDown, .pageUp], 0), ([.up], 0), ([.end], 999), ([.end, .up], 998),
    ([.end, .home], 0), ([.character(" "), .character(" ")], 10),
    (Array(repeating: .pageDown, count: 60), 300),
    (Array(repeating: .pageDown, count: 60) + Array(repeating: .pageUp, count: 59), 5),
    ([.end] + Array(repeating: .up, count: 100), 899),
    (Array(repeating: .down, count: 2_000), 999),
  ])
  func `the choice is where a list of all rows would have it`(keys: [Key], selected: Int) {
    var numbers = Numbers(count: 1_000)
    for key in keys { numbers.press(key) }
    #expect(numbers.list.selected == selected)
    #expect(
      numbers.list.rows == Array(numbers.list.rows[0]...numbers.list.rows[0] + numbers.list.rows.count - 1))
    #expect(numbers.list.rows.count <= 40)
  }

  @Test func `keys typed ahead of the answer are not lost`() {
    var list = ListView(Array(0..<10), hasLater: true)
    list.resize(to: Rect(row: 0, column: 0, rows: 6, columns: 20))
    let outcomes = [Key.pageDown, .pageDown, .pageDown, .down].map { list.update($0) }
    #expect(outcomes == [.needsLater, .moved, .moved, .moved])
    #expect(list.append(Array(10..<40), hasLater: true) != .needsLater)
    #expect(list.selected == 16)
  }

  @Test func `a page keeps the choice at its place on the screen`() {
    var numbers = Numbers(count: 1_000)
    numbers.press(.down, .down, .pageDown)
    #expect(numbers.list.selection - numbers.list.top == 2)
  }

  @Test func `beyond the edge of its window a list goes on by half of it`() {
    var numbers = Numbers(count: 1_000)
    numbers.press(.down, .down, .down, .down)
    #expect(numbers.list.top == 0)
    numbers.press(.down)
    #expect((numbers.list.top, numbers.list.selection) == (3, 5))
    numbers.press(.down, .down)
    #expect(numbers.list.top == 3)
    numbers.press(.up, .up, .up, .up)
    #expect(numbers.list.top == 3)
    numbers.press(.up)
    #expect((numbers.list.top, numbers.list.selection) == (0, 2))
    var short = ListView(Array(0..<7))
    short.resize(to: Rect(row: 0, column: 0, rows: 6, columns: 20))
    for _ in 0..<5 { _ = short.update(.down) }
    #expect(short.top == 2, "the last rows stand at the end of the window")
  }

  @Test func `a refresh keeps the chosen row`() {
    var list = ListView([1, 2, 3])
    list.select(1)
    list.replace([0, 1, 5, 2, 3]) { $0 == 2 }
    #expect(list.selected == 2)
    list.replace([7]) { $0 == 2 }
    #expect(list.selected == 7)
    list.replace([]) { _ in true }
    #expect(list.selected == nil)
    #expect(list.update(.enter) == .moved)
    #expect(list.update(.character("x")) == .ignored)
  }

  @Test func `rows are drawn under their heads with the cursor on the chosen one`() {
    var list = ListView([12, 7, 1_000_000])
    _ = list.update(.down)
    var canvas = Canvas(rows: 4, columns: 20)
    list.draw(
      on: &canvas, in: canvas.bounds,
      columns: [ListColumn("No", .cells(5), isRightAligned: true), ListColumn("Name", .share(1))]
    ) { ListLine(["\($0)", "row \($0)"], roles: [.dim]) }
    #expect(
      canvas.text == """
           No Name
           12 row 12
            7 row 7
        1000… row 1000000
        """)
    #expect(
      canvas.roles == """
        ...hh.hhhh
        ...dd
        FFFFFFFFFFFFFFFFFFFF
        ddddd
        """)
    #expect(canvas.cursor == Position(row: 2, column: 0))
  }

  @Test func `a second line carries the note`() {
    var list = ListView(["a", "b", "c"])
    list.linesPerRow = 2
    var canvas = Canvas(rows: 5, columns: 12)
    list.resize(to: canvas.bounds)
    list.draw(on: &canvas, in: canvas.bounds, columns: [ListColumn("H", .share(1))]) {
      ListLine([$0], note: "note " + $0)
    }
    #expect(list.page == 2)
    #expect(canvas.text == "H\na\n  note a\nb\n  note b")
  }
}
