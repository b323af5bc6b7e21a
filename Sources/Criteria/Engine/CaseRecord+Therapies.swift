import PriorAuth

extension CaseRecord {
  /// What a reviewer should know about therapies on file that can hardly be as they are stated.
  var therapyWarnings: [Warning] {
    let future = currentTherapies.compactMap { item -> Warning? in
      guard let last = item.content.lastDose, last > file.received else { return nil }
      return Warning(
        code: "dose-after-request",
        text: "The last dose is dated \(last), after the request of \(file.received)")
    }
    let own = therapies.filter { item in
      let isEnded = item.content.ending != .otherwise && item.content.ending != .unclear
      return isEnded
        && version.drugs.contains { $0.isSame(as: file.therapy.drug) && $0.isNamed(in: item.content.names) }
    }
    let repeated = own.map { item in
      Warning(
        code: "requested-drug-ended",
        text: "\(item.content.name), the requested drug itself, is on file as an earlier therapy: "
          + (item.content.outcome ?? ""))
    }
    return future + repeated + startWarnings
  }

  /// How long before its receipt a request may ask an approval to start without a word about it.
  private static let earlyStartDays = 30

  private var startWarnings: [Warning] {
    guard let start = file.therapy.start, file.received.days(since: start) > Self.earlyStartDays else {
      return []
    }
    let days = counted(file.received.days(since: start), "day")
    return [
      Warning(
        code: "start-before-request", text: "The start asked for, \(start), lies \(days) before the request")
    ]
  }
}
