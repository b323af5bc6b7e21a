/// The text of a statement as the key that its prepared form is kept by.
///
/// Hashing all of a long text takes as long as answering a short question, so only its length and bytes from all over it
/// are hashed. Texts are still compared as a whole.
struct StatementText: Hashable {
  let text: String

  func hash(into hasher: inout Hasher) {
    let count = text.utf8.count
    hasher.combine(count)
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var sample: UInt64 = 0
      for place in 1...Self.places {
        let index = (count - 1) * place / Self.places
        if index >= 0 { sample = sample &* 31 &+ UInt64(bytes[index]) }
      }
      hasher.combine(sample)
    }
  }

  private static let places = 16
}
