import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Fields that take what is typed and list what is on record.
@Suite struct ListedFieldTests {
  private func requestForm() -> Session {
    var session = Session()
    session.press(.function(6), .enter)
    return session
  }

  private func questions(_ session: Session) -> [KnownValues] {
    session.performed.compactMap { if case .loadValues(let known) = $0 { known } else { nil } }
  }

  @Test func `F4 lists the drugs of policies, and the one that is taken fills in its other names`() {
    var session = requestForm()
    #expect(questions(session) == [], "nothing is read before it is asked for")
    session.press(.function(4))
    #expect(questions(session) == [.drugs])
    #expect(session.text.contains("Otherix  J9002, othertestimab-wxyz"))
    session.type("othe")
    session.press(.enter)
    #expect(session.app.top.desk.typed["drug"] == "Otherix")
    #expect(session.app.top.desk.typed["name"] == "othertestimab-wxyz")
    #expect(session.app.top.desk.typed["hcpcs"] == "J9002")
    session.press(.backtab, .control("u"))
    session.type("Fusi")
    session.press(.function(4), .enter)
    #expect(session.app.top.desk.typed["drug"] == "Fusivant", "what was typed narrows the list")
    #expect(session.app.top.desk.typed["hcpcs"] == "J9001", "what was filled in follows")
  }

