import Criteria
import PriorAuth

extension PolicyOutline {
  /// Notes the drugs that were read out of the title and that nothing below it names: then the title may name a class or say
  /// something else, and requests for the drugs that are meant would be told that the policy does not govern them.
  mutating func note(doubtfulDrugs drugs: [GovernedDrug]) {
    let texts =
      sections.flatMap { [$0.introduction] + $0.children.flatMap(\.texts) } + regions.map(\.text)
      + codes.map(\.description)
    // The title stands at the top of pages and in logs of changes as well; one of a word or two is a name.
    let own = Words(title)
    let lines = texts.flatMap(\.lines).map { Words($0) }.filter { !own.stand(in: $0) }
    let doubtful = drugs.filter { drug in
      let names = [drug.generic, drug.brand].compactMap(\.self) + (drug.otherNames ?? [])
      return !names.contains { name in
        let words = Words(name)
        return words == own && words.list.count <= 2 || lines.contains { words.stand(in: $0) }
      }
    }
    let findings = doubtful.map { drug in
      ImportDiagnostic(
        .doubtfulDrug, detail: drug.brand ?? drug.generic ?? title, at: 0..<0, position: (line: 1, column: 1))
    }
    diagnostics.insert(contentsOf: findings, at: 0)
  }
}

extension OutlineNode {
  /// Its words and those below it.
  fileprivate var texts: [String] { [text] + children.flatMap(\.texts) }
}
