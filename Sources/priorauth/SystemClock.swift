import Glibc
import PriorAuth

/// The time at which the program was started; the only place that reads a clock.
struct SystemClock {
  let now: Moment
  /// The day by the clock on the wall, which is what people mean by today.
  let localDay: Day

  static func read() -> SystemClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = Moment(seconds: Int64(time.tv_sec))
    var local = tm()
    var seconds = time.tv_sec
    guard localtime_r(&seconds, &local) != nil,
      let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    else { return SystemClock(now: now, localDay: now.day) }
    return SystemClock(now: now, localDay: day)
  }
}
