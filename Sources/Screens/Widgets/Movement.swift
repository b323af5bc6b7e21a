import TerminalUI

/// The keys that move through a list, as rows of its keyboard; they stay out of the footer.
///
/// - Parameter home: the twin of Home, where the letter is not needed for something else.
func movement<Message>(
  _ message: (Key) -> Message, in what: String, home: Key? = .character("g")
) -> [Binding<Message>] {
  [
    Binding(.up, twin: .character("k"), label: "", help: "Go up in the \(what)", message: message(.up)),
    Binding(.down, twin: .character("j"), label: "", help: "Go down in the \(what)", message: message(.down)),
    Binding(.pageUp, label: "", help: "Go a page up", message: message(.pageUp)),
    Binding(.pageDown, twin: .character(" "), label: "", help: "Go a page down", message: message(.pageDown)),
    Binding(.home, twin: home, label: "", help: "Go to the first line", message: message(.home)),
    Binding(.end, twin: .character("G"), label: "", help: "Go to the last line", message: message(.end)),
  ]
}
