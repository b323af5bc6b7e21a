import PriorAuth

/// A class of drugs by the name a record gives it.
struct DrugClass {
  private let words: Words

  init(_ name: String) { words = Words(name) }

  /// Whether it is that class, spelled out or by its first letters.
  func isSame(as name: String) -> Bool {
    let other = Words(name)
    let initials = String(other.list.compactMap(\.first))
    return other.stand(in: words) || words.contains(anyName: [name + "s"])
      || (initials.count > 2 && (words.contains(initials) || words.contains(initials + "s")))
  }

  /// Whether no drug of the one class is of the other: both are understood, and they have no family in common.
  ///
  /// Two names of which one says nothing, or that may be two names of one class, exclude nothing: `BCR-ABL inhibitor` is
  /// a name for some tyrosine kinase inhibitors.
  func excludes(_ name: String) -> Bool {
    guard !isSame(as: name) else { return false }
    let (own, other) = (families, DrugClass(name).families)
    return !own.isEmpty && !other.isEmpty && own.isDisjoint(with: other)
  }

  /// Whether the name says of a therapy that it acts on the whole body and on the disease.
  var isSystemicTherapy: Bool {
    guard !words.contains(anyName: DrugClass.companions) else { return false }
    return !families.isEmpty || words.contains(anyName: DrugClass.general)
  }

  private var families: Set<Family> {
    Set(Family.allCases.filter { words.contains(anyName: $0.names) })
  }

  /// Kinds of drugs that have no member in common.
  private enum Family: CaseIterable {
    case cytotoxic, kinase, antibody, hormone, steroid, cells, proteasome, degrader, repair, cycle

    /// What says of a class that it may be of the family.
    var names: [String] {
      switch self {
      case .cytotoxic: DrugClass.cytotoxic
      case .kinase: DrugClass.kinase
      case .antibody: DrugClass.antibody
      case .hormone: DrugClass.hormone
      case .steroid: DrugClass.steroid
      case .cells: ["car t", "cart", "cell therapy", "cellular therapy"]
      case .proteasome: ["proteasome", "proteasomes"]
      case .degrader: ["imid", "imids", "immunomodulator", "immunomodulators", "immunomodulatory", "celmod"]
      case .repair: ["parp"]
      case .cycle: ["cdk", "cdk4", "cdk6", "cdki"]
      }
    }
  }

  private static let cytotoxic: [String] = [
    "chemotherapy", "chemotherapies", "chemo", "polychemotherapy", "chemoimmunotherapy", "chemoradiation",
    "chemoradiotherapy", "cytotoxic", "cytotoxics", "platinum", "platinums", "taxane", "taxanes",
    "anthracycline", "anthracyclines", "alkylating", "alkylator", "alkylators", "antimetabolite",
    "antimetabolites", "antifolate", "fluoropyrimidine", "fluoropyrimidines", "purine", "vinca", "alkaloid",
    "alkaloids", "topoisomerase", "hypomethylating", "microtubule",
  ]
  private static let kinase: [String] = [
    "kinase", "kinases", "tki", "tkis", "bcr", "abl", "bcl", "egfr", "her2", "alk", "ros1",
    "ntrk", "trk", "btk", "jak", "jak1", "jak2", "syk", "pi3k", "akt", "mtor", "braf", "raf", "mek", "kras",
    "flt3", "fgfr", "vegf", "vegfr", "pdgfr", "idh", "idh1", "idh2",
  ]
  private static let antibody: [String] = [
    "antibody", "antibodies", "monoclonal", "monoclonals", "mab", "mabs", "adc", "adcs", "conjugate",
    "conjugates", "bispecific", "bispecifics", "checkpoint", "immunotherapy", "immunotherapies", "ici",
    "icis",
    "pd 1", "pd1", "pd l1", "pdl1", "ctla", "ctla4", "her2", "egfr", "vegf", "vegfr", "cd20", "cd38", "tnf",
    "interleukin", "biologic", "biologics",
  ]
  private static let hormone: [String] = [
    "hormone", "hormones", "hormonal", "endocrine", "aromatase", "antiestrogen", "estrogen", "antiandrogen",
    "antiandrogens", "androgen", "serm", "serd", "lhrh", "gnrh", "arpi", "nha",
  ]
  private static let steroid: [String] = [
    "steroid", "steroids", "corticosteroid", "corticosteroids", "glucocorticoid", "glucocorticoids",
  ]
  /// Words of classes that leave open which family it is.
  private static let general: [String] = [
    "systemic", "targeted", "inhibitor", "inhibitors", "antineoplastic", "antineoplastics", "anticancer",
    "oncologic", "immunosuppressant", "immunosuppressants", "immunosuppressive", "immunomodulating",
    "radioligand", "radiopharmaceutical", "interferon", "interferons", "cytokine", "cytokines", "retinoid",
    "retinoids", "anticonvulsant", "anticonvulsants", "antiepileptic", "antiepileptics",
  ]
  /// Words of classes that go beside a therapy, or treat another disease.
  private static let companions: [String] = [
    "pump", "ace", "sglt2", "dpp4", "dpp", "pde5", "reuptake", "xanthine", "hmg", "coa", "statin", "statins",
    "antiemetic", "antiemetics", "growth", "stimulating", "bisphosphonate", "antibiotic", "antibiotics",
    "supportive", "topical", "local",
  ]
}
