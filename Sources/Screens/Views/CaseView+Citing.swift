import PriorAuth

// What findings rest on, in words.
extension CaseView {
  /// The numbers people use for the evidence, by its places: counted from 1 in the order in which it was first entered. What
  /// is corrected keeps its number, and what is taken back leaves its own free.
  var evidenceNumbers: [Int] {
    let entered = file.evidence + file.course.struck.map(\.item)
    let replaced = Dictionary(entered.map { ($0.id, $0.replaces) }) { first, _ in first }
    let firsts = entered.filter { item in item.replaces.map { replaced[$0] == nil } ?? true }.map(\.id)
      .sorted()
    let numbers = Dictionary(zip(firsts, 1...)) { first, _ in first }
    return file.evidence.enumerated().map { place, item in
      var first = item.id
      while let earlier = replaced[first] ?? nil, replaced[earlier] != nil { first = earlier }
      return numbers[first] ?? place + 1
    }
  }

  /// The number people use for the evidence at a place.
  func number(ofEvidence place: Int) -> Int {
    file.evidence.indices.contains(place) ? evidenceNumbers[place] : place + 1
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
