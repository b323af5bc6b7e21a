import JSON
import PriorAuth
import Workflow

extension CourseAnswer {
  /// For scripts; what did not happen is left out.
  var json: JSONValue {
    let course = onFile.course
    return .object([
      "closing": course.closing.map { closing in
        var duplicate: Identifier<Request>?
        if case .duplicate(let other) = closing.value.reason { duplicate = other }
        return Self.object(
          closing.stamp,
          [
            "state": .string(closing.value.state.rawValue), "reason": .string(closing.value.reasonName),
            "duplicateOf": .id(duplicate), "words": .string(closing.value.words),
          ])
      },
      "voidProposals": Self.list(course.voidProposals) { proposal in
        [
          "words": .string(proposal.words), "agreed": proposal.agreed.map { .bool($0) },
          "answered": proposal.answered.map { Self.object($0, [:]) },
        ]
      },
      "peerToPeer": Self.list(course.conversations) { conversation in
        [
          "spokenWith": .string(conversation.spokenWith), "words": .string(conversation.words),
          "result": .text(conversation.result?.rawValue),
        ]
      },
      "appeals": course.appeals.isEmpty
        ? nil
        : .array(
          course.appeals.map { appeal in
            let filing = appeal.value.filing
            return Self.object(
              appeal.stamp,
              [
                "id": .id(appeal.id), "stage": .string(appeal.value.stage.rawValue),
                "level": .string(filing.level.rawValue), "appellant": .string(filing.appellant.rawValue),
                "words": .string(filing.words), "organization": .text(filing.organization),
                "goodCause": .text(filing.goodCause), "against": .id(appeal.value.against),
                "decision": .id(appeal.value.decision),
              ])
          }),
      "termination": course.termination.map { termination in
        Self.object(
          termination.stamp,
          [
            "from": .words(termination.value.from), "reason": .string(termination.value.reason.rawValue),
            "words": .string(termination.value.words),
          ])
      },
      "amendments": Self.list(course.amendments) { amendment in
        ["fact": .string(amendment.fact), "was": .text(amendment.was), "became": .text(amendment.became)]
      },
      "addenda": Self.list(course.addenda) { addendum in
        [
          "corrects": .text(addendum.correction?.subject.rawValue), "words": .string(addendum.words),
          "reason": .text(addendum.correction?.reason),
        ]
      },
      "reviews": .id(course.reviews?.value.reviews),
      "reReviews": course.reReviews.isEmpty
        ? nil : .array(course.reReviews.map { .number($0.value.request.number) }),
      "openings": Self.list(course.openings) { opening in ["document": .number(opening.document.number)] },
      "lease": course.lease.map { lease in
        .object([
          "holder": .string(lease.holder), "since": .words(lease.since), "until": .words(lease.until),
        ])
      },
    ])
  }

  /// An object with who and when behind its own members.
  private static func object(_ stamp: Stamp, _ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    guard case .object(let own) = JSONValue.object(members) else { return .null }
    return .object(
      own + [JSONMember("at", .string(stamp.at.description)), JSONMember("by", .string(stamp.by))])
  }

  private static func list<Value>(
    _ values: [OnFile<Value>], _ members: (Value) -> KeyValuePairs<String, JSONValue?>
  ) -> JSONValue? {
    values.isEmpty ? nil : .array(values.map { object($0.stamp, members($0.value)) })
  }
}
