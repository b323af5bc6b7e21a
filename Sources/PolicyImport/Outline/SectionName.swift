/// How a section is called where a command or another program names it.
struct SectionName {
  /// The printed label, else the initials of the heading.
  let label: String
  /// The same, told apart from the sections before: what is printed for first requests and for further ones can have one
  /// label, or none.
  let id: String
}

extension [OutlineSection] {
  /// The names of the sections of one document; no two have one id.
  var names: [SectionName] {
    var ids = FreeNames()
    return map { section in
      let label = section.label.isEmpty ? Self.initials(of: section.indication) : section.label
      let byKind = label + "-" + section.kind.rawValue.prefix(1).uppercased()
      let id = ids.take([label, byKind])
      return SectionName(label: section.label.isEmpty ? id : label, id: id)
    }
  }

  /// `Exception Criteria` becomes `EC`.
  private static func initials(of heading: String) -> String {
    let initials = heading.split(whereSeparator: { !$0.isLetter }).prefix(4).compactMap(\.first)
    return initials.isEmpty ? "C" : String(initials).uppercased()
  }
}
