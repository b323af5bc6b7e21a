import Criteria
import JSON
import Workflow

extension PolicyExport {
  /// What another database wrote out, when its content gives the digests it names.
  init(checking json: JSONValue, _ session: Session, for command: String) throws {
    guard let export = PolicyExport(json: json) else {
      throw Refusal(
        code: "not-an-export",
        "that JSON is no policy written by 'priorauth policy export', or it was cut; nothing was imported",
        exit: .badInput, command: command)
    }
    let version = export.policy.version
    guard session.surroundings.digest(export.policy.source) == version.sourceDigest,
      session.engine.policyDigest(version) == export.digest
    else { throw DeskError.policy(.digestDiffers) }
    self = export
  }
}
