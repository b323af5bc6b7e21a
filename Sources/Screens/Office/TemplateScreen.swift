import Letters
import PriorAuth
import TerminalUI

/// The text of a version of a letter template.
struct TemplateScreen: PageScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
  }

  let name: TemplateName
  /// 0 is the one the program comes with.
  let version: Int
  let today: Day
  private var lines: [String]?
  var text = ScrolledText()

  init(_ name: TemplateName, version: Int, today: Day) {
    self.name = name
    self.version = version
    self.today = today
  }

  var title: String {
    "Template '\(name.name)', " + (version == 0 ? "the program's own" : "version \(version)")
  }

  var awaited: String? { lines == nil ? "Reading …" : nil }

  var bindings: [Binding<Message>] { movement(Message.move, in: "text") }

  mutating func load() -> [Step] { [.perform(.ask(.template(name, version: version)))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): scroll(by: key)
    }
    return []
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .office(.template(let lines)) = reply { self.lines = lines }
    return []
  }

  var paragraphs: [Paragraph] {
    guard let lines, !lines.isEmpty else { return [Paragraph("It has no text.")] }
    return lines.map { Paragraph($0) }
  }
}
