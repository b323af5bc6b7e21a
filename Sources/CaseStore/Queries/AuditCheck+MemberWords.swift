import PriorAuth
import SQLite
import Workflow

extension AuditCheck {
  /// Compares the words that members are found by with the members, both ways.
  mutating func compareMemberWords() throws(SQLiteError) {
    var expected: Int64 = 0
    try records.eachWordEntry("") { entry throws(SQLiteError) in
      expected += Int64(entry.words.count)
      for (word, earlier) in entry.pairs {
        let kept: Bool? = try connection.row(
          """
          select 1 from member_word
          where word = \(word) and name_key = \(entry.nameKey) and member_id = \(entry.member)
            and earlier = \(earlier)
          """
        ) { _ in true }
        if kept == nil {
          report(.listDiffers, "member_word", row: entry.member)
          break
        }
      }
    }
    let kept = try connection.row("select count(*) from member_word") { row throws(SQLiteError) in
      try row.integer()
    }
    // With every word of every member there, more of them are words that no member has.
    if let kept, kept > expected { report(.listDiffers, "member_word") }
  }
}
