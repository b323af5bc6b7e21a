import PriorAuth

/// Names of diseases that mean the same wherever they stand, so that a record's wording meets a policy's.
enum DiseaseVocabulary {
  /// The words of a name with abbreviations spelled out and variants made alike.
  static func spelledOut(_ name: Words) -> [Substring] {
    var list = name.list.filter { !fillers.contains($0) }.flatMap { word in
      longForms[word] ?? [variants[word] ?? word]
    }
    for (phrase, plain) in equivalents where Words.stand(phrase, in: list) {
      list = replace(phrase, by: plain, in: list)
    }
    // After a letter for the lineage is read, the word alone is the disease of either lineage.
    if list.last == "all" { list = list.dropLast() + Words("acute lymphoblastic leukemia").list }
    for (phrase, broader) in kinds where Words.stand(phrase, in: list) { list += broader }
    return list
  }

  /// Whether the words name a group of diseases that the name belongs to.
  static func isBroader(_ words: [Substring], than name: [Substring]) -> Bool {
    groups.contains { group in Words.stand(group.0, in: words) && Words.stand(group.1, in: name) }
  }

  /// Whether a name is nothing but an abbreviation that is not known here, beside words for extent and state.
  static func isUnknownShortForm(_ name: String) -> Bool {
    isUnexplained(name) && !Words(name).list.contains { shortForms.contains($0) }
  }

  /// Whether a name is nothing but an abbreviation that is not spelled out here, beside words for extent and state: which words a
  /// record writes in its place can't be told.
  static func isUnexplained(_ name: String) -> Bool {
    let telling = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).filter { word in
      word.contains(where: \.isLetter) && !states.contains(word.lowercased())
    }
    guard !telling.isEmpty, telling.allSatisfy(isShort) else { return false }
    let plain = Words(telling.joined(separator: " "))
    return spelledOut(plain) == plain.list
  }

  private static func isShort(_ word: Substring) -> Bool {
    guard word.count <= 6 else { return false }
    let letters = word.filter(\.isLetter)
    // `PsA`, `aHUS`
    let isMixed = letters.filter(\.isUppercase).count > 1
    return isMixed || letters.allSatisfy(\.isUppercase)
      || !letters.lowercased().contains { "aeiouy".contains($0) }
  }

  private static let states: Set<String> = [
    "advanced", "metastatic", "unresectable", "resectable", "locally", "stage", "relapsed", "refractory",
    "recurrent", "newly", "diagnosed", "iv", "iii", "ii", "i", "iiia", "iiib", "of", "the", "with", "not",
  ]

  /// Abbreviations of other diseases that everybody in the field knows.
  private static let shortForms: Set<Substring> = [
    "aml", "cml", "cll", "mds", "mpn", "mm", "hl", "nhl", "dlbcl", "fl", "mcl", "hcc", "crc", "rcc", "tnbc",
    "mbc", "gist", "gbm", "pnet", "net", "hnscc", "tcc", "apl", "aplastic", "htn", "copd", "dm", "t1dm",
    "t2dm", "cad", "chf", "gerd", "ckd", "ms", "als", "sma", "hiv", "uti", "osa", "bph", "dvt", "pe", "tia",
    "cva", "ra", "sle", "ibd", "uc", "hbv", "hcv", "hae", "mi", "af",
  ]

  private static func replace(
    _ phrase: [Substring], by plain: [Substring], in list: [Substring]
  ) -> [Substring] {
    var result: [Substring] = []
    var index = 0
    while index < list.count {
      if list[index...].starts(with: phrase) {
        result += plain
        index += phrase.count
      } else {
        result.append(list[index])
        index += 1
      }
    }
    return result
  }

  private static let fillers: Set<Substring> = ["of", "the"]

  private static let variants: [Substring: Substring] = [
    "leukaemia": "leukemia", "tumour": "tumor", "tumours": "tumor", "pancreas": "pancreatic",
    "pulmonary": "lung", "lymphocytic": "lymphoblastic", "lymphoid": "lymphoblastic",
  ]

  /// Abbreviations that mean one disease only, by which records name it though no policy has to explain them.
  private static let longForms: [Substring: [Substring]] = [
    "ahus": "atypical hemolytic uremic syndrome", "als": "amyotrophic lateral sclerosis",
    "cidp": "chronic inflammatory demyelinating polyneuropathy", "ckd": "chronic kidney disease",
    "copd": "chronic obstructive lung disease", "crswnp": "chronic rhinosinusitis with nasal polyps",
    "csu": "chronic spontaneous urticaria", "egpa": "eosinophilic granulomatosis with polyangiitis",
    "eoe": "eosinophilic esophagitis", "gmg": "generalized myasthenia gravis",
    "hae": "hereditary angioedema",
    "nmosd": "neuromyelitis optica spectrum disorder", "pnh": "paroxysmal nocturnal hemoglobinuria",
    "ra": "rheumatoid arthritis", "sle": "systemic lupus erythematosus", "uc": "ulcerative colitis",
    "hus": "hemolytic uremic syndrome",
  ].mapValues { Words($0).list }

  private static let equivalents: [([Substring], [Substring])] = [
    ("nsclc", "non small cell lung cancer"), ("sclc", "small cell lung cancer"),
    ("nonsmall cell", "non small cell"),
    ("b cell precursor", "b cell"), ("precursor b cell", "b cell"), ("pre b cell", "b cell"),
    ("precursor b", "b cell"), ("pre b", "b cell"), ("b lineage", "b cell"), ("t lineage", "t cell"),
    ("b all", "b cell acute lymphoblastic leukemia"), ("t all", "t cell acute lymphoblastic leukemia"),
    ("not otherwise specified", ""), ("bile duct cancer", "cholangiocarcinoma"),
    ("bile duct carcinoma", "cholangiocarcinoma"), ("bcp all", "b cell acute lymphoblastic leukemia"),
    ("pdac", "pancreatic ductal adenocarcinoma"), ("cca", "cholangiocarcinoma"),
    ("icca", "intrahepatic cholangiocarcinoma"), ("ecca", "extrahepatic cholangiocarcinoma"),
  ].map { (Words($0.0).list, Words($0.1).list) }

  /// A histology with the disease it is one of.
  private static let kinds: [([Substring], [Substring])] = [
    "lung adenocarcinoma", "adenocarcinoma lung", "lung squamous cell", "squamous cell lung",
    "squamous cell carcinoma lung", "large cell lung",
  ].map { (Words($0).list, Words("non small cell lung cancer").list) }

  private static let groups: [([Substring], [Substring])] = [
    (Words("biliary tract").list, Words("cholangiocarcinoma").list),
    (Words("biliary cancer").list, Words("cholangiocarcinoma").list),
  ]
}

extension Words {
  /// Whether the words stand in the list, one after the other.
  static func stand(_ words: [Substring], in list: [Substring]) -> Bool {
    guard !words.isEmpty, words.count <= list.count else { return false }
    return (0...(list.count - words.count)).contains { list[$0...].starts(with: words) }
  }
}
