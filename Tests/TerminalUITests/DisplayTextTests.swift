import Foundation
import Testing

@testable import TerminalUI

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("a\u{1B}[31mb", "a^[[31mb"),
    ("nul\u{0} tab\t del\u{7F}", "nul^@ tab^I del^?"),
    ("line\r\nbreak", "line^M^Jbreak"),
    ("csi\u{9B}31m", "csi<U+009B>31m"),
    ("\u{202E}reversed", "<U+202E>reversed"),
    ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
    ("zero\u{200B}width\u{FEFF}", "zero<U+200B>width<U+FEFF>"),
    ("family 👩\u{200D}👧", "family 👩<U+200D>👧"),
    ("filler\u{3164}\u{115F}\u{FFA0}", "filler<U+3164><U+115F><U+FFA0>"),
    ("tag\u{E0041} private\u{E000} none\u{FFFF}", "tag<U+E0041> private<U+E000> none<U+FFFF>"),
    ("lines\u{2028}\u{2029}", "lines<U+2028><U+2029>"),
    ("selector\u{FE0F}\u{E0100}", "selector<U+FE0F><U+E0100>"),
    ("Zoë Müller 田中 محمد שלום", "Zoë Müller 田中 محمد שלום"),
    ("\u{301}first", "<U+0301>first"),
    ("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}x"),
    ("\u{1B}\u{301}", "^[<U+0301>"),
  ])
  func `what could steer or deceive is spelled and the rest stays`(text: String, shown: String) {
    #expect(plainDisplay(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("✓ ✗ ─│┌ ▸", "(+) (x) -|+ >"), ("“it’s” – 5 ≥ 3…", "\"it's\" - 5 >= 3..."),
    ("Zoë", "Zo<U+00EB>"), ("田", "<U+7530>"), ("a\u{1B}", "a^["),
  ])
  func `without Unicode everything is spelled in ASCII`(text: String, shown: String) {
    #expect(plainDisplay(text, charset: .ascii) == shown)
  }

  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("田中", 4), ("Ｗ", 2), ("한글", 4), ("\u{1112}\u{1161}", 2),
    ("👩", 2), ("✓", 1), ("–", 1), ("─", 1), ("a\u{1B}", 3), ("\u{202E}", 8), ("नि", 2), ("⌚", 2),
  ])
  func `width counts cells`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
    #expect(display(text).width == width)
  }

  @Test func `broken bytes become replacement characters`() {
    #expect(displayBytes([0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80]).plain.hasPrefix("a\u{FFFD}\u{FFFD}("))
    #expect(displayBytes([0xC0, 0xAF]).plain == "\u{FFFD}\u{FFFD}")
  }

  @Test func `showing a shown text changes nothing`() {
    let once = plainDisplay("a\u{1B}[0m\u{202E}\u{301}田e\u{301}\u{302}\u{303}")
    #expect(plainDisplay(once) == once)
  }

  static let hostileFiles: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "../shared/tools/reliability/hostile").standardizedFileURL
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.fileSizeKey])
    return (files ?? []).filter { $0.pathExtension == "txt" }
  }()

  @Test(.enabled(if: !hostileFiles.isEmpty), arguments: hostileFiles)
  func `nothing in a hostile file reaches the screen as a control`(file: URL) throws {
    let bytes = try Data(contentsOf: file).prefix(60_000)
    let glyphs = displayBytes(bytes).glyphs
    let categories = Set(glyphs.map(\.scalar.properties.generalCategory))
    #expect(categories.isDisjoint(with: [.control, .format, .privateUse, .unassigned, .lineSeparator]))
    #expect(glyphs.allSatisfy { $0.width == 1 || $0.width == 2 })
    #expect(!glyphs.contains { $0.scalar.properties.isDefaultIgnorableCodePoint })
    let inASCII = displayBytes(bytes, charset: .ascii).plain
    #expect(inASCII.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
  }
}
