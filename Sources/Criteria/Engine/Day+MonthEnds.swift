import PriorAuth

extension Day {
  /// Whether so many months later the month has no such day, so that its last day stands for it.
  func isShortened(adding months: Int) -> Bool { adding(months: months).civil.day != civil.day }
}
