import JSON

extension Readings {
  /// Reads the chosen readings of a case file.
  init(json list: [JSONPath]) throws(JSONShapeError) {
    self.init()
    for element in list {
      let pointPath = try element.required("point", as: "a point of the register")
      guard let id = Ambiguity.ID(rawValue: try pointPath.text()) else {
        throw pointPath.wrong("one of " + Ambiguity.ID.allCases.map(\.rawValue).joined(separator: ", "))
      }
      let point = id.point
      let readingPath = try element.required("reading", as: "a reading of \(id.rawValue)")
      guard let place = point.place(of: try readingPath.text()) else {
        throw readingPath.wrong("one of " + point.readings.map(\.id).joined(separator: ", "))
      }
      guard self[choiceAt: id] == nil else { throw pointPath.wrong("a point that has no reading yet") }
      self[choiceAt: id] = Choice(place: place, by: try element.text("by"), at: try element.text("at"))
    }
  }

  /// The chosen readings in the order of the register; nil when nobody chose any.
  var json: JSONValue? {
    let list = Ambiguity.register.compactMap { point -> JSONValue? in
      guard let choice = self[choiceAt: point.id], point.readings.indices.contains(choice.place) else {
        return nil
      }
      return .object([
        "point": .string(point.id.rawValue), "reading": .string(point.readings[choice.place].id),
        "by": .text(choice.by), "at": .text(choice.at),
      ])
    }
    return list.isEmpty ? nil : .array(list)
  }
}
