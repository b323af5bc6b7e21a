/// Why a file cannot be read as the text of a policy document: facts only, no words.
public enum SourceTextError: Error, Sendable, Hashable {
  /// There is nothing in the file, or nothing but white space.
  case empty
  /// The file holds more bytes than `limit`.
  case tooLarge(size: Int, limit: Int)
  /// The file has more lines than `limit`.
  case tooManyLines(count: Int, limit: Int)
  /// The file starts with the mark of an encoding other than UTF-8.
  case otherEncoding(Encoding)
  /// The bytes at `offset` are not UTF-8.
  case notUTF8(offset: Int, line: Int)
  /// A NUL byte stands at `offset`; text has none.
  case nulByte(offset: Int, line: Int)
  /// More than one character in ten is a control character: a program or a picture, not a text.
  case binary(controlCharacters: Int, size: Int)

  /// The encodings whose byte order mark is recognised, to name them in the answer.
  public enum Encoding: Sendable, Hashable {
    case utf16LittleEndian
    case utf16BigEndian
    case utf32LittleEndian
    case utf32BigEndian
  }
}
