import PriorAuth

/// Measures how fast a policy document becomes a checked tree. It has no clock of its own: the caller passes one.
public struct ImportBenchmark {
  /// What a run found and how long it took; times are medians of the repetitions.
  public struct Report: Sendable, Hashable {
    public var bytes: Int
    public var repetitions: Int
    /// Microseconds from the bytes of the text to its outline with everything that is to be looked at.
    public var outline: Double
    public var least: Double
    public var most: Double
    /// Microseconds from the bytes to a draft, each clause with its kind; nil where it was not measured or the text gives none.
    public var draft: Double?
    public var sections: Int
    public var criteria: Int
    public var diagnostics: Int

    /// Millions of bytes a second, to the outline.
    public var megabytesPerSecond: Double { outline > 0 ? Double(bytes) / outline : 0 }
  }

  private let document: [UInt8]

  /// A document, byte for byte.
  public init(_ document: [UInt8]) { self.document = document }

  /// Reads the document several times over.
  ///
  /// - Parameters:
  ///   - drafts: whether to measure the draft as well.
  ///   - clock: nanoseconds of processor time used so far.
  public func run(
    repetitions: Int, drafts wantsDraft: Bool, clock: () -> UInt64
  ) throws(SourceTextError) -> Report {
    var last = PolicyOutline(reading: try SourceText(decoding: document))
    var outlines: [Double] = []
    var drafts: [Double] = []
    let sample = try SourceText(decoding: document)
    let hasDraft = wantsDraft && Self.draft(of: sample) != nil
    // The first pass only warms the caches.
    for pass in 0...max(1, repetitions) {
      let start = clock()
      last = PolicyOutline(reading: try SourceText(decoding: document))
      let between = clock()
      if hasDraft { _ = Self.draft(of: try SourceText(decoding: document)) }
      let end = clock()
      guard pass > 0 else { continue }
      outlines.append(Double(between - start) / 1000)
      drafts.append(Double(end - between) / 1000)
    }
    outlines.sort()
    drafts.sort()
    return Report(
      bytes: document.count, repetitions: outlines.count, outline: outlines[outlines.count / 2],
      least: outlines.first ?? 0, most: outlines.last ?? 0, draft: hasDraft ? drafts[drafts.count / 2] : nil,
      sections: last.sections.count,
      criteria: last.sections.reduce(0) { $0 + $1.children.reduce(0) { $0 + Self.count($1) } },
      diagnostics: last.diagnostics.count)
  }

  private static func draft(of text: SourceText) -> PolicyDraft? {
    try? PolicyDraft(reading: text, numbered: "BENCH.1", inForceFrom: .earliest, digest: "")
  }

  private static func count(_ node: OutlineNode) -> Int { 1 + node.children.reduce(0) { $0 + count($1) } }
}
