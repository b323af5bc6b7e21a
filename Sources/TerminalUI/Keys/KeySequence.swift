/// The sequences terminals send for keys, for those that the terminal's own description does not name: many
/// send the cursor keys of one mode while the description has those of the other.
enum KeySequence {
  /// The key of a sequence by its last letter and its parameters; modifiers are left out.
  static func key(final: Unicode.Scalar, parameters: String) -> Key? {
    switch final {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "Z": return .backtab
    case "M": return parameters.isEmpty ? .enter : nil
    case "P": return .function(1)
    case "Q": return .function(2)
    case "R": return .function(3)
    case "S": return .function(4)
    case "~": return numbered(parameters.prefix { $0 != ";" })
    default: return nil
    }
  }

  private static func numbered(_ number: Substring) -> Key? {
    switch Int(number) {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case .some(let code) where (11...15).contains(code): .function(code - 10)
    case .some(let code) where (17...21).contains(code): .function(code - 11)
    case .some(let code) where (23...24).contains(code): .function(code - 12)
    default: nil
    }
  }
}
