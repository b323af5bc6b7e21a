import Criteria
import PriorAuth

/// What an assessment supposes to be otherwise than it is.
enum ImpactSupposition {
  /// A version takes the place of the one a case is under now.
  case version(PolicyVersion)
  /// An ambiguous point is read in another way.
  case reading(ReadingChoice)
  /// A rule of state law is kept beside those there are.
  case overlay(OverlayOnFile)

  /// The policy it is about; nil means every policy.
  var policy: String? {
    switch self {
    case .version(let version): version.number
    case .reading(let choice): choice.policy
    case .overlay(let added): added.overlay.scope.policy
    }
  }

  /// What the summary calls it.
  var change: ImpactSummary.Change {
    switch self {
    case .version(let version): .version(number: version.number, version.inForce.first)
    case .reading(let choice): .reading(choice.point, reading: choice.reading, policy: choice.policy)
    case .overlay(let added): .overlay(added.overlay)
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
    case .overlay(let added):
      let more = file.concerning([added], under: present?.number ?? "")
      guard let present, !more.isEmpty else { return nil }
      var supposed = file
      supposed.overlays += more
      return (ImpactCase(file: file, version: present), ImpactCase(file: supposed, version: present))
    }
  }
}

extension ImpactSupposition {
  /// What tells from packed facts which cases under a version differ; nil where they don't say enough.
  func sweep(from present: PolicyVersion) -> ImpactSweep? {
    switch self {
    case .version(let version): ImpactSweep(from: present, to: version)
    case .reading(let choice): ImpactSweep(from: present, to: present) { $0.supposing(choice) }
    // Whom a rule of law concerns takes the member's state, which is not among the packed facts.
    case .overlay: nil
    }
  }
}

/// What is evaluated: a case under a version.
struct ImpactCase {
  var file: CaseFile
  var version: PolicyVersion
}
