import Testing

@testable import Workflow

@Suite struct DocumentContentTests {
  private static let tar = [UInt8](repeating: 65, count: 257) + Array("ustar\u{0}".utf8)

  @Test(arguments: [
    ("note.txt", "text/plain"), ("NOTE.TXT", "text/plain"), ("note.md", "text/markdown"),
    ("note", "text/plain"),
    ("note.2026", "text/plain"),
  ])
  func `text is read under any name that does not deny it`(name: String, type: String) throws {
    let content = try DocumentContent(Array("Ünï 🙂\n".utf8), named: name)
    #expect(content.mediaType == type)
    #expect(content.text == "Ünï 🙂\n")
  }

  @Test(arguments: [
    ("a.pdf", Array("%PDF-1.7".utf8), "application/pdf"), ("a", Array("%PDF-1.7".utf8), "application/pdf"),
    ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
    ("a.tif", [0x4D, 0x4D, 0x00, 0x2A], "image/tiff"), ("a.gif", Array("GIF89a".utf8), "image/gif"),
  ])
  func `what is not text is kept without being read`(name: String, bytes: [UInt8], type: String) throws {
    let content = try DocumentContent(bytes, named: name)
    #expect(content.mediaType == type)
    #expect(content.text == "")
  }

  @Test(arguments: [
    ("a.txt", [], DocumentProblem.empty),
    ("a.zip", [0x50, 0x4B, 0x03, 0x04], .archive), ("a.docx", [0x50, 0x4B, 0x03, 0x04], .archive),
    ("a.pdf", [0x50, 0x4B, 0x03, 0x04], .archive), ("a.gz", [0x1F, 0x8B, 8], .archive),
    ("a.tar", tar, .archive),
    ("a.txt", [0x7F, 0x45, 0x4C, 0x46], .executable),
    ("a.pdf", Array("plain words".utf8), .contradictsName(name: "application/pdf", content: "text")),
    ("a.txt", Array("%PDF-1.7".utf8), .contradictsName(name: "text/plain", content: "application/pdf")),
    ("a.png", [0xFF, 0xD8, 0xFF], .contradictsName(name: "image/png", content: "image/jpeg")),
    ("a.txt", [0xFF, 0xFE, 65, 0], .utf16), ("a.txt", [65, 10, 66, 0, 67], .nul(byte: 4, line: 2)),
  ])
  func `what can't be a document is refused`(name: String, bytes: [UInt8], problem: DocumentProblem) {
    #expect(throws: DeskError.refusedDocument(problem)) { try DocumentContent(bytes, named: name) }
  }

  @Test(arguments: [
    ([65, 10, 66, 0xC3, 0x28], "A\nB\u{FFFD}("), ([65, 0xF0, 0x9F], "A\u{FFFD}"),
    ([0x1B, 0x5B, 0x33, 0x31, 0x6D], "\u{1B}[31m"), (Array("\u{202E}txt".utf8), "\u{202E}txt"),
  ])
  func `what is not UTF-8 stands as a mark, and control characters as they are`(bytes: [UInt8], text: String)
    throws
  {
    #expect(try DocumentContent(bytes, named: "a.txt").text == text)
  }

  @Test func `size has a limit`() throws {
    let bytes = [UInt8](repeating: 65, count: DocumentContent.limit + 1)
    #expect(
      throws: DeskError.refusedDocument(.tooLarge(bytes: bytes.count, limit: DocumentContent.limit))
    ) { try DocumentContent(bytes, named: "a.txt") }
  }
}
