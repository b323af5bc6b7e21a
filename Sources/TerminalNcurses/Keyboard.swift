import CNcurses
import Glibc
import TerminalUI

/// Raw keys from ncurses, and the wait for them or for other threads.
struct Keyboard: RawKeySource {
  private let wakePipe: WakePipe
  private let charset: Charset
  private var emptyReads = 0
  /// Whether the terminal is gone.
  private(set) var isAtEnd = false

  init(wakePipe: WakePipe, charset: Charset) {
    self.wakePipe = wakePipe
    self.charset = charset
  }

  /// How long the bytes of one character may be apart, in milliseconds.
  private static let pauseInsideCharacter: Int32 = 50

  /// Whether something was typed that has not been read.
  var hasInput: Bool { nc_input_count() > 0 }

  mutating func next(waiting milliseconds: Int32) -> RawKey? {
    // What ncurses has read already, or a window that changed, is not seen by poll.
    if let key = take(poll(for: 0)) { return key }
    guard milliseconds != 0 else { return nil }
    repeat {
      guard !isAtEnd else { return nil }
      if let key = take(poll(for: milliseconds)) { return key }
    } while emptyReads > 0
    return nil
  }

  private mutating func take(_ isReadable: Bool) -> RawKey? {
    let before = isReadable ? nc_input_count() : 0
    var value: UInt32 = 0
    switch nc_read_key(isReadable ? Self.pauseInsideCharacter : 0, &value) {
    case 1:
      emptyReads = 0
      return KeyCodes.rawKey(Int32(truncatingIfNeeded: value))
    case 0:
      emptyReads = 0
      // Without UTF-8 nobody knows which letter a byte beyond ASCII is; a guess would be stored as typed.
      guard charset == .unicode || value < 0x80 else { return .scalar("\u{FFFD}") }
      return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}")
    default:
      return failedRead(isReadable: isReadable, before: before)
    }
  }

  /// Bytes that are no character are shown as such. Readable without any bytes, again and again, is the end.
  private mutating func failedRead(isReadable: Bool, before: Int32) -> RawKey? {
    guard isReadable else { return nil }
    guard before <= 0 else {
      emptyReads = 0
      return nc_input_count() < before ? .scalar("\u{FFFD}") : nil
    }
    emptyReads += 1
    if emptyReads >= 3 { isAtEnd = true }
    return nil
  }

  /// Waits for input; negative is for ever. Notes hang-ups and wake-ups on the way.
  private mutating func poll(for milliseconds: Int32) -> Bool {
    var watched = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakePipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    guard Glibc.poll(&watched, 2, milliseconds) > 0 else { return false }
    if Int32(watched[1].revents) & POLLIN != 0, milliseconds != 0 { wakePipe.drain() }
    let events = Int32(watched[0].revents)
    if events & POLLIN != 0 { return true }
    if events & (POLLHUP | POLLERR | POLLNVAL) != 0 { isAtEnd = true }
    return false
  }
}
