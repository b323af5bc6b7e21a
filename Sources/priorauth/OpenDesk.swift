import Commands

/// Opens the reviewer's desk on a database and comes back when the person leaves it.
///
/// - Parameter result: what is printed where there is no desk to open: the worklist.
func openDesk(
  _ desk: CommandResult.DeskOpening, in machine: Machine, insteadOf result: CommandResult
) throws -> ExitCode {
  Output.print(result.text) ? result.exit : .ioError
}
