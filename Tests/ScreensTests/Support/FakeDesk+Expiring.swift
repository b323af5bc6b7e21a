import Criteria
import PriorAuth

@testable import Screens

extension FakeDesk {
  func expiringDays(_ window: ExpiringWindow) -> [ExpiringCount] {
    Dictionary(grouping: expiring(window), by: \.through).map { ExpiringCount($0.key, $0.value.count) }
      .sorted { $0.day < $1.day }
  }

  /// What carries over is the diagnosis; the rest has to be shown anew.
  func outlook(_ id: Identifier<Authorization>) -> RenewalOutlook {
    let onFile = authorization(Int(id.number) - 1)
    var item = cases[Int(onFile.value.request.number) - 1]
    item.request.reviewType = .continued
    item.evidence = Array(item.evidence.prefix(1))
    return RenewalOutlook(
      authorization: onFile, member: member(of: item), renewal: openRenewal(of: id),
      carried: item.evidence, evaluation: evaluation(of: item, under: SamplePolicy.version))
  }
}
