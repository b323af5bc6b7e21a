import Commands
import Glibc

/// Reads the text of PDF documents with poppler's `pdftotext`, in a process of its own with limits.
enum PDFReader {
  // A document of 600 full pages takes half a second and 64 MB.
  private static let limits = ChildProcess.Limits(
    outputBytes: 25 * 1_048_576, seconds: 5, memoryKilobytes: 512 * 1024)
  private static let folders = ["/usr/bin", "/usr/local/bin"]

  static func text(of document: [UInt8]) throws(PDFProblem) -> [UInt8] {
    guard let program = folders.map({ $0 + "/pdftotext" }).first(where: { access($0, X_OK) == 0 }) else {
      throw .noReader
    }
    guard let folder = TemporaryFolder.make(for: "pdf") else { throw .failed }
    let file = folder + "/document.pdf"
    defer {
      unlink(file)
      rmdir(folder)
    }
    guard NewFile.write(document, to: file) == nil else { throw .failed }
    let result = ChildProcess.run(
      program, ["-layout", "-enc", "UTF-8", file, "-"],
      environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder, "TMPDIR=" + folder],
      limits: limits)
    return try text(result)
  }

  private static func text(_ result: ChildProcess.Result) throws(PDFProblem) -> [UInt8] {
    switch result.end {
    case .exited(0): break
    // What the document's author does not allow.
    case .exited(3): throw .encrypted
    case .exited(126), .exited(127), .notStarted: throw .failed
    case .exited where says(result.errors, "out of memory"),
      .killed where says(result.errors, "out of memory"):
      throw .tooMuchMemory(megabytes: limits.memoryKilobytes / 1024)
    case .exited: throw says(result.errors, "password") ? .encrypted : .damaged
    case .killed: throw .damaged
    case .outOfTime: throw .tooSlow(seconds: limits.seconds)
    case .tooMuchOutput: throw .tooMuchText(megabytes: limits.outputBytes / 1_048_576)
    }
    let hasText = result.output.contains { $0 > 0x20 && $0 != 0x7F }
    guard hasText else { throw .noText }
    return result.output
  }

  /// Whether a word stands in the reader's messages.
  private static func says(_ messages: [UInt8], _ word: String) -> Bool {
    String(decoding: messages, as: UTF8.self).lowercased().contains(word)
  }
}
