import PriorAuth
import TerminalUI

/// A screen as a value: its stored properties are its state, its messages what can happen on it, its bindings
/// its keyboard.
protocol DeskScreen: Sendable {
  associatedtype Message: Hashable & Sendable

  /// What the title line says.
  var title: String { get }
  /// The keyboard, beside the keys every screen has.
  var bindings: [Binding<Message>] { get }
  /// The keyboard's rows, each meaning its own place. It stands here, and not only in the extension that makes it, so that
  /// it is made for each type of screen: the whole keyboard is asked for at every key.
  var ownRows: [Binding<DeskAct>] { get }
  /// The row of the keyboard that a key means, made alone.
  func ownRow(answering key: Key) -> Binding<DeskAct>?
  /// Whether letters are typed into a field here, so that they are no commands.
  var isTyping: Bool { get }
  /// Whether a key is typed into a field here, if need be one that opens with it.
  func takesAsTyping(_ key: Key) -> Bool
  /// Whether it is read again by itself once somebody else has written.
  var followsRecord: Bool { get }
  /// What stands out on the page by its looks, in words: read out where nothing is drawn.
  var plainMarks: [String] { get }
  /// What stands above the fields, whole; nil where nothing is filled in.
  var plainHeading: String? { get }
  /// What the field that has the keyboard is and takes; nil where none has.
  var fieldHelp: String? { get }
  /// What is typed here to narrow a list, to be asked for in words; nil where nothing is.
  var searchLabel: String? { get }
  /// Whether the list that typing narrows has but one line left.
  var hasOneMatch: Bool { get }
  /// The keys of a list that lies open over the screen; nil where none does.
  var boxKeys: [Binding<Void>]? { get }
  /// What the screen is about where its title does not say so: what was typed for one member is not another's.
  var subject: String { get }
  /// What was typed and is not stored, by the name of the field.
  var typed: [String: String] { get }
  /// What would be lost by leaving now, as a sentence; nil when nothing would.
  var unsaved: String? { get }

  /// What a form is called, whatever case it is for; nil where nothing is filled in.
  var formName: String? { get }
  /// The fields of a form, to be asked one after the other.
  var plainFields: [PlainField] { get }

  /// Takes what was chosen lately in fields with a list, the newest first.
  mutating func suggest(_ recent: [String: [String]])
  /// Puts a text into a field as if it had been typed and left; what is wrong with it.
  mutating func fill(_ field: String, with text: String) -> String?
  /// Narrows the list by words instead of typing them, with the cursor on its first line; nil keeps the words.
  mutating func search(for words: String?) -> [Step]
  /// Asks once more for what the screen shows.
  mutating func readAgain() -> [Step]
  /// Asks for what the screen shows: when it opens, when it is returned to, and to refresh.
  mutating func load() -> [Step]
  /// Does what the row of the keyboard at that place means.
  mutating func doRow(_ index: Int) -> [Step]
  /// Does what a key of the bindings means.
  mutating func update(_ message: Message) -> [Step]
  /// Takes a key for typing; nil leaves it to the bindings.
  mutating func type(_ key: Key) -> [Step]?
  /// Takes the answer to a question this screen asked.
  mutating func receive(_ reply: Reply, to question: Effect) -> [Step]
  /// Takes the place in a document that was marked on the screen over this one.
  mutating func take(_ citation: Citation)
  /// Takes what the worklist is to show from the screen that was over it.
  mutating func take(_ choice: WorklistChoice) -> [Step]
  /// Puts back what was typed earlier and never stored.
  mutating func retype(_ fields: [String: String])
  /// Says where and with which characters it will be drawn.
  mutating func layout(in rect: Rect, charset: Charset)
  /// Whether cases are opened from here one after the other.
  var isCaseList: Bool { get }
  /// Opens the case that comes after another one here.
  mutating func openCase(after id: Identifier<Request>) -> [Step]
  /// Draws itself.
  func draw(on canvas: inout Canvas, in rect: Rect)
}

extension DeskScreen {
  var isTyping: Bool { false }
  var followsRecord: Bool { !isTyping }
  func takesAsTyping(_ key: Key) -> Bool { isTyping }
  var plainMarks: [String] { [] }
  var plainHeading: String? { nil }
  var fieldHelp: String? { nil }
  var searchLabel: String? { nil }
  var hasOneMatch: Bool { false }
  var boxKeys: [Binding<Void>]? { nil }
  var unsaved: String? { nil }
  var subject: String { "" }
  var formName: String? { nil }
  var typed: [String: String] { [:] }
  var plainFields: [PlainField] { [] }
  mutating func suggest(_ recent: [String: [String]]) {}
  mutating func fill(_ field: String, with text: String) -> String? { nil }
  mutating func search(for words: String?) -> [Step] { [] }
  mutating func readAgain() -> [Step] { load() }
  mutating func load() -> [Step] { [] }
  mutating func type(_ key: Key) -> [Step]? { nil }
  mutating func take(_ citation: Citation) {}
  mutating func take(_ choice: WorklistChoice) -> [Step] { [] }
  mutating func retype(_ fields: [String: String]) {}
  mutating func layout(in rect: Rect, charset: Charset) {}
  var isCaseList: Bool { false }
  mutating func openCase(after id: Identifier<Request>) -> [Step] { [] }
}
