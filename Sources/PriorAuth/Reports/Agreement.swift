/// How often two people come to the same finding, and how much of that is more than chance: Cohen's kappa.
public struct Agreement: Sendable, Hashable {
  private var pairs: [Pair: Int] = [:]

  private struct Pair: Hashable {
    var first: String
    var second: String
  }

  /// Nothing compared yet.
  public init() {}

  /// Counts a thing that both judged.
  public mutating func add(_ first: String, _ second: String) {
    pairs[Pair(first: first, second: second), default: 0] += 1
  }

  /// Counts what was compared elsewhere as well.
  public mutating func add(_ other: Agreement) {
    pairs.merge(other.pairs, uniquingKeysWith: +)
  }

  /// How many things both judged.
  public var count: Int { pairs.values.reduce(0, +) }

  /// On how many of them both said the same.
  public var agreed: Int { pairs.filter { $0.key.first == $0.key.second }.values.reduce(0, +) }

  /// Kappa in hundredths: 100 for full agreement, 0 for as much as chance gives. Nil where both always said one and the same
  /// thing, so that chance alone would agree.
  public var kappaInHundredths: Int? {
    let whole = Int128(count)
    var byFirst: [String: Int128] = [:]
    var bySecond: [String: Int128] = [:]
    for (pair, number) in pairs {
      byFirst[pair.first, default: 0] += Int128(number)
      bySecond[pair.second, default: 0] += Int128(number)
    }
    let chance = byFirst.map { $0.value * (bySecond[$0.key] ?? 0) }.reduce(0, +)
    let possible = whole * whole - chance
    guard possible > 0 else { return nil }
    let gained = 100 * (whole * Int128(agreed) - chance)
    let rounded = (abs(gained) * 2 + possible) / (possible * 2)
    return Int(gained < 0 ? -rounded : rounded)
  }

  /// Kappa as a figure of a sheet.
  public var kappa: SheetCell {
    kappaInHundredths.map { .decimal(Decimal(digits: Int64($0), scale: 2)) } ?? .none
  }

  /// What a kappa is usually called.
  public var words: String {
    switch kappaInHundredths {
    case nil: "one answer only"
    case .some(let kappa) where kappa < 0: "less than chance"
    case 0: "no more than chance"
    case .some(let kappa) where kappa <= 20: "slight"
    case .some(let kappa) where kappa <= 40: "fair"
    case .some(let kappa) where kappa <= 60: "moderate"
    case .some(let kappa) where kappa <= 80: "substantial"
    default: "almost perfect"
    }
  }
}
