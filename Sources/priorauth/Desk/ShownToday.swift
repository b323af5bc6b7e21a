import PriorAuth
import Workflow

/// The records that were shown at this desk today, so that each is noted once a day.
final class ShownToday {
  private var day = Day.earliest
  private var shown: Set<ShownRecord> = []

  /// Whether a record is shown for the first time on a day.
  func isNew(_ record: ShownRecord, on day: Day) -> Bool {
    if day != self.day { (self.day, shown) = (day, []) }
    return shown.insert(record).inserted
  }
}
