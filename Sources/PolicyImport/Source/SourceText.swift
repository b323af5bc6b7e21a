/// The text of a policy document: UTF-8 bytes that were checked once, and where its lines start.
public struct SourceText: Sendable, Hashable {
  /// The most bytes a document may have.
  public static let sizeLimit = 25 * 1_048_576
  /// The most lines a document may have; a book of two thousand pages has fewer.
  public static let lineLimit = 200_000

  /// The document, byte for byte; every span of an outline counts in these.
  public let bytes: [UInt8]
  /// The offset at which each line starts; line 1 is at index 0.
  public let lineStarts: [Int]
  /// Whether a form feed, which starts a page, stands anywhere.
  let hasFormFeed: Bool

  /// Checks the bytes of a file and keeps them, or says which fact speaks against them.
  public init(decoding bytes: [UInt8]) throws(SourceTextError) {
    guard bytes.count <= Self.sizeLimit else {
      throw .tooLarge(size: bytes.count, limit: Self.sizeLimit)
    }
    if let encoding = Self.foreignMark(of: bytes) { throw .otherEncoding(encoding) }
    let survey = try Survey(bytes)
    guard survey.hasInk else { throw .empty }
    guard survey.lineStarts.count <= Self.lineLimit else {
      throw .tooManyLines(count: survey.lineStarts.count, limit: Self.lineLimit)
    }
    guard survey.controls * 10 <= bytes.count else {
      throw .binary(controlCharacters: survey.controls, size: bytes.count)
    }
    if let offset = UTF8Check.firstFault(in: bytes) {
      throw .notUTF8(offset: offset, line: Self.lineIndex(of: offset, in: survey.lineStarts) + 1)
    }
    self.bytes = bytes
    lineStarts = survey.lineStarts
    hasFormFeed = survey.hasFormFeed
  }

  /// Takes a text that is already a string, under the same rules.
  public init(_ text: String) throws(SourceTextError) {
    try self.init(decoding: Array(text.utf8))
  }

  /// The line and column, both from 1, at a byte offset; columns count characters a reader sees as one code point.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let index = Self.lineIndex(of: offset, in: lineStarts)
    let lead = bytes[lineStarts[index]..<offset].count { $0 & 0xC0 != 0x80 }
    return (index + 1, lead + 1)
  }

  /// The text between two byte offsets, as a string.
  public func text(in span: Range<Int>) -> String {
    let span = span.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[span], as: UTF8.self)
  }

  /// What one pass over the bytes finds.
  private struct Survey {
    var lineStarts = [0]
    var controls = 0
    var hasInk = false
    var hasFormFeed = false

    /// Few texts have shorter lines on average, so the list of their starts seldom grows.
    private static let shortLine = 32

    init(_ bytes: [UInt8]) throws(SourceTextError) {
      lineStarts.reserveCapacity(bytes.count / Self.shortLine + 1)
      var nul: Int?
      bytes.withUnsafeBytes { bytes in
        var at = 0
        while at + 16 <= bytes.count, nul == nil {
          let sixteen = SixteenBytes(bytes, at: at)
          var places = SixteenBytes.bits(sixteen.unprintable)
          if !hasInk { hasInk = SixteenBytes.bits(sixteen.places(of: .space)) | places != 0xFFFF }
          while places != 0, nul == nil {
            nul = take(bytes, at: at + places.trailingZeroBitCount)
            places &= places &- 1
          }
          at += 16
        }
        while at < bytes.count, nul == nil {
          nul = take(bytes, at: at)
          at += 1
        }
      }
      if let nul { throw .nulByte(offset: nul, line: lineStarts.count) }
    }

    /// Notes a byte that is no printable character, or may be none; gives its place if it is 0.
    private mutating func take(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
      switch bytes[offset] {
      case 0: return offset
      case 0x0A: lineStarts.append(offset + 1)
      case 0x09, 0x0D, 0x20: break
      case 0x0C: hasFormFeed = true
      case 0x01..<0x20, 0x7F: controls += 1
      default: hasInk = true
      }
      return nil
    }
  }

  private static func lineIndex(of offset: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func foreignMark(of bytes: [UInt8]) -> SourceTextError.Encoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32LittleEndian }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32BigEndian }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }
}
