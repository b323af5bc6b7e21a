/// A line of the document that is not blank, without its markup.
struct Line {
  /// The line's number in the document, from 1.
  let number: Int
  /// The bytes of the document between the white space at both ends.
  let span: Range<Int>
  /// The column of the first character, from 0; a tab goes to the next multiple of four.
  let indent: Int
  /// The words, with the spaces inside as printed, so that columns can be told.
  var text: Bytes
  /// How many blank lines stand before it.
  var blanksBefore: Int
  /// Whether a page starts with it.
  var startsPage = false
  /// The level of a Markdown heading.
  var headingLevel: Int?
  /// Whether all of it is set in bold.
  var isBold = false
  /// Whether all of it is set in bold or in italics.
  var isEmphasised = false

  /// The column after the last character.
  var end: Int { indent + text.width }
}
