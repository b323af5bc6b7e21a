import Criteria
import PriorAuth

/// What an assessment supposes to be otherwise than it is.
enum ImpactSupposition {
  /// A version takes the place of the one a case is under now.
  case version(PolicyVersion)
  /// An ambiguous point is read in another way.
  case reading(ReadingChoice)

  /// The policy it is about; nil means every policy.
  var policy: String? {
    switch self {
    case .version(let version): version.number
    case .reading(let choice): choice.policy
    }
  }

  /// What the summary calls it.
  var change: ImpactSummary.Change {
    switch self {
    case .version(let version): .version(number: version.number, version.inForce.first)
    case .reading(let choice): .reading(choice.point, reading: choice.reading, policy: choice.policy)
    }
  }

  /// A case as it is now, and as it would be; nil where that is the same.
  func sides(of file: CaseFile, under present: PolicyVersion?) -> (
    present: ImpactCase?, supposed: ImpactCase
  )? {
    switch self {
    case .version(let version):
      return (present.map { ImpactCase(file: file, version: $0) }, ImpactCase(file: file, version: version))
    case .reading(let choice):
      guard let present, file.readings[choice.point] != choice.place else { return nil }
      var supposed = file
      supposed.readings = file.readings.supposing(choice)
      return (ImpactCase(file: file, version: present), ImpactCase(file: supposed, version: present))
    }
  }
}

extension ImpactSupposition {
  /// What tells from packed facts whose side differs, of the cases under a version.
  func sweep(from present: PolicyVersion) -> ImpactSweep {
    switch self {
    case .version(let version): ImpactSweep(from: present, to: version)
    case .reading(let choice): ImpactSweep(from: present, to: present) { $0.supposing(choice) }
    }
  }
}

/// What is evaluated: a case under a version.
struct ImpactCase {
  var file: CaseFile
  var version: PolicyVersion
}
