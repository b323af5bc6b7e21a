import PolicyImport
import Testing

@Suite struct SourceTextTests {
  @Test(
    arguments: [
      ([], SourceTextError.empty),
      (Array(" \n\t\n".utf8), .empty),
      ([0xFF, 0xFE, 0x41, 0x00], .otherEncoding(.utf16LittleEndian)),
      ([0xFE, 0xFF, 0x00, 0x41], .otherEncoding(.utf16BigEndian)),
      ([0xFF, 0xFE, 0, 0], .otherEncoding(.utf32LittleEndian)),
      ([0, 0, 0xFE, 0xFF], .otherEncoding(.utf32BigEndian)),
      (Array("one\ntwo\0".utf8), .nulByte(offset: 7, line: 2)),
      (Array("one\ntwo ".utf8) + [0xE2, 0x89], .notUTF8(offset: 8, line: 2)),
      (Array("a".utf8) + [0xC0, 0x80], .notUTF8(offset: 1, line: 1)),
      (Array("a".utf8) + [0xED, 0xA0, 0x80], .notUTF8(offset: 1, line: 1)),
      ([1, 2, 3, 4, 0x41], .binary(controlCharacters: 4, size: 5)),
    ] as [([UInt8], SourceTextError)])
  func `what is no text is refused with the fact that speaks against it`(
    bytes: [UInt8], error: SourceTextError
  ) {
    #expect(throws: error) { try SourceText(decoding: bytes) }
  }

  @Test func `more bytes than the limit are refused`() {
    let bytes = [UInt8](repeating: 0x41, count: SourceText.sizeLimit + 1)
    #expect(throws: SourceTextError.tooLarge(size: bytes.count, limit: SourceText.sizeLimit)) {
      try SourceText(decoding: bytes)
    }
  }

  @Test func `more lines than the limit are refused, the limit itself is not`() throws {
    let limit = SourceText.lineLimit
    let lines = [UInt8](repeating: 0x0A, count: limit - 2) + Array("a\nb".utf8)
    #expect(try SourceText(decoding: lines).lineStarts.count == limit)
    #expect(throws: SourceTextError.tooManyLines(count: limit + 1, limit: limit)) {
      try SourceText(decoding: lines + [0x0A])
    }
  }

  @Test(arguments: [(0, 1, 1), (3, 1, 4), (4, 2, 1), (7, 2, 2), (9, 2, 4), (99, 2, 4), (-1, 1, 1)])
  func `positions count lines from one and columns in code points`(offset: Int, line: Int, column: Int) throws
  {
    let text = try SourceText("one\n≥ 2")
    let position = text.position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }
}
