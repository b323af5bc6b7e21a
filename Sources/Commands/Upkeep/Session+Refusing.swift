extension Session {
  /// Does something with files and backups; what goes wrong becomes a refusal of the command.
  func refusing<Result>(in command: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let problem as BackupProblem {
      throw problem.refusal(in: command)
    } catch let problem as OutputProblem {
      throw problem.refusal(in: command)
    } catch let problem as InputProblem {
      throw problem.refusal(in: command)
    }
  }
}
