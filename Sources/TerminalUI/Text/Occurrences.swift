/// The places of some words in a text, as UTF-8 offsets, without overlap; letters match in either case.
///
/// Case is folded for ASCII letters only, so that offsets stay those of the text; other letters match as they
/// are written.
func occurrences(of words: String, in text: String) -> [Range<Int>] {
  let wanted = words.utf8.map(folded)
  guard let first = wanted.first else { return [] }
  let bytes = text.utf8.map(folded)
  var found: [Range<Int>] = []
  var place = 0
  while place + wanted.count <= bytes.count {
    if bytes[place] == first, bytes[place..<place + wanted.count].elementsEqual(wanted) {
      found.append(place..<place + wanted.count)
      place += wanted.count
    } else {
      place += 1
    }
  }
  return found
}

private func folded(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
