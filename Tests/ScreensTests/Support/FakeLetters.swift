import Letters
import PriorAuth

@testable import Screens

/// Letters in memory, with words as long as a real letter's.
struct FakeLetters {
  private var views: [LetterView] = []
  private var moments: [Moment?] = []

  subscript(number: Int64) -> LetterView { views[Int(number) - 1] }

  func lines(of id: Identifier<Request>, _ state: CaseState) -> [LetterLine] {
    let lines = views.indices.filter { views[$0].request == id }.map { place in
      LetterLine(
        number: views[place].number, kind: views[place].kind, recipient: views[place].recipient,
        standing: moments[place].map { .sent($0.day) } ?? .draft)
    }
    guard lines.isEmpty, state == .pended else { return lines }
    return [LetterLine(number: nil, kind: .informationRequest, recipient: .prescriber, standing: .due)]
  }

  mutating func prepare(_ wish: LetterWish, on id: Identifier<Request>) -> LetterView {
    let known = views.firstIndex {
      $0.request == id && $0.kind == wish.kind && $0.recipient == wish.recipient && $0.sent == nil
    }
    if known == nil {
      views.append(
        LetterView(
          request: id, number: Int64(views.count + 1), kind: wish.kind, recipient: wish.recipient,
          name: "Dr. Sample", text: ""))
      moments.append(nil)
    }
    let place = known ?? views.count - 1
    if let note = wish.note { views[place].note = note }
    views[place].text = Self.text(note: views[place].note)
    views[place].problems =
      views[place].note.contains("QQQZ")
      ? ["'QQQZ' is not explained (after 'By fax: 555-0101'); write it out where it is first used"] : []
    return views[place]
  }

  mutating func send(_ number: Int64, by means: String) -> LetterView {
    let place = Int(number) - 1
    moments[place] = Moment(startOf: FakeDesk.today)
    views[place].sent = "Sent by \(means) on \(FakeDesk.today), by rita; kept as it was sent."
    return views[place]
  }

  private static func text(note: String) -> String {
    """
    Invented Health Plan
    1 Sample Street

    May 20, 2026

    Dr. Sample

    Member: Tobias Okafor
    Member number: M-2002
    Our number for this request: R2

    Dear Dr. Sample:

    We need something from you to decide
    ------------------------------------

    On May 18, 2026 we received your request for exemplimab for Tobias Okafor.
    We can't decide on it with what we have. Please send us this:

    - LVEF (left ventricular ejection fraction) measured in the last 3 months
      (for criterion I.A.6)

    By when, and how
    ----------------

    Please send it by June 3, 2026. Write the number R2 on it.

    - By fax: 555-0101
    - By mail: to the address at the top of this letter

    \(note.isEmpty ? "" : note + "\n\n")If you have a question, call us at 555-0100.

    Invented Health Plan
    """
  }
}
