/// A part of the document that is not criteria: a description, a table of alternatives, an appendix.
public struct OutlineRegion: Sendable, Hashable {
  /// The heading as printed, without its label; empty for what stands before the first heading.
  public var heading: String
  /// The words below it, a line for each paragraph, item or table row; the cells of a row are kept apart by tabs.
  public var text: String
  /// The bytes of the document from the heading to the end.
  public var span: Range<Int>

  /// A part of the document under its heading.
  public init(heading: String, text: String, span: Range<Int>) {
    self.heading = heading
    self.text = text
    self.span = span
  }
}
