import Criteria
import JSON
import PriorAuth

/// A policy that was read, with the bindings of its version before put where the words are unchanged.
struct CarriedBindings {
  /// A binding with the one it repeats; none for a binding that came with an export.
  struct Carried: Hashable {
    var binding: PolicyBinding
    var from: Identifier<PolicyBinding>?
  }

  private(set) var policy: ReadPolicy
  private(set) var bindings: [Carried]
  private var left: [String] = []

  /// Applies the bindings that still fit and notes in the import report which did and which did not.
  init(_ policy: ReadPolicy, from earlier: [BindingOnFile]) {
    self.policy = policy
    bindings = (policy.bindings ?? []).map { Carried(binding: $0) }
    for old in earlier { carry(old) }
    guard !earlier.isEmpty else { return }
    self.policy.report = policy.report.with([
      ("carried", bindings.map { Self.name($0.binding) }), ("notCarried", left),
    ])
  }

  /// The criterion, with the side of it that was bound where that is not what it asks for.
  private static func name(_ binding: PolicyBinding) -> String {
    let aspect = binding.setting.aspect
    return binding.criterion + (aspect == .clause ? "" : " (\(aspect.rawValue))")
  }

  private mutating func carry(_ old: BindingOnFile) {
    guard let heir = policy.version.heir(of: old.binding),
      let bound = try? policy.version.binding(old.binding.setting, of: heir.id)
    else {
      left.append(Self.name(old.binding))
      return
    }
    policy.version = bound
    let setting = old.binding.setting
    let words = heir.words(for: setting.aspect) ?? heir.text
    let binding = PolicyBinding(criterion: heir.id, words: words, setting: setting)
    bindings.append(Carried(binding: binding, from: old.id))
  }
}

extension JSONValue {
  /// The object with lists of ids added; one that is empty is left out.
  fileprivate func with(_ lists: [(String, [String])]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    let names = Set(lists.map(\.0))
    let added = lists.filter { !$0.1.isEmpty }.map { JSONMember($0.0, .array($0.1.map { .string($0) })) }
    return .object(members.filter { !names.contains($0.key) } + added)
  }
}
