import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Numbers that look random and are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct AnyWindowTests {
  static let keys: [Key] =
    [
      .enter, .tab, .backtab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
      .delete, .control("s"), .control("u"), .paste("田\u{1B}[2J\na\u{301}"), .resize, .function(12),
    ] + (1...10).map { .function($0) } + "aednNvrtpx0123456789+-/ylm?ä田".map { .character($0) }

  @Test(arguments: 0..<16)
  func `any keys in any window leave a screen that can be drawn`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7_919 &+ 1)
    var session = Session()
    let sizes = [(24, 80), (40, 120), (20, 80), (19, 80), (1, 1), (0, 0), (30, 109), (24, 110), (60, 200)]
    for _ in 0..<150 {
      let key = Self.keys.randomElement(using: &dice) ?? .enter
      session.press(key)
      if Int.random(in: 0..<20, using: &dice) == 0, let size = sizes.randomElement(using: &dice) {
        session.app.resize(
          to: Size(rows: size.0, columns: size.1), charset: Bool.random(using: &dice) ? .unicode : .ascii)
      }
      guard Int.random(in: 0..<4, using: &dice) == 0 else { continue }
      let canvas = session.canvas
      #expect(canvas.cells.allSatisfy { $0.glyph.scalar.value >= 0x20 })
      guard canvas.size.rows > 0, canvas.size.columns > 0 else { continue }
      #expect(canvas.cursor.map { $0.row < canvas.size.rows && $0.column < canvas.size.columns } == true)
    }
  }

  @Test(
    arguments: GoldenTests.scenes,
    [Size(rows: 19, columns: 80), Size(rows: 20, columns: 80), Size(rows: 1, columns: 1)])
  func `every screen can be drawn in a small window`(scene: (name: String, keys: [Key]), size: Size) {
    var session = Session()
    for key in scene.keys { session.press(key) }
    session.app.resize(to: size, charset: .unicode)
    let canvas = session.canvas
    #expect(canvas.cells.count == size.rows * size.columns)
    #expect(canvas.cursor != nil)
  }
}
