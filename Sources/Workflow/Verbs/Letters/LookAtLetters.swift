import Letters
import PriorAuth

// Letters and templates as they can be looked at.
extension CaseDesk {
  /// The letters of a case, in the order in which they were begun.
  public func letters(of id: Identifier<Request>) throws(DeskError) -> [LetterOnFile] {
    try read {
      _ = try existing(id)
      return try records.letters(of: id)
    }
  }

  /// A letter; a draft with what it would be today.
  public func letter(
    _ id: Identifier<LetterOnFile>, on today: Day
  ) throws(DeskError) -> (onFile: LetterOnFile, draft: LetterDraft?) {
    try read {
      let onFile = try existing(id)
      if onFile.sent != nil { return (onFile, nil) }
      return (onFile, try draft(onFile, wholeCase(onFile.request), on: today).0)
    }
  }

  /// The bytes of a letter as they were sent; nil for a draft.
  public func content(of id: Identifier<LetterOnFile>) throws(DeskError) -> [UInt8]? {
    try read {
      _ = try existing(id)
      return try records.content(of: id)
    }
  }

  /// The versions of a template, the one the program comes with first.
  public func templates(_ name: TemplateName) throws(DeskError) -> [TemplateOnFile] {
    try read { [.shipped(name)] + (try records.templates(name)) }
  }
}
