import JSON

/// One thing that was looked at, what was found, and what to do about it.
public struct DoctorFinding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// As it should be.
    case fine
    /// Something should be done before long.
    case warning
    /// The record is damaged or in danger.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A stable token, `disk-space`.
  public var code: String
  public var severity: Severity
  public var message: String
  /// What to do; empty where nothing is to be done.
  public var cure: String

  /// Something as it should be.
  static func fine(_ code: String, _ message: String) -> DoctorFinding {
    DoctorFinding(code: code, severity: .fine, message: message, cure: "")
  }

  /// Something to be done before long.
  static func warning(_ code: String, _ message: String, cure: String) -> DoctorFinding {
    DoctorFinding(code: code, severity: .warning, message: message, cure: cure)
  }

  /// A danger to the record.
  static func error(_ code: String, _ message: String, cure: String) -> DoctorFinding {
    DoctorFinding(code: code, severity: .error, message: message, cure: cure)
  }

  /// The finding for a script.
  var json: JSONValue {
    .object([
      "code": .string(code), "severity": .string(severity.rawValue), "message": .string(message),
      "cure": cure.isEmpty ? nil : .string(cure),
    ])
  }
}
