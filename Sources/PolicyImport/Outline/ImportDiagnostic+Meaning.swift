extension ImportDiagnostic.Code {
  /// What was found, for the page that lists all codes.
  public var meaning: String {
    switch self {
    case .noCriteria: "no criteria were found in the document"
    case .cutOff:
      "the document breaks off: in mid-sentence, inside a list, among the criteria, or before the last page it counts"
    case .unusedParagraph: "a paragraph among the criteria belongs to none of them"
    case .guessedCombinator:
      "nothing says how the criteria below a head combine, and that all of them must be met was assumed"
    case .guessedKind: "nothing says which requests a section is about, and first requests were assumed"
    case .mixedConnectives: "AND and OR stand on one level, so how the criteria combine can't be told"
    case .openCombinator:
      "a head asks for the criteria below it in a way that neither all, nor any, nor none, nor a least number of them says"
    case .questionsBranch:
      "the answers to a question lead to different questions, and that every question must be answered well was assumed"
    case .brokenNumbering: "the labels of a list skip or repeat a number"
    case .misspeltName:
      "a name is written in two ways that differ by a letter; the other spelling follows the code"
    case .ambiguousFootnote: "one footnote mark stands for two different notes"
    case .missingFootnote: "a footnote mark has no note"
    case .missingDuration: "a section states no approval duration"
    case .overlappingDuration: "two approval durations are stated for one line of business"
    case .doubtfulDrug:
      "a drug was read out of the title that nothing else in the document names; the name follows the code"
    case .olderDocument:
      "by its own date the document is older than the version in force, though it is to be in force after it"
    case .collidingCode:
      "a code reads as another one in another code system; the other reading follows the code"
    case .tooDeep: "a list is nested deeper than is followed"
    case .findingsLeftOut:
      "from here on there are more findings of one kind than are listed; how many follows the code"
    }
  }

  /// What a person should do about it.
  public var advice: String {
    switch self {
    case .noCriteria: "Check that this is the policy itself, with its text and not only pictures of it."
    case .cutOff:
      "Import the whole document; where this is all of it, whoever reviews the draft says so (`policy review --whole`)."
    case .unusedParagraph:
      "Read the paragraph; where it is a criterion, the document's list has to show it as one."
    case .guessedCombinator, .mixedConnectives:
      "Compare with the document, and set the combinator of the group."
    case .openCombinator:
      "Set what comes nearest as the combinator and bind the rest, or make the head a clause that a reviewer answers."
    case .questionsBranch:
      "Follow the answers printed with each question; a question that they pass over is answered as not applicable."
    case .guessedKind:
      "Compare the section's heading with the document; 'policy bind --section' says what it is for."
    case .brokenNumbering: "Look whether a criterion is missing between the two labels."
    case .misspeltName:
      "Look up which spelling is right; evidence is found by the name that the clause is bound to."
    case .ambiguousFootnote, .missingFootnote: "Read the clause with its footnote in the document."
    case .missingDuration:
      "Look whether the document states a duration elsewhere and set it by 'policy bind --approval'; without one nothing can be approved."
    case .overlappingDuration:
      "Decide by the document which duration holds and set it by 'policy bind --approval'; until then no approval has an end."
    case .doubtfulDrug:
      "Where the policy governs other drugs, withdraw the draft and name them at import (`policy import --drug`)."
    case .olderDocument: "Make sure that it is the text that is meant to take the other's place."
    case .collidingCode: "Nothing, unless the code stands in the wrong list."
    case .tooDeep: "Compare the list with the document; its innermost criteria stand on one level."
    case .findingsLeftOut: "Look at the document: so many of one kind are a sign that it is damaged."
    }
  }
}
