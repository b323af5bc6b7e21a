import JSON
import PriorAuth

extension CaseDesk {
  /// What others did to a case in its newest changes, one line each: for who prepared a change meanwhile.
  public func newestChanges(of id: Identifier<Request>, count: Int) throws(DeskError) -> [String] {
    try read {
      // Looking at a case or a document, or taking a case, changes nothing that could collide.
      let silent: Set<Verb> = [.openDocument, .beShown, .takeCase, .takeOver, .exportCase, .beRefused]
      let zone = try records.planCalendar().zone
      let amendments = try records.course(of: id).amendments
      let lines = try records.auditTrail(of: id).compactMap { row -> String? in
        guard let payload = try? JSONValue(parsing: row.payload), case .string(let name)? = payload["verb"],
          let verb = Verb(rawValue: name), !silent.contains(verb)
        else { return nil }
        let at = payload["at"]?.words
        let time = at.flatMap { Moment(utc: $0) }.map(zone.words) ?? at
        let who = [payload["actor"]?.words, time].compactMap { $0 }.joined(separator: ", ")
        let facts = amendments.filter {
          verb == .amendRequest && $0.stamp.by == payload["actor"]?.words && $0.stamp.at.description == at
        }
        let became = facts.isEmpty ? "" : ": " + facts.map(\.value.words).joined(separator: "; ")
        return "\(who): \(verb.deed)" + Self.subject(payload["details"]) + became
      }
      return Array(lines.suffix(max(count, 1)))
    }
  }

  /// What it was done to, by the number or the id that people know it by.
  private static func subject(_ details: JSONValue?) -> String {
    let known = [("evidence", "E"), ("document", "D"), ("criterion", ""), ("finding", "")]
    let names = known.compactMap { key, sign in details?[key]?.words.map { " " + sign + $0 } }
    return names.joined(separator: ",")
  }
}

extension JSONValue {
  /// A text or a number as words.
  fileprivate var words: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    default: nil
    }
  }
}
