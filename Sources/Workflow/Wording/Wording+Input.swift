import Criteria
import PriorAuth

extension Wording {
  /// A field as the beginning of a sentence.
  static func words(_ field: Field) -> String {
    switch field {
    case .memberNumber: "the member number"
    case .familyName: "the family name"
    case .givenName: "the given name"
    case .birthDate: "the birth date"
    case .residence: "the state of residence"
    case .lineOfBusiness: "the line of business"
    case .plan: "the plan"
    case .coverageDays: "the coverage"
    case .renewalDate: "the renewal date"
    case .received: "the time of receipt"
    case .start: "the start of therapy"
    case .drug: "the drug"
    case .hcpcs: "the HCPCS code (one letter and four digits)"
    case .dose: "the dose"
    case .doseInterval: "the interval between doses"
    case .concentration: "the concentration"
    case .weight: "the body weight"
    case .bodySurface: "the body surface"
    case .regimen: "the regimen"
    case .prescriberName: "the prescriber's name"
    case .npi: "the NPI"
    case .specialty: "the specialty"
    case .policyNumber: "the policy number"
    case .policyDays: "the effective date"
    case .policySource: "the policy document's name"
    case .documentName: "the file name"
    case .documentDate: "the document's date"
    case .sender: "who sent the document"
    case .searchWords: "what to look for"
    case .grounds: "who attests it, or why it is inferred,"
    case .evidence: "the evidence"
    case .evidenceDate: "a date in the evidence"
    case .measurement: "the measured value"
    case .measurementUnit: "the unit of the measured value"
    case .source: "the cited document"
    case .span: "the cited place"
    case .criterion: "the criterion"
    case .reason: "the reason"
    case .route: "the policy to route to"
    case .lastDay: "the last day"
    case .units: "the number of units"
    case .overrideWords: "the reason for the override"
    case .spokenWith: "the name of the person spoken with"
    case .organization: "the name of who reviews it outside of the plan"
    case .goodCause: "the good cause for the delay"
    case .words: "the text"
    case .termination: "the first day without coverage"
    case .binding: "the rule"
    case .withdrawal: "the first day of the withdrawal"
    case .note: "what the letter adds"
    case .letterMeans: "how the letter goes out"
    case .overlayState: "the state of the rule"
    case .citation: "the citation of the rule"
    case .overlayMonths: "the number of months"
    case .overlayHours: "the number of hours"
    case .overlayEnd: "the end of the rule"
    case .registerKey: "what the row is of"
    case .retentionMonths: "the number of months"
    case .retentionDay: "the day from which the rule counts"
    case .smallest: "the smallest count that is shown"
    case .sampleSize: "the number of cases"
    case .period: "the period"
    case .absenceDays: "the absence"
    case .cover: "who covers"
    case .cycles: "the number of cycles"
    case .cycleDays: "the number of days of a cycle"
    case .window: "the number of days"
    case .pageLimit: "the number of rows"
    case .login: "the login"
    case .personName: "the person's name"
    case .clockName: "the rule's name"
    case .clockLimit: "the time limit"
    case .clockSource: "the rule's source"
    case .clockDays: "the end of the rule"
    case .timeZone: "the time zone"
    case .holiday: "the holiday's name"
    case .noticeMeans: "the way of the notice"
    case .noticeTime: "the time of the notice"
    case .hours: "the number of hours"
    case .passphrase: "the passphrase"
    case .licenceNumber: "the licence number"
    case .licenceState: "the state of the licence"
    }
  }

