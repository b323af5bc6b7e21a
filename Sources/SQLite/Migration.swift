/// One step of the schema: plain SQL that is never edited once people have it.
public struct Migration: Sendable, Hashable {
  /// Its place in the order, from 1.
  public var number: Int
  /// What it does, as its file is named.
  public var name: String
  public var sql: String
  /// A digest of `sql`, kept in the database to notice an edited step.
  public var digest: String

  /// A step.
  public init(number: Int, name: String, sql: String, digest: String) {
    self.number = number
    self.name = name
    self.sql = sql
    self.digest = digest
  }
}
