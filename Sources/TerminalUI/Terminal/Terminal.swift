import Glibc

/// Something that shows canvases and reads keys.
public protocol Terminal: AnyObject {
  /// The height and width of the window now.
  var size: Size { get }
  /// The characters the terminal can show.
  var charset: Charset { get }
  /// Shows a canvas; only what differs from the last one is sent. Call it before every wait for a key.
  func draw(_ canvas: Canvas)
  /// Waits for a key. Nil means that the time passed or that another thread asked for attention.
  func readKey(timeout: Duration?) -> Key?
  /// A short sound for a key that means nothing.
  func beep()
  /// Shows everything in another theme; nil takes what suits the terminal.
  func use(_ theme: Theme?)
}

/// A terminal in memory: keys come from a list, canvases are kept.
public final class BufferTerminal: Terminal {
  /// The size a test gives the window.
  public var size: Size
  /// The characters it can show.
  public let charset: Charset
  /// The canvas drawn last.
  public private(set) var shown: Canvas?
  /// How many canvases were drawn.
  public private(set) var drawCount = 0
  /// How many rows changed with the last canvas.
  public private(set) var changedRows = 0
  /// How many times it beeped.
  public private(set) var beeps = 0
  private var keys: [Key]

  /// A window of a size with keys that are pressed one after the other; then input ends.
  public init(rows: Int = 24, columns: Int = 80, charset: Charset = .unicode, keys: [Key] = []) {
    size = Size(rows: rows, columns: columns)
    self.charset = charset
    self.keys = keys
  }

  /// Adds keys to those not read yet.
  public func press(_ more: Key...) { keys += more }

  /// Keeps the canvas.
  public func draw(_ canvas: Canvas) {
    changedRows = canvas.rowsThatDiffer(from: shown).count
    shown = canvas
    drawCount += 1
  }

  /// The next key of the list, without waiting.
  public func readKey(timeout: Duration?) -> Key? { keys.isEmpty ? .endOfInput : keys.removeFirst() }

  /// Counts.
  public func beep() { beeps += 1 }

  /// A canvas in memory has roles, and no colours.
  public func use(_ theme: Theme?) {}
}

extension Canvas {
  /// The rows that have to be sent to a terminal that shows `other`; all of them when it shows nothing.
  public func rowsThatDiffer(from other: Canvas?) -> [Int] {
    guard let other, other.size == size else { return Array(0..<size.rows) }
    // Cells are plain bits without gaps; comparing those is many times faster than comparing part by part.
    let width = size.columns * MemoryLayout<Cell>.stride
    return cells.withUnsafeBytes { cells in
      other.cells.withUnsafeBytes { others in
        guard let own = cells.baseAddress, let shown = others.baseAddress else { return [] }
        return (0..<size.rows).filter { memcmp(own + $0 * width, shown + $0 * width, width) != 0 }
      }
    }
  }
}
