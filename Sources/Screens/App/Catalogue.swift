import Criteria
import Letters
import PriorAuth

/// One screen of each kind, empty, under the name the key list gives it.
struct Catalogue {
  let today: Day

  /// All screens in the order one meets them; forms share their keys and are named once.
  var screens: [(name: String, screen: Screen)] {
    let view = blankCase
    return [
      ("Worklist", .worklist(WorklistScreen(today: today))),
      (
        "Views of the worklist",
        .worklistViews(WorklistViewsScreen(of: WorklistChoice(), keeping: [], today: today))
      ),
      ("Case", .caseReview(CaseScreen(id: view.id, today: today))),
      ("History of a case", .caseHistory(CaseHistoryScreen(view: view, today: today))),
      ("More for a case", .actMenu(CaseActMenuScreen(view: view, today: today))),
      ("Kinds of evidence", .evidenceMenu(EvidenceMenuScreen(view: view, today: today))),
      ("Document", .document(DocumentScreen(blankDocument, today: today))),
      ("Letters", .letters(LettersScreen(request: view.id, today: today))),
      (
        "Letter",
        .letter(
          LetterScreen(
            preparing: LetterWish(kind: .approval, recipient: .member), of: view.id, today: today))
      ),
      ("Authorization", .authorization(AuthorizationScreen(id: Identifier(1), today: today))),
      ("Expiring approvals", .expiring(ExpiringScreen(today: today))),
      ("Calendar of approvals", .expiringCalendar(ExpiringCalendarScreen(today: today, filter: .all))),
      ("What a renewal asks for", .renewalOutlook(RenewalOutlookScreen(id: Identifier(1), today: today))),
      ("Supervision", .office(OfficeScreen(side: .supervisor, today: today))),
      ("Administration", .office(OfficeScreen(side: .admin, today: today))),
      ("Workload", .workload(WorkloadScreen(today: today))),
      (
        "Cases of one person",
        .assignedCases(
          AssignedCasesScreen(of: WorkloadRow(login: nil, name: ""), today: today))
      ),
      ("Absences", .absences(AbsencesScreen(today: today))),
      (
        "Figures",
        .sheet(SheetScreen(.report(ReportWish(today...today, by: .all)), today: today))
      ),
      ("Lists and codes", .sheet(SheetScreen(.codes, today: today))),
      ("People", .sheet(SheetScreen(.admin(.people), today: today))),
      ("Time limits and state law", .sheet(SheetScreen(.admin(.clockRules), today: today))),
      ("Quality", .samples(SamplesScreen(today: today))),
      ("Sample", .sampledCases(SampledCasesScreen(Identifier(1), today: today))),
      (
        "Case judged a second time",
        .blindCase(BlindCaseScreen(1, of: Identifier(1), isJudged: false, today: today))
      ),
      ("Late and at risk", .late(LateScreen(today: today))),
      ("Members", .members(MembersScreen(purpose: .look, today: today))),
      ("Member", .member(MemberScreen(id: Identifier(1), today: today))),
      (
        "Words in documents",
        .documentSearch(DocumentSearchScreen(member: Identifier(1), named: "", today: today))
      ),
      ("Policies", .policies(PoliciesScreen(today: today))),
      ("Policy", .policy(PolicyScreen(Identifier(1), today: today))),
      (
        "Changes of a policy",
        .policyDifference(
          PolicyDifferenceScreen(from: blankVersion, to: blankVersion, among: [], today: today))
      ),
      ("Impact of a policy", .policyImpact(PolicyImpactScreen(of: blankVersion.name, today: today))),
      ("Forms", .memberForm(MemberFormScreen(purpose: .look, today: today))),
      (
        "Forms that cite a document",
        .evidenceForm(EvidenceFormScreen(entry: DiagnosisEntry(), view: view, today: today))
      ),
      ("Decision", .decision(DecisionScreen(view: view, today: today))),
    ]
  }

  private var stamp: Stamp { Stamp(by: "", at: Moment(startOf: today)) }

  private var blankVersion: PolicyRow {
    PolicyRow(
      id: Identifier(1), number: "", title: "", inForce: DayRange(from: today), lastReview: nil,
      sourceName: "",
      stamp: stamp, life: PolicyLife(.draft))
  }

  private var blankDocument: OnFile<Document> {
    let document = Document(kind: .other, name: "", digest: "", mediaType: "text/plain", text: "")
    return OnFile(id: Identifier(1), value: document, stamp: stamp)
  }

  private var blankCase: CaseView {
    let request = Request(
      member: Identifier(1), received: Moment(startOf: today), reviewType: .initial,
      lineOfBusiness: .medicaid,
      prescriber: Prescriber(), therapy: RequestedTherapy(drug: Drug()))
    let member = Member(number: "", familyName: "", givenName: "", birthDate: today)
    return CaseView(
      file: CaseOnFile(
        request: RequestOnFile(
          id: Identifier(1), request: request, state: .received, version: 1, changed: stamp, stamp: stamp),
        member: MemberOnFile(id: Identifier(1), member: member, coverages: [], stamp: stamp)),
      evaluation: Evaluation(policy: "", outcome: .notApplicable), now: stamp.at)
  }
}
