import SQLite

/// What makes a database one of ours: the number in its header and the steps that built its schema.
public enum Schema {
  /// "PAut" in the header of every database of this program.
  public static let applicationID: Int32 = 0x5041_7574

  /// The steps, in order. Their digests are generated with them, since every start compares them.
  public static var migrations: [Migration] {
    sources.enumerated().map { index, source in
      Migration(number: index + 1, name: source.name, sql: source.sql, digest: source.digest)
    }
  }
}
