import JSON
import PolicyImport
import PriorAuth
import Testing

@testable import Criteria

/// What is told from packed cases is what two full evaluations tell.
@Suite struct ImpactSweepTests {
  /// Parts with their numbers, as a database keeps them.
  private final class Parts {
    private var numbers: [String: UInt32] = [:]
    private var contents: [UInt32: (CasePart, String)] = [:]

    func number(_ part: CasePart, _ content: String) -> UInt32 {
      let key = "\(part.rawValue)\(content)"
      if let number = numbers[key] { return number }
      let number = UInt32(numbers.count + 1)
      numbers[key] = number
      contents[number] = (part, content)
      return number
    }

    func content(_ part: CasePart, _ number: UInt32) -> String? {
      contents[number].flatMap { $0.0 == part ? $0.1 : nil }
    }
  }

  /// Cases that mostly meet their policy, with some facts as a generated case has them.
  private struct NearlyMet {
    var generator: CaseGenerator
    var numbers: SeededNumbers

    mutating func next() -> CaseFile {
      let whole: [CaseFile] = [
        .zenocutuzumab(), .zenocutuzumab("2026-05-31", .marketplace), .zenocutuzumabRenewal(),
        .zenocutuzumab { $0.lineOfBusiness = .commercial }, .blinatumomab(), margetuximab,
      ]
      var file = whole[Int.random(in: whole.indices, using: &numbers)]
      let other = generator.next()
      func sometimes() -> Bool { Int.random(in: 0..<8, using: &numbers) == 0 }
      if sometimes() { file.received = other.received }
      if sometimes() { file.therapy.start = other.therapy.start }
      if sometimes() { file.therapy.dose = other.therapy.dose }
      if sometimes() { file.therapy.previousDose = other.therapy.previousDose }
      if sometimes() { file.therapy.doseIncrease = other.therapy.doseIncrease }
      if sometimes() { file.therapy.regimen = other.therapy.regimen }
      if sometimes() { file.therapy.intent = other.therapy.intent }
      if sometimes() { file.therapy.nccnRecommended = other.therapy.nccnRecommended }
      if sometimes() { file.therapy.labelChangeDate = other.therapy.labelChangeDate }
      if sometimes() { file.therapy.onFormulary = other.therapy.onFormulary }
      if sometimes() { file.lineOfBusiness = other.lineOfBusiness }
      if sometimes() { file.member.birthDate = other.member.birthDate }
      if !sometimes() { file.member.renewalDate = other.member.renewalDate }
      if sometimes() { file.member.bodySize = other.member.bodySize }
      if sometimes() { file.prescriber = other.prescriber }
      if sometimes() { file.answers = other.answers }
      if sometimes() {
        file.member.state = "OH"
        file.overlays = [overlay(for: file.policy)]
      }
      for item in other.evidence where Int.random(in: 0..<10, using: &numbers) == 0 {
        if sometimes() { file.evidence.removeAll { $0.fact.kind == item.fact.kind } }
        file.evidence.append(item)
      }
      return file
    }

    private mutating func overlay(for policy: String?) -> CaseOverlay {
      let effects: [StateOverlay.Effect] = [
        .waives(criterion: "I.A.5"), .waives(criterion: "I.A.1"), .waives(criterion: "EC.1"),
        .minimumMonths(18), .prohibitsPrerequisiteTrials,
      ]
      let policies = [policy, "CP.PHAR.999", nil]
      return CaseOverlay(
        number: 1,
        overlay: StateOverlay(
          scope: .init(state: "OH", policy: policies[Int.random(in: policies.indices, using: &numbers)]),
          effect: effects[Int.random(in: effects.indices, using: &numbers)], citation: "a statute",
          days: DayRange(from: day(Bool.random(using: &numbers) ? "2026-01-01" : "2026-07-01"))))
    }

    private var margetuximab: CaseFile {
      .margetuximab {
        $0.replace(
          "stateRule", by: .init(.stateRule(.init(prohibitsPrerequisiteTrials: true, citation: "a statute"))))
      }
    }
  }

  /// What a run of cases came to.
  private struct Tally {
    var verdicts: [ImpactSweep.Verdict: Int] = [:]
    var wrong: [String] = []
    /// Cases that meet their version, and how many of them were not told from packed facts.
    var met = 0
    var unclear = 0
  }

