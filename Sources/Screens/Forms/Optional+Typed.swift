import PriorAuth

// Values as they stand in a field that somebody filled in; nothing for nil.
extension Day? {
  var typed: String { map { "\($0)" } ?? "" }
}

extension Decimal? {
  var typed: String { map { "\($0)" } ?? "" }
}

extension Bool? {
  var typed: String { map { $0 ? "yes" : "no" } ?? "" }
}
