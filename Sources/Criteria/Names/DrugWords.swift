import PriorAuth

/// The words in which records name drugs, as far as they can be told without a list of all drugs there are.
///
/// Generic names are made by a system: their last letters say what kind of substance it is. A word with such an ending
/// is a substance's name, a word without one may be a brand, an abbreviation or a slip.
enum DrugWords {
  /// The names a text gives, one for each drug or regimen: `A + B (a); C` gives three.
  static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(whereSeparator: { "+,;/&\n".contains($0) }) {
      var words: [Substring] = []
      for word in piece.split(separator: " ") {
        if joints.contains(word.lowercased()) {
          parts.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      parts.append(words.joined(separator: " "))
    }
    return parts.filter { !Words($0).list.isEmpty }
  }

  /// The words of a name that say which drug it is: neither amounts nor schedules.
  static func telling(_ part: String) -> [Substring] {
    let bare = part.split(separator: " ").map { withoutMarks(String($0)) }.joined(separator: " ")
    return Words(bare).list.filter { word in
      word.count > 1 && word.contains(where: \.isLetter) && !fillers.contains(word)
    }
  }

  /// `ado-trastuzumab` and `margetuximab-cmkb` without the letters that tell makes of a substance apart.
  private static func withoutMarks(_ name: String) -> String {
    let parts = name.lowercased().split(separator: "-")
    guard parts.count > 1, let substance = parts.first(where: { isSubstance($0) }) else { return name }
    return parts.allSatisfy { $0 == substance || $0.count <= 4 } ? String(substance) : name
  }

  /// Whether the word is the name of a substance, of a usual regimen or of a kind of treatment.
  static func isKnown(_ word: Substring) -> Bool {
    treatments.contains(word) || regimens.contains(word) || isSubstance(word)
  }

  /// Whether the word is a regimen that goes by a short name everywhere.
  static func isRegimen(_ word: Substring) -> Bool { regimens.contains(word) }

  /// Whether the word has an ending of generic names.
  static func isSubstance(_ word: Substring) -> Bool {
    word.utf8.count >= 7 && word.allSatisfy(\.isLetter) && endings.contains { word.hasSuffix($0) }
  }

  /// Whether one word is the other with a slip or two of the keyboard.
  static func isSlip(_ word: Substring, of other: Substring) -> Bool {
    let shorter = min(word.utf8.count, other.utf8.count)
    guard shorter >= 4, max(word.utf8.count, other.utf8.count) <= 40, word != other else { return false }
    return NearMiss.slips(from: Array(word.utf8), to: Array(other.utf8)) <= (shorter >= 9 ? 2 : 1)
  }

  /// Whether a name is another one misspelt: one slip anywhere, or two behind the same first letter. Names of one kind of
  /// substance end alike and begin differently.
  static func isMisspelling(_ word: Substring, of other: Substring) -> Bool {
    guard isSlip(word, of: other) else { return false }
    return word.first == other.first || NearMiss.slips(from: Array(word.utf8), to: Array(other.utf8)) == 1
  }

  private static let joints: Set<String> = ["and", "with", "plus", "then", "followed"]

  private static let fillers: Set<Substring> = [
    "of", "the", "for", "by", "in", "on", "as", "to", "or", "mg", "mcg", "ml", "iv", "po", "sc", "im", "day",
    "days", "daily", "week", "weeks", "weekly", "month", "months", "cycle", "cycles", "dose", "doses", "line",
    "first", "second", "third", "prior", "based", "therapy", "therapies", "treatment", "treatments",
    "regimen", "adjuvant", "neoadjuvant", "palliative", "maintenance", "induction", "consolidation",
    "single", "agent", "monotherapy", "combination", "oral", "infusion", "injection", "high", "low",
    "standard", "systemic", "unspecified", "stopped", "started", "every",
  ]

  /// Kinds of treatment that are no product by themselves.
  private static let treatments: Set<Substring> = [
    "chemotherapy", "chemo", "polychemotherapy", "chemoimmunotherapy", "chemoradiation",
    "chemoradiotherapy", "radiation", "radiotherapy", "surgery", "resection", "immunotherapy", "steroid",
    "steroids", "corticosteroid", "corticosteroids", "transplant", "transplantation", "hsct", "sct",
    "platinum", "taxane", "anthracycline", "endocrine", "hormone", "hormonal", "stem", "cell", "allogeneic",
    "autologous", "observation", "none", "hyper",
  ]

  /// Regimens that go by a short name everywhere.
  private static let regimens: Set<Substring> = [
    "folfox", "folfiri", "folfirinox", "folfoxiri", "mfolfirinox", "capox", "xelox", "gemox", "chop", "cvad",
    "hypercvad", "flag", "dhap", "abvd", "beacopp", "bep", "cmf", "fu", "5fu",
  ]

  /// Endings of generic names, by kind of substance.
  private static let endings = [
    // Antibodies, fusion proteins, cells and enzymes.
    "mab", "cept", "leucel", "kinra", "leukin", "stim", "poetin", "aginase", "argase", "onidase",
    // Inhibitors inside the cell.
    "tinib", "ciclib", "lisib", "parib", "rafenib", "metinib", "denib", "ciminib", "degib", "zomib", "limus",
    "rasib", "toclax", "inostat", "domide",
    // Cytotoxic drugs.
    "platin", "taxel", "rubicin", "oxantrone", "tecan", "citabine", "arabine", "ribine", "itidine", "trexed",
    "trexate", "mustine", "fosfamide", "phosphamide", "poside", "relbine", "cristine", "blastine", "ribulin",
    "uracil", "purine", "ucovorin", "carbazine", "zolomide", "bucil", "sulfan", "mycin", "hydroxyurea",
    // Hormones and what acts on them.
    "lutamide", "relin", "relix", "trozole", "mestane", "oxifene", "estrant", "terone", "solone", "sone",
    "nisone", "glutide", "gliptin", "gliflozin", "formin",
    // Frequent companions.
    "dronate", "setron", "statin", "sartan", "prazole", "floxacin", "cillin", "cycline", "parin", "xaban",
    "gatran", "triptan", "navir", "tegravir", "buvir", "ciclovir", "conazole", "azepam",
  ]
}
