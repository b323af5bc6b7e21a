import Criteria
import PriorAuth

extension Wording {
  /// The words for a decision that can't be made.
  static func words(_ problem: DecisionProblem) -> (String, String, ExitClass) {
    switch problem {
    case .overrideNeeded(let id, let outcome):
      (
        "the criteria say '\(outcome.rawValue)' of request R\(id); to decide otherwise give a reason for the override "
          + "(\(Override.Reason.allCases.map(\.rawValue).joined(separator: ", "))). Nothing was saved",
        "override-needed", .notPermitted
      )
    case .nothingOverridden(let id, let outcome):
      (
        "the criteria say '\(outcome.rawValue)' of request R\(id), so that decision overrides nothing; decide without "
          + "an override. Nothing was saved",
        "nothing-overridden", .badInput
      )
    case .noGround(let id, let outcome):
      (
        "the criteria say '\(outcome.rawValue)' of request R\(id), which is no ground to decide against it; "
          + (outcome == .insufficient ? "ask for what is missing" : "approve it, or route it")
          + ". Nothing was saved",
        "no-ground", .notPermitted
      )
    case .noCriterionCited(let id, let unmet):
      (
        "a decision against request R\(id) has to cite a criterion that is not met"
          + (unmet.isEmpty ? "" : " (\(anyOf(unmet)))") + "; nothing was saved",
        "no-criterion-cited", .badInput
      )
    case .notUnmet(let criterion, let unmet):
      (
        "criterion \(criterion) is not one that is not met"
          + (unmet.isEmpty ? "" : "; cite \(anyOf(unmet))") + ". Nothing was saved",
        "criterion-not-unmet", .badInput
      )
    case .unopened(let id, let documents):
      (
        "nobody has opened \(documents.count == 1 ? "document" : "documents") "
          + documents.map { "D\($0)" }.joined(separator: ", ")
          + " of request R\(id); look at every document before deciding against it. Nothing was saved",
        "documents-unopened", .notPermitted
      )
    case .nothingModified(let id):
      (
        "a modified approval of request R\(id) has to name another dose, start, last day or number of units; to grant "
          + "what was asked for, approve it. Nothing was saved",
        "nothing-modified", .badInput
      )
    case .moreThanAsked(let id, let granted, let asked):
      (
        "\(granted) is more than request R\(id) asks for (\(asked)), and a modified approval grants a part of that; grant at "
          + "most what was asked for, or take a new request. Nothing was saved",
        "more-than-asked", .badInput
      )
    case .modified(let id):
      (
        "to grant other terms than request R\(id) asks for, approve it as modified; nothing was saved",
        "terms-modified", .badInput
      )
    case .noLastDay(let id):
      (
        "the criteria give no last day for an approval of request R\(id); name one. Nothing was saved",
        "no-last-day", .badInput
      )
    case .noSpecialty(let login, let verb):
      (
        "'\(verb.rawValue)' is put on record with the clinician's specialty, and the licence of \(login) names none; "
          + "an administrator can record it anew. Nothing was saved",
        "no-specialty", .notPermitted
      )
    case .ownDecision(let id, let login):
      (
        "\(login) decided against request R\(id), so somebody else has to decide on the appeal; nothing was saved",
        "own-decision", .notPermitted
      )
    case .noFurtherAppeal(let id):
      (
        "the review outside of the plan was the last appeal on request R\(id); review the case again ('case re-review'),"
          + " or take a new request. Nothing was saved",
        "no-further-appeal", .notPermitted
      )
    case .stageOver(let id, let stage, let next):
      (
        "the next appeal on request R\(id) can't be of the stage '\(stage.rawValue)'; choose "
          + anyOf(next.map { "'\($0.rawValue)'" }) + ". Nothing was saved",
        "appeal-stage", .badInput
      )
    case .filedLate(let id, let day):
      (
        "an appeal on request R\(id) had to be filed by \(day); to hear it all the same state the good cause for the "
          + "delay. Nothing was saved",
        "filed-late", .notPermitted
      )
    case .filedInTime(let id):
      (
        "the appeal on request R\(id) is in time, so it needs no good cause for a delay; leave that out. Nothing was saved",
        "filed-in-time", .badInput
      )
    case .proposedBefore(let id, let login):
      (
        "\(login) has proposed already to make request R\(id) void; somebody else has to agree or decline",
        "void-proposed", .notPermitted
      )
    case .notProposed(let id):
      (
        "nobody has proposed to make request R\(id) void; propose it first",
        "void-not-proposed", .notPermitted
      )
    case .ownProposal(let id):
      (
        "you proposed yourself to make request R\(id) void; somebody else has to agree. Nothing was saved",
        "own-proposal", .notPermitted
      )
    case .ownDuplicate(let id):
      ("request R\(id) can't be a duplicate of itself; nothing was saved", "own-duplicate", .badInput)
    case .othersDuplicate(let id):
      (
        "request R\(id) is of another member, so this one can't be its duplicate; look up the number. Nothing was saved",
        "others-duplicate", .badInput
      )
    case .askedInWriting(let id, let day):
      (
        "a letter of \(day) asks for the facts that request R\(id) waits for, so that is not taken back; attach what comes"
          + " in answer, or decide on what there is. Nothing was changed", "asked-in-writing", .notPermitted
      )
    case .notActive(let id, let state):
      (
        "authorization A\(id) is \(words(state)) already; nothing was changed",
        "authorization-not-active", .notPermitted
      )
    }
  }

  /// What may be done instead of a verb that the state of a case does not allow.
  static func nextStep(_ state: CaseState, _ verb: Verb) -> String {
    switch (verb, state) {
    case (.deny, .received), (.deny, .inReview), (.deny, .pended), (.approveModified, .received),
      (.approveModified, .inReview), (.approveModified, .pended):
      "refer it to a clinician first"
    case (.decideAppeal, .denied), (.decideAppeal, .approvedModified): "open the appeal first"
    case (.recordPeerToPeer, let state) where state.isOpen: "refer it to a clinician first"
    case (.addAddendum, let state) where state.isOpen, (.correctCase, let state) where state.isOpen:
      "it is still open, so amend it instead"
    case (.startReview, let state) where state.needsWork:
      "take it to work on it ('case take'), or look who has it ('request show')"
    case (.assignCase, let state) where !state.needsWork: "only open cases are given to somebody"
    case (.openAppeal, .appealed): "decide the appeal that is open first"
    case (.openAppeal, let state) where state.isOpen, (.reReview, let state) where state.isOpen:
      "decide it first"
    default: nextStep(state)
    }
  }
}
