import Criteria
import PriorAuth
import TerminalUI

// What to do next, said to somebody on the first case, wherever that person is.
extension App {
  /// What to do next, for somebody who learns; nil where nothing is to be said.
  public var guidance: String? {
    guard isGuided else { return nil }
    return switch overlay {
    case .dialog(let dialog, _): dialog.guidance
    case .help: "Type words of what you look for; Enter does what the cursor is on, Esc goes back"
    case .signing: nil
    case nil: top.guidance
    }
  }
}

extension Dialog {
  fileprivate var guidance: String {
    switch kind {
    case .confirm(_, _, nil): "Read what will happen. Left and Right choose the answer, Enter takes it"
    case .confirm: "Read what will happen. The word has to be typed before Enter takes it"
    case .message: "Read it; Enter goes on"
    case .choice: "Enter takes what the cursor is on, Esc goes back"
    }
  }
}

extension Screen {
  /// What to do here, for somebody on the first case.
  var guidance: String {
    switch self {
    case .worklist:
      "Step 1 of 5: this is the open work, what is due first on top. Enter opens the case the cursor is on"
    case .caseReview(let screen): screen.guidance
    case .document:
      "Step 2 of 5: read the note. / finds words, m marks lines, and F6 adds evidence that cites them"
    case .evidenceMenu: "What does the note tell? Choose the kind; Enter opens its form"
    case .evidenceForm(let screen): screen.guidance
    case .answerForm: "Judge the criterion by what is on file and say why; F10 saves"
    case .decision(let screen):
      screen.form.focused?.id == .reason
        ? "Say why, for whoever reads it later. F10 tells what will happen before anything is stored"
        : "F4 lists what can be decided; F10 tells what will happen before anything is stored"
    case .authorization:
      "The approval with its days. F8 shows its letters, f goes on to the next case, Esc back to this one"
    case .letters: "Step 5 of 5: Enter reads a letter that is due; it goes out only when somebody sends it"
    case .letter: "Read the letter to its end. F2 adds words of your own, F10 sends it, Esc goes back"
    case .actMenu: "What else can be done with the case; below it stands what each is for. Enter chooses"
    case .caseHistory: "Who did what, and why. Esc goes back to the case"
    case .documentForm: "Paste the note or name its file; F10 attaches it to the case"
    case .amendForm: "Put right what the request states; F10 saves, and the criteria are judged anew"
    case .members: "Type a name or a number; Enter opens the member the cursor is on"
    case _ where desk.isTyping: "Tab goes from field to field, F1 explains the one you are in, F10 saves"
    default: "? lists what can be done here; Esc goes back"
    }
  }
}

extension EvidenceFormScreen {
  fileprivate var guidance: String {
    switch form.focused?.id {
    case .date: "The day the fact is from. The day of the document is offered; type over it where it differs"
    case .document: "Which document says so? F4 lists them, F7 marks the place in it, F10 saves"
    case .grounds: "Only where no document says so. F10 saves"
    default: "Type what the note says; \(hasList ? "F4 lists values, " : "")F7 marks the place, F10 saves"
    }
  }
}

extension CaseScreen {
  fileprivate var guidance: String {
    guard let view else { return "The case is being read" }
    if view.state == .routed {
      return
        "Step 5 of 5: it is decided elsewhere. l writes the letter that says so, f goes on to the next case"
    }
    guard view.state.isOpen else {
      return
        "Step 5 of 5: the case is decided. l writes its letter, v shows the approval; f goes on to the next case"
    }
    if !view.unopened.isEmpty {
      return pane == .evidence
        ? "Step 2 of 5: nobody has read the note that came with it. Enter reads the document under the cursor"
        : "Step 2 of 5: a note came with it, which nobody has read. Tab goes to what is on file, Enter reads it"
    }
    if view.practice != nil, view.state != .pended, view.state != .clinicalReview {
      let left = view.overlooked.count
      return left == 0
        ? "Step 4 of 5: all that the note tells is on file. Look what the criteria say"
          + (view.file.renewed == nil ? "" : ", and with Tab what the last review had") + ", and F9 decides"
        : "Step 3 of 5: enter what the note tells, \(Wording.count(left, "fact")) more. F6 lists the kinds of facts"
    }
    switch pane {
    case .evidence: return "All that is on file. Enter reads a document or what is cited; Tab goes on"
    case .details, .lastReview: return "All about the criterion. The arrows scroll, Tab goes on"
    case .criteria: break
    }
    return switch view.evaluation.outcome {
    case .meets:
      "Step 4 of 5: every criterion is met: F9 or d decides. Look first what it rests on with Enter"
    case .insufficient where view.state == .pended:
      "Step 5 of 5: the case waits for the facts asked for: l shows the letter. When they come, t attaches them; f goes on"
    case .insufficient:
      "Step 3 of 5: n goes to what stands in the way. F6 adds what a note tells; what none tells, F9 asks for"
    case .notMet where view.state == .clinicalReview:
      "Step 4 of 5: a criterion fails, and the case is with the clinician: m denies it or grants less, with reasons"
    case .notMet: "Step 4 of 5: a criterion fails; only a clinician decides against it. F9 refers the case"
    case .route: "Step 4 of 5: another policy is for this use: F9 sends the case there"
    case .notApplicable: "No policy is chosen yet: p chooses one"
    }
  }
}
