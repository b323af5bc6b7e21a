import TerminalUI

/// What lies over the uppermost screen and has the keyboard.
enum Overlay: Sendable {
  case help(HelpView<DeskAct>)
  /// A question; agreeing does the steps.
  case dialog(Dialog, then: [Step])
  /// A passphrase to sign with.
  case signing(SecretBox)
}

extension App {
  /// The keys of the box that has the keyboard; nil where the uppermost screen itself has it.
  var boxKeys: [Binding<Void>]? {
    switch overlay {
    case .help(let help): help.keys
    case .dialog(let dialog, _): dialog.keys
    case .signing(let box): box.keys
    case nil: top.desk.boxKeys
    }
  }

  mutating func handleInOverlay(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(var help):
      // A case is gone to by its number from everywhere, as in questions and answers.
      if key == .enter, help.isPalette, help.highlighted == nil,
        let id = CaseName.number(in: help.filter.text)
      {
        overlay = nil
        return show(case: id)
      }
      let outcome = help.update(key)
      overlay = .help(help)
      return handle(outcome)
    case .dialog(var dialog, let steps):
      if dialog.scroll(by: key, in: body, charset: charset) {
        overlay = .dialog(dialog, then: steps)
        return []
      }
      let outcome = dialog.update(key)
      overlay = .dialog(dialog, then: steps)
      switch outcome {
      case .open:
        if key == .enter, let word = dialog.wordLacking {
          notice = .problem("Nothing is done until \u{201C}\(word)\u{201D} is typed; Esc goes back")
        }
        return []
      case .cancelled, .chosen:
        overlay = nil
        return []
      case .confirmed:
        overlay = nil
        return perform(steps)
      }
    case .signing(let box): return handleSigning(key, box)
    case nil: return []
    }
  }

  private mutating func handle(_ outcome: HelpOutcome<DeskAct>) -> [Effect] {
    switch outcome {
    case .open: return []
    case .closed:
      overlay = nil
      return []
    case .unavailable(let reason):
      notice = .problem(reason)
      return []
    case .run(let act):
      overlay = nil
      return act == .help || act == .palette ? [] : perform(act)
    }
  }

  /// Where the help is drawn, inside its frame.
  static func helpRect(in body: Rect) -> Rect { body.inset(rows: 1, columns: 2) }
}
