import CSodium

/// Bytes that nobody can guess.
enum RandomBytes {
  static func some(_ count: Int) -> [UInt8] {
    // Has to have been called once before the generator is used; further calls do nothing.
    _ = sodium_init()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
