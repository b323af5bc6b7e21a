/// One thing a script can ask for: its spec, its parsed arguments, and what it does.
public protocol Command: SendableMetatype {
  /// How it is called.
  static var spec: CommandSpec { get }
  /// Takes what it needs from a parsed command line.
  init(_ arguments: Arguments) throws(UsageError)
  /// Does it.
  func run(in session: Session) throws -> CommandResult
}
