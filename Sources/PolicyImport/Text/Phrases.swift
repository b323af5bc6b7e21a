/// A set of phrases to look for in folded text, in one pass whatever their number.
struct Phrases: Sendable {
  /// Where a phrase was found: the offset behind it and how long it is.
  struct Match {
    let end: Int
    let length: Int
  }

  private let byFirstWord: [UInt64: [Bytes]]
  private let beginnings: WordBeginnings

  init(_ phrases: [String]) {
    var byFirstWord: [UInt64: [Bytes]] = [:]
    for phrase in phrases {
      let bytes = Folded(phrase).bytes
      byFirstWord[Self.key(ofWordAt: 1, in: bytes), default: []].append(bytes)
    }
    beginnings = WordBeginnings(of: byFirstWord.values.joined())
    // The longest phrase decides where several start at one word.
    self.byFirstWord = byFirstWord.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Whether any of the phrases stands in the text.
  func areFound(in text: Folded) -> Bool {
    text.bytes.indices.dropLast().contains {
      text.bytes[$0] == .space && match(in: text.bytes, at: $0) != nil
    }
  }

  /// Whether the text starts with any of the phrases.
  func start(_ text: Folded) -> Bool {
    text.bytes.count > 1 && match(in: text.bytes, at: 0) != nil
  }

  /// The phrase that ends last, and among those the longest.
  func last(in text: Folded) -> Match? {
    var best: Match?
    for at in text.bytes.indices.dropLast() where text.bytes[at] == .space {
      guard let found = match(in: text.bytes, at: at) else { continue }
      if let best, best.end >= found.end { continue }
      best = found
    }
    return best
  }

  private func match(in bytes: Bytes, at space: Int) -> Match? {
    guard beginnings.mayFollow(space, in: bytes) else { return nil }
    guard let phrases = byFirstWord[Self.key(ofWordAt: space + 1, in: bytes)] else { return nil }
    for phrase in phrases where bytes[space...].starts(with: phrase) {
      return Match(end: space + phrase.count, length: phrase.count)
    }
    return nil
  }

  /// The first eight letters of a word as one number.
  static func key(ofWordAt start: Int, in bytes: Bytes) -> UInt64 {
    var key: UInt64 = 0
    var at = start
    while at < bytes.count, at - start < 8, bytes[at] != .space {
      key = key << 8 | UInt64(bytes[at])
      at += 1
    }
    return key
  }
}
