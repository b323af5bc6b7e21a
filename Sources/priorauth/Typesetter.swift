import Commands
import Glibc

/// Makes PDF of letters with groff, in a process of its own with limits.
enum Typesetter {
  private static let limits = ChildProcess.Limits(
    outputBytes: 10 * 1_048_576, seconds: 5, memoryKilobytes: 512 * 1024)
  private static let folders = ["/usr/bin", "/usr/local/bin"]

  static func pdf(fromGroff source: String) throws(TypesettingProblem) -> [UInt8] {
    guard let program = path(of: "groff"), path(of: "gropdf") != nil else { throw .noTypesetter }
    guard let folder = TemporaryFolder.make(for: "letter") else { throw .failed }
    let file = folder + "/letter.roff"
    defer {
      unlink(file)
      rmdir(folder)
    }
    guard NewFile.write(Array(source.utf8), to: file) == nil else { throw .failed }
    // In safer mode, which -S asks for, no input can open a file or run a program.
    let result = ChildProcess.run(
      program, ["-S", "-Tpdf", "-P-pletter", file],
      environment: ["PATH=/usr/bin:/bin", "LC_ALL=C", "HOME=" + folder, "TMPDIR=" + folder], limits: limits)
    switch result.end {
    case .exited(0): break
    case .exited, .notStarted: throw .failed
    case .killed, .outOfTime, .tooMuchOutput: throw .tooLarge
    }
    let missing = missingGlyphs(result.errors)
    guard missing.isEmpty else { throw .noGlyphs(missing) }
    guard result.output.starts(with: Array("%PDF-".utf8)) else { throw .failed }
    return result.output
  }

  private static func path(of program: String) -> String? {
    folders.map { $0 + "/" + program }.first { access($0, X_OK) == 0 }
  }

  /// The characters that groff left out for want of a shape, from its warnings: `can't find special character 'u7531'`.
  private static func missingGlyphs(_ errors: [UInt8]) -> [String] {
    let text = String(decoding: errors, as: UTF8.self)
    var codes: [String] = []
    for line in text.split(separator: "\n") where line.contains("can't find special character") {
      guard let name = line.split(separator: "'").last, name.first == "u" else { continue }
      let code = "U+" + name.dropFirst().replacing("_", with: "+")
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}
