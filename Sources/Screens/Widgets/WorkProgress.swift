import TerminalUI

/// How far work is that takes its time: a bar, the rate and the time left.
public struct WorkProgress: Hashable, Sendable {
  /// How much is done, and how much there is.
  public var done: Int
  public var total: Int
  /// How long it has gone on.
  public var seconds: Double

  /// Work so far.
  public init(done: Int = 0, total: Int = 0, seconds: Double = 0) {
    self.done = done
    self.total = total
    self.seconds = seconds
  }

  /// What is done of what there is, the rate, and the time left while it goes on; the rate once there is something to
  /// divide by.
  func words(unit: String = "", isRunning: Bool) -> String {
    let unit = unit.isEmpty ? "" : " " + unit
    let counted = "\(done) of \(total)\(unit)"
    guard seconds > 0.1, done > 0 else { return counted }
    let rate = Double(done) / seconds
    let speed = counted + ", \(Int(rate))\(unit) a second"
    guard isRunning, total > done else { return speed }
    let left = Int(Double(total - done) / rate) + 1
    return speed + (left < 120 ? ", \(left) s left" : ", \(left / 60) min left")
  }

  /// Draws the bar with its words in a line; what has come to its end has a full one.
  func draw(
    unit: String = "", isRunning: Bool, isDone: Bool, on canvas: inout Canvas, in line: Rect, charset: Charset
  ) {
    let text = " " + words(unit: unit, isRunning: isRunning) + " "
    let width = max(0, line.columns - displayWidth(text, charset: charset) - 2)
    let filled = isDone ? width : total > 0 ? min(width, width * done / total) : 0
    canvas.draw("[", at: line.at(0, 0), role: .border)
    canvas.draw(String(repeating: "#", count: filled), at: line.at(0, 1), role: .heading)
    canvas.draw(String(repeating: "·", count: width - filled), at: line.at(0, 1 + filled), role: .dim)
    canvas.draw("]", at: line.at(0, 1 + width), role: .border)
    canvas.draw(text, at: line.at(0, 2 + width), width: line.columns - width - 2)
  }
}
