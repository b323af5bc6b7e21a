import CNcurses

// The C flags are separate for every file that touches them: no other file may call these functions.

/// The signals that came while a screen is up, as flags.
struct SignalFlags {
  /// Catches hang-up, termination and interruption; each also wakes the pipe.
  init(waking pipe: WakePipe) { nc_catch_signals(pipe.writeEnd) }

  /// Whether the program was asked to end, by a hang-up or a request to terminate.
  var endWasAsked: Bool { nc_end_asked() }

  /// Whether an interruption came since the last question.
  func takeInterrupt() -> Bool { nc_take_interrupt() }

  /// Gives the signals their usual effect again.
  func release() { nc_release_signals() }
}
