import Criteria
import PriorAuth

/// A name that a list was to be narrowed down by, and that nothing on record has as lists show it.
public struct UnknownName: Sendable, Hashable {
  /// What it was to name: `drug`.
  public var part: String
  public var name: String
  /// The name that was probably meant; nil where none is near.
  public var nearest: String?
}

// Why a list that was narrowed down may be empty.
extension CaseDesk {
  /// The names in a filter that nothing has, so that an empty list is not taken for an answer.
  public func unknownNames(in filter: ExpiringFilter, on day: Day) throws(DeskError) -> [UnknownName] {
    var unknown: [UnknownName?] = []
    if let drug = filter.drug { unknown.append(try unknownDrug(drug)) }
    if let plan = filter.plan {
      unknown.append(Self.unknown("plan", plan, among: try plans(on: day).map(\.name)))
    }
    if let reviewer = filter.reviewer {
      unknown.append(Self.unknown("reviewer", reviewer, among: try people().map(\.login)))
    }
    if let prescriber = filter.prescriber, try read({ try records.prescriberKeys(named: prescriber) }).isEmpty
    {
      let names = try prescribers(on: day).flatMap { [$0.name, $0.npi].compactMap(\.self) }
      unknown.append(Self.unknown("prescriber", prescriber, among: names))
    }
    return unknown.compactMap(\.self)
  }

  /// A drug that no policy names in any way; nil where one does.
  public func unknownDrug(in scope: StateOverlay.Scope) throws(DeskError) -> UnknownName? {
    guard let name = scope.drug else { return nil }
    return Self.unknown("drug", name, among: try governedDrugs().flatMap(\.names))
  }

  /// The name of a clock rule as it is on record, which differs by its case at most.
  public func keptName(ofRule name: String) throws(DeskError) -> String {
    let names = try clockRules().map(\.value.name)
    return names.contains(name) ? name : names.first { isSame($0, name) } ?? name
  }

  /// The name of a clock rule that there never was.
  public func unknownRule(_ name: String) throws(DeskError) -> UnknownName? {
    Self.unknown("clock rule", name, among: try clockRules().map(\.value.name))
  }

  /// Lists name a drug by its brand where it has one, whatever else it is called.
  private func unknownDrug(_ name: String) throws(DeskError) -> UnknownName? {
    let drugs = try governedDrugs()
    let shown = drugs.compactMap { $0.brand ?? $0.generic ?? $0.hcpcs }
    guard let unknown = Self.unknown("drug", name, among: shown) else { return nil }
    let named = drugs.first { $0.names.contains { isSame($0, name) } }
    return named?.brand.map { UnknownName(part: "drug", name: name, nearest: $0) } ?? unknown
  }

  private static func unknown(_ part: String, _ name: String, among names: [String]) -> UnknownName? {
    guard !names.contains(where: { isSame($0, name) }) else { return nil }
    return UnknownName(part: part, name: name, nearest: NearMiss.nearest(to: name, among: names))
  }
}

extension GovernedDrug {
  fileprivate var names: [String] { [brand, generic, hcpcs].compactMap(\.self) + (otherNames ?? []) }
}

private func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }
