import JSON
import PriorAuth
import Workflow

/// `setting set`: sets something for everybody.
struct SettingSet: Command {
  static let spec = CommandSpec(
    ["setting", "set"], purpose: "Set something for everybody who works with the database.",
    examples: [
      .init("priorauth setting set idle-minutes 10", "when the desk locks itself"),
      .init("priorauth setting set passphrase required", "nobody signs without a passphrase"),
      .init("priorauth setting set passphrase when-set --json", "only those who have one are asked"),
    ],
    operands: [
      OperandSpec("NAME", "one of \(Setting.allCases.map(\.rawValue).joined(separator: ", "))"),
      OperandSpec("VALUE", "what it is to be; see 'priorauth setting list'"),
    ])

  private let setting: Setting
  private let value: String

  init(_ arguments: Arguments) throws(UsageError) {
    let word = try arguments.required(0, "NAME")
    guard let setting = Setting(rawValue: word) else {
      throw UsageError(
        .notAChoice(option: "NAME", value: word, choices: Setting.allCases.map(\.rawValue)),
        in: arguments.command)
    }
    self.setting = setting
    value = try arguments.required(1, "VALUE")
  }

  func run(in session: Session) throws -> CommandResult {
    try session.desk().change(setting, to: value, at: session.clock)
    return CommandResult(
      text: "\(setting.rawValue) is \(value) now.\n",
      json: .object(["setting": .string(setting.rawValue), "value": .string(value)]))
  }
}
