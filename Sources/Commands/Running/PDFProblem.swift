/// Why no text can be read out of a PDF document.
public enum PDFProblem: Error, Sendable, Hashable {
  /// The program that reads PDF documents is not installed.
  case noReader
  /// It can't be opened without a password, or does not allow its text to be taken out.
  case encrypted
  case damaged
  /// It holds pictures of pages only.
  case noText
  /// Reading it took more time, more memory, or gave more text than a document may; with the limit.
  case tooSlow(seconds: Int)
  case tooMuchMemory(megabytes: Int)
  case tooMuchText(megabytes: Int)
  /// The reader could not be run.
  case failed

  /// A token for scripts.
  public var code: String {
    switch self {
    case .noReader: "no-pdf-reader"
    case .encrypted: "pdf-encrypted"
    case .damaged: "pdf-damaged"
    case .noText: "pdf-without-text"
    case .tooSlow, .tooMuchMemory, .tooMuchText: "pdf-too-large"
    case .failed: "pdf-failed"
    }
  }

  /// The refusal, as part of a command.
  public func refusal(in command: String) -> Refusal {
    Refusal(
      code: code, reason + ". Nothing was saved",
      exit: self == .noReader || self == .failed ? .unavailable : .badInput,
      command: command)
  }

  /// What is wrong and what to do, as a sentence without its end.
  var reason: String {
    switch self {
    case .noReader: "reading PDF needs the program pdftotext; install the Debian package poppler-utils"
    case .encrypted: "that PDF is encrypted or does not let its text be read; save it without protection"
    case .damaged: "that PDF is damaged and can't be read; get it anew"
    case .noText: "that PDF holds no text, only pictures of pages; have it read by OCR first"
    case .tooSlow(let seconds):
      "reading that PDF takes more than \(seconds) seconds, which is the limit; split it"
    case .tooMuchMemory(let megabytes):
      "reading that PDF takes more than \(megabytes) MB of memory, which is the limit; split it"
    case .tooMuchText(let megabytes): "that PDF gives too much text, the limit is \(megabytes) MB; split it"
    case .failed: "the PDF reader could not be run; try again"
    }
  }
}
