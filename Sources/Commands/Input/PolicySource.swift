import Criteria
import PriorAuth
import Workflow

/// Where a case file's policies come from: documents named on the command line, or the database.
struct PolicySource {
  private enum Origin {
    case documents([PolicyVersion])
    case database(CaseDesk)
  }

  private let origin: Origin
  /// Whose readings and rules of state law hold.
  private let desk: CaseDesk?
  private var known: [String: [PolicyVersion]] = [:]
  /// What the database says of readings and of state law, once it was asked.
  private var standing: (choices: [OnFile<ReadingChoice>], overlays: [OverlayOnFile])?

  /// Policies read from documents; nothing of them is kept.
  ///
  /// - Parameter desk: the database whose readings and rules of state law hold; nil for none.
  init(_ documents: [PolicyVersion], readBy desk: CaseDesk? = nil) {
    origin = .documents(documents)
    self.desk = desk
  }

  /// The published policies of a database.
  init(_ desk: CaseDesk) {
    origin = .database(desk)
    self.desk = desk
  }

  /// The versions of a policy; empty when there is none of that number.
  mutating func versions(of number: String) throws -> [PolicyVersion] {
    if let versions = known[number] { return versions }
    let versions =
      switch origin {
      case .documents(let all): all.filter { $0.number == number }
      case .database(let desk): try desk.publishedVersions(of: number)
      }
    known[number] = versions
    return versions
  }

  /// A case file as it is evaluated under a policy here: what it does not say of readings and of state law is as the
  /// database has it.
  mutating func completed(_ file: CaseFile, for number: String) throws -> CaseFile {
    var file = file
    file.policy = number
    guard let desk else { return file }
    let standing = try standing ?? (choices: desk.readingChoices(), overlays: desk.overlays())
    self.standing = standing
    if file.readings.isEmpty { file.readings = Readings(standing.choices, for: number) }
    if file.overlays.isEmpty { file.overlays = file.concerning(standing.overlays, under: number) }
    return file
  }

  /// The numbers of the policies that govern a drug on a day, in their order; where none does, of those that would
  /// govern it but for a slip in its name.
  func numbers(governing drug: Drug, on day: Day) throws -> [String] {
    switch origin {
    case .documents(let all):
      let governing = all.filter { $0.governs(drug) }
      let found = governing.isEmpty ? all.filter { $0.mayGovern(drug) } : governing
      return Array(Set(found.map(\.number))).sorted()
    case .database(let desk): return try desk.policyNumbers(governing: drug, on: day)
    }
  }
}
