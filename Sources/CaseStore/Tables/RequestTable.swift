import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ request: Request, _ stamp: Stamp) throws -> Identifier<Request> {
    let therapy = request.therapy
    let id = try connection.insert(
      """
      insert into request (member_id, received, review_type, urgency, line_of_business, policy_number,
        prescriber_id, specialty, consult_specialty, drug_name, drug_brand, drug_hcpcs, start_day,
        dose_amount, dose_unit, dose_every_days, dose_concentration,
        previous_dose_amount, previous_dose_unit, previous_dose_every_days, previous_dose_concentration,
        dose_increase, regimen, intent, nccn_recommended, label_change_day, on_formulary, weight_kg, surface_m2,
        renews, state, version, changed, changed_by, entered, entered_by)
      values (\(request.member), \(request.received), \(request.reviewType.rawValue), \(request.urgency.rawValue),
        \(request.lineOfBusiness.name), \(request.policyNumber), \(try prescriberID(request.prescriber)),
        \(request.prescriber.specialty), \(request.prescriber.consultSpecialty), \(SQL(drug: therapy.drug)),
        \(therapy.start), \(SQL(dose: therapy.dose)), \(SQL(dose: therapy.previousDose)),
        \(therapy.doseIncrease), \(therapy.regimen), \(therapy.intent?.rawValue), \(therapy.nccnRecommended),
        \(therapy.labelChangeDate), \(therapy.onFormulary), \(request.bodySize.weightKg),
        \(request.bodySize.surfaceM2), \(request.renews), \(CaseState.received.rawValue), 1,
        \(SQL(stamp: stamp)), \(SQL(stamp: stamp)))
      """)
    touch(.request, id)
    try addToTally(.request, request.lineOfBusiness, CaseState.received.rawValue, 1)
    try reckonClocks(of: Identifier(id))
    if let renewed = request.renews { try showAmongExpiring(renewed) }
    return Identifier(id)
  }

  public func request(_ id: Identifier<Request>) throws -> RequestOnFile? {
    try connection.row("select \(raw: Self.columns) where request_id = \(id)", Self.request)
  }

  public func requests(of member: Identifier<Member>) throws -> [RequestOnFile] {
    try connection.rows(
      """
      select \(raw: Self.columns) where member_id = \(member) order by received desc, request_id desc
      """, Self.request)
  }

  public func openRenewal(of authorization: Identifier<Authorization>) throws -> Identifier<Request>? {
    try connection.row(
      "select request_id from request where renews = \(authorization) and state in (\(raw: Self.openStates))"
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  public func change(_ id: Identifier<Request>, to state: CaseState?, _ stamp: Stamp) throws {
    let before = try connection.row(
      "select state, line_of_business, renews from request where request_id = \(id)"
    ) { row throws(SQLiteError) in
      (
        state: try row.choice() as CaseState, line: try row.lineOfBusiness(),
        renews: try row.optionalIdentifier() as Identifier<Authorization>?
      )
    }
    guard let before else { return }
    try checkUnaltered(.request, id.number, of: id)
    let after = state ?? before.state
    try connection.execute(
      """
      update request set state = \(after.rawValue), version = version + 1, changed = \(stamp.at),
        changed_by = \(stamp.by)
      where request_id = \(id)
      """)
    touch(.request, id.number)
    if after != before.state {
      try addToTally(.request, before.line, before.state.rawValue, -1)
      try addToTally(.request, before.line, after.rawValue, 1)
    }
    try reckonClocks(of: id)
    if let renewed = before.renews { try showAmongExpiring(renewed) }
  }

  public func amend(_ id: Identifier<Request>, to facts: RequestFacts) throws {
    let prescriber = try prescriberID(Prescriber(name: facts.prescriberName, npi: facts.npi))
    try checkUnaltered(.request, id.number, of: id)
    try connection.execute(
      """
      update request set (prescriber_id, drug_name, drug_brand, drug_hcpcs, specialty, consult_specialty, start_day,
        dose_amount, dose_unit, dose_every_days, dose_concentration,
        previous_dose_amount, previous_dose_unit, previous_dose_every_days, previous_dose_concentration,
        dose_increase, regimen, intent, nccn_recommended, label_change_day, on_formulary, weight_kg, surface_m2)
        = (\(prescriber), \(facts.drug.name), \(facts.drug.brand), \(facts.drug.hcpcs), \(facts.specialty),
        \(facts.consultSpecialty), \(facts.start),
        \(SQL(dose: facts.dose)), \(SQL(dose: facts.previousDose)), \(facts.doseIncrease), \(facts.regimen),
        \(facts.intent?.rawValue), \(facts.nccnRecommended), \(facts.labelChangeDate), \(facts.onFormulary),
        \(facts.bodySize.weightKg), \(facts.bodySize.surfaceM2))
      where request_id = \(id)
      """)
    touch(.request, id.number)
  }

  public func setPolicy(_ number: String?, of id: Identifier<Request>) throws {
    try checkUnaltered(.request, id.number, of: id)
    try connection.execute("update request set policy_number = \(number) where request_id = \(id)")
    touch(.request, id.number)
  }

  public func prescribers(ofNewest count: Int) throws -> [Prescriber] {
    let newest = try connection.rows(Self.prescribersQuery(ofNewest: count)) { row throws(SQLiteError) in
      Prescriber(name: try row.filledText(), npi: try row.filledText(), specialty: try row.optionalText())
    }
    var seen: Set<Prescriber> = [Prescriber()]
    return newest.filter { seen.insert($0).inserted }
  }

  static func prescribersQuery(ofNewest count: Int) -> SQL {
    """
    select prescriber.name, prescriber.npi, specialty from request left join prescriber using (prescriber_id)
    order by request_id desc limit \(count)
    """
  }

  /// The states in which work on a request goes on, as they stand in the schema's partial index.
  static let openStates = "'received', 'in-review', 'pended', 'clinical-review'"

  /// The states in which somebody has to do something.
  static let workStates = openStates + ", 'appealed'"

  private static let columns = """
    request_id, member_id, received, review_type, urgency, line_of_business, policy_number,
    prescriber.name, prescriber.npi, specialty, consult_specialty, drug_name, drug_brand, drug_hcpcs, start_day,
    dose_amount, dose_unit, dose_every_days, dose_concentration,
    previous_dose_amount, previous_dose_unit, previous_dose_every_days, previous_dose_concentration,
    dose_increase, regimen, intent, nccn_recommended, label_change_day, on_formulary, weight_kg, surface_m2,
    renews, state, version, changed, changed_by, entered, entered_by
    from request left join prescriber using (prescriber_id)
    """

  private static func request(_ row: inout RowReader) throws(SQLiteError) -> RequestOnFile {
    let id: Identifier<Request> = try row.identifier()
    let member: Identifier<Member> = try row.identifier()
    let received = try row.moment()
    let reviewType: ReviewType = try row.choice()
    let urgency: Urgency = try row.choice()
    let line = try row.lineOfBusiness()
    let policy = try row.optionalText()
    let prescriber = Prescriber(
      name: try row.filledText(),
      npi: try row.filledText(), specialty: try row.optionalText(),
      consultSpecialty: try row.optionalText())
    let therapy = try requestedTherapy(&row)
    let size = BodySize(weightKg: try row.decimal(), surfaceM2: try row.decimal())
    let request = Request(
      member: member, received: received, reviewType: reviewType, urgency: urgency, lineOfBusiness: line,
      policyNumber: policy, prescriber: prescriber, therapy: therapy, bodySize: size,
      renews: try row.optionalIdentifier())
    return RequestOnFile(
      id: id, request: request, state: try row.choice(), version: Int(try row.integer()),
      changed: try row.stamp(), stamp: try row.stamp())
  }

  private static func requestedTherapy(_ row: inout RowReader) throws(SQLiteError) -> RequestedTherapy {
    RequestedTherapy(
      drug: try row.drug(), start: try row.optionalDay(), dose: try row.dose(), previousDose: try row.dose(),
      doseIncrease: try row.optionalBool(), regimen: try row.optionalText(),
      intent: try row.optionalChoice(), nccnRecommended: try row.optionalBool(),
      labelChangeDate: try row.optionalDay(), onFormulary: try row.optionalBool())
  }

  /// The row of a prescriber, made if there is none; nil where neither number nor name is known.
  private func prescriberID(_ prescriber: Prescriber) throws(SQLiteError) -> Int64? {
    let npi = prescriber.npi ?? ""
    let name = prescriber.name ?? ""
    guard !npi.isEmpty || !name.isEmpty else { return nil }
    try connection.execute(
      "insert into prescriber (npi, name) values (\(npi), \(name)) on conflict do nothing")
    let isNew = connection.changes > 0
    let id = try connection.row(
      "select prescriber_id from prescriber where npi = \(npi) and name = \(name)"
    ) {
      row throws(SQLiteError) in try row.integer()
    }
    if isNew, let id { touch(.prescriber, id) }
    return id
  }
}
