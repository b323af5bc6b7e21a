/// Lines and columns of offsets asked for in ascending order, so that a long line is counted through once.
struct SourcePositions {
  private let source: SourceText
  private var last: (offset: Int, line: Int, column: Int)?

  init(in source: SourceText) { self.source = source }

  /// What `SourceText.position(at:)` says.
  mutating func position(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), source.bytes.count)
    let starts = source.lineStarts
    var position: (line: Int, column: Int)
    if let last, last.offset <= offset, last.line >= starts.count || starts[last.line] > offset {
      let leads = source.bytes[last.offset..<offset].count { $0.isLead }
      position = (last.line, last.column + leads)
    } else {
      position = source.position(at: offset)
    }
    last = (offset, position.line, position.column)
    return position
  }
}
