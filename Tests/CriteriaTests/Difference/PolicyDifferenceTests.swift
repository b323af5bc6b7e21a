import PriorAuth
import Testing

@testable import Criteria

@Suite struct PolicyDifferenceTests {
  private static func leaf(_ id: String, _ text: String, _ clause: Clause? = nil) -> Criterion {
    Criterion(id: id, text: text, body: .clause(clause ?? .attested(text)))
  }

  private static func lvef(_ threshold: Decimal) -> Clause {
    .kind(
      .measurement(
        MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: threshold, unit: "%")))
  }

  private static func version(
    _ criteria: [Criterion], durations: [ApprovalDuration] = [], code: String = "J9001"
  ) -> PolicyVersion {
    PolicyVersion(
      number: "TT.1", title: "Testumab", inForce: DayRange(from: Day(number: 20_000)),
      linesOfBusiness: [.medicaid, .marketplace, .commercial],
      drugs: [GovernedDrug(generic: "testumab", hcpcs: code)],
      sections: [
        Section(
          kind: .initial, label: "I.A", indication: "Meadow carcinoma",
          root: Criterion(id: "I.A", text: "Meadow carcinoma", body: .group(.all, criteria)),
          durations: durations)
      ])
  }

  private func changes(_ old: [Criterion], _ new: [Criterion]) -> [CriterionChange] {
    PolicyDifference(from: Self.version(old), to: Self.version(new)).sections.flatMap(\.criteria)
  }

  private static let plan = leaf("I.A.1", "The plan of care is written down")
  private static let pump = leaf("I.A.2", "A pump is available at the infusion site")

  @Test func `equal versions have no difference`() {
    let version = Self.version([Self.plan, Self.pump])
    #expect(PolicyDifference(from: version, to: version).isEmpty)
  }

  @Test func `what is added and what is removed stands in the order of the tree`() {
    let found = changes(
      [Self.leaf("I.A.1", "The member keeps a diary of attacks"), Self.leaf("I.A.2", Self.plan.text)],
      [Self.leaf("I.A.1", Self.plan.text), Self.leaf("I.A.2", "Heart function", Self.lvef(50))])
    #expect(found.map(\.id) == ["I.A.1", "I.A.1", "I.A.2"])
    #expect(found.map(\.ways) == [[.removed], [.moved], [.added]])
    #expect(found[1].oldID == "I.A.2")
    #expect(found[2].properties == [PropertyChange("rule", from: nil, to: "LVEF >= 50 %")])
  }

  @Test func `a threshold, a wording and a combinator are told apart`() {
    let group = Criterion(id: "I.A.3", text: "Of these", body: .group(.all, [Self.pump]))
    var other = group
    other.body = .group(.any, [Self.pump])
    let found = changes(
      [
        Self.leaf("I.A.1", "Heart function is good", Self.lvef(50)),
        Self.leaf("I.A.2", "At least 1 earlier therapy has failed"), group,
      ],
      [
        Self.leaf("I.A.1", "Heart function is good", Self.lvef(55)),
        Self.leaf("I.A.2", "At least 2 earlier therapies have failed"), other,
      ])
    #expect(found.map(\.id) == ["I.A.1", "I.A.2", "I.A.3"])
    #expect(found.map(\.ways) == [[.changed], [.reworded], [.changed]])
    #expect(found[0].properties == [PropertyChange("rule", from: "LVEF >= 50 %", to: "LVEF >= 55 %")])
    #expect(found[2].properties == [PropertyChange("combinator", from: "all of", to: "any of")])
  }

  @Test func `criteria below one that moved did not move themselves`() {
    func group(_ id: String) -> Criterion {
      Criterion(
        id: id, text: "One of these ways of giving it is planned",
        body: .group(.any, [Self.leaf(id + ".a", "By infusion"), Self.leaf(id + ".b", "By injection")]))
    }
    let found = changes([group("I.A.1")], [Self.plan, group("I.A.2")])
    #expect(found.map(\.id) == ["I.A.1", "I.A.2"])
    #expect(found.map(\.ways) == [[.added], [.moved]])
  }

  @Test func `parameters that the phrase leaves out are shown in full`() {
    func current(_ samples: Bool) -> Clause {
      .kind(.biomarker(BiomarkerRule(names: ["NRG1"] + (samples ? ["neuregulin 1"] : []), result: .positive)))
    }
    let found = changes(
      [Self.leaf("I.A.1", "Marker", current(false))], [Self.leaf("I.A.1", "Marker", current(true))])
    #expect(found.first?.properties.first?.new?.contains("neuregulin 1") == true)
  }

  @Test func `durations are compared line by line and said together`() {
    func duration(_ months: Int, _ line: LineOfBusiness?) -> ApprovalDuration {
      ApprovalDuration(lineOfBusiness: line, length: .months(months), text: "")
    }
    let difference = PolicyDifference(
      from: Self.version([], durations: [duration(6, nil)]),
      to: Self.version(
        [],
        durations: [duration(12, .medicaid), duration(12, .marketplace), duration(6, .commercial)]))
    #expect(
      difference.sections.flatMap(\.properties) == [
        PropertyChange("approval for Medicaid, HIM", from: "6 months", to: "12 months")
      ])
  }

  @Test func `a billing code that changes is a property of the version`() {
    let difference = PolicyDifference(from: Self.version([]), to: Self.version([], code: "J9002"))
    #expect(
      difference.properties == [
        PropertyChange("drug", from: "testumab, J9001", to: nil),
        PropertyChange("drug", from: nil, to: "testumab, J9002"),
      ])
  }

  @Test func `sections are found again by their indication`() {
    var old = Self.version([Self.plan])
    var second = old.sections[0]
    second.indication = "River lymphoma"
    second.label = "I.B"
    second.root.id = "I.B"
    old.sections.append(second)
    var new = old
    new.sections.remove(at: 0)
    new.sections[0].label = "I.A"
    let difference = PolicyDifference(from: old, to: new)
    #expect(difference.sections.map(\.presence) == [.kept, .removed])
    #expect(difference.sections[0].properties == [PropertyChange("label", from: "I.B", to: "I.A")])
  }
}
