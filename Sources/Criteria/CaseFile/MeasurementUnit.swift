/// The units that measured values are reported in, by how they are put together: `%`, `g/dL`, `10^9/L`, `mL/min/1.73m2`.
///
/// A unit that is not among them is more likely a slip than a unit, and a value in it could not be compared.
public enum MeasurementUnit {
  /// Units as an example for an error sentence.
  public static let examples = "%, mg/dL, g/L, 10^9/L, cells/uL or mmHg"

  /// Whether a unit is one we know, whatever it measures; case and blanks do not count.
  public static func isKnown(_ unit: String) -> Bool {
    let parts = plain(unit).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, parts.count <= 3 else { return false }
    let counted = withoutMultiplier(first)
    // A bare count: `/uL`, `10^9/L`.
    let hasCount = counted.isEmpty && parts.count > 1
    return (hasCount || isAtom(counted)) && parts.dropFirst().allSatisfy(isAtom)
  }

  /// In lower case with plain digits and letters, without blanks.
  private static func plain(_ unit: String) -> String {
    String(
      unit.lowercased().compactMap { character -> Character? in
        if character.isWhitespace { return nil }
        return folded[character] ?? character
      })
  }

  private static let folded: [Character: Character] = [
    "µ": "u", "μ": "u", "×": "x", "·": "*", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5",
    "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "º": "°",
  ]

  /// What stands behind a power of ten: `10^9`, `x10*9`, `109` written with raised digits.
  private static func withoutMultiplier(_ text: String) -> String {
    var rest = Substring(text)
    if rest.first == "x" || rest.first == "*" { rest = rest.dropFirst() }
    guard rest.hasPrefix("10") else { return text }
    rest = rest.dropFirst(2).drop { $0 == "^" || $0 == "*" || $0 == "e" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    return String(rest[digits.endIndex...])
  }

  private static func isAtom(_ text: String) -> Bool {
    if atoms.contains(text) { return true }
    return prefixes.contains { text.hasPrefix($0) && scalable.contains(String(text.dropFirst($0.count))) }
  }

  private static let prefixes = ["", "k", "d", "c", "m", "u", "mc", "n", "p", "f"]

  /// Units that stand with a prefix: grams, litres, metres, moles, …
  private static let scalable: Set<String> = [
    "g", "l", "m", "mol", "eq", "osm", "u", "iu", "s", "sec", "gy", "bq", "w", "v", "pa", "hz", "j", "cal",
  ]

  private static let atoms: Set<String> = [
    "%", "percent", "unit", "units", "cell", "cells", "copies", "copy", "vg", "leu", "plt", "k", "thou",
    "thousand", "million", "cmm", "mm3", "cm3", "cc", "m2", "m^2", "1.73m2", "1.73m^2", "mm2", "cm2", "hpf",
    "mm[hg]",
    "mmhg", "cmh2o", "kg", "lb", "lbs", "oz", "in", "inch", "inches", "ft", "min", "minute", "minutes",
    "mins", "h", "hr",
    "hrs", "hour", "hours", "d", "day", "days", "wk", "week", "weeks", "month", "months", "y", "yr", "year",
    "years",
    "bpm", "beats", "breaths", "msec", "°c", "°f", "c", "f", "celsius", "fahrenheit", "deg", "degree",
    "degrees", "point",
    "points", "score", "ratio", "index", "inr", "titer", "mm", "mutations", "mb", "mut", "megabase", "log",
    "log10", "dose",
    "doses", "episodes", "attacks", "events", "exacerbations", "seizures", "lesions", "joints", "fold", "x",
    "uln",
    "xuln", "lln", "sd", "z", "ppm", "ppb", "pack-years", "cigarettes", "steps", "diopters", "letters",
    "creatinine",
    "mgcreatinine", "gcreatinine", "hb", "feu", "ddu", "gram", "grams", "litre", "liter", "milligram",
    "milligrams",
    "microgram", "micrograms",
  ]
}
