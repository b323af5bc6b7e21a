/// A screen of the desk.
enum Screen: Sendable {
  case worklist(WorklistScreen)
  case worklistViews(WorklistViewsScreen)
  case worklistFilter(WorklistFilterScreen)
  case settings(SettingsScreen)
  case members(MembersScreen)
  case member(MemberScreen)
  case memberTime(MemberTimeScreen)
  case documentSearch(DocumentSearchScreen)
  case memberForm(MemberFormScreen)
  case requestForm(RequestFormScreen)
  case caseReview(CaseScreen)
  case caseHistory(CaseHistoryScreen)
  case document(DocumentScreen)
  case documentForm(DocumentFormScreen)
  case evidenceMenu(EvidenceMenuScreen)
  case evidenceForm(EvidenceFormScreen)
  case amendForm(AmendFormScreen)
  case retractForm(RetractFormScreen)
  case policyForm(PolicyFormScreen)
  case answerForm(AnswerFormScreen)
  case decision(DecisionScreen)
  case actMenu(CaseActMenuScreen)
  case actForm(CaseActFormScreen)
  case authorization(AuthorizationScreen)
  case letters(LettersScreen)
  case letter(LetterScreen)
  case letterNote(LetterNoteScreen)
  case letterSending(LetterSendingScreen)
  case expiring(ExpiringScreen)
  case expiringCalendar(ExpiringCalendarScreen)
  case expiringFilter(ExpiringFilterScreen)
  case renewalOutlook(RenewalOutlookScreen)
  case office(OfficeScreen)
  case workload(WorkloadScreen)
  case assignedCases(AssignedCasesScreen)
  case assignForm(AssignFormScreen)
  case absences(AbsencesScreen)
  case absenceForm(AbsenceFormScreen)
  case late(LateScreen)
  case explainForm(ExplainFormScreen)
  case sheet(SheetScreen)
  case reportForm(ReportFormScreen)
  case registerForm(RegisterFormScreen)
  case codeImportForm(CodeImportFormScreen)
  case codeWithdrawForm(CodeWithdrawFormScreen)
  case adminForm(AdminFormScreen)
  case samples(SamplesScreen)
  case sampledCases(SampledCasesScreen)
  case drawForm(DrawFormScreen)
  case blindCase(BlindCaseScreen)
  case template(TemplateScreen)
  case secondReviewForm(SecondReviewFormScreen)
  case policies(PoliciesScreen)
  case policy(PolicyScreen)
  case policyImportForm(PolicyImportFormScreen)
  case clauseForm(ClauseFormScreen)
  case combinatorForm(CombinatorFormScreen)
  case otherUseForm(OtherUseFormScreen)
  case sectionForm(SectionFormScreen)
  case publishForm(PublishFormScreen)
  case withdrawForm(WithdrawFormScreen)
  case policyDifference(PolicyDifferenceScreen)
  case policyImpact(PolicyImpactScreen)

  /// The screen by what all screens can do.
  var desk: any DeskScreen {
    get {
      switch self {
      case .worklist(let screen): screen
      case .worklistViews(let screen): screen
      case .worklistFilter(let screen): screen
      case .settings(let screen): screen
      case .members(let screen): screen
      case .member(let screen): screen
      case .memberTime(let screen): screen
      case .documentSearch(let screen): screen
      case .memberForm(let screen): screen
      case .requestForm(let screen): screen
      case .caseReview(let screen): screen
      case .caseHistory(let screen): screen
      case .document(let screen): screen
      case .documentForm(let screen): screen
      case .evidenceMenu(let screen): screen
      case .evidenceForm(let screen): screen
      case .amendForm(let screen): screen
      case .retractForm(let screen): screen
      case .policyForm(let screen): screen
      case .answerForm(let screen): screen
      case .decision(let screen): screen
      case .actMenu(let screen): screen
      case .actForm(let screen): screen
      case .authorization(let screen): screen
      case .letters(let screen): screen
      case .letter(let screen): screen
      case .letterNote(let screen): screen
      case .letterSending(let screen): screen
      case .expiring(let screen): screen
      case .expiringCalendar(let screen): screen
      case .expiringFilter(let screen): screen
      case .renewalOutlook(let screen): screen
      case .office(let screen): screen
      case .workload(let screen): screen
      case .assignedCases(let screen): screen
      case .assignForm(let screen): screen
      case .absences(let screen): screen
      case .absenceForm(let screen): screen
      case .late(let screen): screen
      case .explainForm(let screen): screen
      case .sheet(let screen): screen
      case .reportForm(let screen): screen
      case .registerForm(let screen): screen
      case .codeImportForm(let screen): screen
      case .codeWithdrawForm(let screen): screen
      case .adminForm(let screen): screen
      case .samples(let screen): screen
      case .sampledCases(let screen): screen
      case .drawForm(let screen): screen
      case .blindCase(let screen): screen
      case .template(let screen): screen
      case .secondReviewForm(let screen): screen
      case .policies(let screen): screen
      case .policy(let screen): screen
      case .policyImportForm(let screen): screen
      case .clauseForm(let screen): screen
      case .combinatorForm(let screen): screen
      case .otherUseForm(let screen): screen
      case .sectionForm(let screen): screen
      case .publishForm(let screen): screen
      case .withdrawForm(let screen): screen
      case .policyDifference(let screen): screen
      case .policyImpact(let screen): screen
      }
    }
    set { self = Screen(newValue) ?? self }
  }

