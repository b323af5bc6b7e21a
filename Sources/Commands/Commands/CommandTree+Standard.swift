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
    DocumentAttach.self, EvidenceAdd.self,
    Evaluate.self, Decide.self, Renew.self, Expiring.self, AuthorizationShow.self,
    PersonAdd.self, PersonList.self, PersonShow.self, PersonGrant.self, PersonRevoke.self,
    PersonLockCommand.self, PersonUnlock.self, PersonLicence.self, PersonRelate.self, PersonUnrelate.self,
    ReplayRequest.self, CaseExportFile.self, AuditVerify.self, AuditHeadShow.self, AuditKeyMake.self,
    BenchEngine.self, BenchImpact.self,
  ]

  /// The commands of the program.
  public static let standard = CommandTree(commands.map { $0.spec })
}
