/// The provider who asks for the drug.
public struct Prescriber: Sendable, Hashable {
  public var name: String?
  /// National Provider Identifier, ten digits.
  public var npi: String?
  /// As stated on the request, for example `oncology`.
  public var specialty: String?
  /// The specialty of a consulted provider; `none` when it is known that nobody was consulted.
  public var consultSpecialty: String?

  /// A prescriber; what is not known is nil.
  public init(
    name: String? = nil, npi: String? = nil, specialty: String? = nil, consultSpecialty: String? = nil
  ) {
    self.name = name
    self.npi = npi
    self.specialty = specialty
    self.consultSpecialty = consultSpecialty
  }
}
