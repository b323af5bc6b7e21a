/// Names and values of one record, one a line, the values under each other.
struct FieldList {
  private let display: Display
  private var fields: [(name: String, value: String)] = []

  init(display: Display) { self.display = display }

  /// Adds a line; a value that is not known is left out.
  mutating func add(_ name: String, _ value: String?) {
    if let value { fields.append((name, display.text(value))) }
  }

  /// The lines.
  var text: String {
    let width = fields.map(\.name.count).max() ?? 0
    return fields.map { field in
      field.name + String(repeating: " ", count: width - field.name.count + 2) + field.value + "\n"
    }.joined()
  }
}
