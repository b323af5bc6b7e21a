import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Words of evidence that no policy and no list has: they are asked about once, and stored all the same.
@Suite struct KnownWordTests {
  /// A session at the form of a measurement, with everything filled in.
  private func measurement(_ name: String, unit: String = "%", dated date: String = "2026-05-01") -> Session {
    form("2", [name, "60", unit, ""], dated: date)
  }

  /// A session at a form of evidence, its fields typed in, an empty one passed over, and a day and a document behind them.
  private func form(_ kind: Character, _ fields: [String], dated date: String) -> Session {
    var session = Session()
    session.desk.policy = FakePolicies.sample.draft.row
    session.press(.down, .enter, .function(6), .character(kind))
    for field in fields + [date] {
      if !field.isEmpty { session.type(field) }
      session.press(.tab)
    }
    session.type("oncology")
    session.press(.enter)
    return session
  }

  private func stores(_ session: Session) -> Int {
    session.changes.count { if case .addEvidence = $0 { true } else { false } }
  }

  @Test(arguments: [("LVEF", "%"), ("lvef", "g/dL"), ("LVEF by echocardiogram", "%")])
  func `a known word is stored without a question`(name: String, unit: String) {
    var session = measurement(name, unit: unit)
    session.press(.function(10))
    #expect(stores(session) == 1, "\(session.text)")
  }

  @Test(arguments: [("LVFE", "%", "Measurement 'LVFE'"), ("LVEF", "percents", "Unit 'percents'")])
  func `an unknown one is asked about, with what is known one key away`(
    name: String, unit: String, said: String
  ) {
    var session = measurement(name, unit: unit)
    session.press(.function(10))
    #expect(stores(session) == 0)
    #expect(session.text.contains("Store it as it is?"), "\(session.text)")
    #expect(session.text.contains(said))
    session.press(.right, .enter)
    #expect(stores(session) == 1)
  }

  @Test(arguments: [("NRG1 fusion", 1), ("wombat markerx", 0)])
  func `a marker is asked about like any other word`(name: String, stored: Int) {
    var session = form("1", [name, "pos", "", "", ""], dated: "2026-05-01")
    session.press(.function(10))
    #expect(stores(session) == stored, "\(session.text)")
    #expect(session.text.contains("Marker '\(name)'") == (stored == 0))
  }

  @Test func `a fact that is newer than its document is asked about`() {
    var session = measurement("LVEF", dated: "2026-05-19")
    session.press(.function(10))
    #expect(stores(session) == 0)
    #expect(session.text.contains("It is dated 2026-05-19, but the document"), "\(session.text)")
    session.press(.right, .enter)
    #expect(stores(session) == 1)
  }

  @Test func `going back keeps what was typed`() {
    var session = measurement("LVFE")
    session.press(.function(10), .enter)
    #expect(stores(session) == 0)
    #expect(session.text.contains("LVFE"))
  }

  @Test(arguments: [
    ("2", 0, "LVEF"), ("2", 2, "g/dL"), ("4", 1, "Otherix"), ("4", 2, "tyrosine kinase inhibitor"),
  ])
  func `F4 lists measurements, units, products and classes`(kind: String, field: Int, listed: String) {
    var session = Session(rows: 40)
    session.desk.policy = FakePolicies.sample.draft.row
    session.press(.down, .enter, .function(6))
    session.type(kind)
    for _ in 0..<field { session.press(.tab) }
    session.press(.function(4))
    #expect(session.text.contains(listed), "\(session.text)")
  }
}
