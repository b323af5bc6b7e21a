import Commands
import Testing

@Suite struct HelpTests {
  static let tree = CommandTree.standard
  static let help = Help(tree)

  @Test(arguments: tree.specs.map(\.name))
  func `every command has a purpose, three examples and help of eighty columns`(name: String) throws {
    let spec = try #require(Self.tree.specs.first { $0.name == name })
    #expect(spec.purpose.hasSuffix("."))
    #expect(spec.examples.count == 3)
    let page = Self.help.page(spec)
    #expect(page.hasPrefix("usage: priorauth"))
    for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(arguments: tree.specs.flatMap { spec in spec.examples.map { [spec.name, $0.line] } })
  func `every example is a line the parser accepts`(example: [String]) throws {
    let words = Self.shellWords(example[1])
    guard case .run(let spec, _) = try Self.tree.parse(words) else {
      Issue.record("\(example[1]) asks for help")
      return
    }
    // An example may show a neighbouring command, but the plain program shows only whole lines of its own.
    #expect(example[0].isEmpty || spec.name == example[0], "\(example[1])")
  }

  @Test func `help is found by word, by option and by noun`() throws {
    for line in ["help decide", "decide --help", "decide -h R12", "--db x decide --help"] {
      guard case .help(let spec) = try Self.tree.parse(Self.shellWords("priorauth " + line)) else {
        Issue.record("\(line) shows no page")
        continue
      }
      #expect(spec.name == "decide", "\(line)")
    }
    guard case .nounHelp("policy") = try Self.tree.parse(["policy", "--help"]) else {
      Issue.record("a noun has a page of its own")
      return
    }
    guard case .overview = try Self.tree.parse(["--help"]) else {
      Issue.record("the program has an overview")
      return
    }
  }

  @Test func `the overview and the page of a noun fit eighty columns and name every command`() {
    let overview = Self.help.overview()
    for line in (overview + Self.help.page(noun: "policy")).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
    for spec in Self.tree.specs { #expect(overview.contains(spec.name)) }
  }

  @Test func `the manual has a section for every command`() {
    let manual = CommandReference(Self.tree).markdown
    for spec in Self.tree.specs {
      #expect(manual.contains("## `" + (["priorauth"] + spec.path).joined(separator: " ") + "`\n"))
    }
  }

  /// The words of a line after the program's name and before any redirection, as a shell would cut them.
  static func shellWords(_ line: String) -> [String] {
    let command = line.split(separator: "|").last.map(String.init) ?? line
    var words: [String] = []
    for (index, piece) in command.prefix(while: { $0 != "<" }).split(separator: "\"").enumerated() {
      words += index % 2 == 1 ? [String(piece)] : piece.split(separator: " ").map(String.init)
    }
    return words.first == "priorauth" ? Array(words.dropFirst()) : words
  }
}
