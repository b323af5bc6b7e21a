import Criteria

/// The digests of the policy versions that cases were evaluated under last.
///
/// To make one of a version takes as long as an evaluation. Versions are compared as a whole, which is quick where both
/// are copies of what was read once, and right where they are not.
final class PolicyDigests {
  /// More than a day's cases need; when there are more, it begins again.
  private static let limit = 32

  private let engine: Engine
  private var known: [(version: PolicyVersion, digest: String)] = []

  init(_ engine: Engine) { self.engine = engine }

  func digest(of version: PolicyVersion) -> String {
    if let found = known.first(where: { $0.version == version }) { return found.digest }
    if known.count >= Self.limit { known = [] }
    let digest = engine.policyDigest(version)
    known.append((version, digest))
    return digest
  }
}
