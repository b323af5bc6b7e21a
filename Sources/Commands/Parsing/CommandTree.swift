import PriorAuth

/// All commands of the program, and the way from the words of a command line to one of them.
public struct CommandTree: Sendable {
  /// Every command, in the order in which help lists them.
  public let specs: [CommandSpec]

  /// A tree of commands.
  public init(_ specs: [CommandSpec]) { self.specs = specs }

  /// What a command line asks for.
  public enum Invocation: Sendable {
    /// Help on everything.
    case overview
    /// Help on the commands of one noun.
    case nounHelp(String)
    /// Help on one command.
    case help(CommandSpec)
    case version
    case run(CommandSpec, Arguments)
  }

  /// Reads the words after the program's name.
  public func parse(_ words: [String]) throws(UsageError) -> Invocation {
    let before = words.prefix { $0 != "--" }
    if before.first == "help" { return try help(on: Array(before.dropFirst())) }
    if before.contains("--help") || before.contains("-h") {
      return try help(on: commandWords(in: before).map { words[$0] })
    }
    // A command may have an option of that name, for the version of a policy.
    if before.contains("--version"), commandWords(in: before).isEmpty { return .version }
    let chosen = try choose(commandWords(in: before).map { words[$0] })
    // The command's own words stand first among the words that are no options; what remains is read by its spec.
    var rest = words
    for place in commandWords(in: before).prefix(chosen.path.count).reversed() { rest.remove(at: place) }
    return .run(chosen, try ArgumentParser.parse(rest, as: chosen))
  }

  /// Whether a command line names a command or asks for help on one, instead of having options alone.
  func namesCommand(_ words: [String]) -> Bool {
    let before = words.prefix { $0 != "--" }
    return before.contains("--help") || before.contains("-h") || !commandWords(in: before).isEmpty
  }

  /// The places of the words that are neither options nor values of options.
  private func commandWords(in words: ArraySlice<String>) -> [Int] {
    var places: [Int] = []
    var place = words.startIndex
    while place < words.endIndex {
      let word = words[place]
      if word.hasPrefix("-"), word != "-" {
        place += takesNextWord(word) ? 2 : 1
      } else {
        places.append(place)
        place += 1
      }
    }
    return places
  }

  private func takesNextWord(_ word: String) -> Bool {
    guard !word.contains("=") else { return false }
    let isIt: (OptionSpec) -> Bool = { $0.flag == word && $0.value != nil }
    return OptionSpec.global.contains(where: isIt) || specs.contains { $0.options.contains(where: isIt) }
  }

  private func choose(_ words: [String]) throws(UsageError) -> CommandSpec {
    guard let first = words.first else {
      if let plain = specs.first(where: \.path.isEmpty) { return plain }
      throw UsageError(.noSuchCommand("", nearest: nil))
    }
    if let single = specs.first(where: { $0.path == [first] }) { return single }
    let verbs = self.verbs(of: first)
    guard !verbs.isEmpty else {
      let nearest = NearMiss.nearest(to: first, among: specs.compactMap(\.path.first))
      throw UsageError(.noSuchCommand(first, nearest: nearest))
    }
    guard words.count > 1 else { throw UsageError(.verbMissing(noun: first, verbs: verbs)) }
    guard let spec = specs.first(where: { $0.path == Array(words.prefix(2)) }) else {
      let nearest = NearMiss.nearest(to: words[1], among: verbs).map { first + " " + $0 }
      throw UsageError(.noSuchCommand(first + " " + words[1], nearest: nearest))
    }
    return spec
  }

  private func help(on words: [String]) throws(UsageError) -> Invocation {
    guard let first = words.first else { return .overview }
    if words.count == 1, !verbs(of: first).isEmpty { return .nounHelp(first) }
    return .help(try choose(words))
  }

  /// The verbs a noun has.
  public func verbs(of noun: String) -> [String] {
    specs.filter { $0.path.count == 2 && $0.path[0] == noun }.map { $0.path[1] }
  }
}
