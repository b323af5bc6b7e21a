import Criteria
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(_ overlay: StateOverlay, _ stamp: Stamp) throws -> Identifier<StateOverlay> {
    let scope = overlay.scope
    let effect = EffectColumns(overlay.effect)
    let id = try connection.insert(
      """
      insert into overlay (state, line_of_business, drug, policy_number, effect, criterion, months, clock_step,
        clock_urgency, clock_hours, citation, first_day, first_day_after, added, added_by)
      values (\(scope.state), \(scope.lineOfBusiness?.name), \(scope.drug), \(scope.policy), \(effect.name),
        \(effect.criterion), \(effect.months), \(effect.step?.rawValue), \(effect.urgency?.rawValue),
        \(effect.hours), \(overlay.citation), \(overlay.days.first), \(overlay.days.firstDayAfter),
        \(SQL(stamp: stamp)))
      """)
    touch(.overlay, id)
    if let rule = overlay.clockRule(number: id) { try insert(rule, of: id, stamp) }
    return Identifier(id)
  }

  /// Lets the time limit of an overlay count among the clock rules.
  private func insert(_ rule: ClockRule, of overlay: Int64, _ stamp: Stamp) throws(SQLiteError) {
    let id = try insertRow(rule, stamp)
    let number = try connection.insert(
      "insert into overlay_clock (overlay_id, clock_rule_id) values (\(overlay), \(id))")
    touch(.overlayClock, number)
    try reckonClocks()
  }

  public func insert(_ end: OverlayOnFile.End, of id: Identifier<StateOverlay>) throws {
    let number = try connection.insert(
      """
      insert into overlay_end (overlay_id, first_day_after, reason, ended, ended_by)
      values (\(id), \(end.firstDayAfter), \(end.reason), \(SQL(stamp: end.stamp)))
      """)
    touch(.overlayEnd, number)
    let hasClock = try connection.row("select 1 from overlay_clock where overlay_id = \(id)") {
      row throws(SQLiteError) in try row.integer()
    }
    if hasClock != nil { try reckonClocks() }
  }

  public func overlays() throws -> [OverlayOnFile] { try allOverlays() }

  func allOverlays() throws(SQLiteError) -> [OverlayOnFile] {
    if let known = standing.overlays { return known }
    let overlays = try connection.rows(
      """
      select overlay_id, state, line_of_business, drug, policy_number, effect, criterion, months, clock_step,
        clock_urgency, clock_hours, citation, first_day, overlay.first_day_after, added, added_by,
        overlay_end.first_day_after, reason, ended, ended_by
      from overlay left join overlay_end using (overlay_id) order by overlay_id
      """, Self.overlay)
    standing.overlays = overlays
    return overlays
  }

  private static func overlay(_ row: inout RowReader) throws(SQLiteError) -> OverlayOnFile {
    let id: Identifier<StateOverlay> = try row.identifier()
    let scope = StateOverlay.Scope(
      state: try row.text(), lineOfBusiness: try row.optionalText().map { LineOfBusiness($0) },
      drug: try row.optionalText(), policy: try row.optionalText())
    let effect = EffectColumns(
      name: try row.text(), criterion: try row.optionalText(),
      months: try row.optionalInteger().map { Int($0) },
      step: try row.optionalChoice(), urgency: try row.optionalChoice(),
      hours: try row.optionalInteger().map { Int($0) })
    guard let changed = effect.effect else { throw row.unreadable }
    let overlay = StateOverlay(
      scope: scope, effect: changed, citation: try row.text(), days: try row.days())
    let stamp = try row.stamp()
    let end = try row.optionalDay()
    let reason = try row.optionalText()
    let at = try row.optionalInteger()
    let by = try row.optionalText()
    guard let end, let reason, let at, let by else {
      return OverlayOnFile(id: id, overlay: overlay, stamp: stamp)
    }
    return OverlayOnFile(
      id: id, overlay: overlay, stamp: stamp,
      end: OverlayOnFile.End(
        firstDayAfter: end, reason: reason, stamp: Stamp(by: by, at: Moment(seconds: at))))
  }
}

/// What an overlay changes as columns.
private struct EffectColumns {
  var name: String
  var criterion: String?
  var months: Int?
  var step: StateOverlay.ClockChange.Step?
  var urgency: Urgency?
  var hours: Int?

  init(
    name: String, criterion: String? = nil, months: Int? = nil, step: StateOverlay.ClockChange.Step? = nil,
    urgency: Urgency? = nil, hours: Int? = nil
  ) {
    self.name = name
    self.criterion = criterion
    self.months = months
    self.step = step
    self.urgency = urgency
    self.hours = hours
  }

  init(_ effect: StateOverlay.Effect) {
    switch effect {
    case .waives(let criterion): self.init(name: "waives", criterion: criterion)
    case .minimumMonths(let months): self.init(name: "minimum-months", months: months)
    case .prohibitsPrerequisiteTrials: self.init(name: "prohibits-trials")
    case .clock(let change):
      self.init(name: "clock", step: change.step, urgency: change.urgency, hours: change.hours)
    }
  }

  var effect: StateOverlay.Effect? {
    switch name {
    case "waives": criterion.map { .waives(criterion: $0) }
    case "minimum-months": months.map { .minimumMonths($0) }
    case "prohibits-trials": .prohibitsPrerequisiteTrials
    case "clock":
      if let step, let hours {
        .clock(StateOverlay.ClockChange(step: step, urgency: urgency, hours: hours))
      } else {
        nil
      }
    default: nil
    }
  }
}
