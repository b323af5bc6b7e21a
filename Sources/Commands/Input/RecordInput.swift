import JSON

/// Where a command takes a record from: a file, standard input, or a person at a terminal.
struct RecordInput {
  private let surroundings: any Surroundings
  /// The command it is read for, for its error sentences.
  let command: String

  init(_ session: Session, for command: String) {
    self.surroundings = session.surroundings
    self.command = command
  }

  /// The JSON document from a file (`-` is standard input); asked for where no file is named and a person types.
  func document(
    from path: String?, orAsk questions: (Questionnaire) throws(Refusal) -> JSONValue
  ) throws(Refusal) -> JSONValue {
    if path == nil, surroundings.inputIsTerminal {
      return try questions(Questionnaire(surroundings, for: command))
    }
    return try json(try bytes(from: path ?? "-", limit: InputLimit.record))
  }

  /// The bytes of a file; `-` is standard input.
  func bytes(from path: String, limit: Int) throws(Refusal) -> [UInt8] {
    do throws(InputProblem) {
      return path == "-"
        ? try surroundings.standardInput(limit: limit) : try surroundings.contents(ofFile: path, limit: limit)
    } catch { throw error.refusal(in: command) }
  }

  /// Gives the lines of a file or of standard input with their numbers from 1, blank ones too, until there are no more or
  /// none is wanted. A line that is too long is given as its refusal.
  func eachLine(of path: String, _ body: (Result<[UInt8], Refusal>, Int) -> Bool) throws(Refusal) {
    var number = 0
    if path != "-" {
      var rest = try bytes(from: path, limit: InputLimit.lines)[...]
      while !rest.isEmpty {
        let line = rest.prefix { $0 != 0x0A }
        rest = rest[line.endIndex...].dropFirst()
        number += 1
        let isShort = line.count <= InputLimit.record
        let problem = InputProblem.tooLarge(path, size: line.count, limit: InputLimit.record)
        guard body(isShort ? .success(Array(line)) : .failure(problem.refusal(in: command)), number) else {
          return
        }
      }
      return
    }
    while let line = try standardInputLine(after: number) {
      number += 1
      guard body(line, number) else { return }
    }
  }

  private func standardInputLine(after number: Int) throws(Refusal) -> Result<[UInt8], Refusal>? {
    do throws(InputProblem) {
      return try surroundings.standardInputLine(limit: InputLimit.record).map { .success($0) }
    } catch {
      let refusal = error.refusal(in: command)
      if case .tooLarge = error { return .failure(refusal) }
      throw number == 0 ? refusal : refusal.at(line: number + 1)
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A JSON document.
  func json(_ bytes: some Collection<UInt8>) throws(Refusal) -> JSONValue {
    // Some editors write this mark before a text; it is no part of it.
    let text = bytes.dropFirst(bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0)
    guard !text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Refusal(
        code: "bad-json", "$: the input is empty; nothing was saved", exit: .badInput, command: command)
    }
    do throws(JSONSyntaxError) { return try JSONValue(parsing: text) } catch {
      throw Refusal(
        code: "bad-json", error.description + "; nothing was saved", exit: .badInput, command: command)
    }
  }

  /// Reads a value out of a document, naming the place of what does not fit.
  func shape<Value>(_ read: () throws(JSONShapeError) -> Value) throws(Refusal) -> Value {
    do throws(JSONShapeError) { return try read() } catch {
      throw Refusal(
        code: "bad-shape", error.description + "; nothing was saved", exit: .badInput, command: command)
    }
  }
}
