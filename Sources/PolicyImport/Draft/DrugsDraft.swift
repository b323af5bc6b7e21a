import Criteria
import PriorAuth

/// Finds the drugs a policy governs and, in a step-therapy policy, those to be tried first.
struct DrugsDraft {
  let outline: PolicyOutline
  let source: SourceText
  /// The drugs that an administrator says it governs; empty where the document is to be asked.
  let stated: [GovernedDrug]

  /// The drugs it governs, and those to be tried before them.
  var found: (governed: [GovernedDrug], preferred: [GovernedDrug]) {
    let products = products
    let governed = stated.isEmpty ? products?.nonPreferred ?? titled : stated.map(withCode)
    return (governed, products?.preferred ?? [])
  }

  /// How much of the document is searched for what a brand is.
  private static let opening = 20_000

  private var titled: [GovernedDrug] {
    TitledDrugs(title: outline.title, text: Bytes(source.bytes.prefix(Self.opening))).drugs
      .map(withOtherSpellings).map(withCode)
  }

  /// A name that the document writes in two ways is the drug's in both: who asks for it by the right one must not be
  /// turned away for a slip in the title.
  private func withOtherSpellings(_ drug: GovernedDrug) -> GovernedDrug {
    var drug = drug
    for pair in Names.misspelt(in: source.bytes) where drug.brand == pair.word || drug.brand == pair.other {
      drug.brand = pair.other
      drug.otherNames = (drug.otherNames ?? []) + [pair.word]
    }
    return drug
  }

  /// The code whose description names the drug; a policy with one drug and one code needs no name.
  private func withCode(_ drug: GovernedDrug) -> GovernedDrug {
    let hcpcs = outline.codes.filter { $0.system == .hcpcs && !Self.isForAnyDrug($0.description) }
    let named = hcpcs.first { code in
      let words = Words(code.description)
      let names = [drug.generic, drug.brand].compactMap { $0 } + (drug.otherNames ?? [])
      return names.contains { Words($0).stand(in: words) }
    }
    guard let code = named ?? (hcpcs.count == 1 ? hcpcs.first : nil) else { return drug }
    var copy = drug
    copy.hcpcs = code.code
    copy.perUnit = Self.unit(of: code.description)
    return copy
  }

  /// `Unclassified biologics`: a code under which drugs without one of their own are billed tells no drug.
  private static func isForAnyDrug(_ description: String) -> Bool {
    Words(description).containsAny(["unclassified", "unlisted", "unspecified", "miscellaneous", "noc"])
      || Words(description).contains(anyName: ["not otherwise classified", "not otherwise specified"])
  }

  /// The last amount of the description: `Injection, margetuximab-cmkb, 5 mg`.
  private static func unit(of description: String) -> CodeUnit? {
    guard let dose = Token.list(description).statedDoses.last, dose.unit.basis == .flat else { return nil }
    return CodeUnit(amount: dose.amount, base: dose.unit.base)
  }

  private struct Products {
    var preferred: [GovernedDrug]
    var nonPreferred: [GovernedDrug]
  }

  /// A table or two lists under `Preferred` and `Non-preferred`.
  private var products: Products? {
    for region in outline.regions where Self.mayHaveHeader(region) {
      let lines = region.text.lines.map(String.init)
      lazy var listed = columns(in: region)
      for header in lines.indices where Self.isHeader(lines[header]) {
        let cells = Self.cells(of: lines[header])
        let found = cells.count > 1 ? table(cells, lines[(header + 1)...]) : listed
        if let found, !found.nonPreferred.isEmpty, !found.preferred.isEmpty { return found }
      }
    }
    return nil
  }

  /// Whether the words of such a header stand anywhere in a part.
  private static func mayHaveHeader(_ region: OutlineRegion) -> Bool {
    let text = Bytes(region.text.utf8.map(\.lowered))
    let wanted = Bytes("non-preferred".utf8)
    return text.indices.contains { text[$0] == wanted[0] && text.holds(wanted, at: $0) }
  }

