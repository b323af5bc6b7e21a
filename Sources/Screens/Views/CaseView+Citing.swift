import PriorAuth

// What findings rest on, in words.
extension CaseView {
  /// The number people use for the evidence at a place: counted from 1 in the order in which it was first entered. What is
  /// corrected keeps its number, and what is taken back leaves its own free.
  func number(ofEvidence place: Int) -> Int {
    guard file.evidence.indices.contains(place) else { return place + 1 }
    let entered = file.evidence + file.course.struck.map(\.item)
    let replaced = Dictionary(entered.map { ($0.id, $0.replaces) }) { first, _ in first }
    var first = file.evidence[place].id
    while let earlier = replaced[first] ?? nil, replaced[earlier] != nil { first = earlier }
    let firsts = entered.filter { item in item.replaces.map { replaced[$0] == nil } ?? true }.map(\.id)
      .sorted()
    return (firsts.firstIndex(of: first) ?? place) + 1
  }

  /// An item of evidence by its place in the case file, with what it says and where that is written.
  func behind(_ place: Int) -> String {
    guard evidence.indices.contains(place) else { return "Evidence \(place + 1)" }
    let item = evidence[place]
    let cited = citation(item.source, item.span)
    let undocumented = Wording.weakness(of: item).map { ", " + $0 } ?? ""
    let date = item.date.map { ", \($0)" } ?? ", no date"
    return "Evidence \(number(ofEvidence: place)): \(Wording.fact(item.fact))\(date)\(cited)\(undocumented)"
  }

  /// The document that says so, and where one is marked the words themselves.
  func citation(_ source: String?, _ span: TextSpan?) -> String {
    guard let document = document(citedAs: source) else { return "" }
    let place = Citation(document, span).map { ", line \($0.line): \u{201C}\($0.quote)\u{201D}" } ?? ""
    return ", cited from " + document.listName + place
  }
}
