import PriorAuth
import TerminalUI

/// What a screen wants to happen after a key or an answer.
indirect enum Step: Sendable {
  /// Asks something of the world; the answer comes back to the screen that asked.
  case perform(Effect)
  /// Waits no longer for the answer to a question; what goes on for it is broken off.
  case abandon(Effect)
  /// Shows a screen over this one.
  case open(Screen)
  /// Shows a screen in place of this one.
  case replace(Screen)
  /// Leaves the screen; asks first when something would be lost.
  case back
  /// Leaves the screen without asking.
  case close
  /// Leaves the screen and gives the one below it a place in a document.
  case hand(Citation)
  /// Leaves the screen and lets the worklist below it show a choice.
  case list(WorklistChoice)
  /// Leaves the case for the one that comes after it in the list it was opened from.
  case nextCase
  /// Leaves every screen but the first.
  case closeAll
  /// Says what stood in a form that was stored, so that it can be suggested the next time.
  case stored(form: String, values: [String: String])
  /// Says something in the message line.
  case say(Notice)
  /// Tells a learner what is right, with nothing stored.
  case teach(Lesson)
  /// Asks a question; agreeing does the steps.
  case ask(Dialog, then: [Step])
}
