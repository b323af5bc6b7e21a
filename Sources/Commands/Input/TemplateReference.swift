import Letters

/// The name of a template as a command takes it.
enum TemplateReference {
  static let operand = OperandSpec(
    "NAME",
    "letterhead, abbreviations, or a kind of letter: "
      + LetterKind.allCases.map(\.rawValue).joined(separator: ", "))

  static func name(_ arguments: Arguments) throws(UsageError) -> TemplateName {
    let word = try arguments.required(0, operand.name)
    guard let name = TemplateName(word) else {
      throw UsageError(
        .notAChoice(option: operand.name, value: word, choices: TemplateName.all.map(\.name)),
        in: arguments.command)
    }
    return name
  }
}
