import PriorAuth
import SQLite

extension SQLiteRecords {
  public func members(
    _ search: MemberSearch, _ call: PageCall<MemberKey>
  ) throws -> Page<MemberRow, MemberKey> {
    switch search {
    case .all: try page(Self.membersQuery(call), call, key: \.key, Self.memberRow)
    case .words(let words): call.page(try members(withWords: words, call), key: \.key)
    }
  }

  /// Those found by the first of the words whom the others fit too.
  ///
  /// Where there are others, some of what is read does not fit; so it is read on until there are enough.
  private func members(withWords words: [String], _ call: PageCall<MemberKey>) throws -> [MemberRow] {
    guard let first = words.first else { return [] }
    let beginnings = MemberWords.beginnings(of: first)
    var found: [MemberRow] = []
    let places = call.isBackward ? beginnings.indices.reversed() : Array(beginnings.indices)
    for place in places where found.count < call.fetchLimit {
      // Who is found by an earlier beginning stands there.
      let earlier = beginnings[..<place]
      let isWhole = words.count == 1 && earlier.isEmpty
      found += try members(
        beginning: beginnings[place], call, atOnce: isWhole ? call.limit : max(call.limit, Self.readAtOnce),
        enough: call.fetchLimit - found.count
      ) { row in
        row.isFound(by: words.dropFirst()) && !earlier.contains(where: row.hasWord)
      }
    }
    return Array(found.prefix(call.fetchLimit))
  }

  /// Those with a word of one beginning who fit, as many as are enough.
  private func members(
    beginning: String, _ call: PageCall<MemberKey>, atOnce: Int, enough: Int,
    where fits: (MemberRow) -> Bool
  ) throws -> [MemberRow] {
    var found: [MemberRow] = []
    var place = call.place.inside(beginning)
    while found.count < enough {
      let read = PageCall(place, limit: atOnce)
      let rows = try connection.rows(
        Self.membersQuery(beginning: beginning, read), expecting: read.expected, Self.memberRow)
      found += rows.filter(fits)
      guard rows.count == read.fetchLimit, let last = rows.last else { break }
      place = call.isBackward ? .before(last.key) : .after(last.key)
    }
    return found
  }

  /// How many of those found by the longest word are looked at in one query for the other words.
  private static let readAtOnce = 500

  /// Everybody, by name.
  static func membersQuery(_ call: PageCall<MemberKey>) -> SQL {
    let place = call.condition("name_key, member_id") { "\($0.name), \($0.id)" }
    let direction = call.direction
    return """
      select member_id, name_key, '', number, family_name, given_name, birth_date
      from member
      where true \(place)
      order by name_key \(raw: direction), member_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// Those with a word of that beginning, each by the first such word.
  static func membersQuery(beginning: String, _ call: PageCall<MemberKey>) -> SQL {
    // The key's own side has no second bound, which could be taken for the start of the range instead of the key.
    let first: SQL = "word >= \(beginning)"
    let last: SQL = "word <= \(beginning + lastCharacter)"
    let key: SQL = "(word, member_word.name_key, member_id)"
    let bounds: SQL =
      switch call.place {
      case .first, .last: "\(first) and \(last)"
      case .after(let place): "\(key) > (\(place.word), \(place.name), \(place.id)) and \(last)"
      case .before(let place): "\(first) and \(key) < (\(place.word), \(place.name), \(place.id))"
      }
    let direction = call.direction
    return """
      select member_id, member_word.name_key, word, number, family_name, given_name, birth_date
      from member_word cross join member using (member_id)
      where \(bounds) and earlier < \(beginning)
      order by word \(raw: direction), member_word.name_key \(raw: direction), member_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// U+10FFFF sorts behind every character, so it ends the range of all texts with a prefix.
  private static let lastCharacter = "\u{10FFFF}"

  private static func memberRow(_ row: inout RowReader) throws(SQLiteError) -> MemberRow {
    let id: Identifier<Member> = try row.identifier()
    let key = MemberKey(name: try row.text(), id: id, word: try row.text())
    return MemberRow(
      id: id, number: try row.text(), familyName: try row.text(), givenName: try row.text(),
      birthDate: try row.day(), key: key)
  }
}

extension MemberRow {
  /// Whether each of the words begins one of the member's.
  fileprivate func isFound(by typed: ArraySlice<String>) -> Bool {
    guard !typed.isEmpty else { return true }
    let own = MemberWords.of(
      number: number, familyName: familyName, givenName: givenName, birthDate: birthDate)
    return typed.allSatisfy { wanted in
      MemberWords.beginnings(of: wanted).contains { beginning in
        own.contains { $0.utf8.starts(with: beginning.utf8) }
      }
    }
  }

  /// Whether one of the member's words begins so.
  fileprivate func hasWord(beginning: String) -> Bool {
    MemberWords.of(number: number, familyName: familyName, givenName: givenName, birthDate: birthDate)
      .contains { $0.utf8.starts(with: beginning.utf8) }
  }
}

extension PageCall<MemberKey>.Place {
  /// The same place among the words of a beginning: all of these for one that lies before or behind them on that side.
  fileprivate func inside(_ beginning: String) -> Self {
    switch self {
    case .after(let key) where key.word.utf8.lexicographicallyPrecedes(beginning.utf8): .first
    case .before(let key)
    where !key.word.utf8.starts(with: beginning.utf8)
      && beginning.utf8.lexicographicallyPrecedes(key.word.utf8):
      .last
    default: self
    }
  }
}
