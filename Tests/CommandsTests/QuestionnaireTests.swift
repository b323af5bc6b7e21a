import JSON
import Testing

@testable import Commands

@Suite struct QuestionnaireTests {
  static let questions = [
    Question("name", "Name", isRequired: true), Question("born.day", "Born", .day),
    Question("born.sure", "Sure", .yesOrNo), Question("size", "Size", .number),
    Question("line", "Line", .choice(["Medicaid", "Medicare", "HIM"])),
  ]

  func answer(_ lines: [String]) throws -> String {
    try Questionnaire(FakeSurroundings(answers: lines), for: "member add").ask(Self.questions).compact
  }

  @Test(arguments: [
    (
      ["Ada", "1990-05-01", "yes", "1.5", "him"],
      #"{"name":"Ada","born":{"day":"1990-05-01","sure":true},"size":1.5,"line":"HIM"}"#
    ),
    (["  Ada  ", "", "", "", ""], #"{"name":"Ada"}"#),
    (
      [
        "", "Ada", "30-FEB-2026", "01-MAR-2026", "perhaps", "n", "1,5", "1.50", "Medic", "Medica", "medicaid",
      ],
      #"{"name":"Ada","born":{"day":"2026-03-01","sure":false},"size":1.5,"line":"Medicaid"}"#
    ),
  ])
  func `answers become the object that a file would hold`(lines: [String], object: String) throws {
    #expect(try answer(lines) == object)
  }

  @Test func `a question that was not understood is asked again with the reason`() throws {
    let surroundings = FakeSurroundings(answers: ["", "Ada", "13/13/13", "", "", "", ""])
    _ = try Questionnaire(surroundings, for: "member add").ask(Self.questions)
    #expect(surroundings.asked[1] == "This one is needed. Name: ")
    #expect(surroundings.asked[3].hasPrefix("'13/13/13' is not a date; write it as 2026-03-04. Born"))
  }

  @Test func `input that ends before everything is answered gives nothing`() {
    let refusal = #expect(throws: Refusal.self) { try answer(["Ada", ""]) }
    #expect(refusal?.code == "input-ended")
    #expect(refusal?.exit == .badInput)
  }

  @Test func `without a file a person is asked and a script's input is read`() throws {
    let asked = FakeSurroundings(answers: ["Ada", "", "", "", ""])
    let piped = FakeSurroundings(
      files: ["-": #"{"name": "Ben"}"#, "f": #"{"name": "Cy"}"#], inputIsTerminal: false)
    for (surroundings, from, name) in [
      (asked, nil, "Ada"), (piped, nil, "Ben"), (piped, "-", "Ben"), (piped, "f", "Cy"),
    ] {
      let session = try Session(Arguments(command: "", operands: [], values: [:]), in: surroundings)
      let json = try RecordInput(session, for: "member add").document(from: from) {
        questionnaire throws(Refusal) in
        try questionnaire.ask(Self.questions)
      }
      #expect(json["name"] == .string(name))
    }
  }
}
