/// A row of a coding table.
public struct OutlineCode: Sendable, Hashable {
  /// The code systems policy documents print.
  public enum System: String, Sendable, Hashable, CaseIterable {
    /// The Healthcare Common Procedure Coding System, level II.
    case hcpcs = "HCPCS"
    /// Current Procedural Terminology.
    case cpt = "CPT"
    /// The International Classification of Diseases, tenth revision.
    case icd10 = "ICD-10"
    /// The National Drug Code.
    case ndc = "NDC"
  }

  /// The system the table's heading names, else the one the code's shape belongs to.
  public var system: System
  /// The code as printed.
  public var code: String
  /// The words beside it.
  public var description: String
  /// The bytes of the row.
  public var span: Range<Int>

  /// A code with the words beside it.
  public init(system: System, code: String, description: String, span: Range<Int>) {
    self.system = system
    self.code = code
    self.description = description
    self.span = span
  }
}
