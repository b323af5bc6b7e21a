import PriorAuth

/// Whether a policy is about a drug that somebody typed, and which names it may be a slip of.
public enum DrugMatch: Sendable, Hashable {
  case covered
  /// A policy is about the drug that one of the names means, and the others are none of that drug's.
  case torn(GovernedDrug, [Misfit])
  /// No policy is about it; the names of drugs that look like it, the nearest first.
  case unknown(near: [String])

  /// What a drug can be called by.
  public enum Part: Sendable, Hashable, CaseIterable {
    case brand, generic, code
  }

  /// A name or a code that does not go with the others.
  public struct Misfit: Sendable, Hashable {
    public var part: Part
    public var typed: String
    /// What the drug has in its place; nil where it has nothing.
    public var fitting: String?
  }

  /// The most names that are told.
  private static let mostNames = 3

  /// Looks for a drug among those of policies.
  public init(_ drug: Drug, among governed: [GovernedDrug]) {
    let same = governed.filter { $0.isSame(as: drug) }
    if same.contains(where: { Self.misfits(of: drug, beside: $0)?.isEmpty ?? true }) {
      self = .covered
      return
    }
    for meant in same + governed {
      guard let misfits = Self.misfits(of: drug, beside: meant) else { continue }
      self = .torn(meant, misfits)
      return
    }
    var left = governed.flatMap { [$0.brand, $0.generic].compactMap { $0 } }
    var near: [String] = []
    for typed in [drug.brand, drug.name].compactMap({ $0 }) {
      while near.count < Self.mostNames, let name = NearMiss.nearest(to: typed, among: left) {
        near.append(name)
        left.removeAll { $0 == name }
      }
    }
    self = .unknown(near: near)
  }

  /// The parts that do not go with the one that alone means a drug; nil where none does.
  private static func misfits(of drug: Drug, beside meant: GovernedDrug) -> [Misfit]? {
    let given = Part.allCases.filter { drug[$0] != nil }
    guard let sure = given.first(where: { meant.isSame(as: drug.only([$0])) }) else { return nil }
    return given.filter { $0 != sure && !meant.isSame(as: drug.only([sure, $0])) }.map {
      Misfit(part: $0, typed: drug[$0] ?? "", fitting: meant[$0])
    }
  }
}

extension Drug {
  fileprivate subscript(part: DrugMatch.Part) -> String? {
    switch part {
    case .brand: brand
    case .generic: name
    case .code: hcpcs
    }
  }

  /// The drug by some of its parts alone.
  fileprivate func only(_ parts: [DrugMatch.Part]) -> Drug {
    Drug(
      name: parts.contains(.generic) ? name : nil, brand: parts.contains(.brand) ? brand : nil,
      hcpcs: parts.contains(.code) ? hcpcs : nil)
  }
}

extension GovernedDrug {
  fileprivate subscript(part: DrugMatch.Part) -> String? {
    switch part {
    case .brand: brand
    case .generic: generic
    case .code: hcpcs
    }
  }
}
