/// A line of the document that is not blank, without its markup.
struct Line {
  /// The line's number in the document, from 1.
  let number: Int
  /// The bytes of the document between the white space at both ends.
  let span: Range<Int>
  /// The column of the first character, from 0; a tab goes to the next multiple of four.
  let indent: Int
  /// The words, with the spaces inside as printed, so that columns can be told.
  let text: Bytes
  /// The column after the last character.
  let end: Int
  /// What kinds of characters its words are made of.
  let form: LineForm
  /// Its first word, as tables of phrases tell words apart.
  let firstWord: UInt64
  /// The readings of the label it starts with, if it starts with one.
  var labels: [Label]
  /// How many blank lines stand before it.
  var blanksBefore: Int
  /// Whether a page starts with it.
  var startsPage = false
  /// The level of a Markdown heading.
  var headingLevel: Int?
  /// Whether all of it is set in bold.
  var isBold = false
  /// Whether all that stands behind its label is set in bold.
  var hasBoldText = false
  /// Whether all of it is set in bold or in italics.
  var isEmphasised = false
  /// Whether it says what follows from an answer to the question above it.
  var isAnswer = false

  init(number: Int, span: Range<Int>, indent: Int, text: Bytes, form: LineForm, blanksBefore: Int) {
    self.number = number
    self.span = span
    self.indent = indent
    self.text = text
    self.form = form
    end = indent + (form.contains(.beyondASCII) ? text.width : text.count)
    self.blanksBefore = blanksBefore
    firstWord = Phrases.key(ofFirstWordIn: text[...])
    labels = Label.readings(of: text[...])
  }

  /// Whether `Cells` would part it nowhere.
  var isOneCell: Bool {
    form.isDisjoint(with: [.tab, .wideSpace]) && text.first != UInt8(ascii: "|")
  }

  /// The texts of its cells.
  var cells: [ArraySlice<UInt8>] { isOneCell ? [text.trimmed()] : Cells.texts(in: text) }

  /// Its words with single spaces, without the signs of registration.
  var prose: Bytes { isClean ? text : Prose.cleaned(text) }

  /// The same from an offset on, where a word starts.
  func prose(from start: Int) -> Bytes {
    let rest = text[start...]
    return isClean && rest.first != .space ? Bytes(rest) : Prose.cleaned(rest)
  }

  /// Whether the words need no cleaning, as in most lines: ASCII with single spaces inside.
  private var isClean: Bool {
    form.isDisjoint(with: [.beyondASCII, .oddSpace, .wideSpace]) && text.first != .space
      && text.last != .space
      && !text.isEmpty
  }
}
