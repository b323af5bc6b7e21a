/// Why no PDF can be made of a letter. The letter as text is always there.
public enum TypesettingProblem: Error, Sendable, Hashable {
  /// The program that sets letters is not installed, or not the part of it that makes PDF.
  case noTypesetter
  /// Its fonts lack these characters, by their code points.
  case noGlyphs([String])
  /// It took too long, too much memory, or gave too much.
  case tooLarge
  /// It could not be run, or did not understand.
  case failed

  /// A token for scripts.
  public var code: String {
    switch self {
    case .noTypesetter: "no-typesetter"
    case .noGlyphs: "pdf-without-glyphs"
    case .tooLarge: "pdf-too-large"
    case .failed: "pdf-failed"
    }
  }

  /// What is wrong and what to do, as a sentence without its end.
  public var reason: String {
    switch self {
    case .noTypesetter:
      "making PDF needs the program groff; install the Debian package groff, or send the letter as text"
    case .noGlyphs(let codes):
      "the fonts for PDF lack \(codes.prefix(5).joined(separator: ", ")); send the letter as text, which has them"
    case .tooLarge: "that letter takes too long to set as PDF; send it as text"
    case .failed: "groff could not make a PDF of that letter; send it as text"
    }
  }

  /// The refusal, as part of a command.
  public func refusal(in command: String) -> Refusal {
    Refusal(
      code: code, reason + ". Nothing was written", exit: self == .tooLarge ? .badInput : .unavailable,
      command: command)
  }
}
