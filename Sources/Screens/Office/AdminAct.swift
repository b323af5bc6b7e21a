import PriorAuth
import TerminalUI

extension AdminSubject {
  /// What its list is called.
  var title: String {
    switch self {
    case .people: "People"
    case .person(let login): "On record about \(login)"
    case .signIns: "Sign-ins"
    case .templates: "Letter templates"
    case .clockRules: "Time limits"
    case .readings: "Ambiguous points"
    case .overlays: "State law"
    case .settings: "Settings"
    case .retention: "How long cases are kept"
    case .holds: "Legal holds"
    }
  }
}

/// What can be done from a list that administrators look after.
enum AdminAct: String, Hashable, Sendable, CaseIterable {
  case enrol, grant, revoke, lock, unlock, licence, template, addClock, endClock, reading, addOverlay,
    endOverlay
  case setting, retention, placeHold, liftHold

  /// The acts of a list, the most usual one first.
  static func all(of subject: AdminSubject) -> [AdminAct] {
    switch subject {
    case .people: [.enrol, .grant, .revoke, .licence, .lock, .unlock]
    case .person: [.grant, .revoke, .licence, .lock, .unlock]
    case .signIns: []
    case .templates: [.template]
    case .clockRules: [.addClock, .endClock]
    case .readings: [.reading]
    case .overlays: [.addOverlay, .endOverlay]
    case .settings: [.setting]
    case .retention: [.retention]
    case .holds: [.placeHold, .liftHold]
    }
  }

  /// The key on the list.
  var key: Key {
    switch self {
    case .enrol, .template, .addClock, .reading, .addOverlay, .setting, .retention, .placeHold: .function(6)
    case .endClock, .endOverlay, .liftHold: .function(7)
    case .grant: .character("r")
    case .revoke: .character("b")
    case .licence: .character("i")
    case .lock: .character("o")
    case .unlock: .character("u")
    }
  }

  var twin: Key? {
    switch self {
    case .enrol, .template, .addClock, .reading, .addOverlay, .setting, .retention, .placeHold:
      .character("n")
    case .endClock, .endOverlay, .liftHold: .character("e")
    case .grant, .revoke, .licence, .lock, .unlock: nil
    }
  }

  /// What the key is called.
  var label: String {
    switch self {
    case .enrol, .addClock, .addOverlay, .placeHold: "Add"
    case .template, .reading, .setting, .retention: "Change"
    case .endClock, .endOverlay: "End"
    case .liftHold: "Lift"
    case .grant: "Grant"
    case .revoke: "Take back"
    case .licence: "Licence"
    case .lock: "Lock"
    case .unlock: "Let in"
    }
  }

  /// The title of its form.
  var title: String {
    switch self {
    case .enrol: "Take a person in"
    case .grant: "Grant a role"
    case .revoke: "Take a role back"
    case .lock: "Lock a person out"
    case .unlock: "Let a person in again"
    case .licence: "Record a licence"
    case .template: "Set a template"
    case .addClock: "Add a time limit"
    case .endClock: "End a time limit"
    case .reading: "Choose a reading"
    case .addOverlay: "Add a rule of state law"
    case .endOverlay: "End a rule of state law"
    case .setting: "Change a setting"
    case .retention: "Set how long cases are kept"
    case .placeHold: "Put a case on hold"
    case .liftHold: "Lift a hold"
    }
  }

  /// What has to be known before it is done.
  var heading: String {
    switch self {
    case .enrol: "The login is the account's; roles can be granted later"
    case .grant, .revoke: "What somebody did in a role stays when the role is gone"
    case .lock, .unlock: "Nobody is ever deleted; a lock can be lifted"
    case .licence: "It takes the place of an earlier one of the same kind and state"
    case .template: "Every version is kept; letters that were sent stay as they are"
    case .addClock, .endClock: "A rule is never changed: end it and add another"
    case .reading: "A choice is followed by another one, never taken back"
    case .addOverlay, .endOverlay: "What was decided under a rule stays as it is"
    case .setting: "It holds for everybody who works with the database"
    case .retention: "The rule before counts until the new one does"
    case .placeHold, .liftHold: "A case on hold is not purged, however long ago it ended"
    }
  }
}
