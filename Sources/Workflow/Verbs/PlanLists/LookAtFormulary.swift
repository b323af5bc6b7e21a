import PriorAuth

extension CaseDesk {
  /// What the plan's formulary says of a request's drug on the day of receipt, where the request states nothing itself.
  public func formularyFact(of id: Identifier<Request>) throws(DeskError) -> OnFile<RegisterEntry>? {
    try read { try formularyFact(of: existing(id).request) }
  }

  /// The same, called inside a transaction.
  func formularyFact(of request: Request) throws -> OnFile<RegisterEntry>? {
    guard request.therapy.onFormulary == nil else { return nil }
    let drug = request.therapy.drug
    let received = try dayOfReceipt(of: request)
    for name in [drug.brand, drug.name, drug.hcpcs].compactMap({ $0 }) {
      let key = RegisterEntry.formularyKey(request.lineOfBusiness, name)
      let rows = try records.entries(in: .formulary, key: key)
      let standing = rows.last { $0.value.firstDay <= received }
      if let standing, standing.value.content != nil { return standing }
    }
    return nil
  }
}

extension RegisterEntry {
  /// Whether the drug is on the formulary; nil for a row of another list, or one that says nothing any more.
  public var isOnFormulary: Bool? {
    if case .formulary(let status)? = content { status != .notListed } else { nil }
  }
}
