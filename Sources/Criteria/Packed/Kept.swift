/// Values that are costly to make, by what they are made of; with too many of them it begins anew.
struct Kept<Key: Hashable, Value> {
  private let limit: Int
  private var values: [Key: Value] = [:]

  /// - Parameter limit: as many as are kept.
  init(limit: Int) { self.limit = limit }

  /// The value for a key, made where it is not there.
  mutating func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
    if let value = values[key] { return value }
    let value = try make()
    if values.count >= limit { values = [:] }
    values[key] = value
    return value
  }
}
