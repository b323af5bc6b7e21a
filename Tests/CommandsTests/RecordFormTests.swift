import JSON
import PriorAuth
import Testing

@testable import Commands

@Suite struct RecordFormTests {
  static let member =
    #"{"number":"T-1","familyName":"Quill","givenName":"Ada","birthDate":"1960-01-31"EXTRA}"#

  @Test func `a member comes with one span of coverage or a list of them`() throws {
    let span = #"{"lineOfBusiness":"marketplace","plan":"P","from":"2025-01-01","renewalDate":"2027-01-01"}"#
    for coverage in [span, "[\(span)]"] {
      let text = Self.member.replacing("EXTRA", with: #", "sex":"Female", "coverage":"# + coverage)
      let form = try MemberForm(json: JSONValue(parsing: text))
      #expect(form.member.sex == .female)
      #expect(form.coverages.map(\.lineOfBusiness) == [.marketplace])
      #expect(form.coverages[0].days.firstDayAfter == nil)
    }
  }

  @Test(arguments: [
    (#"{"familyName":"Q"}"#, "$.number: expected the number on the member's card, found nothing"),
    (
      Self.member.replacing("EXTRA", with: #","sex":"f""#),
      "$.sex: expected one of female, male, other, found text"
    ),
    (
      Self.member.replacing("1960-01-31EXTRA", with: "1960-01-32").replacing("EXTRA", with: "")
        .replacing("1960-01-31", with: "1960-01-32"),
      "$.birthDate: expected a date that exists, as YYYY-MM-DD, found text"
    ),
    (
      Self.member.replacing("EXTRA", with: #","coverage":[{"plan":"P"}]"#),
      "$.coverage[0].lineOfBusiness: expected a line of business, found nothing"
    ),
    ("[]", "$.number: expected the number on the member's card, found nothing"),
  ])
  func `what does not fit is named by its place`(text: String, sentence: String) throws {
    let json = try JSONValue(parsing: text)
    let error = #expect(throws: JSONShapeError.self) { try MemberForm(json: json) }
    #expect(error?.description == sentence)
  }

  @Test(arguments: [
    (#"{"id":7}"#, RequestForm.MemberKey.record(Identifier(7))), (#"{"id":"M7"}"#, .record(Identifier(7))),
    (#"{"number":"T-1"}"#, .card("T-1")),
  ])
  func `a request names its member by record or by card`(member: String, key: RequestForm.MemberKey) throws {
    let text = #"{"member":\#(member),"request":{"drug":{"brand":"X"}}}"#
    #expect(try RequestForm(json: JSONValue(parsing: text), today: .earliest).member == key)
  }

  @Test(arguments: [
    (#"{"kind":"response","value":"stable","source":"D1"}"#, 1),
    (#"{"kind":"response","value":"stable","restsOn":"attestation","grounds":"By phone"}"#, 1),
    (#"{"kind":"response","value":"stable","documented":false}"#, 1),
    (#"{"kind":"currentTherapy","product":"X","source":"other payer","document":"D1"}"#, 1),
    (#"[{"kind":"literature","source":"D1"},{"criterion":"I.A.1","finding":"met"}]"#, 2),
  ])
  func `evidence may be one object or a list with answers among it`(text: String, count: Int) throws {
    #expect(try EvidenceForm(json: JSONValue(parsing: text)).items.count == count)
  }

  @Test(arguments: [
    (#"{"kind":"response","value":"stable"}"#, "$.source"),
    (
      #"[{"kind":"literature","source":"D1"},{"kind":"response","value":"stable","documented":true}]"#,
      "$[1].source"
    ),
    (#"{"kind":"rumour","source":"D1"}"#, "$.kind"),
  ])
  func `evidence that counts names its document, and is of a known kind`(text: String, path: String) throws {
    let json = try JSONValue(parsing: text)
    #expect(#expect(throws: JSONShapeError.self) { try EvidenceForm(json: json) }?.path == path)
  }

  @Test(arguments: ["[]", "7", "[7]", #"{"name":"x"}"#])
  func `anything else is no evidence`(text: String) throws {
    let json = try JSONValue(parsing: text)
    #expect(throws: JSONShapeError.self) { try EvidenceForm(json: json) }
  }
}
