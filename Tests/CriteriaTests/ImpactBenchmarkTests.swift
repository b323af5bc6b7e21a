import JSON
import PriorAuth
import Testing

@testable import Criteria

@Suite struct ImpactBenchmarkTests {
  @Test(arguments: [ImpactBenchmark.DoseLimit.amount, .bodySize])
  func `every case of the benchmark is one that its version grants`(limit: ImpactBenchmark.DoseLimit) {
    let versions = ImpactBenchmark.versions(limitingDosesBy: limit)
    let engine = Engine.sample()
    for file in ImpactBenchmarkCases(count: 200) {
      let outcome = engine.assess(file, under: versions.present).outcome
      #expect(outcome == .meets, "\(file.json.compact)")
    }
  }

  @Test(arguments: [ImpactBenchmark.DoseLimit.amount, .bodySize])
  func `what changes is told from packed facts alone`(limit: ImpactBenchmark.DoseLimit) {
    let versions = ImpactBenchmark.versions(limitingDosesBy: limit)
    var sweep = ImpactSweep(from: versions.present, to: versions.next)
    var contents: [String] = []
    let engine = Engine.sample()
    var changed = 0
    for file in ImpactBenchmarkCases(count: 400, seed: 7) {
      let packed = PackedCase(file) { _, content in
        contents.append(content)
        return UInt32(contents.count)
      }
      let verdict = packed?.bytes.withUnsafeBytes { sweep.verdict(of: $0) { contents[Int($1) - 1] } }
      let isSame = engine.assess(file, under: versions.next).outcome == .meets
      #expect(verdict == (isSame ? .same : .changed))
      if verdict == .changed { changed += 1 }
    }
    #expect((1...40).contains(changed))
  }

  @Test func `a part is judged once, however many doses and body sizes come together`() {
    let versions = ImpactBenchmark.versions(limitingDosesBy: .bodySize)
    var sweep = ImpactSweep(from: versions.present, to: versions.next)
    var numbers: [String: UInt32] = [:]
    var contents: [String] = []
    var asked: [UInt32: Int] = [:]
    for file in ImpactBenchmarkCases(count: 400, seed: 7) {
      let packed = PackedCase(file) { _, content in
        if let number = numbers[content] { return number }
        contents.append(content)
        numbers[content] = UInt32(contents.count)
        return UInt32(contents.count)
      }
      _ = packed?.bytes.withUnsafeBytes {
        sweep.verdict(of: $0) { _, number in
          asked[number, default: 0] += 1
          return contents[Int(number) - 1]
        }
      }
    }
    // Answers are asked for once more where they change the tree.
    #expect(asked.values.max() ?? 0 <= 2)
    #expect(asked.count > 200)
  }

  @Test func `the same seed gives the same cases`() {
    #expect(Array(ImpactBenchmarkCases(count: 20)) == Array(ImpactBenchmarkCases(count: 20)))
    #expect(Array(ImpactBenchmarkCases(count: 20)) != Array(ImpactBenchmarkCases(count: 20, seed: 2)))
  }
}
