import PolicyImport

extension SourceTextError {
  /// Why a file is no text of a policy, in words.
  func refusal(in command: String) -> Refusal {
    let (code, sentence): (String, String) =
      switch self {
      case .empty: ("empty-document", "the document is empty")
      case .tooLarge(let size, let limit):
        ("too-large", "\((size + 1_048_575) / 1_048_576) MB, the limit is \(limit / 1_048_576) MB")
      case .tooManyLines(let count, let limit):
        (
          "too-many-lines",
          "the document has \(count) lines, the limit is \(limit); look whether it is damaged"
        )
      case .otherEncoding(let encoding):
        ("not-utf8", "this is \(Self.name(encoding)) text; convert it to UTF-8")
      case .notUTF8(let offset, let line):
        (
          "not-utf8",
          "not valid UTF-8 at byte \(offset + 1) (line \(line)); convert it, e.g. 'iconv -f WINDOWS-1252 -t UTF-8'"
        )
      case .nulByte(let offset, let line):
        ("nul-byte", "a NUL character at byte \(offset + 1) (line \(line)); this is not a text file")
      case .binary: ("binary-document", "this is not a text: too many control characters")
      }
    return Refusal(code: code, sentence + ". Nothing was saved", exit: .badInput, command: command)
  }

  private static func name(_ encoding: Encoding) -> String {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .utf32LittleEndian, .utf32BigEndian: "UTF-32"
    }
  }
}

extension PolicyDraftError {
  /// Why a document does not become a version, in words.
  func refusal(in command: String) -> Refusal {
    let (code, sentence) =
      switch self {
      case .noCriteria:
        (
          "no-criteria",
          "no criteria section found in that document (looked for headings such as 'Initial Approval Criteria')"
        )
      case .noReferenceNumber:
        (
          "no-reference-number", "the document prints no reference number; give it with --number NUMBER"
        )
      case .noEffectiveDate:
        ("no-effective-date", "the document prints no effective date; give it with --effective DATE")
      case .stopped: ("stopped", "the reading was stopped before its end")
      case .tooManyCriteria(let limit):
        (
          "too-many-criteria",
          "the document has more than \(limit) criteria, with the general ones under every use; look whether it is damaged"
        )
      case .tooDeep(let limit):
        ("too-deep", "lists stand in lists on more than \(limit) levels; look whether it is damaged")
      }
    return Refusal(code: code, sentence + "; nothing was imported", exit: .badInput, command: command)
  }
}
