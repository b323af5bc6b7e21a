import PriorAuth
import Workflow

/// Reads a file that is to be a document: its bytes, and the text of a PDF.
public struct DocumentIntake {
  /// A file as it was read.
  public struct Read {
    public var file: DocumentFile
    /// Why a PDF that is kept has no text.
    public var problem: PDFProblem?
  }

  private let session: Session
  private let command: String

  /// An intake for the desk on a database.
  public init(in surroundings: any Surroundings, database: String, clock: WallClock) {
    session = Session(surroundings, database: database, clock: clock)
    command = DocumentAttach.spec.name
  }

  /// An intake for a command.
  init(_ session: Session, for command: String) {
    self.session = session
    self.command = command
  }

  /// The file at a path, `-` for standard input; a PDF that nobody could open is refused.
  public func read(
    _ path: String, named name: String? = nil, date: Day? = nil, sender: String? = nil
  ) throws -> Read {
    let bytes = try RecordInput(session, for: command).bytes(from: path, limit: InputLimit.document)
    var read = Read(file: DocumentFile(bytes, named: name ?? FileName.last(path), date: date, sender: sender))
    guard PDFText.isPDF(bytes) else { return read }
    do throws(PDFProblem) {
      read.file.extracted = String(decoding: try session.surroundings.text(ofPDF: bytes), as: UTF8.self)
    } catch {
      switch error {
      // Pictures of pages are evidence all the same, and so is what can only not be read here.
      case .noText, .noReader, .failed: read.problem = error
      case .encrypted, .damaged, .tooSlow, .tooMuchMemory, .tooMuchText: throw error.refusal(in: command)
      }
    }
    return read
  }
}

extension DocumentIntake.Read {
  /// What there is to say about a document that was kept, as the end of a sentence.
  func note(on document: OnFile<Document>) -> String {
    let text = document.value.text
    guard !text.isEmpty else {
      return "; it is kept, but its text can't be cited" + (problem.map { ": " + $0.reason } ?? "")
    }
    let isWhole = document.value.mediaType == "application/pdf" || !text.contains("\u{FFFD}")
    return isWhole ? "" : "; what is not UTF-8 in it is kept, and shown as \u{FFFD}"
  }
}
