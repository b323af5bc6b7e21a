/// A National Provider Identifier: ten digits, the last of which checks the others.
public enum NPI {
  /// Whether it has ten digits and the last one fits, by Luhn's rule over the digits behind the prefix 80840.
  public static func isValid(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits.allSatisfy({ (48...57).contains($0) }),
      digits[0] == 49 || digits[0] == 50
    else {
      return false
    }
    // The prefix adds 24 to the sum whatever follows.
    var sum = 24
    for (place, digit) in digits.enumerated() {
      let value = Int(digit) - 48
      let doubled = place % 2 == 0 ? value * 2 : value
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
