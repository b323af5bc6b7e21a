extension PolicyOutline {
  /// The outline as JSON text; the same outline always gives the same bytes.
  public func json() -> String {
    var json = OutlineJSON()
    json.object([
      ("title", { $0.string(title) }),
      ("reference_number", { $0.string(referenceNumber) }),
      ("payer", { $0.string(payer) }),
      ("effective_date", { $0.string(effectiveDate) }),
      ("last_review_date", { $0.string(lastReviewDate) }),
      ("lines_of_business", { $0.array(linesOfBusiness) { $1.string($0) } }),
      (
        "sections", { $0.array(Array(zip(sections, sections.names))) { $0.0.write(as: $0.1.label, to: &$1) } }
      ),
      ("codes", { $0.array(codes) { $0.write(to: &$1) } }),
      ("revisions", { $0.array(revisions) { $0.write(to: &$1) } }),
    ])
    return json.text + "\n"
  }
}

extension OutlineSection {
  /// The label is the one that commands take, also where the document prints none.
  fileprivate func write(as label: String, to json: inout OutlineJSON) {
    json.object([
      ("kind", { $0.string(kind.rawValue) }),
      ("label", { $0.string(label) }),
      ("indication", { $0.string(indication) }),
      ("combinator", { $0.string(combinator.description) }),
      ("children", { $0.array(children) { $0.write(to: &$1) } }),
      ("durations", { $0.array(durations) { $0.write(to: &$1) } }),
    ])
  }
}

extension OutlineNode {
  fileprivate func write(to json: inout OutlineJSON) {
    var members: [(String, OutlineJSON.Writing)] = [
      ("id", { $0.string(id) }),
      ("text", { $0.string(text) }),
    ]
    if !children.isEmpty {
      members.append(("combinator", { $0.string(combinator.description) }))
      members.append(("children", { $0.array(children) { $0.write(to: &$1) } }))
    }
    if let footnote { members.append(("footnote", { $0.string(footnote) })) }
    json.object(members)
  }
}

extension OutlineDuration {
  fileprivate func write(to json: inout OutlineJSON) {
    json.object([
      ("lob", { $0.string(lob) }),
      ("amount", { $0.number(amount) }),
      ("unit", { $0.string(unit.rawValue) }),
      ("rule", { $0.string(rule) }),
    ])
  }
}

extension OutlineCode {
  fileprivate func write(to json: inout OutlineJSON) {
    json.object([
      ("system", { $0.string(system.rawValue) }),
      ("code", { $0.string(code) }),
      ("description", { $0.string(description) }),
    ])
  }
}

extension OutlineRevision {
  fileprivate func write(to json: inout OutlineJSON) {
    json.object([
      ("text", { $0.string(text) }),
      ("date", { $0.string(date) }),
      ("approval", { $0.string(approval) }),
    ])
  }
}
