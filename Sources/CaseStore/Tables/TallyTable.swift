import PriorAuth
import SQLite

extension SQLiteRecords {
  /// What is counted.
  enum Tallied: String {
    case request, authorization
  }

  /// Adds to the count of a state, or takes from it.
  func addToTally(
    _ subject: Tallied, _ line: LineOfBusiness, _ state: String, _ number: Int
  ) throws(SQLiteError) {
    // A conflict is looked for only after the row is found fit, so the count to insert must not be negative.
    try connection.execute(
      """
      insert into tally (subject, line_of_business, state, number)
      values (\(subject.rawValue), \(line.name), \(state), 0) on conflict do nothing
      """)
    try connection.execute(
      """
      update tally set number = number + \(number)
      where subject = \(subject.rawValue) and line_of_business = \(line.name) and state = \(state)
      """)
    try connection.execute(
      """
      delete from tally
      where subject = \(subject.rawValue) and line_of_business = \(line.name) and state = \(state) and number = 0
      """)
  }
}
