import PriorAuth

/// What the name of a disease says of how severe or active it is: `moderately to severely active ulcerative colitis`.
struct DiseaseSeverity {
  /// The degrees, each in one form.
  private let degrees: Set<Substring>
  /// Other words for the state it is in.
  private let states: Set<Substring>
  /// The words that name the disease.
  private let disease: Set<Substring>
  /// Whether something is denied, so that its words can't be told apart like this.
  private let isDenied: Bool

  init(_ words: Set<Substring>) {
    degrees = Set(words.compactMap { Self.degrees[$0] })
    states = words.intersection(Self.states)
    disease = words.filter { Self.degrees[$0] == nil }.subtracting(Self.states).subtracting(Self.joining)
    isDenied = !words.isDisjoint(with: ["non", "no", "not"])
  }

  /// Whether a disease as a record names it is the one asked for, which says how severe or active it has to be: met within
  /// its degrees (`severe` for `moderate to severe`), else unknown, since a name that says another degree, or none, is no
  /// finding that the disease is another one. Nil where it is not the same disease, or no degree or state is asked for.
  func finding(askedFor asked: DiseaseSeverity) -> Finding? {
    guard !isDenied, !asked.isDenied, !(asked.degrees.isEmpty && asked.states.isEmpty), !disease.isEmpty,
      !asked.disease.isEmpty
    else { return nil }
    guard asked.disease.isSubset(of: disease) else {
      return disease.isSubset(of: asked.disease) ? .unknown : nil
    }
    let isWithin = asked.degrees.isEmpty || !degrees.isEmpty && degrees.isSubset(of: asked.degrees)
    return isWithin && asked.states.isSubset(of: states) ? .met : .unknown
  }

  private static let degrees: [Substring: Substring] = [
    "mild": "mild", "mildly": "mild", "moderate": "moderate", "moderately": "moderate", "severe": "severe",
    "severely": "severe",
  ]
  private static let states: Set<Substring> = ["active", "uncontrolled", "persistent", "symptomatic"]
  private static let joining: Set<Substring> = ["to", "and", "or", "with"]
}
