import PriorAuth
import SQLite

/// The words that members are looked for by, beside the members.
extension SQLiteRecords {
  /// Adds the words of a member to those that members are found by.
  func addWords(of member: Int64) throws(SQLiteError) {
    for entry in try wordEntries("where member_id = \(member)") {
      for (word, earlier) in entry.pairs {
        try connection.execute(
          "insert into member_word values (\(word), \(entry.nameKey), \(member), \(earlier))")
      }
    }
  }

  /// Takes the words of a member away, before the member's row changes.
  func removeWords(of member: Int64) throws(SQLiteError) {
    for entry in try wordEntries("where member_id = \(member)") {
      for word in entry.words {
        try connection.execute(
          """
          delete from member_word
          where word = \(word) and name_key = \(entry.nameKey) and member_id = \(member)
          """)
      }
    }
  }

  /// Writes the words of all members anew.
  func makeMemberWords() throws {
    try connection.sortingInFiles {
      try connection.execute(
        script: "create temp table found_word (word text, name_key text, member_id integer, earlier text)")
      try connection.write {
        let insert = try connection.repeated("insert into temp.found_word values (?, ?, ?, ?)")
        try eachWordEntry("") { entry throws(SQLiteError) in
          for (word, earlier) in entry.pairs {
            try insert.bind(.text(word))
            try insert.bind(.text(entry.nameKey))
            try insert.bind(.integer(entry.member))
            try insert.bind(.text(earlier))
            try insert.run()
          }
        }
        try connection.execute("delete from member_word")
        try connection.execute("insert into member_word select * from temp.found_word order by 1, 2, 3")
      }
      try connection.execute(script: "drop table temp.found_word")
    }
  }

  private func wordEntries(_ condition: SQL) throws(SQLiteError) -> [MemberWordEntry] {
    var entries: [MemberWordEntry] = []
    try eachWordEntry(condition) { entries.append($0) }
    return entries
  }

  /// Hands over what should stand among the words of each member.
  func eachWordEntry(
    _ condition: SQL, _ body: (MemberWordEntry) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try connection.each(
      "select member_id, name_key, number, family_name, given_name, birth_date from member \(condition)"
    ) { row throws(SQLiteError) in
      try body(
        MemberWordEntry(
          member: try row.integer(), nameKey: try row.text(),
          words: MemberWords.of(
            number: try row.text(), familyName: try row.text(), givenName: try row.text(),
            birthDate: try row.day())))
    }
  }
}

/// What should stand among the words of one member.
struct MemberWordEntry {
  let member: Int64
  let nameKey: String
  let words: [String]

  /// Each word with the one before it; the first with none.
  var pairs: some Sequence<(word: String, earlier: String)> { zip(words, [""] + words).lazy.map { ($0, $1) } }
}
