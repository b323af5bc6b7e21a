import Letters
import PriorAuth
import Screens
import Workflow

// What the desk shows of letters, and does with them.
extension EffectRunner {
  /// The letters of a case: what is due and not begun first, then what was written, and last what was never begun and is
  /// told by another letter since.
  func letters(of id: Identifier<Request>) throws -> [LetterLine] {
    let onFile = try desk.letters(of: id)
    let file = try desk.request(id)
    let overtaken = LetterKind.overtaken(on: file)
    let zone = zone
    let lines = onFile.map { letter in
      let isOvertaken = letter.corrects == nil && overtaken?.kinds.contains(letter.kind) == true
      return LetterLine(
        number: letter.id.number, kind: letter.kind, recipient: letter.recipient,
        standing: letter.sent.map { .sent(zone.day(of: $0.stamp.at)) }
          ?? (isOvertaken ? .overtaken(by: .appealResolution) : .draft),
        corrects: letter.corrects?.number, determination: letter.determination)
    }
    func unwritten(
      _ kind: LetterKind, of told: Identifier<Determination>?, _ standing: LetterLine.Standing
    ) -> [LetterLine] {
      let readers = kind.recipients.filter { recipient in
        !onFile.contains { letter in
          letter.kind == kind && letter.recipient == recipient
            && (letter.sent == nil || letter.determination == told)
        }
      }
      return readers.map {
        LetterLine(number: nil, kind: kind, recipient: $0, standing: standing, determination: told)
      }
    }
    let due = LetterKind.owed(on: file).flatMap { unwritten($0, of: $0.determination(on: file)?.id, .due) }
    let missed = overtaken.map { late in
      late.kinds.flatMap { unwritten($0, of: late.decision, .overtaken(by: .appealResolution)) }
    }
    return due + lines + (missed ?? [])
  }

  func prepare(_ wish: LetterWish, on id: Identifier<Request>, at now: WallClock) throws -> LetterView {
    let draft = try desk.prepareLetter(
      on: id, wish.kind, to: wish.recipient, note: wish.note,
      correcting: wish.corrects.map { Identifier($0) }, at: now)
    return view(draft)
  }

  func letter(_ number: Int64, at now: WallClock) throws -> LetterView {
    let seen = try desk.letter(Identifier(number), on: now.today)
    return seen.draft.map(view) ?? view(sent: seen.onFile)
  }

  func send(_ number: Int64, asSeen text: String, by means: String, at now: WallClock) throws -> LetterView {
    view(sent: try desk.sendLetter(Identifier(number), by: means, asSeen: text, at: now))
  }

  private func view(_ draft: LetterDraft) -> LetterView {
    LetterView(
      request: draft.onFile.request, number: draft.onFile.id.number, kind: draft.onFile.kind,
      recipient: draft.onFile.recipient, name: draft.recipientName, text: draft.letter.text,
      problems: draft.letter.problems.map(\.words), advice: draft.letter.advice, note: draft.onFile.note)
  }

  private func view(sent letter: LetterOnFile) -> LetterView {
    let sent = letter.sent
    return LetterView(
      request: letter.request, number: letter.id.number, kind: letter.kind, recipient: letter.recipient,
      name: sent?.recipient ?? "", text: sent?.text ?? "", note: letter.note,
      sent: sent.map {
        "Sent by \($0.means) on \(zone.day(of: $0.stamp.at)), by \($0.stamp.by); kept as it was sent."
      })
  }
}
