/// The fields that some forms print above a list of criteria to say which requests it is for:
/// `Therapy Stage   Initial Authorization`, `Approval Length   12 month(s)`.
struct RequestFields {
  private(set) var kind = OutlineSection.Kind.initial
  private(set) var indication: Bytes?
  private(set) var durations: [OutlineDuration] = []

  private var statesKind = false
  private static let most = 10

  /// The fields on the lines right above a line; nil where the stage is not stated there.
  init?(above heading: Int, in lines: [Line], cues: Cues) {
    var at = heading - 1
    while at >= 0, heading - at <= Self.most, lines[at + 1].blanksBefore <= 2 {
      guard let (name, value) = Self.field(of: lines[at]) else { break }
      take(name, value, lines[at], cues)
      at -= 1
    }
    guard statesKind else { return nil }
  }

  private mutating func take(_ name: [String], _ value: Bytes, _ line: Line, _ cues: Cues) {
    switch name {
    case ["therapy", "stage"], ["request", "type"], ["type", "of", "request"], ["review", "type"]:
      let said = Folded(value)
      statesKind = true
      kind = cues.continuedMentions.areFound(in: said) ? .continued : .initial
    case ["diagnosis"], ["indication"]:
      indication = Prose.cleaned(value)
    case _ where name.last == "length" || name.last == "duration":
      guard let amount = Amount(in: value) else { return }
      durations = [
        OutlineDuration(lob: "all", amount: amount.count, unit: amount.unit, rule: nil, span: line.span)
      ]
    default: break
    }
  }

  /// A name of a few words and its value, parted by a colon, a bar or a wide gap.
  private static func field(of line: Line) -> (name: [String], value: Bytes)? {
    let cells = line.cells.filter { !$0.isEmpty }
    if cells.count == 2 { return name(cells[0]).map { ($0, Bytes(cells[1])) } }
    guard cells.count == 1, let text = cells.first, let colon = text.prefix(40).firstIndex(of: .colon) else {
      return nil
    }
    return name(text[..<colon]).map { ($0, Bytes(text[(colon + 1)...].trimmed())) }
  }

  private static func name(_ text: ArraySlice<UInt8>) -> [String]? {
    guard text.first?.isUpper ?? false, text.count <= 40 else { return nil }
    let words = Folded(text).words
    return (1...4).contains(words.count) ? words : nil
  }
}
