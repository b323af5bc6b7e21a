import PriorAuth

// What findings rest on, in words.
extension CaseView {
  /// An item of evidence by its place in the case file, with what it says and where that is written.
  func behind(_ place: Int) -> String {
    guard evidence.indices.contains(place) else { return "Evidence " + CaseItem.number(place) }
    let item = evidence[place]
    let cited = citation(item.source, item.span)
    let undocumented = Wording.weakness(of: item).map { ", " + $0 } ?? ""
    let date = item.date.map { ", \($0)" } ?? ", no date"
    return "Evidence \(CaseItem.number(place)): \(Wording.fact(item.fact))\(date)\(cited)\(undocumented)"
  }

  /// The document that says so, and where one is marked the words themselves.
  func citation(_ source: String?, _ span: TextSpan?) -> String {
    guard let document = document(citedAs: source) else { return "" }
    let place = Citation(document, span).map { ", line \($0.line): \u{201C}\($0.quote)\u{201D}" } ?? ""
    return ", cited from " + document.listName + place
  }
}
