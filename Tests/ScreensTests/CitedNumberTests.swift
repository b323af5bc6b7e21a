import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What is entered is compared with the words it is cited from, and asked about where these say something else.
@Suite struct CitedNumberTests {
  @Test(arguments: [
    ("LVEF 61% on 2026-05-12.", ["61"]), ("LVEF 45-50 %.", ["45", "50"]), ("NRG1 fusion, CD19", []),
    ("WBC 1,500/uL, 4 Mar 2026: 2.5 g/dL.", ["1500", "2.5"]), ("No number here.", []), ("3/4/2026", []),
    ("60 (61 before)", ["60", "61"]),
  ])
  func `numbers are read, dates and names are not`(text: String, numbers: [String]) {
    #expect(CitedNumbers(text).items.map { "\($0.value)" } == numbers)
  }

  @Test(arguments: [
    (["16"], "%", "LVEF 61%.", ["16"]), (["61"], "%", "LVEF 61%.", []), (["61"], "%", "LVEF 0.61", []),
    (["45", "50"], "%", "LVEF 45-50%", []), (["45", "55"], "%", "LVEF 45-50%", ["55"]),
    (["16"], "%", "LVEF is normal.", []), (["1500"], "cells/uL", "ANC 1.5 g/L", []),
    (["1500"], "", "ANC 1.5 g/L", ["1500"]), (["9"], "g/dL", "Hb 10 g/dL", ["9"]),
  ])
  func `a value is missing in the words unless these have another unit`(
    values: [String], unit: String, text: String, lacking: [String]
  ) {
    let found = CitedNumbers(text).lack(
      values.compactMap { Decimal($0) }, in: unit, units: KnownValue.commonUnits)
    #expect(found.map { "\($0)" } == lacking)
  }

  /// The form of a measurement that cites a sentence, with a value typed in.
  private func form(_ sentence: String, value: String, date: String = "2026-05-08") -> Session {
    var session = Session()
    session.desk.cases[0].documents[0].value.text = sentence
    session.press(.down, .enter, .tab)
    for _ in 0..<9 where !session.text.contains("Document D1") { session.press(.down, .enter) }
    session.press(.character("s"), .function(6), .character("2"))
    session.fill("LVEF", value, "%", "", date)
    return session
  }

  @Test func `another number than in the cited sentence is told at once and asked about before it is stored`()
  {
    var session = form("Echo: LVEF 61% at rest.", value: "16")
    session.press(.function(10))
    #expect(session.text.contains("Store it as it is?"), "\(session.text)")
    #expect(session.text.contains("Value 16 is not in the cited words; they have 61."))
    #expect(session.changes.count { if case .addEvidence = $0 { true } else { false } } == 0)
    session.press(.right, .enter)
    #expect(session.changes.count { if case .addEvidence = $0 { true } else { false } } == 1)
  }

  @Test(arguments: [("Echo: LVEF 61% at rest.", "61"), ("Echo: LVEF normal at rest.", "Normal")])
  func `what the sentence says is stored without a question`(sentence: String, value: String) {
    var session = form(sentence, value: value)
    session.press(.function(10))
    #expect(
      session.changes.count { if case .addEvidence = $0 { true } else { false } } == 1, "\(session.text)")
  }

  @Test func `another day than the cited sentence names is asked about`() {
    var session = form("Echo of 2026-05-02: LVEF 61%.", value: "61", date: "2026-05-01")
    session.press(.function(10))
    #expect(
      session.text.contains("It is dated 2026-05-01, but the cited words name 2026-05-02."), "\(session.text)"
    )
  }
}
