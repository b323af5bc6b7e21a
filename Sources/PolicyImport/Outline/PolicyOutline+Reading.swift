extension PolicyOutline {
  /// Reads the outline of a policy document.
  ///
  /// Total: every text gives an outline; what could not be read is said in `diagnostics`.
  public init(reading source: SourceText) { self.init(reading: source) { _ in } }

  /// Reads the outline of a policy document, and says between the parts of the work how much of it is done, from 0 to 1.
  /// What is thrown there ends it.
  public init<Stop: Error>(reading source: SourceText, noting: (Double) throws(Stop) -> Void) throws(Stop) {
    self.init()
    let cues = Cues.standard
    let markup = Lines(source)
    try noting(0.12)
    let pages = PageFurniture(markup.lines)
    try noting(0.24)
    var lines = pages.kept
    if !markup.isMarkdown {
      lines = CriteriaColumns.apart(in: AnswerColumns.apart(in: lines), cues: cues)
    }
    lines = QuestionRows.joined(in: lines)
    let layout = Layout(lines, isMarkdown: markup.isMarkdown)
    try noting(0.3)
    let blocks = try OutlineBuilder.tree(of: lines, layout: layout, cues: cues) { share throws(Stop) in
      try noting(0.3 + share * 0.3)
    }
    let tree = Roles.assigned(to: blocks, cues: cues)
    try noting(0.65)
    var reader = SectionReader(tree, cues: cues)
    reader.read()
    sections = reader.sections
    try noting(0.82)
    readTables(reader, layout: layout)
    readHeader(
      Header(tree, cues: cues, layout: layout, furniture: pages.removed), source: source, lines: lines)
    regions = Regions.read(reader.regions, of: tree) + reader.separate
    try noting(0.86)
    diagnostics = Diagnosis(of: self, from: reader, lines: markup.lines, source: source).findings
  }

  private mutating func readTables(_ reader: SectionReader, layout: Layout) {
    let tree = reader.tree
    var done = 0
    for block in tree.nodes.indices {
      var role = tree[block].role
      if role == .region, Self.namesCodes(tree[block].text) { role = .coding }
      guard role == .coding || role == .revisions, tree[block].lines.upperBound > done else { continue }
      let end = tree.tableEnd(of: block)
      let heading = tree.lines[tree[block].lines.lowerBound]
      let lines = tree.lines[min(tree[block].lines.lowerBound + 1, end)..<end]
      if role == .coding { codes += Codes.read(lines, below: heading, layout: layout) }
      if role == .revisions { revisions += Revisions.read(lines, below: heading, layout: layout) }
      done = end
    }
  }

  /// Some forms print their codes in an appendix.
  private static func namesCodes(_ heading: Bytes) -> Bool {
    codeWords.areFound(in: Folded(heading))
  }

  private static let codeWords = Phrases(["codes", "coding"])

  private mutating func readHeader(_ header: Header, source: SourceText, lines: [Line]) {
    title = header.title
    referenceNumber = header.reference
    effectiveDate = header.effective
    lastReviewDate = header.review
    payer = Payers.payer(in: source.bytes)
    linesOfBusiness = header.linesOfBusiness
    let names = lines.prefix(8).compactMap { Cells.first(of: $0.text).map { Prose.cleaned($0) } }
    // A state's program, named at the top, is the payer where nobody else is.
    if payer == nil {
      payer = names.first { LinesOfBusiness.closing($0) != nil && $0.contains(.space) }?.string
    }
    if linesOfBusiness.isEmpty { linesOfBusiness = names.compactMap { LinesOfBusiness.closing($0) } }
    if linesOfBusiness.isEmpty {
      let top = lines.prefix(8).reduce(into: Bytes()) { $0 += $1.text + [.newline] }
      linesOfBusiness = Payers.linesOfBusiness(in: top)
      if linesOfBusiness.isEmpty, payer?.hasSuffix("Department of Medicaid") ?? false {
        linesOfBusiness = ["Medicaid"]
      }
    }
  }
}
