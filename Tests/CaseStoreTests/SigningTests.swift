import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct SigningTests {
  private static let right = Signature(passphrase: Array("a right passphrase".utf8))
  private static let wrong = Signature(passphrase: Array("a wrong passphrase".utf8))

  /// A desk whose founder signs with a passphrase.
  private func desk() throws -> TestDesk {
    let test = try TestDesk()
    try test.desk.setPassphrase(Self.right.passphraseForTests, instead: nil, at: test.clock)
    return test
  }

  @Test func `without a passphrase nobody is asked`() throws {
    let test = try TestDesk()
    #expect(try test.desk.asksForPassphrase() == false)
    _ = try test.approve()
  }

  @Test func `what is signed takes the passphrase, and what is not does not`() throws {
    let test = try desk()
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.person(.signatureWanted(.approve))) {
      try test.desk.determine(id, .approved, reason: "Met", at: test.clock)
    }
    _ = try test.desk.determine(id, .pended, reason: "More", at: test.clock)
    let signed = try test.desk.signing { Self.right }.determine(id, .approved, reason: "Met", at: test.clock)
    #expect(signed.authorization != nil)
  }

  @Test func `a wrong passphrase is on record and nothing else is`() throws {
    let test = try desk()
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.person(.wrongPassphrase(try: 1, of: 5))) {
      try test.desk.signing { Self.wrong }.determine(id, .approved, reason: "Met", at: test.clock)
    }
    #expect(try test.count("determination") == 0)
    #expect(
      try test.desk.signIns(of: .person("ines"), limit: 5) == [
        SignIn(login: "ines", outcome: .wrongPassphrase, at: test.clock.now)
      ])
    #expect(try test.check().lines == [])
  }

  @Test func `after five wrong ones there is a pause, even for the right one`() throws {
    let test = try desk()
    for number in 1...5 {
      #expect(throws: DeskError.person(.wrongPassphrase(try: number, of: 5))) {
        try test.desk.prove(Self.wrong, at: test.clock)
      }
    }
    let until = Moment(seconds: test.clock.now.seconds + 900)
    for signature in [Self.right, Self.wrong] {
      #expect(throws: DeskError.person(.tooManyTries(until: until))) {
        try test.desk.prove(signature, at: test.clock)
      }
    }
    #expect(try test.count("sign_in") == 5)
    test.clock.now = until
    try test.desk.prove(Self.right, at: test.clock)
  }

  @Test func `the right one ends the count`() throws {
    let test = try desk()
    for _ in 1...4 { try? test.desk.prove(Self.wrong, at: test.clock) }
    try test.desk.prove(Self.right, at: test.clock)
    #expect(throws: DeskError.person(.wrongPassphrase(try: 1, of: 5))) {
      try test.desk.prove(Self.wrong, at: test.clock)
    }
  }

  @Test func `a passphrase is changed with the one before`() throws {
    let test = try desk()
    let next = Array("another passphrase".utf8)
    #expect(throws: DeskError.person(.signatureWanted(.setPassphrase))) {
      try test.desk.setPassphrase(next, instead: nil, at: test.clock)
    }
    #expect(throws: DeskError.person(.wrongPassphrase(try: 1, of: 5))) {
      try test.desk.setPassphrase(next, instead: Self.wrong, at: test.clock)
    }
    try test.desk.setPassphrase(next, instead: Self.right, at: test.clock)
    try test.desk.prove(Signature(passphrase: next), at: test.clock)
    #expect(throws: DeskError.self) { try test.desk.prove(Self.right, at: test.clock) }
  }

  @Test func `an administrator takes a forgotten one away, never their own`() throws {
    let test = try desk()
    try test.desk.signing { Self.right }.enrol(
      Reviewer(login: "ravi", name: "Ravi", roles: [.reviewer]), at: test.clock)
    let signed = test.desk.signing { Self.right }
    #expect(throws: DeskError.person(.noPassphraseSet(login: "ravi"))) {
      try signed.clearPassphrase(of: "ravi", at: test.clock)
    }
    try test.desk(of: "ravi").setPassphrase(Array("a forgotten one".utf8), instead: nil, at: test.clock)
    try signed.clearPassphrase(of: "ravi", at: test.clock)
    #expect(try test.desk(of: "ravi").asksForPassphrase() == false)
    #expect(throws: DeskError.person(.ownPassphrase)) {
      try signed.clearPassphrase(of: "ines", at: test.clock)
    }
  }

  @Test func `with a passphrase that was taken away the pause after wrong ones ends`() throws {
    let test = try desk()
    let forgotten = Array("a forgotten one".utf8)
    let signed = test.desk.signing { Self.right }
    try signed.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.reviewer]), at: test.clock)
    let ravi = test.desk(of: "ravi")
    try ravi.setPassphrase(forgotten, instead: nil, at: test.clock)
    for _ in 1...5 { try? ravi.prove(Self.wrong, at: test.clock) }
    #expect(throws: DeskError.self) { try ravi.prove(Signature(passphrase: forgotten), at: test.clock) }
    let later = WallClock(now: Moment(seconds: test.clock.now.seconds + 60), today: test.clock.today)
    try signed.clearPassphrase(of: "ravi", at: later)
    let next = Array("the next passphrase".utf8)
    try ravi.setPassphrase(next, instead: nil, at: later)
    try ravi.prove(Signature(passphrase: next), at: later)
  }

  @Test func `where it is required, nobody signs without one`() throws {
    let test = try TestDesk()
    #expect(throws: DeskError.person(.noPassphrase(.changeSetting))) {
      try test.desk.change(.passphrase, to: "required", at: test.clock)
    }
    try test.desk.setPassphrase(Self.right.passphraseForTests, instead: nil, at: test.clock)
    let signed = test.desk.signing { Self.right }
    try signed.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.reviewer]), at: test.clock)
    try signed.change(.passphrase, to: "required", at: test.clock)
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.person(.noPassphrase(.approve))) {
      try test.desk(of: "ravi").determine(id, .approved, reason: "Met", at: test.clock)
    }
  }

  @Test(arguments: [
    ("idle-minutes", "0"), ("idle-minutes", "61"), ("idle-minutes", "015"), ("passphrase", "no"),
  ])
  func `what can't be set is refused`(name: String, value: String) throws {
    let setting = try #require(Setting(rawValue: name))
    let test = try TestDesk()
    #expect(throws: DeskError.person(.badSetting(setting))) {
      try test.desk.change(setting, to: value, at: test.clock)
    }
    #expect(try test.desk.setting(setting) == setting.initial)
  }

  @Test(arguments: [0, 9, 1025])
  func `a passphrase of the wrong length is refused`(length: Int) throws {
    let test = try TestDesk()
    #expect(throws: DeskError.self) {
      try test.desk.setPassphrase([UInt8](repeating: 65, count: length), instead: nil, at: test.clock)
    }
    #expect(try test.count("passphrase") == 0)
  }

  @Test func `a draft is not published unsigned in passing`() throws {
    let test = try desk()
    let draft = try test.desk.importPolicy(.sample(number: "TT.PHAR.7", source: "x"), at: test.clock)
    #expect(draft.life.isDraft)
  }

  @Test func `who knocks and is not let in is on record once a minute`() throws {
    let test = try TestDesk()
    for _ in 1...3 {
      #expect(throws: DeskError.notEnrolled(login: "mallory")) {
        try test.desk(of: "mallory").enter(at: test.clock)
      }
    }
    #expect(try test.desk.signIns(of: .refused, limit: 5).map(\.outcome) == [.notEnrolled])
    test.clock.now = Moment(seconds: test.clock.now.seconds + 60)
    try? test.desk(of: "mallory").enter(at: test.clock)
    #expect(try test.count("sign_in") == 2)
    try test.desk.enter(at: test.clock)
    #expect(try test.count("sign_in") == 2)
    try test.desk.noteOpening(at: test.clock)
    let everybody = try test.desk.signIns(of: .everybody, limit: 5).map(\.outcome)
    #expect(everybody == [.opened, .notEnrolled, .notEnrolled])
    #expect(try test.desk.signIns(of: .refused, limit: 5).count == 2)
  }

  @Test func `the digest is argon2id with a salt of its own`() throws {
    let first = try #require(PassphraseDigest.make(of: Array("the same words".utf8)))
    let second = try #require(PassphraseDigest.make(of: Array("the same words".utf8)))
    #expect(first.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$") && first != second)
    #expect(PassphraseDigest.verifies(Array("the same words".utf8), second))
    #expect(!PassphraseDigest.verifies(Array("the same word".utf8), second))
    for broken in ["", "$argon2id$", String(repeating: "x", count: 200)] {
      #expect(!PassphraseDigest.verifies([65], broken))
    }
  }

  @Test func `a signature shows nothing of itself`() {
    #expect("\(Self.right)" == "a signature" && String(reflecting: Self.right) == "a signature")
    var dumped = ""
    dump(Self.right, to: &dumped)
    #expect(!dumped.contains("97"))
  }
}

extension Signature {
  /// The bytes of the passphrase that the tests use throughout.
  fileprivate var passphraseForTests: [UInt8] { Array("a right passphrase".utf8) }
}
