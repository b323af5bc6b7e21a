import PriorAuth

// What a choice of the worklist shows, in words.
extension WorklistChoice {
  /// The view with what narrows and orders it.
  var sentence: String { view.words + conditions }

  /// What narrows and orders the view; empty where nothing does.
  var conditions: String {
    var words = ""
    if column != .due { words += ", by \(column.words)" }
    if isReversed { words += ", reversed" }
    if !self.words.isEmpty { words += ", with \u{201C}\(self.words)\u{201D}" }
    return filter.conditions.reduce(words) { $0 + ", " + $1 }
  }
}

extension WorklistFilter {
  /// What the columns have to hold, in words.
  fileprivate var conditions: [String] {
    [
      member.map { "member \u{201C}\($0)\u{201D}" }, drug.map { "drug \u{201C}\($0)\u{201D}" },
      review?.rawValue, state.map { Wording.state($0) }, due?.words, urgency?.rawValue,
      missing.map { "missing: " + $0.words }, line?.name, receivedFrom.map { "received from \($0)" },
      receivedThrough.map { "received through \($0)" },
    ].compactMap { $0 }
  }
}

extension WorklistFilter.Due {
  /// When that is, in words.
  var words: String {
    switch self {
    case .overdue: "overdue"
    case .today: "still due today"
    case .week: "due within seven days"
    case .later: "due later than in seven days"
    case .paused: "paused"
    case .none: "without a deadline"
    }
  }
}

extension WorklistFilter.Missing {
  /// What that is, in words.
  var words: String {
    switch self {
    case .none: "none"
    case .some: "one or more"
    }
  }
}

extension WorklistChoice.View {
  /// What it shows, in words.
  var words: String {
    switch self {
    case .all: "open cases"
    case .mine: "cases given to you, or last worked on by you"
    case .team: "cases that people with your roles work on"
    case .unassigned: "new cases: nobody holds them or has begun them"
    case .pended: "pended cases: facts were asked for"
    case .overdue: "cases on which something is late"
    case .letters: "decided cases whose letters are due"
    case .clinician: "cases that wait for a clinician"
    case .appeals: "cases under appeal"
    }
  }

  /// A word for it.
  var label: String {
    switch self {
    case .all: "All"
    case .mine: "Mine"
    case .team: "Team"
    case .unassigned: "New"
    case .pended: "Pended"
    case .overdue: "Overdue"
    case .letters: "Letters"
    case .clinician: "Clinician"
    case .appeals: "Appeals"
    }
  }
}

extension WorklistChoice.Column {
  /// What it holds, in words.
  var words: String {
    switch self {
    case .due: "due time"
    case .received: "receipt"
    case .member: "member"
    case .drug: "drug"
    case .review: "kind of review"
    case .state: "state"
    case .line: "line of business"
    case .missing: "missing facts"
    }
  }

  /// The column that comes after it.
  var after: WorklistChoice.Column {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
