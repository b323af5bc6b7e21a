import JSON
import PriorAuth

/// A person as people and scripts read it.
struct PersonAnswer {
  private let onFile: PersonOnFile
  private let today: Day
  private let signIns: [SignIn]

  /// - Parameter signIns: the newest first.
  init(_ onFile: PersonOnFile, signIns: [SignIn] = [], on today: Day) {
    self.onFile = onFile
    self.today = today
    self.signIns = signIns
  }

  /// The answer to a change: a sentence, and the person as they stand now.
  func result(_ sentence: String, _ session: Session) -> CommandResult {
    CommandResult(text: session.display.text(sentence) + "\n", json: json(withHistory: false))
  }

  /// What is in force; with history, what is over as well.
  func text(withHistory: Bool, display: Display) -> String {
    var fields = FieldList(display: display)
    let person = onFile.person
    fields.add("login", person.login)
    fields.add("name", person.name)
    fields.add("enrolled", "\(display.day(onFile.stamp.at)) by \(onFile.stamp.by)")
    fields.add(
      "standing", person.locked.map { "locked since \(display.day($0.at)) by \($0.by)" } ?? "works")
    fields.add("roles", person.roles.isEmpty ? "none" : Self.roles(person).joined(separator: ", "))
    fields.add("passphrase", passphrase(display))
    for licence in onFile.countingLicences { fields.add("licence", words(licence)) }
    for relation in onFile.relations where relation.value.withdrawn == nil {
      fields.add("related to", "\(relation.value.member.shown) (\(relation.value.kind.rawValue))")
    }
    if withHistory { for line in history(display) { fields.add(line.0, line.1) } }
    return fields.text
  }

  /// What they sign with: since when, or who took it away.
  private func passphrase(_ display: Display) -> String {
    guard let last = onFile.passphrases.last else { return "none was set" }
    return Self.words(last, display) + (last.isSet ? "" : "; none until a new one is set")
  }

  private static func words(_ change: PassphraseChange, _ display: Display) -> String {
    "\(change.isSet ? "set" : "cleared") on \(display.day(change.stamp.at)) by \(change.stamp.by)"
  }

  /// The same for scripts.
  func json(withHistory: Bool) -> JSONValue {
    let person = onFile.person
    return .object([
      "login": .string(person.login), "name": .string(person.name),
      "enrolled": .string(onFile.stamp.at.description), "enrolledBy": .string(onFile.stamp.by),
      "locked": .bool(person.locked != nil),
      "passphrase": .object([
        "set": .bool(onFile.passphrases.last?.isSet ?? false),
        "at": .words(onFile.passphrases.last?.stamp.at),
        "by": .text(onFile.passphrases.last?.stamp.by),
      ]),
      "roles": .array(Self.roles(person).map { .string($0) }),
      "licences": .array((withHistory ? onFile.licences.map(\.value) : onFile.countingLicences).map(json)),
      "relations": .array(
        onFile.relations.map(\.value).filter { withHistory || $0.withdrawn == nil }.map {
          .object([
            "member": .id($0.member), "as": .string($0.kind.rawValue),
            "withdrawn": .words($0.withdrawn?.at),
          ])
        }),
      "grants": withHistory
        ? .array(
          onFile.grants.map {
            .object([
              "role": .string($0.role.rawValue), "granted": .string($0.granted.at.description),
              "grantedBy": .string($0.granted.by), "revoked": .words($0.revoked?.at),
              "revokedBy": .text($0.revoked?.by),
            ])
          }) : nil,
      "signIns": withHistory
        ? .array(
          signIns.map {
            .object(["at": .string($0.at.description), "outcome": .string($0.outcome.rawValue)])
          }) : nil,
      "locks": withHistory
        ? .array(
          onFile.locks.map {
            .object([
              "locked": .string($0.locked.at.description), "lockedBy": .string($0.locked.by),
              "reason": .string($0.reason), "unlocked": .words($0.unlocked?.at),
              "unlockedBy": .text($0.unlocked?.by),
            ])
          }) : nil,
    ])
  }

  /// The words for the roles a person holds, in the order of the roles.
  static func roles(_ person: Reviewer) -> [String] {
    Role.allCases.filter { person.roles.contains($0) }.map(\.rawValue)
  }

  private func words(_ licence: Licence) -> String {
    "\(licence.kind.rawValue) \(licence.number) (\(licence.state))"
      + (licence.specialty.map { ", \($0)" } ?? "")
      + (licence.isCurrent(on: today) ? ", good through " : ", expired after ") + licence.lastDay.description
  }

  private func json(_ licence: Licence) -> JSONValue {
    .object([
      "kind": .string(licence.kind.rawValue), "number": .string(licence.number),
      "state": .string(licence.state), "specialty": .text(licence.specialty),
      "expires": .string(licence.lastDay.description), "current": .bool(licence.isCurrent(on: today)),
    ])
  }

  private func history(_ display: Display) -> [(String, String)] {
    func span(_ first: Stamp, _ last: Stamp?) -> String {
      "\(display.day(first.at)) by \(first.by)"
        + (last.map { ", until \(display.day($0.at)) by \($0.by)" } ?? "")
    }
    return onFile.grants.map { ("was granted", "\($0.role.rawValue), \(span($0.granted, $0.revoked))") }
      + onFile.locks.map { ("was locked", "\(span($0.locked, $0.unlocked)): \($0.reason)") }
      + onFile.licences.map {
        ("recorded", "\(display.day($0.stamp.at)) by \($0.stamp.by): \(words($0.value))")
      }
      + onFile.passphrases.map { ("passphrase", Self.words($0, display)) }
      + onFile.relations.compactMap { relation in
        relation.value.withdrawn.map {
          ("was related to", "\(relation.value.member.shown), \(span(relation.stamp, $0))")
        }
      }
      + signIns.map { ("sign-in", "\(display.time($0.at)): \($0.outcome.rawValue)") }
  }
}
