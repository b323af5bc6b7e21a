import Letters
import PriorAuth

/// What came of preparing reminders: the letters, and why there is none for the others.
public struct RemindersPrepared: Sendable, Hashable {
  public var letters: [Identifier<LetterOnFile>] = []
  /// Those of the letters that were drafts before, and were drafted again.
  public var redrafted: Set<Identifier<LetterOnFile>> = []
  public var refused: [Refused] = []

  /// An approval nobody is reminded of.
  public struct Refused: Sendable, Hashable {
    public var authorization: Identifier<Authorization>
    public var error: DeskError
  }

  /// Nothing prepared yet.
  public init() {}
}

extension CaseDesk {
  /// Prepares a letter for each of some approvals that says when it ends and what its renewal will ask for.
  ///
  /// Each is a draft of its own, to be read and sent. One that can't be written does not keep the others back.
  public func remind(
    ofRenewing ids: [Identifier<Authorization>], to recipient: LetterRecipient = .prescriber,
    at clock: WallClock
  ) throws(DeskError) -> RemindersPrepared {
    if let obstacle = try obstacle(to: .prepareLetter) { throw obstacle }
    var prepared = RemindersPrepared()
    for id in ids {
      do throws(DeskError) {
        let onFile = try authorization(id)
        try read { try checkRenewable(onFile) }
        let before = try read { try records.letters(of: onFile.value.request).map(\.id) }
        let draft = try prepareLetter(on: onFile.value.request, .renewalReminder, to: recipient, at: clock)
        if before.contains(draft.onFile.id) { prepared.redrafted.insert(draft.onFile.id) }
        prepared.letters.append(draft.onFile.id)
      } catch {
        if case .storage = error { throw error }
        prepared.refused.append(RemindersPrepared.Refused(authorization: id, error: error))
      }
    }
    return prepared
  }
}
