import Letters
import PriorAuth
import Screens
import Workflow

// What the desk shows of letters, and does with them.
extension EffectRunner {
  /// The letters of a case: what is due and not begun first.
  func letters(of id: Identifier<Request>) throws -> [LetterLine] {
    let onFile = try desk.letters(of: id)
    let lines = onFile.map { letter in
      LetterLine(
        number: letter.id.number, kind: letter.kind, recipient: letter.recipient,
        standing: letter.sent.map { .sent($0.stamp.at) } ?? .draft, corrects: letter.corrects?.number,
        determination: letter.determination)
    }
    let file = try desk.request(id)
    let due = LetterKind.owed(on: file).flatMap { kind in
      let told = kind.determination(on: file)?.id
      let untold = kind.recipients.filter { recipient in
        !onFile.contains { letter in
          letter.kind == kind && letter.recipient == recipient
            && (letter.sent == nil || letter.determination == told)
        }
      }
      return untold.map {
        LetterLine(number: nil, kind: kind, recipient: $0, standing: .due, determination: told)
      }
    }
    return due + lines
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
