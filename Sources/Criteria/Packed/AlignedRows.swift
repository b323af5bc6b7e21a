/// Rows of a fixed number that begin where a line of the processor's cache begins, so that a row of 64 bytes is one of them.
final class AlignedRows<Row> {
  private let rows: UnsafeMutableBufferPointer<Row>

  /// So many rows, a power of two, all the same at first.
  init(repeating row: Row, count: Int) {
    precondition(count > 0 && count & (count - 1) == 0)
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: count * MemoryLayout<Row>.stride, alignment: max(64, MemoryLayout<Row>.alignment))
    rows = memory.bindMemory(to: Row.self)
    rows.initialize(repeating: row)
  }

  deinit { rows.deinitialize().deallocate() }

  /// The row at a place; places beyond the last begin anew with the first.
  @inline(__always)
  subscript(place: Int) -> Row {
    get { rows[place & (rows.count &- 1)] }
    set { rows[place & (rows.count &- 1)] = newValue }
  }
}