  @Test func `what was typed by hand stays when a list fills fields in, and any text can be typed`() {
    var session = requestForm()
    session.press(.tab, .tab)
    session.type("J1111")
    session.press(.backtab, .backtab, .function(4), .enter)
    #expect(session.app.top.desk.typed["hcpcs"] == "J1111")
    #expect(session.app.top.desk.typed["name"] == "fusitestimab-abcd")
    session.press(.backtab, .control("u"))
    session.type("Nowhereix")
    session.press(.function(4), .escape)
    #expect(session.app.top.desk.typed["drug"] == "Nowhereix")
    session.press(.tab)
    #expect(
      session.app.top.desk.typed["drug"] == "Nowhereix", "what no policy names can be asked for as well")
  }

  @Test func `saving from within a field fills in what follows from it`() throws {
    var session = Session()
    session.press(.down, .enter, .function(9), .control("u"))
    let before = session.app.top.desk.plainFields.first { $0.name == "reason" }?.value
    session.type("refer to a cl")
    session.press(.control("s"))
    let reason = session.app.top.desk.plainFields.first { $0.name == "reason" }?.value
    #expect(reason != before, "the reason offered for another decision is not stored with this one")
    #expect(session.text.contains("Refer to a clinician"), "\(session.text)")
  }

  @Test func `what the case itself names is listed first, and not asked about`() throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else { return }
    view.file.evidence.append(
      EvidenceOnFile(
        id: Identifier(99),
        evidence: Evidence(.therapy(.init(product: "Elsewherix", drugClass: "HER2-targeted"))),
        stamp: Stamp(by: "ines", at: view.now)))
    let named = KnownValue.named(on: view)
    #expect(named.contains { $0.fields == ["product": "Elsewherix"] && $0.hint == "on file in this case" })
    #expect(named.contains { $0.fields == ["drugClass": "HER2-targeted"] })
    var screen = EvidenceFormScreen(entry: TherapyEntry(), view: view, today: FakeDesk.today)
    screen.form.setFocus(.product)
    #expect(screen.open(session.desk.values(.drugs)).isEmpty)
    let asked = try #require(view.request.therapy.drug.brand ?? view.request.therapy.drug.name)
    #expect(screen.form.picking?.choices.first?.value == asked)
    #expect(screen.form.picking?.choices.contains { $0.value == "Elsewherix" } == true)
    screen.form.setValue("Elsewherix", of: .product, isTyped: true)
    let steps = screen.receive(.wordsKnown([]), to: .loadCase(view.id))
    #expect(steps.contains { if case .perform = $0 { true } else { false } }, "\(steps)")
  }

  @Test func `each value is listed once, and the diseases are those of the policy`() {
    var session = Session()
    session.desk.policy = FakePolicies.sample.draft.row
    session.press(.down, .enter, .character("e"), .character("3"), .function(4))
    #expect(session.text.split(separator: "NSCLC").count == 2)
    session.press(.down, .enter, .tab, .function(4))
    #expect(session.app.top.desk.typed["name"] == "pancreatic cancer")
    #expect(session.text.contains("metastatic"))
  }

  @Test func `the plans of the line of business that is chosen are listed`() {
    var session = Session()
    session.press(.character("m"), .function(6), .tab, .tab, .tab, .tab, .tab, .tab)
    session.type("medic")
    session.press(.enter, .function(4))
    #expect(session.text.contains("Harbor Care"))
    #expect(!session.text.contains("Harbor Choice PPO"))
  }

  @Test func `a drug that no policy covers is asked about, and can be taken in all the same`() {
    var session = requestForm()
    session.type("Otherxi b")
    session.press(.tab)
    #expect(
      session.message.contains("No policy covers 'Otherxi b'. Did you mean Otherix"), "\(session.message)")
    #expect(session.message.contains("F4 lists the drugs"))
    session.press(.control("s"))
    #expect(session.changes.isEmpty)
    session.press(.right, .enter)
    guard case .createRequest(let request)? = session.changes.last else {
      Issue.record("it is stored once it is confirmed: \(session.text)")
      return
    }
    #expect(request.therapy.drug.brand == "Otherxi b")
  }

  @Test func `a name that is not that of the drug is told by its field, with what would fit`() {
    var session = requestForm()
    session.press(.function(4), .enter)
    session.type("wrongimab-abcd")
    session.press(.tab)
    #expect(
      session.message.contains(
        "The generic name 'wrongimab-abcd' is not that of Fusivant: it is fusitestimab-abcd."),
      "\(session.message)")
    session.type("J1234")
    session.press(.tab)
    #expect(session.message.contains("The HCPCS code 'J1234' is not that of Fusivant: it is J9001."))
    session.press(.control("s"))
    #expect(session.text.contains("is not that of Fusivant"), "\(session.text)")
    #expect(session.changes.isEmpty)
    // The brand taken again brings back what belongs to it.
    session.press(.escape, .backtab, .backtab, .backtab, .function(4), .enter)
    #expect(session.app.top.desk.typed["name"] == "fusitestimab-abcd", "\(session.text)")
    #expect(session.app.top.desk.typed["hcpcs"] == "J9001")
  }

  @Test func `what was picked is replaced by what is typed over it, and Ctrl-U empties a field with a list`()
  {
    var session = requestForm()
    session.press(.function(4), .down, .enter, .backtab)
    session.type("Nowhereix")
    #expect(session.app.top.desk.typed["drug"] == "Nowhereix")
    session.press(.tab, .tab, .tab, .control("u"))
    #expect(session.app.top.desk.typed["reviewType"] == "")
  }

  @Test func `a field without anything on record says so and takes what is typed`() {
    var session = Session()
    session.press(.character("m"), .function(6))
    session.desk.hasPlans = false
    session.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .function(4))
    #expect(session.message.contains("Nothing is on record"))
    session.type("Gold")
    #expect(session.app.top.desk.typed["plan"] == "Gold")
  }

  @Test func `what was typed lately comes first, also where nothing is on record`() {
    var session = Session()
    session.desk.hasPlans = false
    session.press(.character("m"), .function(6))
    session.app.suggest(["plan": ["Gold", "Silver"]])
    session.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .function(4))
    #expect(session.text.contains("Gold  typed lately"))
    session.press(.down, .enter)
    #expect(session.app.top.desk.typed["plan"] == "Silver")
  }

  @Test func `typing that no value of a list matches is said at the field and hinders storing`() {
    var session = Session()
    session.press(.character("m"), .function(6))
    session.fill("M-9", "Oakes", "Rowan", "3/4/1961", "woman", "OH", "commercial", "Gold", "1/1/2026")
    #expect(session.app.top.desk.typed["residence"] == "OH", "what was typed behind it went on")
    session.press(.function(10))
    #expect(
      session.message.contains("Sex has no “woman” in its list; F4 shows the list"), "\(session.message)")
    #expect(session.changes.isEmpty)
  }

  @Test func `control characters in a paste are left out, and that is said`() {
    var session = Session()
    session.press(.character("m"), .function(6), .paste("M-\u{1B}[31m1\u{7}\n"))
    #expect(session.app.top.desk.typed["memberNumber"] == "M-[31m1 ")
    #expect(session.message == "Pasted: 2 control characters left out")
    session.press(.tab, .paste("Oakes"))
    #expect(session.message == "")
  }

  @Test func `people are listed by login with name and roles wherever one is asked for`() {
    var session = Session()
    session.press(.function(10), .character("b"), .function(6), .function(4))
    #expect(session.text.contains("ravi  Ravi Anand, reviewer, supervisor"), "\(session.text)")
    session.press(.down, .enter, .tab, .tab, .function(4))
    #expect(session.app.top.desk.typed["login"] == "ravi")
    #expect(session.text.contains("ann  Ann Okafor, reviewer"))
    session.press(.enter)
    #expect(session.app.top.desk.typed["cover"] == "ann" && session.app.top.desk.typed["login"] == "ravi")
    session.press(.escape, .right, .enter)
    #expect(session.text.contains("Ravi Anand (ravi)"), "\(session.text)")
  }
}
