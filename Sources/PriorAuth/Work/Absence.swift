/// Days on which somebody does not work, and who takes their cases over.
public struct Absence: Sendable, Hashable {
  public var login: String
  /// The first and the last day away.
  public var days: ClosedRange<Day>
  /// Who takes their work over; nil for whoever has least.
  public var cover: String?
  public var reason: String
  public var withdrawn: Stamp?

  /// An absence.
  public init(
    _ login: String, _ days: ClosedRange<Day>, cover: String?, reason: String, withdrawn: Stamp? = nil
  ) {
    self.login = login
    self.days = days
    self.cover = cover
    self.reason = reason
    self.withdrawn = withdrawn
  }

  /// Whether it keeps the person from working on a day.
  public func covers(_ day: Day) -> Bool { withdrawn == nil && days.contains(day) }

  /// The absence by which the cases would come back to the person, since each who covers is away too on some day of it;
  /// nil where they would not.
  ///
  /// - Parameter others: absences of other people that were not taken back.
  public func returning(through others: [Absence]) -> Absence? {
    for other in others where other.login == cover && other.days.overlaps(days) {
      if other.cover == login { return other }
      var onward = self
      (onward.cover, onward.days) = (other.cover, other.days.clamped(to: days))
      let rest = others.filter { $0.login != other.login }
      if let found = onward.returning(through: rest) { return found }
    }
    return nil
  }
}
