import JSON
import Letters
import PriorAuth
import Workflow

/// A letter as people and scripts read it.
struct LetterAnswer {
  let onFile: LetterOnFile

  /// The letter for scripts; its words where it was sent.
  var json: JSONValue {
    .object([
      "letter": .id(onFile.id), "request": .id(onFile.request), "kind": .string(onFile.kind.rawValue),
      "recipient": .string(onFile.recipient.rawValue), "corrects": .id(onFile.corrects),
      "determination": .id(onFile.determination),
      "note": onFile.note.isEmpty ? nil : .string(onFile.note),
      "prepared": .object(["at": .words(onFile.prepared.at), "by": .string(onFile.prepared.by)]),
      "sent": onFile.sent.map(Self.json),
    ])
  }

  /// The letter in one line.
  func line(_ display: Display) -> String {
    let corrects = onFile.corrects.map { ", corrects \($0.shown)" } ?? ""
    let standing =
      onFile.sent.map {
        "sent to \($0.recipient) by \($0.means) at \(display.time($0.stamp.at)) by \($0.stamp.by)"
      } ?? "draft, prepared at \(display.time(onFile.prepared.at)) by \(onFile.prepared.by)"
    return
      "\(onFile.id.shown) \(onFile.kind.rawValue) to the \(onFile.recipient.rawValue)\(corrects), \(standing)"
  }

  private static func json(_ sent: SentLetter) -> JSONValue {
    .object([
      "at": .words(sent.stamp.at), "by": .string(sent.stamp.by), "to": .string(sent.recipient),
      "means": .string(sent.means), "template": .number(sent.templateVersion),
      "mediaType": .string(sent.form.rawValue), "sha256": .string(sent.digest), "text": .string(sent.text),
    ])
  }
}

/// A draft with the letter it would be, and what keeps it from being sent.
struct LetterDraftAnswer {
  let draft: LetterDraft

  var json: JSONValue {
    guard case .object(let members) = LetterAnswer(onFile: draft.onFile).json else { return .null }
    let problems = draft.letter.problems.map { problem in
      JSONValue.object(["code": .string(problem.code), "problem": .string(problem.words)])
    }
    return .object(
      members + [
        JSONMember("to", .string(draft.recipientName)), JSONMember("text", .string(draft.letter.text)),
        JSONMember("fit", .bool(problems.isEmpty)), JSONMember("problems", .array(problems)),
        JSONMember("advice", .array(draft.letter.advice.map { .string($0) })),
      ])
  }

  /// The letter, then what has to be done before it can go out.
  func text(display: Display) -> String {
    let standing = draft.letter.problems.map { "Not fit to send: \($0.words)." }
    let advice = draft.letter.advice.map { "Advice: \($0)." }
    let next =
      standing.isEmpty
      ? ["Draft \(draft.onFile.id.shown) is fit to send: 'priorauth letter send \(draft.onFile.id.shown)'."]
      : []
    return display.lines(of: draft.letter.text) + "\n"
      + (standing + advice + next).map { display.text($0) + "\n" }.joined()
  }
}

extension Display {
  /// A text of several lines, each made safe to show.
  func lines(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : self.text(String($0))
    }
    .joined(separator: "\n")
  }
}
