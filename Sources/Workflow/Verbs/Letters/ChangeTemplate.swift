import JSON
import Letters
import PriorAuth

extension CaseDesk {
  /// Sets a template, the letterhead or the abbreviations from now on; letters that were sent stay as they are.
  public func changeTemplate(
    _ name: TemplateName, to text: String, reason: String, at clock: WallClock
  ) throws(DeskError) -> TemplateOnFile {
    try TextCheck.words(reason, .reason, limit: 2000)
    do { try name.check(text) } catch { throw .letter(.template(name, error)) }
    return try write(.changeTemplate, at: clock) { stamp in
      let present = try newest(name)
      guard present.text != text else {
        throw DeskError.letter(.templateUnchanged(name, version: present.version))
      }
      let version = try records.insert(text, as: name, reason: reason, stamp)
      try records.append(
        AuditEntry(
          verb: .changeTemplate, stamp: stamp,
          details: .object(["template": .string(name.name), "version": .number(version)])))
      return TemplateOnFile(name, version: version, text: text, reason: reason, stamp: stamp)
    }
  }
}
