extension PolicyOutline {
  /// Reads the outline of a policy document.
  ///
  /// Total: every text gives an outline; what could not be read is said in `diagnostics`.
  public init(reading source: SourceText) {
    self.init()
    let cues = Cues()
    let lines = Lines(source)
    let tree = Roles.assigned(to: OutlineBuilder.tree(of: lines, cues: cues), cues: cues)
    var reader = SectionReader(tree, cues: cues)
    reader.read()
    sections = reader.sections
  }
}
