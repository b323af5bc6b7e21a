/// What a run is asked for on its command line.
struct FuzzOptions {
  var seed: UInt64 = 1
  /// The number of the first input, to go on behind one that broke the run off.
  var first = 0
  var count = 1_000
  /// The most bytes of a document.
  var largest = 1_048_576
  /// The most seconds of processor time for one command.
  var seconds = 2
  /// The most memory that one input takes, in units of 1,048,576 bytes: with what the program has without one it is 256.
  var megabytes = 240
  /// The folder for the database and the input at work.
  var folder = ""
  /// Policy documents, case files by the ending `.json`, and tables of codes by `.csv` (HCPCS) and `.order` (ICD-10-CM).
  var files: [String] = []

  static let usage =
    """
    usage: fuzz --folder FOLDER [--seed N] [--first N] [--count N] [--largest BYTES] [--seconds N] [--megabytes N] [FILE...]
    """

  /// Reads the words; nil when they can't be understood.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        files.append(word)
        continue
      }
      guard let value = rest.popFirst(), set(word, to: value) else { return nil }
    }
    guard !folder.isEmpty else { return nil }
  }

  private mutating func set(_ name: String, to value: String) -> Bool {
    if name == "--folder" {
      folder = value
      return true
    }
    guard let number = Int(value), number >= 0 else { return false }
    switch name {
    case "--seed": seed = UInt64(number)
    case "--first": first = number
    case "--count": count = min(number, 1_000_000_000)
    case "--largest": largest = number
    case "--seconds": seconds = min(number, 3600)
    case "--megabytes": megabytes = min(number, 1_000_000)
    default: return false
    }
    return true
  }
}
