import PriorAuth

/// Supporting documentation came with the request.
enum DocumentationProvided {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let stated = record.items {
      if case .supportingDocumentation(let provided) = $0 { provided } else { nil }
    }
    if let yes = stated.first(where: { $0.content }) { return .met("documentation provided", [yes.index]) }
    let cited = record.file.evidence.enumerated().filter { $0.element.source != nil }.map(\.offset)
    if !cited.isEmpty { return .met("documents on file", cited) }
    return .unknown(
      "no supporting documentation on file", stated.map(\.index), fact: "supporting documentation",
      ask: "Chart notes and results that support the request")
  }
}
