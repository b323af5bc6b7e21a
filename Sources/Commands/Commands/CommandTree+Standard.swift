extension CommandTree {
  /// The commands of the program.
  public static let standard = CommandTree([
    OpenDesk.spec, Demo.spec, Init.spec,
    PolicyImport.spec, PolicyList.spec, PolicyShow.spec,
    MemberAdd.spec, MemberList.spec, MemberShow.spec,
    RequestAdd.spec, RequestList.spec, RequestShow.spec,
    DocumentAttach.spec, EvidenceAdd.spec,
    Evaluate.spec, Decide.spec, Renew.spec, Expiring.spec, AuthorizationShow.spec,
  ])
}
