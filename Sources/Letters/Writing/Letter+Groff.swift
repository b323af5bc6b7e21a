extension Letter {
  /// The letter as input for groff, in ASCII. No text of it can be taken for a request or an escape sequence.
  public var groff: String {
    var lines = [Self.head]
    for block in blocks {
      if !block.isJoined { lines.append(".sp 0.5v") }
      lines += Self.groff(of: block)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page of letter size with margins of an inch and its number at the foot; no hyphens are put in.
  private static let head = """
    .pl 11i
    .po 1i
    .ll 6.5i
    .lt 6.5i
    .de TOP
    'sp 1i
    ..
    .de FOOT
    'sp 0.3i
    .ps 8
    .tl ''%''
    .ps
    'bp
    ..
    .wh 0 TOP
    .wh -1i FOOT
    .ft HR
    .ps 10.5
    .vs 14p
    .nh
    .ad l
    """

  private static func groff(of block: LetterBlock) -> [String] {
    let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "\\&" + escaped($0)
    }
    let broken = lines.flatMap { [$0, ".br"] }
    switch block.style {
    case .paragraph, .line: return broken
    case .heading: return [".ne 3v", ".ft HB"] + broken + [".ft HR"]
    case .item: return [".in 0.2i", ".ti -0.2i", "\\(bu\\h'0.1i'\\c"] + broken + [".in 0"]
    case .smallPrint: return [".ps 7.5", ".vs 10p"] + broken + [".ps 10.5", ".vs 14p"]
    }
  }

  /// Text in which every character means itself; long words may be broken anywhere.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    var length = 0
    for letter in text {
      if letter.isWhitespace {
        result += " "
        length = 0
        continue
      }
      length += 1
      if length > 30 { result += "\\:" }
      result += escaped(letter)
    }
    return result
  }

  private static func escaped(_ letter: Character) -> String {
    let scalars = letter.unicodeScalars.filter { $0.value != 0x200C && $0.value != 0x200D }
    if scalars.count == 1, let scalar = scalars.first, scalar.isASCII { return escaped(scalar) }
    let codes = scalars.map { hexadecimal($0.value) }
    return codes.isEmpty ? "" : "\\[u" + codes.joined(separator: "_") + "]"
  }

  /// A character that groff would read or draw as another one is named.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\(rs"
    case "'": "\\(aq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case "\"": "\\(dq"
    case "-": "-"
    default: scalar.value < 0x20 || scalar.value == 0x7F ? "" : String(Character(scalar))
    }
  }
}
