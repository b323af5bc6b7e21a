import JSON
import Testing

@Suite struct JSONCodingTests {
  struct Sample: Codable, Hashable {
    enum Shape: Codable, Hashable {
      case point
      case circle(radius: Int)
      case list([Int])
    }
    var name: String
    var note: String?
    var flags: [Bool]
    var shapes: [Shape]
    var nested: [[Int]]
  }

  @Test func `a value comes back from its own JSON`() throws {
    let sample = Sample(
      name: "a", note: nil, flags: [true, false], shapes: [.point, .circle(radius: 3), .list([])],
      nested: [[], [1, 2]])
    let json = try JSONValue(encoding: sample)
    #expect(
      json.compact
        == #"{"name":"a","flags":[true,false],"shapes":[{"point":{}},{"circle":{"radius":3}},{"list":{"_0":[]}}],"nested":[[],[1,2]]}"#
    )
    #expect(try json.decode(Sample.self) == sample)
  }

  @Test(arguments: [#"{"name":1}"#, #"{}"#, #"[]"#, #"{"name":"a","flags":[1],"shapes":[],"nested":[]}"#])
  func `JSON of another shape is refused`(source: String) throws {
    let json = try JSONValue(parsing: source)
    #expect(throws: DecodingError.self) { try json.decode(Sample.self) }
  }
}
