import PriorAuth
import TerminalUI

/// What supervisors and administrators can go to from their first screens.
enum OfficeDoor: Hashable, Sendable, CaseIterable {
  case late, workload, expiring, calendar, report, quality, absences
  case policies, codes, formulary, prescribers, plans, members
  case people, signIns, templates, clockRules, readings, overlays, settings, retention, holds

  /// Whose first screen it stands on.
  var side: OfficeScreen.Side {
    switch self {
    case .late, .workload, .expiring, .calendar, .report, .quality, .absences: .supervisor
    case .policies, .codes, .formulary, .prescribers, .plans, .members, .people, .signIns, .templates,
      .clockRules,
      .readings, .overlays, .settings, .retention, .holds:
      .admin
    }
  }

  var key: Key {
    switch self {
    case .late: .character("l")
    case .workload: .character("w")
    case .expiring: .character("x")
    case .calendar: .character("c")
    case .report: .character("r")
    case .quality: .character("u")
    case .codes: .character("c")
    case .formulary: .character("f")
    case .prescribers: .character("n")
    case .plans: .character("l")
    case .absences: .character("b")
    case .policies: .character("p")
    case .members: .character("m")
    case .people: .character("e")
    case .signIns: .character("i")
    case .templates: .character("t")
    case .clockRules: .character("d")
    case .readings: .character("a")
    case .overlays: .character("o")
    case .settings: .character("s")
    case .retention: .character("r")
    case .holds: .character("h")
    }
  }

  var title: String {
    switch self {
    case .late: "Late and at risk"
    case .workload: "Workload"
    case .expiring: "Expiring approvals"
    case .calendar: "Calendar of approvals"
    case .report: "Report of decisions"
    case .quality: "Quality"
    case .codes: "Code tables"
    case .formulary: "Formulary"
    case .prescribers: "Prescribers"
    case .plans: "Plans"
    case .absences: "Absences"
    case .policies: "Policies"
    case .members: "Members"
    case .people: AdminSubject.people.title
    case .signIns: AdminSubject.signIns.title
    case .templates: AdminSubject.templates.title
    case .clockRules: AdminSubject.clockRules.title
    case .readings: AdminSubject.readings.title
    case .overlays: AdminSubject.overlays.title
    case .settings: AdminSubject.settings.title
    case .retention: AdminSubject.retention.title
    case .holds: AdminSubject.holds.title
    }
  }

  var hint: String {
    switch self {
    case .late: "what is overdue or will be soon, by which rule, who has it; what was done too late, and why"
    case .workload: "what everybody has to do and did; assign cases, take them back, share them out"
    case .expiring: "approvals that end, what renewing them will ask for, letters that remind"
    case .calendar: "how many approvals end on which day and in which week"
    case .report: "counts, rates and times by line, month and drug, standard and expedited apart"
    case .quality: "decided cases judged a second time, agreement, appeals by criterion"
    case .codes: "tables of drug and diagnosis codes with the days they are in force"
    case .formulary: "drugs that are preferred, listed or not, by line of business"
    case .prescribers: "who asks for drugs, by number"
    case .plans: "plans and their lines of business"
    case .absences: "who is away, and who covers"
    case .policies: "drafts to be reviewed, versions in force, those due for their yearly review"
    case .members: "find a member"
    case .people: "roles, licences and when they end, locks; add, change, look at the history"
    case .signIns: "who opened the desk, and who was refused"
    case .templates: "what letters are made of, every version with who set it and why"
    case .clockRules: "by which deadlines are reckoned, with their days and sources"
    case .readings: "how open points of policies are read, who chose it and why"
    case .overlays: "rules of states beside the policies, with their days"
    case .settings: "what holds for everybody who works here"
    case .retention: "by which rules the content of cases may be purged, and when"
    case .holds: "cases of which nothing is purged"
    }
  }

  /// The screen behind it.
  func screen(today: Day) -> Screen {
    switch self {
    case .late: .late(LateScreen(today: today))
    case .workload: .workload(WorkloadScreen(today: today))
    case .expiring: .expiring(ExpiringScreen(today: today))
    case .calendar: .expiringCalendar(ExpiringCalendarScreen(today: today, filter: .all))
    case .report:
      .sheet(SheetScreen(.report(ReportWish(today.firstOfYear...today, by: .line)), today: today))
    case .quality: .samples(SamplesScreen(today: today))
    case .codes: .sheet(SheetScreen(.codes, today: today))
    case .formulary: .sheet(SheetScreen(.register(.formulary), today: today))
    case .prescribers: .sheet(SheetScreen(.register(.prescriber), today: today))
    case .plans: .sheet(SheetScreen(.register(.plan), today: today))
    case .absences: .absences(AbsencesScreen(today: today))
    case .policies: .policies(PoliciesScreen(today: today))
    case .members: .members(MembersScreen(purpose: .look, today: today))
    case .people: .sheet(SheetScreen(.admin(.people), today: today))
    case .signIns: .sheet(SheetScreen(.admin(.signIns), today: today))
    case .templates: .sheet(SheetScreen(.admin(.templates), today: today))
    case .clockRules: .sheet(SheetScreen(.admin(.clockRules), today: today))
    case .readings: .sheet(SheetScreen(.admin(.readings), today: today))
    case .overlays: .sheet(SheetScreen(.admin(.overlays), today: today))
    case .settings: .sheet(SheetScreen(.admin(.settings), today: today))
    case .retention: .sheet(SheetScreen(.admin(.retention), today: today))
    case .holds: .sheet(SheetScreen(.admin(.holds), today: today))
    }
  }
}
