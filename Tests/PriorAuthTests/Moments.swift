import PriorAuth

/// `2026-06-15` as a day.
func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

/// `2026-06-15T12:00:00Z` as a point in time.
func moment(_ text: String) -> Moment {
  let time = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int64($0) }
  return Moment(
    seconds: Moment(startOf: day(String(text.prefix(10)))).seconds + time[0] * 3600 + time[1] * 60 + time[2])
}
