import Letters
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(
    _ text: String, as name: TemplateName, reason: String, _ stamp: Stamp
  ) throws -> Int {
    let version = (try templates(name).last?.version ?? 0) + 1
    let id = try connection.insert(
      """
      insert into letter_template (name, version, reason, changed, changed_by, content)
      values (\(name.name), \(version), \(reason), \(SQL(stamp: stamp)), \(text))
      """)
    touch(.letterTemplate, id)
    return version
  }

  public func templates(_ name: TemplateName) throws -> [TemplateOnFile] {
    try connection.rows(
      """
      select version, content, reason, changed, changed_by from letter_template
      where name = \(name.name) order by version
      """
    ) { row throws(SQLiteError) in
      TemplateOnFile(
        name, version: Int(truncatingIfNeeded: try row.integer()), text: try row.text(),
        reason: try row.text(), stamp: try row.stamp())
    }
  }
}
