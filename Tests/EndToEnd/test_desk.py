"""The reviewer's desk in a terminal: a whole review and its renewal by keys alone."""
from harness import HERE, TODAY, check, path, run, write
from records import NOTE
from screen import Screen

DB = ["--db", path("desk.db"), "--today", TODAY]
check(run("init", *DB).status == 0, "a database")
check(run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB).status == 0, "a policy")


def add_member(desk):
    """A member and a request, by function keys."""
    desk.shows("No open cases", "the desk opens on an empty worklist")
    desk.open_member_form()
    desk.fill("DESK-1", "Roe", "Ann Lee", "4-MAR-1961", "fem", "OH", "medicaid", "Sample Plan", "1/1/2026", "2027-01-01")
    desk.keys("F10")
    desk.shows("A request for Roe, Ann Lee", "the member is stored, the request follows")


def add_request(desk):
    desk.fill("Samplora", "exemplimab-test", "j9999", None, None, None, None, None, "400", "mg", "14", "", "monotherapy")
    desk.fill("subs", "Dr. Sample", "1234567893", "oncology", "none", "yes", "", "", "61.5", "")
    desk.keys("C-s")
    desk.shows("Case 1: Roe, Ann Lee, Samplora", "the case opens")
    desk.shows("MORE FACTS NEEDED", "facts are missing")
    check("I.A.1" in desk.line, f"the cursor rests on the first criterion in the way, {desk.line!r}")


def attach(desk):
    """A chart note by paste and another one from a file, by plain letters."""
    desk.keys("t")
    desk.shows("Attach a document", "the form of a document")
    desk.keys("Tab")
    desk.fill("6/10/2026", "visit", "")
    desk.paste(NOTE + "q\nd\n")
    desk.shows("Ejection fraction 60 percent.", "what is pasted is text")
    desk.keys("C-s")
    desk.shows("The document is attached", "the note is attached")
    desk.keys("F7")
    desk.shows("Attach a document", "the same by a function key")
    desk.keys("Tab")
    desk.fill("6/11/2026", "", path("nothing.txt")).keys("F10")
    desk.shows("nothing.txt", "a file that is not there is told")
    desk.keys("C-u").type(write("echo.txt", "Invented echo report.\nLVEF 60 %.\n")).keys("F10")
    desk.shows("The document is attached", "the file is attached")


def evidence(desk, key, *values):
    """One item of evidence through the menu."""
    desk.keys("e")
    desk.shows("What it is for", "the kinds of evidence")
    desk.keys(key)
    desk.shows("Documented by", "the form of the evidence")
    desk.fill(*values).keys("C-s")
    desk.shows("Added:", "evidence is stored")


def add_evidence(desk):
    evidence(desk, "3", "non-small cell lung cancer", "C34.90", "metastatic", "", "", "6/10/2026", "visit")
    evidence(desk, "1", "NRG1 fusion", "pos", "RNA", "tissue", "", "6/10/2026", "visit")
    evidence(desk, "4", "carboplatin", "", "systemic therapy", "progr", "", "", "", "6/10/2026", "visit")
    evidence(desk, "5", "systemic therapy", "yes", "6/10/2026", "visit")
    desk.keys("F5")
    desk.shows("1 fact missing", "the heart's figure is missing")


def mark_lvef(desk):
    """The sentence is marked in the document, and the evidence cites it."""
    desk.keys("Tab")
    desk.shows("[ On file", "what is on file")
    desk.keys("Home", "Down", "Down", "Down", "Down", "Enter")
    desk.shows("Invented note.", "the note")
    desk.keys("/").type("ejection").keys("Enter")
    desk.shows("1 place found", "words are found")
    desk.keys("m", "m")
    desk.shows("marked from line 4", "a line is marked")
    desk.keys("e", "2")
    desk.shows("Cited from line 4", "the form cites it")
    desk.fill(None, "500").keys("C-s")
    desk.shows("Value is outside 0 to 100", "an LVEF of 500 is refused")
    desk.keys("C-u").type("48").keys("C-s")
    desk.shows("Value 48 is not in the cited words; they have 60.", "another number than in the sentence is asked about")
    desk.keys("Right", "Enter")
    desk.shows("Added: LVEF", "a value is stored")
    desk.keys("Escape")
    desk.shows("NOT MET", "it is too low")


