import Testing
import TerminalUI

@Suite struct BarChartTests {
  private static let chart = BarChart(
    [
      BarChart.Bar("2025-11-02", value: "62 %", ends: 0.62...0.62, note: "passes"),
      BarChart.Bar("2026-02-10", value: "45 to 55 %", ends: 0.45...0.55, note: "is open"),
      BarChart.Bar("no date", value: "normal", ends: nil),
    ], threshold: 0.5)

  @Test func `values stand in words beside their bars, with a line at the threshold`() {
    let lines = Self.chart.lines(width: 60)
    #expect(lines[0].hasPrefix("2025-11-02  62 %        ██") && lines[0].hasSuffix("passes"), "\(lines)")
    #expect(lines[1].hasPrefix("2026-02-10  45 to 55 %  ██") && lines[1].hasSuffix("is open"), "\(lines)")
    #expect(lines[2].hasPrefix("no date     normal"), "\(lines)")
    for line in Self.chart.lines(width: 60).dropLast() {
      #expect(line.contains("│") && line.contains("█"), "\(line)")
    }
  }

  @Test(arguments: [0, 1, 7, 20, 33, 40, 79, 80, 200])
  func `no line is wider than its place`(width: Int) {
    for line in Self.chart.lines(width: width) { #expect(displayWidth(line) <= max(1, width), "\(line)") }
  }

  @Test func `the scale stands below its places, and the threshold gives way to nothing`() {
    var chart = Self.chart
    chart.scale = BarChart.Scale(low: "0", threshold: "50", high: "100 %")
    let lines = chart.lines(width: 80)
    #expect(lines.count == 4)
    let bar = Array(lines[0])
    let axis = Array(lines[3])
    #expect(lines[3].split(separator: " ") == ["0", "50", "100", "%"])
    #expect(bar.firstIndex(of: "█") == axis.firstIndex(of: "0"))
    let threshold = bar.firstIndex(of: "│") ?? 0
    #expect(axis[threshold - 1...threshold].contains("5"))
    chart.threshold = 0.99
    #expect(chart.lines(width: 80)[3].split(separator: " ") == ["0", "50"])
    #expect(chart.lines(width: 30).count == 3)
  }

  @Test func `a bar is as long as its value is large`() {
    let lengths = Self.chart.lines(width: 80).map { $0.count { $0 == "█" || $0 == "░" } }
    #expect(lengths[0] > lengths[1] && lengths[2] == 0, "\(lengths)")
  }

  @Test func `shares outside the scale end at its edge`() {
    let odd = BarChart([BarChart.Bar("x", value: "900", ends: -3...9.5)], threshold: 4)
    #expect(odd.lines(width: 40).allSatisfy { displayWidth($0) <= 40 })
  }
}
