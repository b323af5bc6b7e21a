import PriorAuth
import SQLite

// How the values of the domain stand in columns: days and seconds as integers, exact decimals as text.

extension Day: SQLBindable {
  /// Days since 1970-01-01.
  public var sqlValue: SQLValue { .integer(Int64(number)) }
}

extension Moment: SQLBindable {
  /// Seconds since 1970 in UTC.
  public var sqlValue: SQLValue { .integer(seconds) }
}

extension Decimal: SQLBindable {
  /// The digits as they are printed.
  public var sqlValue: SQLValue { .text(description) }
}

extension Identifier: SQLBindable {
  /// The row's number.
  public var sqlValue: SQLValue { .integer(number) }
}

extension RowReader {
  mutating func optionalDay() throws(SQLiteError) -> Day? {
    guard let number = try optionalInteger() else { return nil }
    guard let number = Int32(exactly: number) else { throw unreadable }
    return Day(number: number)
  }

  mutating func day() throws(SQLiteError) -> Day {
    guard let day = try optionalDay() else { throw unreadable }
    return day
  }

  mutating func days() throws(SQLiteError) -> DayRange {
    DayRange(from: try day(), until: try optionalDay())
  }

  mutating func moment() throws(SQLiteError) -> Moment { Moment(seconds: try integer()) }

  mutating func identifier<Record>() throws(SQLiteError) -> Identifier<Record> { Identifier(try integer()) }

  mutating func optionalIdentifier<Record>() throws(SQLiteError) -> Identifier<Record>? {
    try optionalInteger().map { Identifier($0) }
  }

  mutating func decimal() throws(SQLiteError) -> Decimal? {
    try optionalText { Decimal($0) }
  }

  /// A value of an enumeration by its raw text.
  mutating func choice<Choice: RawRepresentable<String>>() throws(SQLiteError) -> Choice {
    try text { Choice(rawValue: $0) }
  }

  mutating func optionalChoice<Choice: RawRepresentable<String>>() throws(SQLiteError) -> Choice? {
    try optionalText { Choice(rawValue: $0) }
  }

  /// Text, nil for null and for nothing at all.
  mutating func filledText() throws(SQLiteError) -> String? {
    let text = try optionalText()
    return text == "" ? nil : text
  }

  mutating func lineOfBusiness() throws(SQLiteError) -> LineOfBusiness { LineOfBusiness(try text()) }

  mutating func drug() throws(SQLiteError) -> Drug {
    Drug(name: try optionalText(), brand: try optionalText(), hcpcs: try optionalText())
  }

  mutating func dose() throws(SQLiteError) -> Dose? {
    let amount = try decimal()
    let unit = try optionalText { DoseUnit($0) }
    let interval = try decimal()
    let concentration = try decimal()
    guard let amount, let unit else { return nil }
    return Dose(amount: amount, unit: unit, everyDays: interval, concentrationMgPerMl: concentration)
  }

  /// Who and when, from a time and a login.
  mutating func stamp() throws(SQLiteError) -> Stamp {
    let at = try moment()
    return Stamp(by: try text(), at: at)
  }

  /// Who and when, for something that may not have happened.
  mutating func optionalStamp() throws(SQLiteError) -> Stamp? {
    let at = try optionalInteger()
    let by = try optionalText()
    guard let at, let by else { return nil }
    return Stamp(by: by, at: Moment(seconds: at))
  }
}

extension SQL {
  /// The three names of a drug.
  init(drug: Drug) { self = "\(drug.name), \(drug.brand), \(drug.hcpcs)" }

  /// The four columns of a dose.
  init(dose: Dose?) {
    self = """
      \(dose?.amount), \(dose?.unit.description), \(dose?.everyDays), \(dose?.concentrationMgPerMl)
      """
  }

  /// Time and login.
  init(stamp: Stamp) { self = "\(stamp.at), \(stamp.by)" }
}
