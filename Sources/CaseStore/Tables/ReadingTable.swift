import Criteria
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(_ choice: ReadingChoice, _ stamp: Stamp) throws -> Identifier<ReadingChoice> {
    let id = try connection.insert(
      """
      insert into reading_choice (point, reading, policy_number, reason, chosen, chosen_by)
      values (\(choice.point.rawValue), \(choice.reading), \(choice.policy), \(choice.reason), \(SQL(stamp: stamp)))
      """)
    touch(.readingChoice, id)
    return Identifier(id)
  }

  public func readingChoices() throws -> [OnFile<ReadingChoice>] {
    if let known = standing.readingChoices { return known }
    let choices = try connection.rows(
      """
      select reading_choice_id, point, reading, policy_number, reason, chosen, chosen_by
      from reading_choice order by reading_choice_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<ReadingChoice> = try row.identifier()
      let point: Ambiguity.ID = try row.choice()
      let place = try row.text { point.point.place(of: $0) }
      let choice = ReadingChoice(
        point: point, place: place, policy: try row.optionalText(), reason: try row.text())
      return OnFile(id: id, value: choice, stamp: try row.stamp())
    }
    standing.readingChoices = choices
    return choices
  }
}
