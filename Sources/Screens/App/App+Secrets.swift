import TerminalUI

extension App {
  /// Hides everything until the person has shown that it is they who go on.
  ///
  /// - Parameter asks: whether the person has a passphrase to show it with.
  public mutating func lock(asks: Bool) {
    guard lockBox == nil else { return }
    lockBox = SecretBox(.unlock(asks: asks))
  }

  /// Whether the desk is locked.
  public var isLocked: Bool { lockBox != nil }

  /// Takes a key while the desk is locked.
  mutating func handleLocked(_ key: Key) -> [Effect] {
    guard var box = lockBox else { return [] }
    let outcome = box.update(key)
    lockBox = box
    guard case .entered(let passphrase) = outcome else { return [] }
    return [.prove(passphrase: passphrase)]
  }

  /// Takes the answer of who goes on at a locked desk.
  mutating func receiveProof(_ reply: Reply) -> [Effect] {
    switch reply {
    case .done:
      lockBox = nil
      return refresh()
    case .failed(let failure): lockBox?.problem = failure.text
    case .signatureWanted(let problem): lockBox?.problem = problem
    default: break
    }
    return []
  }

  /// Takes a key while a signature is asked for.
  mutating func handleSigning(_ key: Key, _ box: SecretBox) -> [Effect] {
    var box = box
    let outcome = box.update(key)
    overlay = .signing(box)
    switch outcome {
    case .open: return []
    case .cancelled:
      overlay = nil
      notice = .problem("Not signed; nothing was saved")
      return []
    case .entered(let passphrase):
      overlay = nil
      guard case .sign(let effect) = box.purpose else { return [] }
      stack[stack.count - 1].awaited.append(effect)
      return [.signed(effect, passphrase: passphrase)]
    }
  }

  /// Draws nothing but the box of a locked desk.
  func drawLocked(_ box: SecretBox, on canvas: inout Canvas) {
    let window = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    canvas.fill(window)
    box.draw(on: &canvas, in: window)
  }
}
