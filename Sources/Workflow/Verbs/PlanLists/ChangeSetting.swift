import JSON
import PriorAuth

extension CaseDesk {
  /// What is set for everybody.
  public func setting(_ setting: Setting) throws(DeskError) -> String {
    try read { try records.setting(setting) }
  }

  /// Sets something for everybody.
  public func change(_ setting: Setting, to value: String, at clock: WallClock) throws(DeskError) {
    guard setting.allows(value) else { throw .person(.badSetting(setting)) }
    try write(.changeSetting, at: clock) { stamp in
      if setting == .passphrase, value == "required", try records.passphraseDigest(of: login) == nil {
        // Else nobody could sign any more, not even to take it back.
        throw DeskError.person(.noPassphrase(.changeSetting))
      }
      try records.set(setting, to: value, stamp)
      try records.append(
        AuditEntry(
          verb: .changeSetting, stamp: stamp,
          details: .object(["setting": .string(setting.rawValue), "value": .string(value)])))
    }
  }
}
