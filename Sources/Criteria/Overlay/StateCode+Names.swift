import PriorAuth

extension StateCode {
  /// The two letters of a state that a record gives by its letters or its full name; nil for anything else.
  public static func of(_ text: String) -> String? {
    let words = Words(text).list.joined(separator: " ")
    if words.utf8.count == 2, isKnown(words) { return words.uppercased() }
    return names[words]
  }

  /// What is wrong with words that name no state, behind what they were given for.
  public static let problem = "is no state or territory; write two letters or its name"

  /// The state as rules are kept for it: its letters, or the text itself where it is none that is known.
  static func key(_ text: String) -> String { of(text) ?? Words(text).list.joined(separator: " ") }

  private static let names: [String: String] = [
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA",
    "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV",
    "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC",
    "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA",
    "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX",
    "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV",
    "wisconsin": "WI", "wyoming": "WY", "district of columbia": "DC", "washington dc": "DC",
    "american samoa": "AS", "guam": "GU", "northern mariana islands": "MP", "puerto rico": "PR",
    "virgin islands": "VI", "u s virgin islands": "VI", "us virgin islands": "VI",
    "federated states of micronesia": "FM", "marshall islands": "MH", "palau": "PW",
  ]
}
