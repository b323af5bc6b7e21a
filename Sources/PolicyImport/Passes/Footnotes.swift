/// The notes of the document by their marks, found from where a mark stands.
struct Footnotes {
  /// For each mark the notes in the order printed, as indices of blocks.
  private var byMark: [String: [Int]] = [:]

  /// The most bytes a note may have. A longer one is text that only begins like a note; read anew for each of its
  /// marks, it would take the square of the document.
  private static let longest = 10_000

  init(_ tree: OutlineTree) {
    for index in tree.nodes.indices {
      guard case .footnote(let mark) = tree[index].kind, tree[index].text.count <= Self.longest else {
        continue
      }
      byMark[mark, default: []].append(index)
    }
  }

  /// The note that a mark on a block means: the next one below it, else the last one above.
  func note(for mark: String, on block: Int) -> Int? {
    guard let notes = byMark[mark] else { return nil }
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle] > block { high = middle } else { low = middle + 1 }
    }
    return low < notes.count ? notes[low] : notes.last
  }

  /// The words of a note without its mark.
  static func text(of note: OutlineTree.Node) -> String {
    guard case .footnote(let mark) = note.kind else { return CriterionText.cleaned(note.text).string }
    return CriterionText.cleaned(Array(note.text.dropFirst(mark.utf8.count).trimmed())).string
  }

  /// The marks with the notes they stand for.
  var marks: [(mark: String, notes: [Int])] { byMark.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
