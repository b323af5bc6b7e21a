"""The desk in questions and answers: a whole review and a renewal, typed line by line, nothing drawn over."""
from harness import HERE, TODAY, check, path, run
from records import MEMBER
from screen import Screen

DB = ["--db", path("plain.db"), "--today", TODAY]
check(run("init", *DB).status == 0, "a database")
check(run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB).status == 0, "a policy")


def talk(*lines, where=DB, status=0):
    """Answers every question with the next line; what was said."""
    said = run("--plain", *where, stdin="\n".join(lines) + "\n")
    check(said.status == status, f"it ends with {status}, {said}")
    check("\x1b" not in said.out + said.err, f"nothing steers a terminal, {said}")
    return said.out


said = talk(
    "New request", "F6",
    # Each field of the member.
    "PLAIN-1", "Roe", "Ann Lee", "4-MAR-1961", "female", "OH", "medicaid", "Sample Plan", "1/1/2026", "2027-01-01", "save",
    # Each field of the request.
    "Samplora", "exemplimab-test", "j9999", "", "", "", "", "", "400", "mg", "14", "", "monotherapy",
    "subsequent", "Dr. Sample", "1234567893", "oncology", "none", "yes", "", "", "61.5", "", "save",
    "quit", "quit")
check("== New member" in said or "== Enrol" in said or "Family name" in said, f"the member's form is asked, {said[:3000]}")
check("Case 1: Roe, Ann Lee, Samplora" in said, f"the case opens, {said[-3000:]}")
check("MORE FACTS NEEDED" in said, "and says what it lacks")

EVIDENCE = [
    ("3", "non-small cell lung cancer", "C34.90", "metastatic", "", "", "6/10/2026", "1"),
    ("1", "NRG1 fusion", "positive", "RNA", "tissue", "", "6/10/2026", "1"),
    ("4", "carboplatin", "", "systemic therapy", "progression", "", "", "", "6/10/2026", "1"),
    ("5", "systemic therapy", "yes", "6/10/2026", "1"),
    ("2", "LVEF", "60", "", "", "6/10/2026", "1"),
]
note = ["Attach", "chart-note", "6/10/2026", "visit", "", "Invented note. Ejection fraction 60 percent.", ".", "!", "save"]
facts = [line for kind, *fields in EVIDENCE for line in ["e", kind, *fields, "!", "save"]]
said = talk("line 1", "Enter", *note, *facts, "quit", "quit")
check(said.count("born 1961-03-04") == 1 and "What is new; 'again' reads it all:" in said, f"the case is read once, and then what is new, {said[-3000:]}")
check(said.count("Added:") == len(EVIDENCE), f"every item of evidence is stored, {said[-6000:]}")
check("MEETS" in said, f"and the criteria are met, {said[-3000:]}")
said = talk("line 1", "open", "decide", "!", "decide", "no", "!", "decide", "yes", "quit", "quit")
check("Approve?" in said and "Approved from 2026-06-15 through 2027-06-14." in said, f"the question names it, {said}")
check("By the rule" in said, f"and how its days are reckoned, {said[-3000:]}")
check("Authorization 1: Roe, Ann Lee" in said, f"the authorization is read out, {said}")

LATER = ["--db", path("plain.db"), "--today", "2027-05-20"]
said = talk("Expiring", "renew", "yes", "quit", "quit", where=LATER)
check("renewal of 1" in said and "II.A.2" in said, f"its renewal opens, {said}")


