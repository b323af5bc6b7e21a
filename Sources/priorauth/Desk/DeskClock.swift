import PriorAuth
import Workflow

/// The time at the desk: it goes on from the moment the desk was opened, also where that moment was set by hand.
struct DeskClock {
  private let opened: WallClock
  private let start: SystemClock

  init(opened: WallClock) {
    self.opened = opened
    start = SystemClock.read()
  }

  /// The day that was set by hand; nil where the desk goes by the clock.
  var dayByHand: Day? { opened.today == start.localDay ? nil : opened.today }

  /// The time now. The day moves on with the clock unless it was set by hand.
  var now: WallClock {
    let clock = SystemClock.read()
    let passed = max(0, clock.now.seconds - start.now.seconds)
    return WallClock(now: Moment(seconds: opened.now.seconds + passed), today: dayByHand ?? clock.localDay)
  }
}
