/// Gives out names, each one once.
struct FreeNames {
  private var taken: Set<String> = []
  /// The next number to try behind a name; without it every further one would try all the numbers before it.
  private var next: [String: Int] = [:]

  /// The first of some names that is free, else the last of them with a number.
  mutating func take(_ wanted: [String]) -> String {
    let name = wanted.first { !taken.contains($0) } ?? numbered(wanted.last ?? "")
    taken.insert(name)
    return name
  }

  private mutating func numbered(_ name: String) -> String {
    var number = next[name] ?? 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
