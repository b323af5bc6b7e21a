/// Values as bars of one line each, with an upright line where a threshold lies. Every value stands in words beside its
/// bar, so that nothing is lost to somebody who hears the screen.
public struct BarChart: Hashable, Sendable {
  /// One value.
  public struct Bar: Hashable, Sendable {
    /// What it belongs to, such as a date.
    public var label: String
    /// The value in words.
    public var value: String
    /// Its low and its high end as parts of the whole width, from 0 to 1; equal for a single value, nil without a number.
    public var ends: ClosedRange<Double>?
    /// What there is to say of it.
    public var note: String

    /// A value.
    public init(_ label: String, value: String, ends: ClosedRange<Double>?, note: String = "") {
      self.label = label
      self.value = value
      self.ends = ends
      self.note = note
    }
  }

  public var bars: [Bar]
  /// Where the threshold lies as a part of the whole width, from 0 to 1.
  public var threshold: Double?

  /// What the scale says below the bars; nil for none.
  public var scale: Scale?

  /// The values at the ends of the scale and at the threshold, in words.
  public struct Scale: Hashable, Sendable {
    public var low: String
    public var threshold: String
    public var high: String

    /// A scale.
    public init(low: String, threshold: String = "", high: String) {
      self.low = low
      self.threshold = threshold
      self.high = high
    }
  }

  /// Values with a threshold.
  public init(_ bars: [Bar], threshold: Double? = nil, scale: Scale? = nil) {
    self.bars = bars
    self.threshold = threshold
    self.scale = scale
  }

  /// The chart as lines of at most so many cells.
  public func lines(width: Int) -> [String] {
    let label = longest(\.label)
    let value = min(longest(\.value), max(8, width / 4))
    // Words matter more than the length of a bar.
    let note = min(longest(\.note), max(0, width / 3))
    let room = max(0, min(60, width - label - value - note - 6))
    let lines = bars.map { bar in
      let parts = [
        padded(bar.label, to: label), padded(bar.value, to: value), room < 8 ? "" : self.bar(bar, of: room),
        bar.note,
      ]
      let line = parts.filter { !$0.isEmpty }.joined(separator: "  ")
      return fitted(String(line.reversed().drop { $0 == " " }.reversed()), to: width)
    }
    guard let scale, room >= 8 else { return lines }
    let inset = String(repeating: " ", count: label + value + 4)
    return lines + [fitted(inset + axis(scale, of: room), to: width)]
  }

  /// The values of the scale, each below its place; that of the threshold gives way to none but moves beside the others.
  private func axis(_ scale: Scale, of width: Int) -> String {
    var cells = Array(repeating: Character(" "), count: width)
    func put(_ text: String, at start: Int) {
      for (place, character) in text.enumerated() where cells.indices.contains(start + place) {
        cells[start + place] = character
      }
    }
    let high = width - scale.high.count
    put(scale.low, at: 0)
    if let threshold, !scale.threshold.isEmpty {
      let wanted = place(threshold, in: width) - scale.threshold.count / 2
      let start = min(max(wanted, scale.low.count + 1), width - scale.threshold.count)
      if start + scale.threshold.count < high { put(scale.high, at: high) }
      put(scale.threshold, at: start)
    } else {
      put(scale.high, at: high)
    }
    return String(cells)
  }

  private func bar(_ bar: Bar, of width: Int) -> String {
    let line = threshold.map { place($0, in: width) }
    let low = bar.ends.map { place($0.lowerBound, in: width) + 1 } ?? 0
    let high = bar.ends.map { place($0.upperBound, in: width) + 1 } ?? 0
    return (0..<width).map { column in
      if column == line { return "│" }
      return column < low ? "█" : column < high ? "░" : " "
    }.joined()
  }

  private func place(_ share: Double, in width: Int) -> Int {
    Int((min(1, max(0, share)) * Double(max(0, width - 1))).rounded())
  }

  private func longest(_ part: (Bar) -> String) -> Int {
    bars.map { displayWidth(part($0)) }.max() ?? 0
  }

  private func padded(_ text: String, to width: Int) -> String {
    let text = fitted(text, to: width)
    return text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }

  /// The beginning of a text that fits.
  private func fitted(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    var text = text
    while !text.isEmpty, displayWidth(text) > max(0, width - 1) { text.removeLast() }
    return text + "…"
  }
}
