extension SectionReader {
  /// Lists below one heading are told apart by what their own heads say is approved.
  mutating func nameApart() {
    var first = 0
    while first < sections.count {
      var end = first + 1
      while end < sections.count, areNamedAlike(first, end) { end += 1 }
      if end - first > 1 {
        let sentences = (first..<end).map { tree[sectionHeads[$0]] }.map {
          $0.kind == .paragraph ? $0.text : []
        }
        for names in [sentences.map { heads.useNamed(in: $0) }, sentences.map { heads.subject(of: $0) }] {
          guard Set(names.compactMap { $0 }).count == end - first else { continue }
          for (section, name) in zip(first..<end, names) {
            if let name { sections[section].indication = name.string }
          }
          break
        }
      }
      first = end
    }
  }

  /// The use that a title right above a heading of first requests names, for it and for those that follow.
  mutating func takeUse(above heading: Int) -> Bytes? {
    guard let kind = tree[heading].role?.kind, kind == .initial || kind == .continued else {
      useInForce = nil
      return nil
    }
    let title = tree[heading - 1]
    let part = tree[title.parent].role
    if title.kind == .paragraph, title.children.isEmpty, part == .criteria || part?.kind != nil,
      heads.isTitle(title.text), title.text.split(separator: .space).count <= 10,
      FieldNames.read(title.text) == nil, !startsDuration(title.text),
      !Folded(title.text).words.contains("criteria")
    {
      useInForce = CriterionText.title(title.text)
    }
    return useInForce
  }

  private func areNamedAlike(_ one: Int, _ other: Int) -> Bool {
    sections[one].kind == sections[other].kind && sections[one].label == sections[other].label
      && sections[one].indication == sections[other].indication
  }
}
