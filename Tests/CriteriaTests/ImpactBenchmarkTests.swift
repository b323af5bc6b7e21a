import JSON
import PriorAuth
import Testing

@testable import Criteria

@Suite struct ImpactBenchmarkTests {
  private let versions = ImpactBenchmark.versions

  @Test func `every case of the benchmark is one that its version grants`() {
    let engine = Engine.sample()
    for file in ImpactBenchmarkCases(count: 200) {
      let outcome = engine.assess(file, under: versions.present).outcome
      #expect(outcome == .meets, "\(file.json.compact)")
    }
  }

  @Test func `what changes is told from packed facts alone`() {
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

  @Test func `the same seed gives the same cases`() {
    #expect(Array(ImpactBenchmarkCases(count: 20)) == Array(ImpactBenchmarkCases(count: 20)))
    #expect(Array(ImpactBenchmarkCases(count: 20)) != Array(ImpactBenchmarkCases(count: 20, seed: 2)))
  }
}