def correct_lvef(desk):
    desk.keys("BTab")
    desk.shows("[ Criteria ]", "the criteria")
    desk.keys("n")
    check(desk.wait(lambda: "I.A.6" in desk.line), f"the failed one is found, {desk.line!r}")
    desk.keys("g")
    desk.shows("cited from line 4", "its evidence is seen in the note")
    check("Ejection fraction 60 percent." in desk.line, f"with the cursor on the sentence, {desk.line!r}")
    desk.keys("Escape")
    desk.shows("[ Criteria ]", "and back")
    check(desk.wait(lambda: "I.A.6" in desk.line), f"the cursor is where it was, {desk.line!r}")
    desk.keys("Tab", "Home", "Down", "Down", "Down", "Down", "F2")
    desk.shows("Correct: LVEF", "the wrong item opens")
    desk.fill(None, "60").keys("F10")
    desk.shows("Corrected: LVEF", "it is put right")
    desk.shows("MEETS", "every criterion is met")


def answer(desk):
    desk.keys("BTab", "Home")
    check(desk.wait(lambda: "I.A.1" in desk.line), f"the first criterion, {desk.line!r}")
    desk.keys("F8")
    desk.shows("Your own finding on I.A.1", "an answer")
    desk.type("met").keys("Enter")
    desk.type("Read in the note").keys("Tab").type("visit").keys("Enter", "C-s")
    desk.shows("Criterion I.A.1 is answered", "it is kept")


def decide(desk):
    desk.keys("F9")
    desk.shows("2026-06-15 + 12 months = 2027-06-15", "what will happen, with its arithmetic")
    desk.keys("F10")
    desk.shows("Approved from 2026-06-15 through 2027-06-14.", "the question names the consequence")
    desk.keys("Right", "Enter")
    desk.shows("Authorization 1: Roe, Ann Lee", "the authorization")
    desk.shows("Last day          2027-06-14", "its last day")
    desk.keys("F3")
    desk.shows("No open cases", "the worklist is empty again")
    desk.keys("q", "q")
    check(desk.ends("q leaves the desk") == 0, "with success")


desk = Screen("review", *DB)
for step in (add_member, add_request, attach, add_evidence, mark_lvef, correct_lvef, answer, decide):
    step(desk)

LATER = ["--db", path("desk.db"), "--today", "2027-05-20"]
desk = Screen("renewal", *LATER)
desk.shows("No open cases", "a year later")
desk.keys("x")
desk.shows("in 25 days", "the approval is among those that end soon")
desk.keys("r", "Right", "Enter")
desk.shows("renewal of 1", "its renewal")
desk.shows("II.A.2", "under the criteria for continued therapy")
desk.keys("t")
desk.shows("Attach a document", "the note of the follow-up visit")
desk.keys("Tab")
desk.fill("5/10/2027", "followup", "")
desk.paste("Partial response, doing well.\n")
desk.keys("C-s")
desk.shows("The document is attached", "it is attached")
evidence(desk, "7", "partial", "5/10/2027", "followup")
evidence(desk, "6", None, "the plan's benefit", "", "", "", "", "5/10/2027", "followup")
desk.shows("MEETS", "the continued criteria are met")
desk.keys("d")
desk.shows("What will happen", "the decision")
desk.keys("C-s")
desk.shows("Approve?", "the question")
desk.keys("Tab", "Enter")
desk.shows("Renewed           authorization 1", "the new authorization names the old one")
desk.shows("First day         2027-06-15", "and follows on without a gap")
desk.keys("F3", "F8")
desk.shows("No approval ends in these days", "the renewed one has given way")
desk.keys("F3", "F3", "F3")
check(desk.ends("F3 leaves the desk") == 0, "with success")
shown = run("authorization", "show", "A1", *LATER, "--json").json
check(shown.get("state") == "active" and shown.get("succeededFrom") == "2027-06-15",
    f"it holds until the renewal begins, {shown}")