  private static func isHeader(_ line: String) -> Bool {
    let lower = line.lowercased()
    guard lower.count < 120, let non = lower.firstPlace(of: "non-preferred") else { return false }
    return lower[..<non.lowerBound].contains("preferred") && lower.contains("product")
  }

  private func table(_ header: [String], _ rows: ArraySlice<String>) -> Products? {
    guard let own = header.firstIndex(where: { $0.lowercased().contains("non-preferred") }) else {
      return nil
    }
    var products = Products(preferred: [], nonPreferred: [])
    for row in rows.prefix(while: { !Self.isHeader($0) }) {
      let drugs = Self.cells(of: row).map { drug(in: $0) }
      guard drugs.contains(where: { $0 != nil }) else { break }
      for (place, drug) in drugs.enumerated() {
        guard let drug else { continue }
        if place == own { products.nonPreferred.append(drug) } else { products.preferred.append(drug) }
      }
    }
    return products
  }

  private static func cells(of row: String) -> [String] {
    row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  /// A table that lost its columns: the entries of the first column, then those of the second.
  ///
  /// Entries of one column follow each other line by line, so the one that a blank line sets apart opens the second
  /// column. With no such line, or several, the border can't be told and nothing is guessed.
  private func columns(in region: OutlineRegion) -> Products? {
    let lines = source.text(in: region.span).split(separator: "\n", omittingEmptySubsequences: false).map(
      \.trimmed)
    guard let header = lines.firstIndex(where: Self.isHeader) else { return nil }
    let entries = Self.entries(lines[(header + 1)...])
    let borders = entries.indices.filter { $0 > 0 && entries[$0].isSetApart }
    guard borders.count == 1, let border = borders.first else { return nil }
    return Products(
      preferred: entries[..<border].compactMap { drug(in: $0.text) },
      nonPreferred: entries[border...].compactMap { drug(in: $0.text) })
  }

  private struct Entry {
    var text: String
    /// Whether a blank line stands before it.
    var isSetApart: Bool
  }

  /// Entries begin with a brand and end with a code in square brackets; a few lines without one end the list.
  private static func entries(_ lines: ArraySlice<String>) -> [Entry] {
    var entries: [Entry] = []
    var entry = Entry(text: "", isSetApart: false)
    var isAfterBlank = false
    for line in lines {
      defer { isAfterBlank = line.isEmpty }
      guard !line.isEmpty else { continue }
      if entry.text.isEmpty { entry.isSetApart = isAfterBlank }
      entry.text += " " + line
      if line.contains("]") {
        entries.append(entry)
        entry.text = ""
      } else if entry.text.count > 200 {
        break
      }
    }
    return entries
  }

  /// `Enhertu (fam-trastuzumab deruxtecan-nxki) [J9358]`.
  private func drug(in entry: String) -> GovernedDrug? {
    guard let open = entry.firstIndex(of: "("), let close = entry[open...].firstIndex(of: ")") else {
      return nil
    }
    let brand = entry[..<open].filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.trimmed
    let inside = entry[entry.index(after: open)..<close].split(separator: ",").map(\.trimmed)
    let generic = inside.first ?? ""
    guard !brand.isEmpty, brand.split(separator: " ").count <= 3, !generic.isEmpty else { return nil }
    var drug = GovernedDrug(generic: generic, brand: brand)
    if inside.count > 1 { drug.otherNames = Array(inside.dropFirst()) }
    if let square = entry[close...].firstIndex(of: "["), let end = entry[square...].firstIndex(of: "]") {
      drug.hcpcs = entry[entry.index(after: square)..<end].trimmed
      drug.perUnit = outline.codes.first { $0.code == drug.hcpcs }.flatMap { Self.unit(of: $0.description) }
      return drug
    }
    return withCode(drug)
  }
}
