import Criteria
import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(
    _ binding: PolicyBinding, carriedFrom: Identifier<PolicyBinding>?, of id: Identifier<PolicyVersion>,
    _ stamp: Stamp
  ) throws {
    let number = try connection.insert(
      """
      insert into policy_binding (version_id, criterion, aspect, words, binding, carried_from, bound, bound_by)
      values (\(id), \(binding.criterion), \(binding.setting.aspect.rawValue), \(binding.words),
        \(try JSONValue(encoding: binding.setting).compact), \(carriedFrom), \(SQL(stamp: stamp)))
      """)
    touch(.policyBinding, number)
  }

  public func bindings(of id: Identifier<PolicyVersion>) throws -> [BindingOnFile] {
    try connection.rows(
      """
      select max(binding_id), criterion, words, binding, carried_from, bound, bound_by
      from policy_binding where version_id = \(id) group by criterion, aspect order by 1
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<PolicyBinding> = try row.identifier()
      let criterion = try row.text()
      let words = try row.text()
      let setting = try row.text { try? JSONValue(parsing: $0).decode(PolicyBinding.Setting.self) }
      return BindingOnFile(
        id: id, binding: PolicyBinding(criterion: criterion, words: words, setting: setting),
        carriedFrom: try row.optionalIdentifier(), stamp: try row.stamp())
    }
  }
}
