import PriorAuth
import SQLite

extension SQLiteRecords {
  public func members(
    _ search: MemberSearch, _ call: PageCall<MemberKey>
  ) throws -> Page<MemberRow, MemberKey> {
    call.page(try connection.rows(Self.membersQuery(search, call), Self.memberRow), key: \.key)
  }

  static func membersQuery(_ search: MemberSearch, _ call: PageCall<MemberKey>) -> SQL {
    switch search {
    case .all: membersQuery("name_key", beginning: "", call)
    case .number(let beginning): membersQuery("number", beginning: beginning, call)
    case .name(let typed): membersQuery(NamePart.all(of: typed.lowercased()), call)
    }
  }

  private static func membersQuery(
    _ column: String, beginning prefix: String, _ call: PageCall<MemberKey>
  ) -> SQL {
    // The key's own side has no second bound, which could be taken for the start of the range instead of the key.
    let first: SQL = "\(raw: column) >= \(prefix)"
    let last: SQL = "\(raw: column) <= \(prefix + lastCharacter)"
    let bounds: SQL =
      switch call.place {
      case .first, .last: "\(first) and \(last)"
      case .after(let key): "(\(raw: column), member_id) > (\(key.text), \(key.id)) and \(last)"
      case .before(let key): "\(first) and (\(raw: column), member_id) < (\(key.text), \(key.id))"
      }
    let direction = call.direction
    return """
      select member_id, number, family_name, given_name, birth_date, \(raw: column), 0
      from member
      where \(bounds)
      order by \(raw: column) \(raw: direction), member_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// What is found by family name, and behind it what is found by given name; of each part no more is read than is shown.
  private static func membersQuery(_ parts: [NamePart], _ call: PageCall<MemberKey>) -> SQL {
    let direction = call.direction
    var whole: SQL = ""
    for (number, part) in parts.enumerated() {
      guard let place = place(in: number, part, call) else { continue }
      var others: SQL = ""
      for earlier in parts[..<number] { others = "\(others) and not (\(earlier.condition))" }
      let union: SQL = whole.text.isEmpty ? "" : "union all"
      whole = """
        \(whole) \(union)
        select * from (
          select member_id, number, family_name, given_name, birth_date, name_key, \(number) as part
          from member
          where \(part.condition) \(place) \(others)
          order by \(raw: part.order(direction))
          limit \(call.fetchLimit))
        """
    }
    return """
      select member_id, number, family_name, given_name, birth_date, name_key, part
      from (\(whole))
      order by part \(raw: direction),
        iif(\(raw: NamePart.byFamily(parts)), '', \(raw: NamePart.givenColumn)) \(raw: direction), name_key \(raw: direction),
        member_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// Where in a part a page begins; nil where all of the part lies on the other side.
  private static func place(in number: Int, _ part: NamePart, _ call: PageCall<MemberKey>) -> SQL? {
    switch call.place {
    case .first, .last: return ""
    case .after(let key):
      if number < key.part { return nil }
      return number > key.part ? "" : "and \(part.keyColumns) > (\(part.key(key)))"
    case .before(let key):
      if number > key.part { return nil }
      return number < key.part ? "" : "and \(part.keyColumns) < (\(part.key(key)))"
    }
  }

  /// U+10FFFF sorts behind every character, so it ends the range of all texts with a prefix.
  fileprivate static let lastCharacter = "\u{10FFFF}"

  private static func memberRow(_ row: inout RowReader) throws(SQLiteError) -> MemberRow {
    let id: Identifier<Member> = try row.identifier()
    return MemberRow(
      id: id, number: try row.text(), familyName: try row.text(), givenName: try row.text(),
      birthDate: try row.day(), key: MemberKey(text: try row.text(), id: id, part: Int(try row.integer())))
  }
}

/// A way in which a name can be meant: each is a range of an index.
private struct NamePart {
  /// The given name, as the index has it.
  static let givenColumn = "substr(name_key, instr(name_key, ', ') + 2)"

  /// The rows that are meant.
  let condition: SQL
  /// Whether the rows stand in the order of their given names.
  let isByGivenName: Bool

  /// The condition that a part is one in the order of family names.
  static func byFamily(_ parts: [NamePart]) -> String {
    let numbers = parts.indices.filter { !parts[$0].isByGivenName }.map { "\($0)" }
    return "part in (\(numbers.joined(separator: ", ")))"
  }

  /// What is typed as a family name, then as a given name; of several words, the first as the one and the rest as the
  /// other.
  static func all(of typed: String) -> [NamePart] {
    var parts = [family(typed)]
    guard !typed.contains(",") else { return parts }
    guard let blank = typed.firstIndex(of: " ") else { return parts + [given(typed)] }
    let first = String(typed[..<blank])
    let rest = String(typed[blank...].drop { $0 == " " })
    parts.append(
      NamePart(
        condition: "\(raw: givenColumn) = \(first) and \(range("name_key", rest))", isByGivenName: true))
    parts.append(family("\(first), \(rest)"))
    return parts + [given(typed)]
  }

  private static func family(_ beginning: String) -> NamePart {
    NamePart(condition: range("name_key", beginning), isByGivenName: false)
  }

  private static func given(_ beginning: String) -> NamePart {
    NamePart(condition: range(givenColumn, beginning), isByGivenName: true)
  }

  private static func range(_ column: String, _ beginning: String) -> SQL {
    "\(raw: column) >= \(beginning) and \(raw: column) <= \(beginning + SQLiteRecords.lastCharacter)"
  }

  func order(_ direction: String) -> String {
    let names = "name_key \(direction), member_id \(direction)"
    return isByGivenName ? "\(Self.givenColumn) \(direction), " + names : names
  }

  /// What its rows are ordered by.
  var keyColumns: SQL {
    isByGivenName ? "(\(raw: Self.givenColumn), name_key, member_id)" : "(name_key, member_id)"
  }

  /// The values of a key in these.
  func key(_ key: MemberKey) -> SQL {
    guard isByGivenName else { return "\(key.text), \(key.id)" }
    let comma = key.text.firstRange(of: ", ")?.upperBound ?? key.text.endIndex
    return "\(String(key.text[comma...])), \(key.text), \(key.id)"
  }
}
