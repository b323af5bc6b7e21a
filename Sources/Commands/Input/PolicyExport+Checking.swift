import Criteria
import JSON
import PriorAuth
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

  /// Why a number or a day can't be given with an exported policy; nil where none is.
  static func refusal(numbered number: String?, effective: Day?, drugs: [GovernedDrug], in command: String)
    -> Refusal?
  {
    guard number != nil || effective != nil || !drugs.isEmpty else { return nil }
    return Refusal(
      code: "export-says-it-itself",
      "an exported policy says its own number, days and drugs; leave them out. Nothing was imported",
      exit: .badInput, command: command)
  }

  /// Whether bytes look like such a file: an object, which no document is.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } == 0x7B
  }
}
