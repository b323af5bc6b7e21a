import PriorAuth
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("NSCLC, stage IV", ["nsclc", "stage", "iv"]), ("B-ALL (Ph+)", ["b", "all", "ph"]), ("", []), ("--", []),
    ("Sjögren’s disease", ["sjögren", "s", "disease"]), ("15 mcg/m²", ["15", "mcg", "m²"]),
    ("ДНК тест", ["днк", "тест"]), ("a\u{0}b", ["a", "b"]),
  ])
  func `a text is split at everything that is no letter or digit`(text: String, words: [String]) {
    #expect(Words(text).list.map(String.init) == words)
  }

  @Test(arguments: [
    ("lung cancer", "advanced LUNG cancer", true), ("lung cancer", "cancer of the lung", false),
    ("", "lung", false), ("lung cancer stage", "lung cancer", false),
  ])
  func `words stand in a text in their order`(words: String, text: String, isFound: Bool) {
    #expect(Words(words).stand(in: Words(text)) == isFound)
  }

  @Test(arguments: [
    ("a tumour of the lung", ["a"], ["b"]), ("a", ["a"], ["an", "ab"]), ("B-ALL", ["b", "all"], ["al"]),
    ("Sjögren’s disease", ["sjögren", "sjo\u{308}gren", "s"], ["sjogren"]),
    ("été", ["été", "e\u{301}te\u{301}"], ["ete"]),
    ("", [], ["a", "lung"]),
  ])
  func `a word is found whole, in whatever form it is encoded`(
    text: String, held: [String], missing: [String]
  ) {
    let words = Words(text)
    for word in held { #expect(words.contains(word) && words.contains(anyName: [word]), "\(word)") }
    for word in missing { #expect(!words.contains(word) && !words.contains(anyName: [word]), "\(word)") }
  }

  @Test(arguments: [
    ("failed two drugs", "fail", true), ("failed", "failing", false), ("a", "a", true), ("x", "ab", false),
  ])
  func `a stem begins a word`(text: String, stem: String, isFound: Bool) {
    #expect(Words(text).contains(stem: stem) == isFound)
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
  func `a list reads as a sentence`(items: [String], text: String) {
    #expect(prose(items) == text)
  }

  @Test func `of many things the first are named, and how many more where that is known`() {
    #expect(someOf(["a", "b", "c"], atMost: 2) == ["a", "b", "c"])
    #expect(someOf(["a", "b", "c", "d"], atMost: 2) == ["a", "b", "2 more"])
    #expect(firstOf(["a", "b"], atMost: 2) == "a, b")
    #expect(firstOf(["a", "b", "c"], atMost: 2) == "a, b and more")
    #expect(firstOf(["a", "b"], atMost: 2, hasMore: true) == "a, b and more")
  }
}
