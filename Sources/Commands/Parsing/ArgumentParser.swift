import PriorAuth

/// Reads options and operands as one command's spec allows them.
struct ArgumentParser {
  private let spec: CommandSpec
  private var operands: [String] = []
  private var values: [String: [String]] = [:]

  private init(spec: CommandSpec) { self.spec = spec }

  private var options: [OptionSpec] { spec.options + OptionSpec.global }

  /// The arguments, after everything that is required has been seen.
  static func parse(_ words: [String], as spec: CommandSpec) throws(UsageError) -> Arguments {
    var parser = ArgumentParser(spec: spec)
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parser.operands += rest
        break
      }
      if word.hasPrefix("--") {
        try parser.read(option: word, rest: &rest)
      } else if word.hasPrefix("-"), word != "-" {
        throw UsageError(.noSuchOption(word, nearest: nil), in: spec.name)
      } else {
        parser.operands.append(word)
      }
    }
    try parser.check()
    return Arguments(command: spec.name, operands: parser.operands, values: parser.values)
  }

  private mutating func read(option word: String, rest: inout ArraySlice<String>) throws(UsageError) {
    let sign = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let flag = String(word[..<(sign ?? word.endIndex)])
    let given = sign.map { String(word[word.utf8.index(after: $0)...]) }
    guard let option = options.first(where: { $0.flag == flag }) else { throw unknown(flag) }
    guard option.value != nil else {
      guard given == nil else { throw UsageError(.valueNotTaken(flag), in: spec.name) }
      values[option.name] = []
      return
    }
    // A word that looks like an option is one: a value that starts with dashes is written --name=--value.
    let next = given ?? rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    guard let value = next, !value.isEmpty else {
      throw UsageError(.valueMissing(flag, choices: option.choices), in: spec.name)
    }
    if given == nil { rest.removeFirst() }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw UsageError(.notAChoice(option: flag, value: value, choices: option.choices), in: spec.name)
    }
    if !option.isRepeatable, let earlier = values[option.name] {
      guard earlier == [value] else { throw UsageError(.givenTwice(flag), in: spec.name) }
      return
    }
    values[option.name, default: []].append(value)
  }

  private func unknown(_ flag: String) -> UsageError {
    if PersonalData.flags.contains(flag) { return UsageError(.personalData(flag)) }
    let nearest = NearMiss.nearest(to: flag, among: options.map(\.flag))
    return UsageError(.noSuchOption(flag, nearest: nearest), in: spec.name)
  }

  private func check() throws(UsageError) {
    for option in spec.options where option.isRequired && values[option.name] == nil {
      throw UsageError(.optionMissing(option.flag, choices: option.choices), in: spec.name)
    }
    let needed = spec.operands.filter(\.isRequired)
    if operands.count < needed.count {
      throw UsageError(.operandMissing(needed[operands.count].name), in: spec.name)
    }
    if operands.count > spec.operands.count {
      throw UsageError(.tooManyOperands(operands[spec.operands.count]), in: spec.name)
    }
  }
}

/// Options people may expect, which would show a person's data to every user of the machine.
enum PersonalData {
  static let flags: Set<String> = [
    "--name", "--member-name", "--family-name", "--given-name", "--first-name", "--last-name", "--birth-date",
    "--birthdate", "--dob", "--member-number", "--member-id", "--ssn", "--address", "--phone", "--email",
    "--diagnosis", "--search", "--patient", "--password", "--passphrase",
  ]
}
