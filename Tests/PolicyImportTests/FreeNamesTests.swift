import Testing

@testable import PolicyImport

@Suite struct FreeNamesTests {
  @Test func `the first free name is taken, then numbers behind the last`() {
    var names = FreeNames()
    #expect(names.take(["A", "A-I"]) == "A")
    #expect(names.take(["A", "A-I"]) == "A-I")
    #expect(names.take(["A-I-2"]) == "A-I-2")
    #expect(names.take(["A", "A-I"]) == "A-I-3")
    #expect(names.take(["A", "A-I"]) == "A-I-4")
    #expect(names.take(["B", "A-I"]) == "B")
    #expect(names.take(["A"]) == "A-2")
  }

  /// Were every number tried again for each name, this would take hours.
  @Test func `one name asked for any number of times is numbered on`() {
    var names = FreeNames()
    for _ in 1..<200_000 { _ = names.take(["A"]) }
    #expect(names.take(["A"]) == "A-200000")
  }
}
