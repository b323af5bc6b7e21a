import Workflow

/// The public half of a key that heads are signed with, as it is given on the command line.
enum PublicKey {
  /// What an option says, once it is seen to be a key that could have signed the heads that are given.
  ///
  /// - Throws: `UsageError` for what is no key, and for a key without heads to check.
  static func read(_ arguments: Arguments) throws(UsageError) -> String? {
    guard let key = arguments["signed-by"] else { return nil }
    let digits = key.lowercased()
    guard isKey(digits) else {
      throw UsageError(.notAKey("--signed-by"))
    }
    guard arguments.has("anchor") else { throw UsageError(.optionMissing("--anchor", choices: [])) }
    return digits
  }

  /// Whether a text is written as keys are, public and secret ones: 64 hexadecimal digits.
  static func isKey(_ text: String) -> Bool { text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) }
}
