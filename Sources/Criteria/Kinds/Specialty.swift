import PriorAuth

/// A specialty as a record states it, compared word by word with one that a policy names.
///
/// A policy's specialty is the stem of its word, `oncolog`; `oncology` and `oncologist` are that stem, `oncologic
/// nursing` and `radiation oncology` are something else.
struct Specialty {
  private let words: [String]
  /// Whether the text speaks of somebody who has yet to be asked, or was not.
  private let isOpen: Bool
  private let saysNothing: Bool

  init(_ text: String) {
    saysNothing = AssertedWords.saysNothing(text)
    let asserted = AssertedWords(text)
    isOpen =
      asserted.isHedged || asserted.isOnlyPast || !asserted.denied.isEmpty
      || Words(text).contains(anyName: ["n/a"])
      || Words(text).containsAny(Self.yetToCome)
    words = Words(text).list.map { Specialty.stem(of: String($0)) }
  }

  /// Met where the specialty itself or a part of it is stated, not met for another one, unknown where a word beside it
  /// is not one we know.
  func matches(anyOf stems: [String]) -> Finding {
    if saysNothing { return .unknown }
    if words.contains(where: Self.otherProfessions.contains) { return .notMet }
    let found = Combinator.any.combine(stems.map { matches(Self.stem(of: $0)) })
    return found == .met && isOpen ? .unknown : found
  }

  private func matches(_ stem: String) -> Finding {
    if let names = Self.otherNames[stem], names.contains(where: { stands($0) }) { return .met }
    let found = words.indices.filter { words[$0] == stem }.map { finding(at: $0, stem) }
    return found.isEmpty ? .notMet : Combinator.any.combine(found)
  }

  /// What the words before a specialty make of it: `radiation oncology`, `pediatric hematology/oncology`.
  private func finding(at place: Int, _ stem: String) -> Finding {
    for word in words[..<place].reversed() {
      if Self.plain.contains(word) { return .met }
      if Self.neutral.contains(word) { continue }
      if Self.changing.contains(word) { return .notMet }
      return Self.parts.contains(word) || word.hasSuffix("olog") ? .met : .unknown
    }
    // An index puts the other word last: `oncology, radiation`.
    let next = words[(place + 1)...].first { !Self.neutral.contains($0) }
    return next.map { Self.changing.contains($0) && !Self.denials.contains($0) } == true ? .notMet : .met
  }

  private func stands(_ name: String) -> Bool {
    Words.stand(name.split(separator: " "), in: words.map { Substring($0) })
  }

  /// A word without the ending that tells the person from the field, in American spelling.
  private static func stem(of word: String) -> String {
    var word = word
    for (british, american) in spellings where word.hasPrefix(british) {
      word = american + word.dropFirst(british.count)
    }
    for ending in endings where word.hasSuffix(ending) && word.count > ending.count + 3 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static let endings = ["icians", "ician", "ists", "ist", "ics", "ies", "y"]
  private static let spellings = [
    ("haemat", "hemat"), ("paediatr", "pediatr"), ("gynaecolog", "gynecolog"), ("orthopaed", "orthoped"),
  ]

  /// Words that say of a specialty that it is the medical one.
  private static let plain: Set<String> = ["medical", "clinical"]
  private static let neutral: Set<String> = [
    "pediatric", "board", "certified", "consultant", "consulting", "consulted", "consult", "consultation",
    "attending", "physician", "doctor", "dr",
    "md", "do",
    "specialist", "special", "specialt", "adult", "pediatr", "general", "academic", "communit", "department",
    "dept", "division", "of", "the", "and", "in", "or", "an", "a", "clinic", "center", "service", "senior",
    "staff", "treating", "with", "by",
  ]
  /// Words that say of a consultation that it has not taken place.
  private static let yetToCome: Set<String> = [
    "planned", "scheduled", "requested", "referral", "referred", "refer", "ordered", "upcoming", "future",
    "recommended", "advised", "offered", "declined", "declines", "refused", "cancelled", "canceled",
    "postponed", "missed", "unavailable", "never", "without", "appointment", "next", "unable", "will", "be",
    "tbd",
  ]
  /// Words that make another specialty of it.
  private static let changing: Set<String> = [
    "radiation", "radiotherapy", "surgical", "surger", "surgeon", "oral", "dental", "veterinar", "radiolog",
    "patholog", "not", "non", "no", "nuclear", "nursing", "psycho", "palliative", "rehabilitation",
  ]
  private static let denials: Set<String> = ["not", "non", "no"]
  /// Words for a part of a specialty, whose holders are specialists of the whole.
  private static let parts: Set<String> = [
    "neuro", "gynecologic", "hematologic", "hemato", "thoracic", "breast", "gastrointestinal", "gi",
    "genitourinar", "gu", "lung", "cutaneous", "molecular", "transplant", "malignant", "interventional",
    "vascular", "child", "neuromuscular", "benign", "heart", "failure", "uro", "immuno", "internal",
    "medicine",
    "tumor", "solid", "cancer", "leukemia", "lymphoma",
  ]
  private static let otherProfessions: Set<String> = [
    "nurse", "nursing", "assistant", "pharmac", "np", "pa", "rn", "crnp", "aprn", "student", "technician",
    "social", "dietitian", "dietician", "nutrition", "billing", "coding", "coordinator", "navigator",
    "scheduler", "administrator", "reception", "chaplain", "secretary",
  ]
  /// What a specialty is also called.
  private static let otherNames: [String: [String]] = [
    "pulmonolog": ["pulmonar medicine", "pulmonar disease", "pulmonar"],
    "intern": ["internal medicine"], "cardiolog": ["cardiovascular disease", "cardiovascular medicine"],
    "allerg": ["immunolog and allerg"], "gastroenterolog": ["gi"],
    "psychiatr": ["psychiatric medicine"], "physiatr": ["physical medicine"],
    "genetic": ["medical genet", "genet"], "otolaryngolog": ["ent"],
  ]
}
