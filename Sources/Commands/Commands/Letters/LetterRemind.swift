import JSON
import Letters
import PriorAuth
import Workflow

/// `letter remind`: prepares letters for approvals that end soon.
struct LetterRemind: Command {
  static let spec = CommandSpec(
    ["letter", "remind"], purpose: "Prepare letters that remind of renewing the approvals that end soon.",
    examples: [
      .init("priorauth letter remind --within 30", "to the practitioners, for every approval that ends"),
      .init(
        "priorauth letter remind --within 30 --drug Bizengri --for member", "to the members, for one drug"),
      .init("priorauth letter remind --within 14 --json", "for a script"),
    ],
    options: ExpiringOptions.options + [
      OptionSpec(
        "for", value: "WHO", "whom they are written to (prescriber)",
        choices: LetterRecipient.allCases.map(\.rawValue)),
      OptionSpec("limit", value: "N", "at most so many (200)"),
    ],
    notes: [
      "Each is a draft that 'letter send' sends. Approvals whose renewal is under way get none, nor those whose"
        + " reminder was sent before."
    ])

  private let which: ExpiringOptions
  private let recipient: LetterRecipient
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    which = try ExpiringOptions(arguments)
    recipient = arguments["for"].flatMap(LetterRecipient.init(rawValue:)) ?? .prescriber
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? 200
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let window = try desk.window(withinDays: which.days, only: which.filter, at: session.clock)
    let (chosen, renewing, hasMore) = try approvals(in: window, of: desk)
    let done = try desk.remind(ofRenewing: chosen, to: recipient, at: session.clock)
    let refused = done.refused.map { ($0.authorization, Wording($0.error, in: session.display.zone)) }
    var text = "\(done.letters.count) of \(chosen.count) letters prepared"
    text += done.letters.isEmpty ? ".\n" : ": " + done.letters.map(\.shown).joined(separator: ", ") + ".\n"
    if !done.redrafted.isEmpty {
      text += "Drafts before, written anew: "
      text += done.letters.filter(done.redrafted.contains).map(\.shown).joined(separator: ", ") + ".\n"
    }
    for (id, wording) in refused { text += "\(id.shown): \(wording.message)\n" }
    if renewing > 0 {
      text += "Left out: \(renewing) whose renewal is under way.\n"
    }
    if hasMore { text += "There are more; --limit takes them too.\n" }
    var result = CommandResult(
      text: session.display.lines(text),
      json: .object([
        "letters": .array(done.letters.map { .number($0.number) }),
        "redrafted": .array(done.letters.filter(done.redrafted.contains).map { .number($0.number) }),
        "refused": .array(
          refused.map { id, wording in
            .object([
              "authorization": .id(id), "code": .string(wording.code), "message": .string(wording.message),
            ])
          }), "renewing": .number(renewing), "hasMore": .bool(hasMore),
      ]))
    if chosen.isEmpty {
      result.complaint = EmptyList.complaint(
        try desk.unknownNames(in: which.filter, on: session.today), session.display)
    }
    return result
  }
  /// The approvals to remind of, in the order of their end: those whose renewal is under way need nothing.
  private func approvals(
    in window: ExpiringWindow, of desk: CaseDesk
  ) throws -> (chosen: [Identifier<Authorization>], renewing: Int, hasMore: Bool) {
    var chosen: [Identifier<Authorization>] = []
    var renewing = 0
    var place = PageCall<ExpiringKey>.Place.first
    while true {
      let page = try desk.expiring(window, PageCall(place, limit: 500))
      for row in page.rows {
        guard chosen.count < limit || row.renewal != nil else { return (chosen, renewing, true) }
        if row.renewal == nil { chosen.append(row.id) } else { renewing += 1 }
      }
      guard let next = page.next else { return (chosen, renewing, false) }
      place = .after(next)
    }
  }
}
