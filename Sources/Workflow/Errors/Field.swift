import PriorAuth

/// A piece of input that can be wrong.
public enum Field: String, Sendable, Hashable, CaseIterable {
  case memberNumber, familyName, givenName, birthDate, residence
  case lineOfBusiness, plan, coverageDays, renewalDate
  case received, start, drug, hcpcs, dose, doseInterval, concentration, weight, bodySurface, regimen
  case prescriberName, npi, specialty
  case policyNumber, policyDays, policySource
  case documentName, documentDate, sender, searchWords, grounds
  case evidence, evidenceDate, measurement, measurementUnit, source, span
  case criterion, reason, route
  case lastDay, units, overrideWords, spokenWith, words, termination
  case organization, goodCause
  case binding, withdrawal
  case note, letterMeans
  case overlayState, citation, overlayMonths, overlayHours, overlayEnd
  case registerKey, smallest, sampleSize, period
  case retentionMonths, retentionDay
  case cycles, cycleDays, absenceDays, cover
  case window, pageLimit, login, personName, licenceNumber, licenceState, passphrase
  case clockName, clockLimit, clockSource, clockDays, timeZone, holiday, noticeMeans, noticeTime, hours
}

/// What is wrong with a piece of input. Positions count characters from 1.
public enum Problem: Sendable, Hashable {
  case missing
  /// Only blanks or characters that can't be seen.
  case blank
  case inFuture
  case before(Day)
  case after(Day)
  case endBeforeStart
  case controlCharacter(at: Int)
  /// A character that is invisible or changes the direction of the text.
  case hiddenCharacter(UInt32, at: Int)
  /// A character outside ASCII where only ASCII can be told apart by eye.
  case foreignCharacter(UInt32, at: Int)
  case tooLong(bytes: Int, limit: Int)
  case outside(Decimal, Decimal)
  case notPositive
  /// It follows from the authorization that is renewed.
  case ofRenewed
  case lowAboveHigh
  /// Not of the form it has to have.
  case malformed
  /// Not among the things it could be.
  case unknown
  /// Not a line of business that cases have; the one that was probably meant.
  case noLineOfBusiness(nearest: LineOfBusiness?)
  /// No state or territory, by its letters or its name.
  case noState
  /// A login that no account can have.
  case noAccountName
  /// More than one thing goes by it.
  case ambiguous
  /// A rule that the engine could not apply, and the place in it.
  case unsound(at: String)
}

/// Why a file is not taken as a document.
public enum DocumentProblem: Sendable, Hashable {
  case empty
  case tooLarge(bytes: Int, limit: Int)
  /// A ZIP, gzip, tar or other container.
  case archive
  /// A program.
  case executable
  /// The content is of another type than the name says.
  case contradictsName(name: String, content: String)
  case utf16
  /// A NUL character; which byte and line, both from 1.
  case nul(byte: Int, line: Int)
  /// The same content is attached to the request already.
  case attachedBefore(Identifier<Document>)
  /// Another document took its place, and what is cited is cited from that one; none where it was taken back.
  case replaced(Identifier<Document>, by: Identifier<Document>?)
  /// Evidence and answers cite it, so that it can't be taken back.
  case cited(Identifier<Document>, by: [Identifier<Evidence>], [String])
  /// With it the documents of the request would hold more than is allowed.
  case requestFull(Identifier<Request>, bytes: Int, limit: Int)
  /// With it the documents of the database would hold more than is allowed.
  case databaseFull(bytes: Int, limit: Int)
}
