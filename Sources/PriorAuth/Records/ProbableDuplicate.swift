/// Something on record of the same member that a request may ask for once more: the same drug on the same days.
public enum ProbableDuplicate: Sendable, Hashable {
  /// Another request that is worked on.
  case request(Identifier<Request>, received: Day)
  /// An approval that holds on days the request asks for.
  case authorization(Identifier<Authorization>, through: Day?)

  /// The same as a sentence without its end.
  public var words: String {
    switch self {
    case .request(let id, let received):
      "probably the same as request R\(id), received \(received): same member and drug, and still worked on"
    case .authorization(let id, let through):
      "overlaps authorization A\(id): same member and drug, approved "
        + (through.map { "through \($0)" } ?? "without an end")
    }
  }
}

extension Drug {
  /// Whether both are probably the same by a name or code that is stated of both, whatever the case of letters.
  public func isProbably(_ other: Drug) -> Bool {
    func same(_ one: String?, _ another: String?) -> Bool {
      guard let one, let another else { return false }
      return one.lowercased() == another.lowercased()
    }
    return same(brand, other.brand) || same(name, other.name)
      || (same(hcpcs, other.hcpcs) && !Drug.sharedCodes.contains(hcpcs?.uppercased() ?? ""))
  }

  /// Codes for drugs that have none of their own.
  private static let sharedCodes: Set<String> = ["J3490", "J3590", "J9999", "C9399"]
}
