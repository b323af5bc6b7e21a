import Criteria
import PriorAuth

extension Wording {
  /// The words for trouble with a policy version.
  static func words(_ problem: PolicyProblem) -> (String, String, ExitClass) {
    switch problem {
    case .older(let number, let new, let published):
      (
        "that document of \(number) (\(new)) is older than the published version (\(published)); nothing was imported",
        "policy-older", .badInput
      )
    case .draftExists(let number, let day):
      (
        "there is a draft of \(number) from \(day) already; publish or withdraw it first. Nothing was imported",
        "policy-draft-exists", .badInput
      )
    case .wrongState(let number, let day, let state, let verb):
      (
        "\(number) from \(day) is \(words(state)), so it can't be \(done(verb)); \(nextStep(state))",
        "policy-wrong-state", .notPermitted
      )
    case .noSingleDraft(let number, let drafts):
      (
        drafts.isEmpty
          ? "there is no draft of \(number); import its document first"
          : "there are drafts of \(number) from \(anyOf(drafts.map(\.description))); name one, \(number)@DATE",
        "policy-no-single-draft", .badInput
      )
    case .publishedByAuthor(let number, let author):
      (
        "\(number) was drafted by \(author); somebody else has to publish it. Nothing was changed",
        "policy-published-by-author", .notPermitted
      )
    case .misplaced(let criterion, true):
      (
        "\(criterion) has criteria below it; bind those, or set how they go together. Nothing was changed",
        "binding-misplaced", .badInput
      )
    case .misplaced(let criterion, false):
      (
        "\(criterion) has no criteria below it that could go together; nothing was changed",
        "binding-misplaced", .badInput
      )
    case .noFootnote(let criterion):
      ("\(criterion) has no footnote; nothing was changed", "binding-misplaced", .badInput)
    case .headsNoSection(let criterion):
      (
        "\(criterion) is a criterion; give the id of the section around it. Nothing was changed",
        "binding-misplaced", .badInput
      )
    case .changedSince(let number, let day, let changed):
      (
        "\(number) from \(day) was changed by \(changed.by) at \(changed.at) while you looked at it; "
          + "nothing was saved, look at it again and then try again",
        "conflict", .tryAgain
      )
    case .partMissing(let number, let day, let line):
      (
        "the document of \(number) from \(day) seems to break off at line \(line); withdraw the draft and import the "
          + "whole document, or say with '--whole' that this is all of it. Nothing was changed",
        "policy-part-missing", .badInput
      )
    case .combinatorOpen(let number, let day, let line):
      (
        "how the criteria of the list at line \(line) of the document of \(number) from \(day) combine can't be told; say it "
          + "with 'priorauth policy bind', then review it. Nothing was changed",
        "policy-combinator-open", .badInput
      )
    case .digestDiffers:
      (
        "the exported policy does not match the digest it names; it was changed or cut. Nothing was imported",
        "policy-digest-differs", .badInput
      )
    }
  }

  /// What a verb would have made of a version.
  private static func done(_ verb: Verb) -> String {
    switch verb {
    case .bindClause: "bound"
    case .reviewPolicy: "reviewed"
    case .publishPolicy: "published"
    case .withdrawPolicy: "withdrawn"
    default: "changed"
    }
  }

  /// A state of a policy version in the middle of a sentence.
  static func words(_ state: PolicyState) -> String {
    switch state {
    case .draft: "a draft that nobody has reviewed"
    case .reviewed: "a reviewed draft"
    case .published: "published"
    case .withdrawn: "withdrawn"
    }
  }

  private static func nextStep(_ state: PolicyState) -> String {
    switch state {
    case .draft: "review it first"
    case .reviewed: "publish it, or bind a clause to reopen it"
    case .published: "import its next version instead"
    case .withdrawn: "import it anew"
    }
  }
}
