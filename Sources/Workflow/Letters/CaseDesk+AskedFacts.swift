import Letters
import PriorAuth

extension CaseDesk {
  /// What a case waits for; nil where it does not wait.
  public func askedFacts(about file: CaseOnFile) throws(DeskError) -> AskedFacts? {
    try read { try asked(about: file) }
  }

  func asked(about file: CaseOnFile) throws -> AskedFacts? {
    guard file.request.state == .pended,
      let asking = file.determinations.last(where: { $0.value.outcome == .pended })
    else { return nil }
    let zone = try records.planCalendar().zone
    let letter = try records.letters(of: file.request.id).first {
      $0.kind == .informationRequest && $0.determination == asking.id && $0.sent != nil
    }
    return AskedFacts(
      KeptEvaluation(asking.value).facts, since: zone.day(of: asking.value.at),
      sent: letter?.sent.map { zone.day(of: $0.stamp.at) })
  }
}
