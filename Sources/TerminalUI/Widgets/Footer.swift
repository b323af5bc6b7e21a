/// The bottom line: the keys that mean something now, from a screen's bindings.
public struct Footer: Hashable, Sendable {
  /// The twins the person used last; they are shown instead of their function keys.
  public private(set) var preferred: Set<Key> = []

  /// A footer that shows function keys.
  public init() {}

  /// Remembers which of a row's key and its twin was used.
  public mutating func noteUse<Message>(of key: Key, in row: Binding<Message>) {
    guard let twin = row.twin else { return }
    if key == twin { preferred.insert(twin) } else { preferred.remove(twin) }
  }

  /// Draws as many keys as fit whole, first those that `isFirst` accepts; those that cannot be used now are left out.
  public func draw<Message>(
    on canvas: inout Canvas, in rect: Rect, bindings: [Binding<Message>],
    first isFirst: (Binding<Message>) -> Bool = { _ in false }
  ) {
    canvas.fill(rect.top(1), role: .footer)
    var column = 1
    for wanted in [true, false] {
      for row in bindings where row.unavailable == nil && !row.label.isEmpty && isFirst(row) == wanted {
        let key = row.twin.flatMap { preferred.contains($0) ? $0 : nil } ?? row.key
        let name = key.name
        let width =
          displayWidth(name, charset: canvas.charset) + 1 + displayWidth(row.label, charset: canvas.charset)
        guard column + width <= rect.columns else { continue }
        let used = canvas.draw(name, at: rect.at(0, column), role: .footerKey)
        canvas.draw(row.label, at: rect.at(0, column + used + 1), role: .footer)
        column += width + 2
      }
    }
  }
}
