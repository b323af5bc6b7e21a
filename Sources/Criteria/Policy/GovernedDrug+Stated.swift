import PriorAuth

extension GovernedDrug {
  /// A drug as a person names it: `vutrisiran (Amvuttra)`, `Amvuttra (vutrisiran)`, or one name alone. Of two names the one that
  /// begins with a small letter is the generic one. Nil where no name is given.
  public init?(stated text: String) {
    let names = text.split { "()".contains($0) }.map { name in
      name.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard let first = names.first, names.count <= 2 else { return nil }
    let isGeneric = { (name: String) in name.first?.isUppercase != true }
    guard let second = names.dropFirst().first else {
      self = isGeneric(first) ? GovernedDrug(generic: first) : GovernedDrug(brand: first)
      return
    }
    self =
      isGeneric(second) && !isGeneric(first)
      ? GovernedDrug(generic: second, brand: first) : GovernedDrug(generic: first, brand: second)
  }
}
