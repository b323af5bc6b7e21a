import PriorAuth

extension CaseDesk {
  /// Every row of one of the plan's lists with the days on which it holds, also those that never held, and which count on
  /// a day.
  public func sheet(of register: Register, on day: Day) throws(DeskError) -> Sheet {
    let rows = try self.register(register)
    let spans = Self.spans(of: rows)
    let counting = Set(try self.register(register, on: day).map(\.id))
    var sheet = Sheet(
      Wording.words(register),
      [
        Sheet.Column("key", "What"), Sheet.Column("says", "Says"), Sheet.Column("from", "From"),
        Sheet.Column("through", "Through"), Sheet.Column("today", "Today"), Sheet.Column("by", "Set by"),
        Sheet.Column("reason", "Reason"),
      ], empty: "Nothing is listed.")
    sheet.rows = rows.map { row in
      [
        .text(row.value.key), .text(row.value.content?.words ?? "listed no more"), .day(row.value.firstDay),
        spans[row.id]?.words.map { .text($0) } ?? .none, counting.contains(row.id) ? .text("counts") : .none,
        .text(row.stamp.by), .text(row.value.reason),
      ]
    }
    return sheet
  }
}