# A member is looked for by name or number, and none is taken unasked.
second = dict(MEMBER, number="PLAIN-2", familyName="Abel", givenName="Zoe")
check(run("member", "add", *DB, stdin=second).status == 0, "a second member")
said = talk("New request", "Enter", "roe", "Enter", "!", "leave", "quit", "quit")
check("Which one?" in said, f"Enter alone takes nobody, {said[-3000:]}")
check("A request for Roe, Ann Lee" in said and "A request for Abel" not in said, f"who was named is taken, {said[-3000:]}")
said = talk("New request", "PLAIN-2", "Enter", "!", "leave", "quit", "quit")
check("A request for Abel, Zoe" in said, f"by number as well, {said[-3000:]}")
said = talk("New request", "line 2", "Enter", "!", "leave", "quit", "quit")
check("A request for Roe, Ann Lee" in said, f"and by line, {said[-3000:]}")

said = talk("New request", "PLAIN-2", "Enter", "?", "!", "leave", "quit", "quit")
check("- Samplora, J9999, exemplimab-test" in said, f"what is on record for a field is told, {said[-3000:]}")
check("A request for Abel, Zoe" in said and "nothing was stored" not in said, f"and the form goes on, {said[-3000:]}")

said = talk("?", "q")
check("Open the chosen case" in said and "Enter" in said, f"everything is listed with its key, {said}")
check("not now" in said, "and why what can't be done can't be done")
said = talk("nonsense that nothing is called", "what", "quit")
check("Nothing here is called that" in said, f"what is not understood is told, {said}")
said = talk("", "q")
check("lists what can be done here" in said, f"an empty answer says what can be done, {said}")
said = talk("again", status=129)
check("Worklist" in said, f"the end of the input ends the desk, {said}")

# The worklist is searched, numbers are read back, and after words that nothing is called no line is opened unasked.
DEMO = ["--db", path("plain-demo.db"), "--today", TODAY]
check(run("demo", "--no-desk", *DEMO).status == 0, "a demonstration")
said = talk("/", "lanternby", "line 1", "Enter", "quit", "quit", where=DEMO)
check("Words to find, or a case number" in said, f"the search asks for its words, {said}")
check("Case 13: Lanternby" in said, f"and what is found is opened, {said[-3000:]}")
said = talk("/", "paused", "quit", where=DEMO)
check("Inkwell, Petra" in said.split("Words to find")[1], f"what a column says is found, {said}")
said = talk("/", "zzyzx", "Enter", "quit", where=DEMO)
check("Case 1" not in said, f"a search that found nothing opens nothing, {said}")
said = talk("zzyzx", "Enter", "quit", where=DEMO)
check("Which one?" in said and "Case 1" not in said, f"nor do words that nothing is called, {said}")
said = talk("?", "1", "quit", "quit", where=DEMO)
check("You chose 1: Open the chosen case." in said, f"a number is read back, {said}")
said = talk("case 13", "?", "e", "4", "leave", "quit", "quit", where=DEMO)
check("== Prior therapy" in said, f"a number means what was listed last: the page that is shown, {said[-3000:]}")
said = talk("case 13", "e", "prior", "leave", "quit", "quit", where=DEMO)
check("== Prior therapy" in said, f"the one thing that begins with a word is meant by it, {said[-3000:]}")
said = talk("case 13", "e", "go", "", "go", "", "4", "leave", "quit", "quit", where=DEMO)
check("Enter chooses none" in said and "Nothing was chosen." in said, f"of several none has to be chosen, {said[-3000:]}")
check("== Prior therapy" in said, f"and a number is the page's own again, {said[-3000:]}")
said = talk("Filter", "", "", "1", "!", "leave", "quit", where=DEMO)
check("1. initial" in said and "You chose 1: initial" in said, f"so are the values of a field, which stand with its question, {said}")
for words in ("case 13", "open case 13", "R13"):
    said = talk("?", words, "quit", "quit", where=DEMO)
    check("== Case 13: Lanternby" in said, f"a case is opened by its number, {said[-2000:]}")
    check("…" not in said.split("== Case 13")[1].split("What next?")[0], f"and nothing on it is cut off, {said[-3000:]}")
    check(all(len(line) <= 80 for line in said.split("== Case 13")[1].split("\n")), f"in lines of eighty columns, {said}")