  /// The case of a screen; nil for a type that is none.
  private init?(_ desk: any DeskScreen) {
    switch desk {
    case let screen as WorklistScreen: self = .worklist(screen)
    case let screen as WorklistViewsScreen: self = .worklistViews(screen)
    case let screen as WorklistFilterScreen: self = .worklistFilter(screen)
    case let screen as SettingsScreen: self = .settings(screen)
    case let screen as MembersScreen: self = .members(screen)
    case let screen as MemberScreen: self = .member(screen)
    case let screen as MemberTimeScreen: self = .memberTime(screen)
    case let screen as DocumentSearchScreen: self = .documentSearch(screen)
    case let screen as MemberFormScreen: self = .memberForm(screen)
    case let screen as RequestFormScreen: self = .requestForm(screen)
    case let screen as CaseScreen: self = .caseReview(screen)
    case let screen as CaseHistoryScreen: self = .caseHistory(screen)
    case let screen as DocumentScreen: self = .document(screen)
    case let screen as DocumentFormScreen: self = .documentForm(screen)
    case let screen as EvidenceMenuScreen: self = .evidenceMenu(screen)
    case let screen as EvidenceFormScreen: self = .evidenceForm(screen)
    case let screen as AmendFormScreen: self = .amendForm(screen)
    case let screen as RetractFormScreen: self = .retractForm(screen)
    case let screen as PolicyFormScreen: self = .policyForm(screen)
    case let screen as AnswerFormScreen: self = .answerForm(screen)
    case let screen as DecisionScreen: self = .decision(screen)
    case let screen as CaseActMenuScreen: self = .actMenu(screen)
    case let screen as CaseActFormScreen: self = .actForm(screen)
    case let screen as AuthorizationScreen: self = .authorization(screen)
    case let screen as LettersScreen: self = .letters(screen)
    case let screen as LetterScreen: self = .letter(screen)
    case let screen as LetterNoteScreen: self = .letterNote(screen)
    case let screen as LetterSendingScreen: self = .letterSending(screen)
    case let screen as ExpiringScreen: self = .expiring(screen)
    case let screen as ExpiringCalendarScreen: self = .expiringCalendar(screen)
    case let screen as ExpiringFilterScreen: self = .expiringFilter(screen)
    case let screen as RenewalOutlookScreen: self = .renewalOutlook(screen)
    case let screen as OfficeScreen: self = .office(screen)
    case let screen as WorkloadScreen: self = .workload(screen)
    case let screen as AssignedCasesScreen: self = .assignedCases(screen)
    case let screen as AssignFormScreen: self = .assignForm(screen)
    case let screen as AbsencesScreen: self = .absences(screen)
    case let screen as AbsenceFormScreen: self = .absenceForm(screen)
    case let screen as LateScreen: self = .late(screen)
    case let screen as ExplainFormScreen: self = .explainForm(screen)
    case let screen as SheetScreen: self = .sheet(screen)
    case let screen as ReportFormScreen: self = .reportForm(screen)
    case let screen as RegisterFormScreen: self = .registerForm(screen)
    case let screen as CodeImportFormScreen: self = .codeImportForm(screen)
    case let screen as CodeWithdrawFormScreen: self = .codeWithdrawForm(screen)
    case let screen as AdminFormScreen: self = .adminForm(screen)
    case let screen as SamplesScreen: self = .samples(screen)
    case let screen as SampledCasesScreen: self = .sampledCases(screen)
    case let screen as DrawFormScreen: self = .drawForm(screen)
    case let screen as BlindCaseScreen: self = .blindCase(screen)
    case let screen as TemplateScreen: self = .template(screen)
    case let screen as SecondReviewFormScreen: self = .secondReviewForm(screen)
    case let screen as PoliciesScreen: self = .policies(screen)
    case let screen as PolicyScreen: self = .policy(screen)
    case let screen as PolicyImportFormScreen: self = .policyImportForm(screen)
    case let screen as ClauseFormScreen: self = .clauseForm(screen)
    case let screen as CombinatorFormScreen: self = .combinatorForm(screen)
    case let screen as OtherUseFormScreen: self = .otherUseForm(screen)
    case let screen as SectionFormScreen: self = .sectionForm(screen)
    case let screen as PublishFormScreen: self = .publishForm(screen)
    case let screen as WithdrawFormScreen: self = .withdrawForm(screen)
    case let screen as PolicyDifferenceScreen: self = .policyDifference(screen)
    case let screen as PolicyImpactScreen: self = .policyImpact(screen)
    default: return nil
    }
  }
}
