import JSON
import Letters
import PriorAuth
import Workflow

/// The open cases that a change touches, or may touch.
struct TouchedCases {
  private let cases: [Identifier<Request>]
  private let hasMore: Bool
  private let isCertain: Bool

  /// As many as are named.
  private static let limit = 50

  init(_ cases: [Identifier<Request>], hasMore: Bool) {
    self.cases = cases
    self.hasMore = hasMore
    isCertain = true
  }

  /// Those in a scope: each has to be looked at to know.
  init(in scope: OpenCaseScope, of desk: CaseDesk) throws { try self.init(in: [scope], of: desk) }

  /// Those in any of some scopes.
  init(in scopes: [OpenCaseScope], of desk: CaseDesk) throws {
    try self.init(isCertain: false) { try desk.openCases(in: scopes, limit: $0) }
  }

  /// Those whose letters that are drafted or owed are made of a template.
  init(awaiting template: TemplateName, of desk: CaseDesk) throws {
    try self.init(isCertain: true) { try desk.openCases(awaiting: template, limit: $0) }
  }

  /// Those that a search for at most so many finds; one more is asked for than is named.
  private init(isCertain: Bool, _ find: (_ limit: Int) throws -> [Identifier<Request>]) throws {
    let found = try find(Self.limit + 1)
    cases = Array(found.prefix(Self.limit))
    hasMore = found.count > Self.limit
    self.isCertain = isCertain
  }

  var words: String {
    guard !cases.isEmpty else { return "No open case is touched." }
    return "Open cases it \(isCertain ? "touches" : "may touch"): "
      + firstOf(cases.map(\.shown), atMost: Self.limit, hasMore: hasMore) + "."
  }

  var members: [JSONMember] {
    [
      JSONMember(isCertain ? "touches" : "mayTouch", .array(cases.map { .number($0.number) })),
      JSONMember("hasMore", .bool(hasMore)),
    ]
  }

  /// An answer with what is touched at its end.
  func added(to answer: CommandResult) -> CommandResult {
    var answer = answer
    answer.text += words + "\n"
    if case .object(let said)? = answer.json { answer.json = .object(said + members) }
    return answer
  }
}
