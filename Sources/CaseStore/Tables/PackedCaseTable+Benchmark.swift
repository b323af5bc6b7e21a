import Criteria
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Packs the benchmark's cases as if each had been granted, in one transaction and without anything else of them.
  public func packBenchmark(_ cases: ImpactBenchmarkCases) throws {
    guard
      let version = try policies(number: ImpactBenchmark.number).min(by: {
        $0.version.inForce.first < $1.version.inForce.first
      })
    else { return }
    try writing {
      for (index, file) in cases.enumerated() {
        let facts = try Self.facts(of: file) { try number(of: $0, $1) }
        try connection.execute(
          """
          insert into packed_case (version_id, first_day_after, authorization_id, facts)
          values (\(version.id), \(file.start.adding(months: 12)), \(index + 1), \(facts))
          """)
      }
    }
  }
}