said = talk("case 4711", "quit", where=DEMO)
check("There is no case 4711." in said, f"a number no case has opens nothing, {said}")
said = talk("case 13", "e", "1", "leave", "quit", "quit", where=DEMO)
check("Which of these" not in said.split("== Test result")[1], f"a form is left by its word, not filled with it, {said[-2000:]}")
check("Marker [leave]" not in said, f"which is no value, {said[-2000:]}")

said = talk("case 13", "e", "3", "?", "!", "!", "leave", "!", "quit", where=DEMO)
form = said.split("== Diagnosis")[1]
check("F4" not in form and "'?' lists those the policy asks about" in form, f"hints name what works here, {form}")
check("No field is called that" not in form, f"'!' may be said twice, {form}")
check("'!' ends the questions of a form; here is none" in form, f"and is explained where no form is, {form}")

# A clinician without a licence on record is told so, and who records it; with one, the same page offers the decision.
me = run("person", "show", *DEMO, "--json").json["login"]
check(run("person", "grant", me, "medical-director", *DEMO).status == 0, "the role of a medical director")
said = " ".join(talk("case 11", "decide", "quit", "quit", where=DEMO).split())
told = "no licence for your role medical director is on record; an administrator records it (A, People)"
check(told in said, f"what is lacking is told, {said[-1500:]}")
licence = ["person", "licence", me, "physician", "M-1", "WA", *DEMO, "--specialty", "oncology", "--expires"]
check(run(*licence, "2026-06-01").status == 0, "a licence that was good until this month")
said = " ".join(talk("case 11", "decide", "quit", "quit", where=DEMO).split())
check("was good through 2026-06-01; an administrator records the new one" in said, f"so is its end, {said[-1500:]}")
check(run(*licence, "2027-12-31").status == 0, "one that is good")
said = " ".join(talk("case 11", "decide", "quit", "quit", where=DEMO).split())
check("licence" not in said.split("What next?")[2], f"with it, nothing is in the way, {said[-1500:]}")

# Who is alone is asked before an import is in force; 'quit' leaves from any page by one word.
ALONE = ["--db", path("plain-alone.db"), "--today", TODAY]
check(run("init", *ALONE).status == 0, "a database")
IMPORT = ["Policies", "n", f"{HERE}/policy.md", "", "1/1/2026", "", "import"]
said = talk(*IMPORT, "no", "!", "leave", "yes", "quit", where=ALONE)
check("Publish CP.TEST.901?" in said and "in force from 2026-01-01" in said, f"the question names what will happen, {said}")
check("CP.TEST.901" not in run("policy", "list", *ALONE).out, "and nothing is stored unless the person agrees")
said = talk(*IMPORT, "yes", "quit", where=ALONE)
check("Imported and published" in said, f"agreed to, it is published, {said}")
check("published" in run("policy", "list", *ALONE).out, "and in force")

# The shell around it is not to end with Ctrl-C either.
desk = Screen("plain", "--plain", *DEMO, rows=60, before="trap : INT;")
desk.shows("What next?", "the desk in questions and answers on a terminal")
desk.type("case 13").keys("Enter").shows("== Case 13", "a case")
desk.type("e").keys("Enter")
desk.shows("Drug, dose, prescriber", "the kinds of evidence")
desk.type("1").keys("Enter").shows("Marker [NRG1 fusion]:", "a form")
desk.type("MRD").keys("Enter").shows("Result:", "its next field")
desk.keys("C-c")
desk.shows("Leave without saving?", "Ctrl-C leaves the form and asks first")
desk.type("yes").keys("Enter")
for _ in range(4):
    if not desk.until("'quit' or 'q' leaves the desk", 1):
        desk.keys("C-c")
desk.shows("'quit' or 'q' leaves the desk", "and never the desk")
desk.type("quit").keys("Enter")
check(desk.ends("the plain desk") == 0, "with success")
