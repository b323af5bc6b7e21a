import Criteria
import PolicyImport
import PriorAuth
import Testing

/// Courses of treatment as the dosing tables of the demonstration policies print them, and what they come to.
@Suite struct CourseDraftTests {
  private var blinatumomab: PolicyVersion? { Scenario.versions.first { $0.label.courses != nil } }

  @Test func `cycles, steps and days without the drug are read`() throws {
    let courses = try #require(blinatumomab?.label.courses)
    #expect(courses.count == 4)
    let relapsed = try #require(courses.first { $0.text.contains("relapsed") && $0.minimumWeightKg == 45 })
    #expect(relapsed.cycles.map(\.days) == [42, 42, 84])
    #expect(relapsed.cycles.map(\.first) == [1, 2, 6])
    #expect(relapsed.cycles.map(\.last) == [1, 5, 9])
    #expect(relapsed.cycles.map { $0.phases.map(\.amount) } == [[9, 28], [28], [28]])
    #expect(courses.allSatisfy { $0.clause != nil })
  }

  @Test func `only the drug given in cycles has a course`() {
    #expect(Scenario.versions.filter { $0.label.courses != nil }.count == 1)
  }
}
