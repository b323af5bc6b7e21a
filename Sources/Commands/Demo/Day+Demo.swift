import PriorAuth

extension Day {
  /// A birth date of an invented member.
  static func demo(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? .earliest
  }
}
