/// An exact decimal number: doses, weights and thresholds are compared in the digits they were written with.
public struct Decimal: Sendable {
  /// The digits without the point.
  public let digits: Int64
  /// How many of the digits stand behind the point; 0 to 18.
  public let scale: UInt8

  /// A number from digits and the count of them behind the point; trailing zeros are dropped.
  public init(digits: Int64, scale: Int = 0) {
    var digits = digits
    var scale = scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    self.scale = UInt8(clamping: scale)
  }

  /// A whole number.
  public init(_ value: Int) { self.init(digits: Int64(value)) }

  /// A number written as `750`, `0.75` or `7.5e2`; nil for anything else or for more than 18 digits.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first, parts.count <= 2 else { return nil }
    var digits: Int64 = 0
    var scale = 0
    var seenPoint = false
    var seenDigit = false
    let negative = mantissa.first == "-"
    for character in negative ? mantissa.dropFirst() : mantissa {
      if character == ".", !seenPoint {
        seenPoint = true
        continue
      }
      guard let ascii = character.asciiValue, (48...57).contains(ascii) else { return nil }
      seenDigit = true
      let (shifted, tooLong) = digits.multipliedReportingOverflow(by: 10)
      let (sum, tooLarge) = shifted.addingReportingOverflow(Int64(ascii - 48))
      guard !tooLong, !tooLarge else { return nil }
      digits = sum
      if seenPoint { scale += 1 }
    }
    guard seenDigit, let exponent = parts.count == 2 ? Int(parts[1]) : 0,
      (-18...18).contains(exponent)
    else {
      return nil
    }
    scale -= exponent
    while scale < 0 {
      let (shifted, tooLong) = digits.multipliedReportingOverflow(by: 10)
      guard !tooLong else { return nil }
      digits = shifted
      scale += 1
    }
    let reduced = Decimal(digits: negative ? -digits : digits, scale: scale)
    guard reduced.scale <= 18, scale <= 36 else { return nil }
    self = reduced
  }

  /// Zero.
  public static let zero = Decimal(0)

  /// The product, exact; nil when it has more digits than fit.
  public func multiplied(by other: Decimal) -> Decimal? {
    Decimal(wide: Int128(digits) * Int128(other.digits), scale: Int(scale) + Int(other.scale))
  }

  /// This number times ten to a power; nil when it has more digits than fit.
  public func multiplied(byTenTo power: Int) -> Decimal? {
    var wide = Int128(digits)
    var newScale = Int(scale) - power
    while newScale < 0 {
      wide *= 10
      newScale += 1
      guard abs(wide) <= Int128(Int64.max) else { return nil }
    }
    return Decimal(wide: wide, scale: newScale)
  }

  /// The smallest whole number not below this one divided by `divisor`; nil when the divisor is not positive.
  public func dividedRoundingUp(by divisor: Decimal) -> Int? {
    guard divisor.digits > 0, digits >= 0 else { return nil }
    let (left, right) = aligned(with: divisor)
    return Int(exactly: (left + right - 1) / right)
  }

  /// The quotient when it is a whole number, else nil.
  public func dividedExactly(by divisor: Decimal) -> Int? {
    guard divisor.digits > 0 else { return nil }
    let (left, right) = aligned(with: divisor)
    return left % right == 0 ? Int(exactly: left / right) : nil
  }

  private init?(wide: Int128, scale: Int) {
    var wide = wide
    var scale = scale
    while scale > 0, wide % 10 == 0 {
      wide /= 10
      scale -= 1
    }
    guard scale <= 18, let digits = Int64(exactly: wide) else { return nil }
    self.init(digits: digits, scale: scale)
  }

  /// Both numbers as whole multiples of the finer of their last places; 18 + 19 digits fit an `Int128`.
  fileprivate func aligned(with other: Decimal) -> (Int128, Int128) {
    let finest = Swift.max(scale, other.scale)
    return (
      Int128(digits) * Decimal.powersOfTen[Int(finest - scale)],
      Int128(other.digits) * Decimal.powersOfTen[Int(finest - other.scale)]
    )
  }

  private static let powersOfTen: [Int128] = (0...18).map { power in
    (0..<power).reduce(Int128(1)) { product, _ in product * 10 }
  }
}

extension Decimal: Comparable, Hashable {
  public static func == (left: Decimal, right: Decimal) -> Bool {
    left.digits == right.digits && left.scale == right.scale
  }

  public static func < (left: Decimal, right: Decimal) -> Bool {
    let (left, right) = left.aligned(with: right)
    return left < right
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(digits)
    hasher.combine(scale)
  }
}

extension Decimal: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The number in plain digits, without trailing zeros.
  public var description: String {
    guard scale > 0 else { return String(digits) }
    let magnitude = String(digits.magnitude)
    let padded = String(repeating: "0", count: Swift.max(0, Int(scale) + 1 - magnitude.count)) + magnitude
    let point = padded.index(padded.endIndex, offsetBy: -Int(scale))
    return (digits < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }

  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}
