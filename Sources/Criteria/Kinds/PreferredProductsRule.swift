/// Trouble with the policy's preferred products, where the policy gives no number of them.
public struct PreferredProductsRule: Sendable, Hashable, Codable {
  /// What keeps them from being used.
  public enum Trouble: String, Sendable, Hashable, Codable {
    case intolerance
    /// A contraindication that would not exist with the requested product.
    case unsharedContraindication
  }

  public var trouble: Trouble

  /// A requirement.
  public init(trouble: Trouble) { self.trouble = trouble }
}
