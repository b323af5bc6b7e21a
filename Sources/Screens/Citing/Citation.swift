import PriorAuth

/// A place in a document that evidence or an answer is cited from.
struct Citation: Hashable, Sendable {
  var document: OnFile<Document>
  var span: TextSpan

  /// A place; nil when the document's text has no such place.
  init?(_ document: OnFile<Document>, _ span: TextSpan?) {
    guard let span, span.first >= 0, span.first <= span.last, span.last < document.value.text.utf8.count
    else { return nil }
    self.document = document
    self.span = span
  }

  /// What stands there.
  var quote: String { String(document.value.text.utf8Slice(span.first..<span.last + 1)) }

  /// The number of the line it begins on, as people count.
  var line: Int { document.value.text.utf8.prefix(span.first).count { $0 == UInt8(ascii: "\n") } + 1 }
}

extension String {
  /// The text between two UTF-8 offsets; characters cut at its ends are left out.
  fileprivate func utf8Slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: utf8.endIndex) ?? endIndex
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound, limitedBy: utf8.endIndex) ?? endIndex
    return self[start..<end]
  }
}

extension TextSpan {
  /// The bytes of a range of a text without the blanks at its ends; nil when nothing else is there.
  init?(_ range: Range<Int>, trimmedIn text: String) {
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    guard let first = range.first(where: { bytes[$0] > 0x20 }),
      let last = range.last(where: { bytes[$0] > 0x20 })
    else { return nil }
    self.init(first: first, last: last)
  }
}
