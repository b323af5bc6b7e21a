import PriorAuth

/// Members and their coverage.
public protocol MemberRecords {
  /// Takes a member in.
  func insert(_ member: Member, _ coverages: [Coverage], _ stamp: Stamp) throws -> Identifier<Member>
  /// The plans of the newest coverages, the newest first, each once.
  func plans(ofNewest count: Int) throws -> [PlanName]
  /// The member of that number in the record.
  func member(_ id: Identifier<Member>) throws -> MemberOnFile?
  /// The member with that number on the card.
  func member(number: String) throws -> Identifier<Member>?
  /// A page of members.
  func members(_ search: MemberSearch, _ call: PageCall<MemberKey>) throws -> Page<MemberRow, MemberKey>
}
