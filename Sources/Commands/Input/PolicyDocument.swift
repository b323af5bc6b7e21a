import PolicyImport

/// A policy document as it was given, with the text that is read from it.
struct PolicyDocument {
  /// The document, byte for byte.
  let source: [UInt8]
  /// The text that was read out of a PDF; nil for a document that is a text itself.
  let extracted: [UInt8]?
  let text: SourceText
  /// The file's own name.
  let name: String

  /// Takes a document's bytes in; a PDF is read by the program for that.
  init(_ bytes: [UInt8], named name: String, _ session: Session, for command: String) throws(Refusal) {
    source = bytes
    self.name = name
    extracted = try PDFText.text(of: bytes, session, for: command)
    do throws(SourceTextError) { text = try SourceText(decoding: extracted ?? bytes) } catch {
      throw error.refusal(in: command)
    }
  }
}

/// The text of documents that are PDF.
enum PDFText {
  /// Whether bytes begin as a PDF does.
  static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// The text; nil when the bytes are no PDF.
  static func text(of bytes: [UInt8], _ session: Session, for command: String) throws(Refusal) -> [UInt8]? {
    guard isPDF(bytes) else { return nil }
    do throws(PDFProblem) { return try session.surroundings.text(ofPDF: bytes) } catch {
      throw error.refusal(in: command)
    }
  }
}
