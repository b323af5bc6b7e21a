extension CommandTree {
  /// Every command of the program, in the order of help.
  public static let commands: [any Command.Type] = [
    OpenDesk.self, Demo.self, Init.self,
    PolicyImport.self, PolicyList.self, PolicyShow.self, PolicyDiff.self, PolicyBind.self, PolicyReview.self,
    PolicyImpact.self, PolicyPublish.self, PolicyWithdraw.self, PolicyExportCommand.self,
    ReadingList.self, ReadingShow.self, ReadingImpact.self, ReadingChoose.self,
    OverlayAdd.self, OverlayList.self, OverlayEnd.self,
    MemberAdd.self, MemberList.self, MemberShow.self,
    RequestAdd.self, RequestList.self, RequestShow.self, RequestAmend.self, RequestPolicy.self,
    RequestStart.self, RequestDismiss.self, RequestWithdraw.self, RequestVoid.self, RequestUrgency.self,
    RequestCourse.self,
    DocumentAttach.self, DocumentReplace.self, DocumentRetract.self, DocumentSearch.self, DocumentShow.self,
    EvidenceAdd.self, EvidenceCorrect.self, EvidenceRetract.self,
    Late.self, ClockList.self, ClockShow.self, ClockAdd.self, ClockEnd.self, ClockExplain.self,
    ClockExtend.self, ClockNotice.self, ClockZone.self, ClockHoliday.self,
    NextCase.self, Evaluate.self, Decide.self, PeerToPeerAdd.self, AppealOpen.self, AppealDecide.self,
    Renew.self,
    Expiring.self, AuthorizationShow.self, AuthorizationOutlook.self, AuthorizationTerminate.self,
    CaseAddendum.self, CaseCorrect.self, CaseReReview.self, CaseTake.self, CaseLeave.self,
    CaseTakeOver.self,
    CaseAssign.self, CaseTakeBack.self, WorkloadShow.self, WorkloadBalance.self,
    Report.self, QualityDraw.self, QualityList.self, QualityShow.self, QualityReview.self,
    QualityAgreement.self,
    QualityAppeals.self,
    CodeImport.self, CodeList.self, CodeShow.self, CodeWithdraw.self,
    PrescriberSet.self, PrescriberList.self, PrescriberEnd.self, PlanSet.self, PlanList.self, PlanEnd.self,
    FormularySet.self, FormularyList.self, FormularyEnd.self,
    AbsenceAdd.self, AbsenceList.self, AbsenceEnd.self,
    PersonAdd.self, PersonList.self, PersonShow.self, PersonGrant.self, PersonRevoke.self,
    PersonLockCommand.self, PersonUnlock.self, PersonLicence.self, PersonRelate.self, PersonUnrelate.self,
    LetterDrafting.self, LetterSend.self, LetterRemind.self, LetterListing.self, LetterShow.self,
    TemplateList.self, TemplateShow.self, TemplateChange.self, TemplateFields.self,
    PersonPassphrase.self, PersonSignIns.self, SettingList.self, SettingSet.self,
    RetentionList.self, RetentionSet.self, RetentionDue.self, PurgeCommand.self,
    HoldPlace.self, HoldLift.self, HoldList.self,
    ReplayRequest.self, CaseExportFile.self, AuditVerify.self, AuditList.self, AuditHeadShow.self,
    AuditKeyMake.self,
    Backup.self, BackupKey.self, Restore.self, Doctor.self, Stats.self, Vacuum.self,
    BenchEngine.self, BenchImpact.self, BenchImport.self, BenchStore.self,
  ]

  /// The commands of the program.
  public static let standard = CommandTree(commands.map { $0.spec })

  /// The tree that reads a command line. Opening the desk needs one command of a hundred, and nobody waits for the rest.
  public static func reading(_ words: [String]) -> CommandTree {
    if words.first == harnessWord { return .harness }
    let desk = CommandTree([OpenDesk.spec])
    return desk.namesCommand(words) ? .standard : desk
  }
}
