"""What a case tells of itself unasked: a request made twice, units that can't be counted, more time that is asked for while
the clock stands still, and who may only look."""
from harness import HERE, TODAY, check, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DB = ["--db", path("told.db"), "--today", TODAY]
run("init", *DB)
run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB)
run("member", "add", *DB, stdin=MEMBER)


def case(**changes):
    """Enters a request with all its facts; its number."""
    added = run("request", "add", *DB, "--json", stdin=REQUEST | {"request": REQUEST["request"] | changes})
    number = f"R{added.json['request']}"
    run("document", "attach", number, write("note.txt", NOTE), "--kind", "chart-note", *DB)
    run("evidence", "add", number, *DB, stdin=FACTS + [LVEF])
    return number


# The same drug for the same member: said on the later case until one of them is dismissed.
first, second = case(), case()
check(f"probably the same as request {first}" in run("request", "show", second, *DB).out, "a request made twice is pointed out")
twice = run("request", "dismiss", second, "--duplicate-of", first, "--reason", "sent twice", *DB)
check(twice.status == 0, f"it can be dismissed as one, {twice}")
check("probably the same" not in run("request", "show", first, *DB).out, "then nothing is pointed out any more")

# A dose without an interval can't be counted in units, and what was granted says so.
third = case(dose={"amount": 400, "unit": "mg"})
run("person", "licence", "root", "physician", "M-1", "OH", "--expires", "2027-12-31", "--specialty", "oncology", *DB)
run("person", "grant", "root", "medical-director", *DB)
for number in ("D1", "D2", "D3"):
    run("document", "show", number, *DB)
granted = run("decide", third, "--approve", "--override", "clinical-judgement", "--reason", "seen", "--through", "2026-12-31", *DB)
check(granted.status == 0 and "not computed" in granted.out, f"units are not computed, and why, {granted}")
check("not computed" in run("request", "show", third, *DB).out, "on the case too")

# The clock of a pended case stands still; more time may be taken meanwhile, and the letter that says so goes out.
DEMO = ["--db", path("demo.db"), "--today", TODAY]
run("demo", "--no-desk", "--db", path("demo.db"))
early = run("letter", "draft", "R9", "--kind", "extension", *DEMO, "--json")
check(early.status == 77, f"no letter about more time that nobody took, {early}")
extended = run("clock", "extend", "R9", "--reason", "records are on their way", *DEMO)
check(extended.status == 0, f"the longer time is taken, {extended}")
letter = run("letter", "draft", "R9", "--kind", "extension", *DEMO, "--json")
check(letter.status == 0 and letter.json["problems"] == [], f"the letter says so, {letter}")
sent = run("letter", "send", f"L{letter.json['letter']}", "--by", "fax", *DEMO)
check(sent.status == 0, f"and is sent, {sent}")
check("paused" in run("request", "show", "R9", *DEMO).out, "the clock still stands")

# Whoever is family of a member reads the case and changes nothing of it.
run("person", "relate", "M4", "--as", "family", *DEMO)
check(run("request", "show", "R9", *DEMO).status == 0, "family reads")
for words in (
    ["request", "urgency", "R9", "--expedited", "--reason", "x"], ["evidence", "retract", "R9", "E1", "--reason", "x"],
    ["letter", "draft", "R9"], ["decide", "R9", "--pend", "--reason", "x"],
):
    refused([*words, *DEMO], 77, "related", "", path("demo.db"))
