import Criteria
import PriorAuth

/// A code of a request that something should be known of.
public struct CodeFlag: Sendable, Hashable {
  public var code: SystemCode
  public var day: Day
  public var standing: CodeStanding
  /// What is wrong, as a sentence without its point.
  public var words: String

  /// The same beside an evaluation.
  public var warning: Warning { Warning(code: "code", text: words) }
}

// What should be known of the codes of a request.
extension CaseDesk {
  /// The codes of a request that are retired, not valid yet, not to be billed, or unknown, on the day the therapy is to start,
  /// or else on that of receipt: codes count on the day a drug is given.
  public func codeFlags(of id: Identifier<Request>) throws(DeskError) -> [CodeFlag] {
    try read {
      let onFile = try factsOnFile(id)
      let request = onFile.request.request
      var codes = request.therapy.drug.hcpcs.map { [SystemCode(.hcpcs, $0)] } ?? []
      for item in onFile.evidence {
        guard case .diagnosis(let diagnosis) = item.evidence.fact, let code = diagnosis.code else { continue }
        let system = diagnosis.system ?? CodeSystem.icd10.rawValue
        guard let known = CodeSystem.allCases.first(where: { $0.rawValue == system }) else { continue }
        codes.append(SystemCode(known, code))
      }
      let day = try request.therapy.start ?? dayOfReceipt(of: request)
      var seen: Set<SystemCode> = []
      return try codes.filter { seen.insert($0).inserted }.compactMap { code in
        let standing = try records.standing(of: code, on: day)
        let words = try standing.warning(code) ?? otherUnit(standing, request) ?? endsLater(code, after: day)
        return words.map { CodeFlag(code: code, day: day, standing: standing, words: $0) }
      }
    }
  }

  /// That a table on file for later has a code no more, so that what an approval covers from then on needs another.
  private func endsLater(_ code: SystemCode, after day: Day) throws -> String? {
    let later = try records.codeEditions().filter {
      $0.system == code.system && $0.firstDay > day && $0.withdrawal == nil
    }
    for table in later.map(\.firstDay).sorted() {
      guard case .retired = try records.standing(of: code, on: table) else { continue }
      return
        "\(code.system.rawValue) \(code.code) is retired from \(table) on: what is given from then on needs another code"
    }
    return nil
  }

  /// That a table has another unit for a drug's code than the policy. Units are counted by the policy, so that a replay comes
  /// to the same number.
  private func otherUnit(_ standing: CodeStanding, _ request: Request) throws -> String? {
    let received = try dayOfReceipt(of: request)
    guard case .valid(let entry) = standing, let unit = entry.unit, entry.code == request.therapy.drug.hcpcs,
      let number = try request.policyNumber
        ?? records.policyNumbers(governing: request.therapy.drug, on: received).first,
      let policy = try records.policies(number: number).first(where: {
        $0.life.published != nil && $0.decidedDays?.contains(received) == true
      }),
      let counted = policy.version.drugs.first(where: { $0.hcpcs == entry.code })?.perUnit,
      (try? unit.amount(in: counted.base, for: BodySize())) != counted.amount
    else { return nil }
    return
      "\(CodeSystem.hcpcs.rawValue) \(entry.code): a unit is \(unit) in the table of codes, and \(counted.amount) "
      + "\(counted.base.rawValue) in policy \(number), by which units are counted"
  }
}
