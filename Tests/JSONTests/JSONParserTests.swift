import JSON
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: [
    (#"{"a": [1, 2.50, -3e2, true, null, "x"]}"#, #"{"a":[1,2.50,-3e2,true,null,"x"]}"#),
    (#""\u00e9 \ud83d\ude00 \n \u001b""#, #""é 😀 \n \u001b""#),
    ("[]", "[]"), (" { } ", "{}"), ("0", "0"),
  ])
  func `what is read is written back in the same digits and order`(source: String, written: String) throws {
    #expect(try JSONValue(parsing: source).compact == written)
  }

  @Test(arguments: [
    ("{\"a\": 1,\n \"a\": 2}", JSONSyntaxError.Problem.duplicateKey("a"), 2, 2, "$.a"),
    (#"{"e":[{"k":"x, {[","v":1},{"v":1,"v":2}]}"#, .duplicateKey("v"), 1, 34, "$.e[1].v"),
    (#"{"e":[1,{"d":20x}]}"#, .expected("',' or '}'"), 1, 16, "$.e[1].d"),
    ("[1,", .expected("a value"), 1, 4, "$[1]"),
    ("[1 2]", .expected("',' or ']'"), 1, 4, "$[0]"),
    ("{\"a\" 1}", .expected("':'"), 1, 6, "$.a"),
    ("01", .trailingText, 1, 2, "$"),
    ("1.", .expected("a digit"), 1, 3, "$"),
    (#""\ud800""#, .unpairedSurrogate, 1, 2, "$"),
    (#""\ud800\u0041""#, .unpairedSurrogate, 1, 2, "$"),
    ("\"a\u{1}\"", .expected("no control character inside text"), 1, 3, "$"),
    ("", .expected("a value"), 1, 1, "$"),
    (
      String(repeating: "[", count: 65), .tooDeep, 1, 65,
      "$[0][0][0][0]…[0]"
    ),
    ("[[[[[[[{\"a\":x", .expected("a value"), 1, 13, "$[0][0][0][0][0][0][0].a"),
    ("[[[[{\"a\":[[[[7,x", .expected("a value"), 1, 16, "$[0][0][0][0]…[1]"),
  ])
  func `what is not JSON is refused with its place`(
    source: String, problem: JSONSyntaxError.Problem, line: Int, column: Int, path: String
  ) {
    #expect(throws: JSONSyntaxError(problem: problem, line: line, column: column, path: path)) {
      try JSONValue(parsing: source)
    }
  }

  @Test func `broken UTF-8 is refused at its first byte`() {
    let bytes: [UInt8] = [0x22, 0x61, 0xC3, 0x28, 0x22]
    #expect(throws: JSONSyntaxError(problem: .notUTF8, line: 1, column: 3)) { try JSONValue(parsing: bytes) }
  }
}
