/// Finds the word that was probably meant.
public enum NearMiss {
  /// The candidate with the fewest typing slips away from `word`, whatever the case of letters; nil when none is close.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    // Nothing longer is ever a name of ours, and the comparison is quadratic.
    guard word.utf8.count <= 40 else { return nil }
    let letters = Array(word.lowercased().utf8)
    let ranked = candidates.map { (name: $0, slips: slips(from: letters, to: Array($0.lowercased().utf8))) }
    guard let best = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    return best.slips <= max(1, word.utf8.count / 3) ? best.name : nil
  }

  /// How many letters have to be added, dropped, changed or swapped with their neighbour.
  public static func slips(from source: [UInt8], to target: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let change = last[column] + (source[row] == target[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[target.count]
  }
}