  /// Compares every case under every version with other versions, or with the other reading of a point.
  private func run(
    _ seed: UInt64, cases: Int, changes: Int, read: Readings = Readings(),
    otherwise point: Ambiguity.ID? = nil, room: SweepRoom = SweepRoom()
  ) -> Tally {
    var source = NearlyMet(generator: CaseGenerator(seed: seed), numbers: SeededNumbers(seed: seed))
    var changer = VersionChanger(seed: seed)
    let engine = Engine(digest: { _ in "" })
    let parts = Parts()
    var tally = Tally()
    for present in Scenario.versions {
      let files = (0..<cases).map { _ in source.next() }.filter { $0.policy == present.number }
        .map { file in
          var file = file
          if Int.random(in: 0..<3, using: &source.numbers) > 0 { file.readings = read }
          return file
        }
      let packed = files.compactMap { PackedCase($0) { parts.number($0, $1) }?.bytes }
      #expect(packed.count == files.count)
      for _ in 0..<changes {
        let next = point == nil ? changer.change(present) : present
        func supposing(_ readings: Readings) -> Readings {
          var readings = readings
          if let point { readings[point] = 1 }
          return readings
        }
        var sweep = ImpactSweep(from: present, to: next, room: room, supposing: supposing)
        let difference = PolicyDifference(from: present, to: next)
        for (file, bytes) in zip(files, packed) {
          let verdict = bytes.withUnsafeBytes { sweep.verdict(of: $0) { parts.content($0, $1) } }
          let before = engine.assess(file, under: present)
          var supposed = file
          supposed.readings = supposing(file.readings)
          let row = ImpactRow(
            .authorization(Identifier(1), grantedOn: Identifier(1)), file.lineOfBusiness, before: before,
            after: engine.assess(supposed, under: next), difference)
          tally.verdicts[verdict, default: 0] += 1
          if before.outcome == .meets { tally.met += 1 }
          if before.outcome == .meets, verdict == .unclear { tally.unclear += 1 }
          guard verdict != .unclear, (verdict == .changed) != (row != nil) else { continue }
          tally.wrong.append("\(verdict): \(file.json.compact)\n\(String(describing: row))")
        }
      }
    }
    return tally
  }

  @Test(arguments: 0..<4)
  func `cases and versions of every kind agree with full evaluations`(seed: UInt64) {
    let tally = run(7000 + seed, cases: 40, changes: 5)
    #expect(tally.wrong.isEmpty, "\(tally.wrong.count): \(tally.wrong.first ?? "")")
    #expect(tally.verdicts[.same, default: 0] > 20)
    #expect(tally.verdicts[.changed, default: 0] > 20)
    // Cases without a line of business, those where doses are counted, and labels with doses of several uses.
    #expect(tally.unclear * 3 < tally.met, "\(tally.unclear) of \(tally.met)")
  }

  @Test func `they agree where tables have hardly any room`() {
    let room = SweepRoom(partBits: 3, doseBits: 1, outcomeBits: 1, findings: 5)
    let tally = run(7300, cases: 40, changes: 3, room: room)
    #expect(tally.wrong.isEmpty, "\(tally.wrong.count): \(tally.wrong.first ?? "")")
    #expect(tally.verdicts[.same, default: 0] > 20)
    #expect(tally.verdicts[.changed, default: 0] > 20)
  }

  @Test(arguments: Ambiguity.ID.allCases)
  func `they agree under every reading, and from one to the other`(point: Ambiguity.ID) {
    var readings = Readings()
    readings[point] = 1
    for tally in [
      run(7100, cases: 15, changes: 1, read: readings), run(7200, cases: 25, changes: 1, otherwise: point),
    ] {
      #expect(tally.wrong.isEmpty, "\(tally.wrong.count): \(tally.wrong.first ?? "")")
    }
  }

  @Test(arguments: [[], [0], [2, 0], [1], [1, 0xff], [1, 0, 0, 0, 0x80, 0x80], [1, 1, 0, 0, 0, 0, 9, 0]])
  func `bytes that are no packed case are left to a full evaluation`(bytes: [UInt8]) throws {
    let version = try #require(Scenario.versions.first)
    var sweep = ImpactSweep(from: version, to: version)
    #expect(bytes.withUnsafeBytes { sweep.verdict(of: $0) { _, _ in nil } } == .unclear)
  }
}
