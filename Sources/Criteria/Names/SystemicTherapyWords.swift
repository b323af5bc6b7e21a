import PriorAuth

/// The words by which a record's name for a therapy says that it is systemic therapy.
///
/// They only ever say that something is one. A name that is missing here is asked about, never held against a member.
enum SystemicTherapyWords {
  /// Whether a text names a substance against a disease, a brand or a regimen.
  static func stand(in text: String) -> Bool {
    let words = Words(text)
    return words.list.contains(where: isSystemic) || words.contains(anyName: regimens)
  }

  private static func isSystemic(_ word: Substring) -> Bool {
    brands.contains(word) || substances.contains(word) || DrugWords.isRegimen(word)
      || (DrugWords.isSubstance(word) && !companions.contains { word.hasSuffix($0) })
  }

  /// What a record names where no therapy was given, or one against no disease.
  static let noTherapy: Set<String> = [
    "none", "observation", "surveillance", "active surveillance", "watchful waiting", "watch and wait",
    "supportive care", "best supportive care", "palliative care", "hospice", "exercise", "exercises",
    "physical exercise", "physiotherapy", "physical therapy", "acupuncture", "diet", "transfusion",
    "transfusions", "counseling",
  ]

  /// Words by which a record says that a therapy was spoken of and not that it was given.
  static let notGiven: Set<String> = [
    "declined", "declines", "refused", "refuses", "offered", "recommended", "considered", "discussed",
  ]

  /// Endings of substances that go beside a therapy, or that treat so many diseases that their name does not tell.
  private static let companions = [
    "glutide", "gliptin", "gliflozin", "formin", "dronate", "setron", "statin", "sartan", "prazole",
    "floxacin", "cillin", "cycline", "parin", "xaban", "gatran", "triptan", "navir", "tegravir", "buvir",
    "ciclovir", "conazole", "azepam", "solone", "sone", "nisone", "stim", "poetin", "mycin", "ucovorin",
  ]

  /// Regimens by their short names, none of which is a word of everyday language.
  private static let regimens = [
    "ac t", "ac th", "ac thp", "ddac", "dose dense ac", "bendarit", "clag", "clia", "cybord", "dcf", "dvrd",
    "eox", "esap", "fec", "flot", "gdp", "gem cis", "gemcis", "krd", "mfolfox",
    "mfolfox6", "mvac", "ddmvac", "pcv", "pola br", "rvd", "tch", "tchp", "vcd", "vrd",
    "vtd", "xelox", "xeliri", "carbo", "pembro", "nivo", "atezo", "durva", "bev", "gem", "ipi",
  ]

  /// Substances whose ending does not tell it.
  private static let substances = Set(
    """
    acitretin actinomycin altretamine arsenic azathioprine bexarotene bleomycin cyclosporin cyclosporine
    dactinomycin interferon lanreotide leflunomide leuprolide lurbinectedin lutetium megestrol mitomycin
    mitotane mycophenolate octreotide omacetaxine pentostatin radium romidepsin selinexor streptozocin
    tagraxofusp tamoxifen tebentafusp thioguanine thiotepa tipiracil toremifene trabectedin tretinoin
    trifluridine
    """.split(whereSeparator: \.isWhitespace))

  /// Brands of cancer drugs.
  private static let brands = Set(
    """
    abraxane adcetris adriamycin afinitor alecensa alimta alkeran alunbrig arimidex aromasin arranon
    arzerra asparlas avastin bavencio beleodaq bendeka besponsa bexxar blenrep blincyto bosulif braftovi
    breyanzi brukinsa busulfex cabometyx calquence camptosar caprelsa carvykti casodex columvi cometriq
    copiktra cosmegen cotellic cyramza cytoxan dacogen danyelza darzalex datroway daurismo doxil droxia
    elahere ellence eloxatin elrexfio elzonris emcyt empliciti enhertu epkinly erbitux erivedge erleada
    erwinaze etopophos eulexin evomela exkivity fareston farydak faslodex femara firmagon folotyn
    fotivda fruzaqla gavreto gazyva gemzar gilotrif gleevec gleostine halaven hepzato herceptin hycamtin
    hydrea ibrance iclusig idamycin idhifa ifex imbruvica imdelltra imfinzi imjudo imlygic inlyta inqovi
    inrebic iressa istodax ixabepilone ixempra jakafi jaypirca jelmyto jemperli jevtana kadcyla kanjinti
    keytruda kimmtrak kisqali koselugo krazati kymriah kyprolis lartruvo lenvima leukeran leustatin
    libtayo lonsurf lorbrena lumakras lumoxiti lunsumio lupron lutathera lynparza lysodren margenza
    matulane megace mekinist mektovi monjuvi mutamycin mvasi myleran mylotarg navelbine nerlynx nexavar
    nilandron ninlaro nipent nubeqa odomzo ogivri ogsiveo ojemda ojjaara oncaspar onivyde ontruzant
    onureg opdivo opdualag orserdu padcev pemazyre pemfexy perjeta phesgo piqray platinol pluvicto
    polivy pomalyst portrazza poteligeo qinlock retevmo revlimid rezlidhia riabni rituxan rozlytrek
    rubraca ruxience rybrevant rydapt rylaze sandostatin sarclisa scemblix soltamox somatuline sprycel
    stivarga sutent synribo tabrecta tafinlar tagrisso talvey talzenna tarceva targretin tasigna taxol
    taxotere tazverik tecartus tecelra tecentriq tecvayli temodar tepadina tepmetko tevimbra thalomid
    tibsovo tivdak toposar torisel trazimera treanda trelstar trisenox trodelvy truqap truseltiq truxima
    tukysa tykerb unituxin valstar vanflyta vectibix velcade venclexta verzenio vidaza vincasar vitrakvi
    vizimpro vonjo votrient vyloy vyxeos welireg xalkori xeloda xofigo xospata xpovio xtandi yervoy
    yescarta yondelis zaltrap zanosar zejula zelboraf zepzelca zevalin ziihera zirabev zoladex zolinza
    zydelig zykadia zynlonta zynyz zytiga
    """.split(whereSeparator: \.isWhitespace))
}
