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
    let page = try desk.expiring(window, PageCall(limit: limit))
    let done = try desk.remind(ofRenewing: page.rows.map(\.id), to: recipient, at: session.clock)
    let refused = done.refused.map { ($0.authorization, Wording($0.error)) }
    var text = "\(done.letters.count) of \(page.rows.count) letters prepared"
    text += done.letters.isEmpty ? ".\n" : ": " + done.letters.map(\.shown).joined(separator: ", ") + ".\n"
    for (id, wording) in refused { text += "\(id.shown): \(wording.message)\n" }
    if page.next != nil { text += "There are more; --limit takes them too.\n" }
    var result = CommandResult(
      text: session.display.lines(text),
      json: .object([
        "letters": .array(done.letters.map { .number($0.number) }),
        "refused": .array(
          refused.map { id, wording in
            .object([
              "authorization": .id(id), "code": .string(wording.code), "message": .string(wording.message),
            ])
          }), "hasMore": .bool(page.next != nil),
      ]))
    if page.rows.isEmpty {
      result.complaint = EmptyList.complaint(
        try desk.unknownNames(in: which.filter, on: session.today), session.display)
    }
    return result
  }
}
