import PriorAuth
import Workflow

/// The time at the desk: it goes on from the moment the desk was opened, also where that moment was set by hand.
struct DeskClock {
  /// The day that was set by hand; nil where the desk goes by the clock.
  let dayByHand: Day?
  private let opened: Moment
  private let start: SystemClock
  private let zone: PlanZone?

  /// - Parameter zone: where the plan is; nil where the day is that of the clock on the wall.
  init(opened: WallClock, isDayByHand: Bool, zone: PlanZone?) {
    self.opened = opened.now
    self.zone = zone
    dayByHand = isDayByHand ? opened.today : nil
    start = SystemClock.read()
  }

  /// The time now. The day moves on with the clock unless it was set by hand.
  var now: WallClock {
    let clock = SystemClock.read()
    let passed = max(0, clock.now.seconds - start.now.seconds)
    return WallClock(
      now: Moment(seconds: opened.seconds + passed),
      today: dayByHand ?? zone?.day(of: clock.now) ?? clock.localDay)
  }
}
