import JSON
import PriorAuth
import Workflow

/// What was decided on a case and what else happened to it, as people and scripts read it.
struct CourseAnswer {
  let onFile: CaseOnFile

  private var course: CaseCourse { onFile.course }

  /// Parts of a case's page: the decisions, and what else happened.
  func texts(display: Display) -> [String] {
    var decisions = TextTable(["decided", "by", "outcome", "policy version", "reason"], display: display)
    for decision in onFile.determinations {
      decisions.add([
        display.time(decision.value.at), decision.value.by, CaseAnswer.word(decision.value.outcome),
        decision.value.policyVersion.description, decision.value.reason,
      ])
    }
    var parts = onFile.determinations.isEmpty ? [] : [decisions.text(empty: "")]
    let history = history(display: display)
    if !history.isEmpty { parts.append(history) }
    return parts
  }

  /// One line for each thing, in order.
  func history(display: Display) -> String {
    var events = TextTable(["when", "who", "what", "words"], display: display)
    let all = allEvents.enumerated().sorted {
      ($0.element.stamp.at, $0.offset) < ($1.element.stamp.at, $1.offset)
    }
    for (_, event) in all {
      events.add([display.time(event.stamp.at), event.stamp.by, event.what, event.words])
    }
    return all.isEmpty ? "" : events.text(empty: "")
  }

  private struct Event {
    var stamp: Stamp
    var what: String
    var words: String
  }

  /// What lies in one second stands in the order in which it can only have happened.
  private var allEvents: [Event] { putRight + amended + entered + decisive + conversational + later }

  /// The evidence and the answers that were entered, and the letters that went out.
  private var entered: [Event] {
    let items = (onFile.evidence + course.struck.map(\.item)).sorted { $0.id < $1.id }
    return items.map { item in
      let from = item.carriedFrom.map { "carried over from \($0.shown)" } ?? "entered"
      let instead = item.replaces.map { ", in place of \($0.shown)" } ?? ""
      return Event(
        stamp: item.stamp, what: "evidence \(item.id.shown) \(from)\(instead)", words: item.evidence.fact.kind
      )
    }
      + onFile.answers.map {
        Event(
          stamp: $0.stamp,
          what: "criterion \($0.value.criterion) answered \(FindingSign.word($0.value.finding))",
          words: $0.value.reason ?? "")
      }
      + course.letters.map {
        Event(
          stamp: $0.stamp, what: "letter L\($0.number) sent to the \($0.recipient)",
          words: "\($0.kind), by \($0.means)")
      }
  }

  private var decisive: [Event] {
    var events: [Event] = []
    for decision in onFile.determinations {
      if let override = decision.value.override {
        events.append(
          Event(stamp: decision.stamp, what: "override: \(override.reason.rawValue)", words: override.words))
      }
      if let clinician = DeterminationAnswer.words(decision.value.clinician) {
        let cited =
          decision.value.cited.isEmpty ? "" : "; cites \(decision.value.cited.joined(separator: ", "))"
        events.append(Event(stamp: decision.stamp, what: "as a clinician", words: clinician + cited))
      }
    }
    if let closing = course.closing {
      events.append(
        Event(
          stamp: closing.stamp, what: "\(closing.value.state.rawValue): \(Self.words(closing.value.reason))",
          words: closing.value.words))
    }
    for proposal in course.voidProposals {
      events.append(Event(stamp: proposal.stamp, what: "proposed to make void", words: proposal.value.words))
      if let answered = proposal.value.answered {
        let what = proposal.value.agreed == true ? "agreed to make void" : "declined to make void"
        events.append(Event(stamp: answered, what: what, words: ""))
      }
    }
    return events
  }

  private var conversational: [Event] {
    let events = course.conversations.map { conversation in
      Event(
        stamp: conversation.stamp,
        what:
          "peer-to-peer with \(conversation.value.spokenWith): \(conversation.value.result?.rawValue ?? "noted")",
        words: conversation.value.words)
    }
    return events
      + course.appeals.map {
        Event(stamp: $0.stamp, what: Self.words($0.value), words: $0.value.filing.words)
      }
  }

  private var amended: [Event] {
    course.amendments.map { Event(stamp: $0.stamp, what: "request put right", words: $0.value.words) }
  }

  private var later: [Event] {
    var events = course.addenda.map { addendum in
      Event(
        stamp: addendum.stamp,
        what: addendum.value.correction.map { "correction of \($0.subject.rawValue): \($0.reason)" }
          ?? "addendum",
        words: addendum.value.words)
    }
    if let termination = course.termination {
      events.append(
        Event(
          stamp: termination.stamp,
          what: "authorization ended from \(termination.value.from): \(termination.value.reason.rawValue)",
          words: termination.value.words))
    }
    if let reviews = course.reviews {
      events.append(
        Event(
          stamp: reviews.stamp, what: "looks again at \(reviews.value.reviews.shown)",
          words: reviews.value.reason))
    }
    for reReview in course.reReviews {
      events.append(
        Event(
          stamp: reReview.stamp, what: "looked at again in \(reReview.value.request.shown)",
          words: reReview.value.reason))
    }
    return events
  }

  /// The documents that came, were opened and were replaced, and the evidence that was.
  private var putRight: [Event] {
    var events: [Event] = []
    for document in onFile.documents where document.value.carriedFrom == nil {
      events.append(
        Event(
          stamp: document.stamp, what: "document \(document.id.shown) attached", words: document.value.name))
      if let replacement = document.value.replacement {
        events.append(
          Event(
            stamp: replacement.stamp,
            what: "document \(document.id.shown) \(replacement.words)",
            words: replacement.reason))
      }
    }
    events += course.openings.map {
      Event(stamp: $0.stamp, what: "document \($0.value.document.shown) opened", words: "")
    }
    return events
      + course.struck.map { struck in
        let what =
          struck.successor.map { "corrected by \($0.shown)" } ?? "taken back"
        return Event(
          stamp: struck.stamp, what: "evidence \(struck.item.id.shown) \(what)", words: struck.reason ?? "")
      }
  }

  private static func words(_ appeal: Appeal) -> String {
    let filing = appeal.filing
    let stage = filing.organization.map { "\(appeal.stage.rawValue), \($0)" } ?? appeal.stage.rawValue
    let late = filing.goodCause.map { ", filed late for good cause: \($0)" } ?? ""
    return "\(filing.level.rawValue) appeal by \(filing.appellant.rawValue) (\(stage))\(late)"
  }

  private static func words(_ reason: Closing.Reason) -> String {
    switch reason {
    case .duplicate(let other): "duplicate of \(other.shown)"
    case .notEligible: "not eligible"
    case .takenBack(let requester): "taken back by the \(requester.rawValue)"
    case .error: "entered in error"
    }
  }
}