  static func words(_ problem: Problem) -> String {
    switch problem {
    case .missing: "is missing"
    case .blank: "is empty (it holds only blanks or invisible characters)"
    case .inFuture: "is in the future"
    case .before(let day): "is before \(day)"
    case .after(let day): "is after \(day)"
    case .endBeforeStart: "ends before it starts"
    case .controlCharacter(let position): "holds a line break or control character at position \(position)"
    case .hiddenCharacter(let scalar, let position):
      "holds an invisible or direction-changing character (\(code(scalar))) at position \(position)"
    case .foreignCharacter(let scalar, let position):
      "holds a character outside A-Z, 0-9 and punctuation (\(code(scalar))) at position \(position)"
    case .tooLong(let bytes, let limit): "is \(bytes) bytes, the limit is \(limit)"
    case .outside(let low, let high): "is outside \(low) to \(high)"
    case .notPositive: "has to be more than zero"
    case .ofRenewed: "is that of the authorization it renews; take in a new request for another drug"
    case .lowAboveHigh: "is a range whose low end is above its high end"
    case .malformed: "is not of the right form"
    case .unknown: "is not known here"
    case .noLineOfBusiness(let nearest):
      "has to be " + anyOf(LineOfBusiness.known.map(\.name))
        + (nearest.map { " (did you mean \($0.name)?)" } ?? "")
    case .noState: StateCode.problem
    case .noAccountName:
      "can't be that of an account: it is one word of letters, digits and ._-@+$ that begins with a letter or digit"
    case .ambiguous: "names more than one"
    case .unsound(let place): "can't be applied: \(place)"
    }
  }

  static func words(_ problem: DocumentProblem) -> String {
    switch problem {
    case .empty: "the file is empty"
    case .tooLarge(let bytes, let limit):
      "the file is \(bytes / 1_048_576) MB, the limit is \(limit / 1_048_576) MB"
    case .archive: "archives are not unpacked; attach the documents one by one"
    case .executable: "the file is a program, not a document"
    case .contradictsName(let name, let content): "the file's name says \(name), its content is \(content)"
    case .utf16: "this is UTF-16 text; convert it to UTF-8"
    case .nul(let byte, let line): "a NUL character at byte \(byte) (line \(line)); this is not a text file"
    case .attachedBefore(let id): "the same content is attached already as document D\(id)"
    case .replaced(let id, nil):
      "document D\(id) was taken back; attach it again, if it was right after all"
    case .cited(let id, let evidence, let answers):
      "document D\(id) is cited by \(prose(evidence.map { "E\($0)" } + answers.map { "the answer on \($0)" }, "and")); take "
        + "that back first, or put the right document in its place with 'priorauth document replace'"
    case .replaced(let id, let successor?):
      "document D\(id) was replaced by D\(successor); cite or replace that one instead"
    case .requestFull(let id, let bytes, let limit):
      "the documents of request R\(id) would hold \(megabytes(bytes)) MB, the limit is \(megabytes(limit)) MB; attach "
        + "fewer pages, or have an admin raise \(Setting.requestMegabytes.rawValue)"
    case .databaseFull(let bytes, let limit):
      "the documents of this database would hold \(megabytes(bytes)) MB, the limit is \(megabytes(limit)) MB; have an "
        + "admin raise \(Setting.documentGigabytes.rawValue)"
    }
  }

  /// What is not done to a document because of it.
  static func done(_ problem: DocumentProblem) -> String {
    switch problem {
    case .cited: "taken back"
    case .replaced: "changed"
    default: "attached"
    }
  }

  static func code(_ problem: DocumentProblem) -> String {
    switch problem {
    case .empty: "document-empty"
    case .tooLarge: "document-too-large"
    case .archive: "document-archive"
    case .executable: "document-executable"
    case .contradictsName: "document-contradicts-name"
    case .utf16: "document-utf16"
    case .nul: "document-nul"
    case .attachedBefore: "document-duplicate"
    case .replaced: "document-replaced"
    case .cited: "document-cited"
    case .requestFull: "request-full"
    case .databaseFull: "database-full"
    }
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + 1_048_575) / 1_048_576 }

  /// The field's name as part of a token, `birth-date`.
  static func code(_ field: Field) -> String {
    field.rawValue.reduce(into: "") { token, letter in
      token += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  private static func code(_ scalar: UInt32) -> String {
    let hex = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
