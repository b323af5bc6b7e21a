import PriorAuth
import Testing

@Suite struct CodeTests {
  private let january = Day(iso: "2026-01-01") ?? .earliest

  private func read(_ text: String, _ system: CodeSystem = .hcpcs) -> CodeTableReader.Result {
    CodeTableReader.read(text, system, from: january)
  }

  private static let heading = "HCPCS Code,Short Descriptor,SI,Payment Rate\n"

  @Test func `a payment table is read by its headings, with mark, title and quotation marks`() throws {
    let text =
      "\u{FEFF}Addendum B,,,\nJanuary 2026,,,\n" + Self.heading
      + "J9999,\"Inj, demo, 10 mg\",K,\"$1,234.50\"\r\nJ9998,Demo drug per unit,G,\"\"\nQ5100,Other demo,N,\n,,,\n"
    let result = read(text)
    #expect(result.problems == [] && result.entries.map(\.code) == ["J9999", "J9998", "Q5100"])
    let first = try #require(result.entries.first)
    #expect(first.rate == Decimal("1234.5") && first.status == "K")
    #expect(first.unit == Dose(amount: 10, unit: DoseUnit(.milligram)))
    #expect(result.entries.dropFirst().allSatisfy { $0.rate == nil && $0.unit == nil })
  }

  @Test func `a cell whose quotation mark is never closed is refused with its line`() {
    let result = read(Self.heading + "J9999,\"a,K,1\nJ9998,b,K,1\n")
    #expect(result.problems.map(\.line) == [2])
    #expect(result.problems.first?.words.contains("quotation mark") == true)
    #expect(read(Self.heading + "J9999,\"a \"\"b\"\" c\",K,1\n").problems == [])
  }

  @Test func `a column of dosages says what one unit is`() {
    let result = read(
      "HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit\n"
        + "J9999,Demo injection,10 MG,4.321\nJ9998,\"Demo, 5 mg\",PER 50 MG,1\nJ9997,Demo device,1 EA,2\n")
    #expect(result.problems == [])
    #expect(
      result.entries.map(\.unit) == [
        Dose(amount: 10, unit: DoseUnit(.milligram)), Dose(amount: 50, unit: DoseUnit(.milligram)), nil,
      ])
    #expect(result.entries.map(\.description) == ["Demo injection", "Demo, 5 mg", "Demo device"])
  }

  @Test(arguments: [
    ("2025-11 update\n", "quarter"), ("October 2025\n", "quarter"), ("April 1, 2026 table\n", "quarter"),
  ])
  func `a table of another quarter is refused with its line`(title: String, words: String) {
    let problems = read(title + Self.heading + "J9999,Demo,K,1\n").problems
    #expect(problems.first?.line == 1 && problems.first?.words.contains(words) == true, "\(problems)")
  }

  @Test func `another month of the same quarter is noted`() {
    let result = read("Table 2026-02\n" + Self.heading + "J9999,Demo,K,1\n")
    #expect(result.problems == [] && result.notes.map(\.line) == [1])
  }

  @Test(arguments: [
    ("J9999,Demo,K,1\nJ9999,Other,K,1\n", 3, "stands in line 2 already, and that says something else"),
    ("J99,Demo,K,1\n", 2, "is no code"), ("J9999,,K,1\n", 2, "no descriptor"),
    ("J9999,Demo,K,x\n", 2, "no payment rate"),
    ("J9999,Demo,K,-1\n", 2, "no payment rate"),
  ])
  func `a line that does not fit is told`(lines: String, line: Int, words: String) {
    let problems = read(Self.heading + lines).problems
    #expect(problems.contains { $0.line == line && $0.words.contains(words) }, "\(problems)")
  }

  @Test func `a line of more columns than any table has is refused as it is read`() {
    let wide = read("HCPCS Code,Short Descriptor" + String(repeating: ",", count: 1000) + "\nJ9999,Demo\n")
    #expect(wide.problems.map(\.line) == [1] && wide.problems[0].words.contains("1002 columns"))
    let fitting = read("HCPCS Code,Short Descriptor" + String(repeating: ",", count: 998) + "\nJ9999,Demo\n")
    #expect(fitting.problems == [] && fitting.entries.map(\.code) == ["J9999"])
  }

  @Test func `a line that stands twice is noted, a file without codes is refused`() {
    let twice = read(Self.heading + "J9999,Demo,K,1\nJ9999,Demo,K,1\n")
    #expect(twice.problems == [] && twice.entries.count == 1 && twice.notes.map(\.line) == [3])
    #expect(
      !read("").problems.isEmpty && !read("nothing,here\n").problems.isEmpty
        && !read(Self.heading).problems.isEmpty)
  }

  @Test func `an order file is read by its columns`() throws {
    let lines = [
      "00001 C34     0 Malignant neoplasm of bronchus and lung                      Malignant neoplasm of bronchus and lung",
      "00002 C3490   1 Malig neoplasm of unsp part of unsp bronchus or lung         Malignant neoplasm of unspecified part of unspecified bronchus or lung",
    ]
    let result = read(lines.joined(separator: "\n"), .icd10)
    #expect(result.problems == [])
    #expect(
      result.entries.map(\.code) == ["C34", "C3490"] && result.entries.map(\.isBillable) == [false, true])
    #expect(result.entries.last?.description.hasPrefix("Malignant neoplasm of unspecified part") == true)
    #expect(read("00001 C34", .icd10).problems.first?.line == 1)
    #expect(
      read("00001 1234    1 Words                                                        Words", .icd10)
        .problems.first?.words.contains("is no code") == true)
  }

  @Test(arguments: [
    ("1234567893", true), ("1245319599", true), ("1234567890", false), ("123456789", false),
    ("3234567893", false),
    ("12345678९3", false), ("", false), ("1234567893 ", false),
  ])
  func `the last digit of a number checks the others`(text: String, isValid: Bool) {
    #expect(NPI.isValid(text) == isValid)
  }

  @Test func `points and small letters do not make another code`() {
    #expect(SystemCode(.icd10, "c91.02") == SystemCode(.icd10, "C9102"))
    #expect(SystemCode(.icd10, "J9999") != SystemCode(.hcpcs, "J9999"))
  }
}
