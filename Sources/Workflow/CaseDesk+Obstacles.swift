import Criteria
import PriorAuth

extension CaseDesk {
  /// Why the person at the desk may not do something, whatever the record says; nil where they may.
  public func obstacle(to verb: Verb) throws(DeskError) -> DeskError? {
    do throws(DeskError) {
      try translated { try records.reading { try permit(verb) } }
      return nil
    } catch {
      switch error {
      case .notPermitted, .notEnrolled, .person: return error
      default: throw error
      }
    }
  }

  /// Why the person at the desk may not publish a draft, by their roles or as one of its authors; nil where they may.
  public func obstacle(toPublishing draft: PolicyOnFile) throws(DeskError) -> DeskError? {
    if let obstacle = try obstacle(to: .publishPolicy) { return obstacle }
    return try read { try authorship(of: draft, publishing: login) }
  }

  /// The refusal of a person who wrote a draft themselves, where somebody else could publish it.
  func authorship(of draft: PolicyOnFile, publishing person: String) throws -> DeskError? {
    let authors = try Set([draft.stamp.by] + records.bindings(of: draft.id).map(\.stamp.by))
    guard authors.contains(person), try records.people().count > 1 else { return nil }
    return .policy(.publishedByAuthor(number: draft.version.number, author: person))
  }
}
