import JSON

extension JSONValue {
  /// The document with one member set, along a way of keys; objects that are missing on the way are made.
  func setting(_ keys: some Collection<String>, to value: JSONValue) -> JSONValue {
    guard let key = keys.first else { return value }
    let inner = (self[key] ?? .object([])).setting(keys.dropFirst(), to: value)
    guard case .object(var members) = self else { return .object([JSONMember(key, inner)]) }
    if let place = members.firstIndex(where: { $0.key == key }) {
      members[place].value = inner
    } else {
      members.append(JSONMember(key, inner))
    }
    return .object(members)
  }
}
