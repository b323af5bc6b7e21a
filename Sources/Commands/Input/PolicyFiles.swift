import Criteria
import PriorAuth

/// The policy documents named on a command line, which must not contradict each other.
struct PolicyFiles {
  private var read: [(path: String, version: PolicyVersion)] = []

  /// The versions, each once.
  var versions: [PolicyVersion] { read.map(\.version) }

  /// Adds a document.
  ///
  /// The same document twice is one. Of versions of one policy the later ends an earlier that prints no end; two that
  /// begin on the same day, or one that prints an end after the other's beginning, leave open which of them governs.
  mutating func add(_ version: PolicyVersion, from path: String, for command: String) throws(Refusal) {
    for (other, known) in read where known.number == version.number {
      if known.sourceDigest == version.sourceDigest, known.inForce == version.inForce { return }
      guard let day = Self.contestedDay(known.inForce, version.inForce) else { continue }
      throw Refusal(
        code: "conflicting-policies",
        "'\(other)' and '\(path)' both give \(version.number) for \(day) and differ; name one of them for each day",
        exit: .badInput, command: command)
    }
    read.append((path, version))
  }

  /// A day on which both say they are in force and neither succeeds the other.
  private static func contestedDay(_ one: DayRange, _ other: DayRange) -> Day? {
    let (earlier, later) = one.first <= other.first ? (one, other) : (other, one)
    if earlier.first == later.first { return later.first }
    guard let end = earlier.firstDayAfter, end > later.first else { return nil }
    return later.first
  }
}
