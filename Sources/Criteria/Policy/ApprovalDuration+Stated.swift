import PriorAuth

extension ApprovalDuration {
  /// The durations that a person states in the words a policy would use: `12 months`, `Medicaid/HIM: 6 months; Commercial: up
  /// to 12 months`, `6 months or to the renewal date, whichever is longer`, `3 doses`, `length of benefit`.
  ///
  /// Nil where a part of the text states none, or states one that no approval has.
  public static func stated(_ text: String) -> [ApprovalDuration]? {
    var found: [ApprovalDuration] = []
    for part in split(text, at: ";") {
      let halves = split(part, at: ":")
      guard halves.count <= 2, let stated = halves.last, let length = Length(stated: Words(stated)) else {
        return nil
      }
      let lines = halves.count == 1 ? [nil] : split(halves[0], at: "/").map { LineOfBusiness($0) }
      found += lines.map { ApprovalDuration(lineOfBusiness: $0, length: length, text: stated) }
    }
    return found.isEmpty ? nil : found
  }

  /// The parts of a text that are not empty, without blanks around them.
  private static func split(_ text: String, at mark: Character) -> [String] {
    text.split(separator: mark).map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}

extension ApprovalDuration.Length {
  /// `12 months`, `up to 1 year`, `6 months or to the renewal date whichever is longer`.
  fileprivate init?(stated words: Words) {
    if words.contains(anyName: ["length of benefit"]) {
      self = .lengthOfBenefit
      return
    }
    let list = words.list
    guard let place = list.firstIndex(where: { Int($0) != nil }), let number = Int(list[place]),
      (1...Self.most).contains(number), list.indices.contains(place + 1)
    else { return nil }
    let unit = list[place + 1]
    let beside = Words((list[..<place] + list[(place + 2)...]).joined(separator: " "))
    if let months = Self.months[unit] {
      self.init(months: months * number, beside)
    } else if let days = Self.days[unit], beside.list.isEmpty {
      self = .days(days * number)
    } else if unit == "dose" || unit == "doses", beside.list.isEmpty {
      self = .doses(number)
    } else {
      return nil
    }
  }

  /// So many months, with the words that stand beside them.
  private init?(months: Int, _ beside: Words) {
    let isLonger = beside.containsAny(["longer", "later", "greater"])
    let isBounded = isLonger || beside.containsAny(["shorter", "less", "earlier"])
    if beside.list.isEmpty {
      self = .months(months)
    } else if beside == Words("up to") {
      self = .upToMonths(months)
    } else if isBounded, beside.contains("renewal") {
      self = .monthsOrRenewalDate(months, isLonger ? .longer : .shorter)
    } else if isBounded, beside.containsAny(["request", "requested"]) {
      self = .monthsOrRequested(months, isLonger ? .longer : .shorter)
    } else {
      return nil
    }
  }

  private static let months: [Substring: Int] = ["month": 1, "months": 1, "year": 12, "years": 12]
  private static let days: [Substring: Int] = ["day": 1, "days": 1, "week": 7, "weeks": 7]

  /// A hundred years in months.
  private static let most = 1_200
}
