import JSON
import PriorAuth

/// A table of codes, as commands show it.
struct CodeEditionAnswer {
  private let edition: CodeEditionRow

  init(_ edition: CodeEditionRow) { self.edition = edition }

  var json: JSONValue {
    .object([
      "edition": .id(edition.id), "system": .string(edition.system.rawValue),
      "from": .words(edition.firstDay),
      "codes": .number(edition.codes), "file": .string(edition.sourceName),
      "withdrawn": edition.withdrawal.map { withdrawal in
        .object([
          "at": .words(withdrawal.stamp.at), "by": .string(withdrawal.stamp.by),
          "reason": .string(withdrawal.reason),
        ])
      },
    ])
  }
}
