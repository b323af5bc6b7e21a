"""Policies from document to published version, compared, assessed, exported and withdrawn, where one person works alone."""
import json
import os

from harness import FOLDER, HERE, TODAY, check, path, refused, run, write
from pdf import WIDE, pdf
from records import MEMBER, NOTE, REQUEST

DATABASE = path("cases.db")
DB = ["--db", DATABASE, "--today", TODAY]
POLICY = open(f"{HERE}/policy.md").read()
NUMBER = "CP.TEST.901"
FIRST = f"{NUMBER}@2026-01-01"


def no(words, status, code, sentence):
    refused([*words, *DB], status, code, sentence, database=DATABASE)


run("init", *DB)
made = run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB)
check(made.status == 0 and made.out.startswith(f"Imported {NUMBER}, in force from 2026-01-01."), f"import: {made}")
check("only one person works with this database" in made.out, f"published by its author: {made}")
run("member", "add", *DB, stdin=MEMBER)
run("request", "add", *DB, stdin=REQUEST)

# The next version: one criterion more, another one worded anew.
changed = POLICY.replace("18 years", "21 years")
check(changed != POLICY, "the test's policy has an age to change")
new = write("new.md", changed)
diff = run("policy", "diff", FIRST, new, *DB)
check(diff.status == 0 and "age >= 18 years -> age >= 21 years" in diff.out, f"diff: {diff}")
ways = [
    criterion["ways"] for section in run("policy", "diff", FIRST, new, "--json", *DB).json["sections"]
    for criterion in section["criteria"]
]
check(["reworded", "changed"] in ways, f"diff as JSON: {ways}")
same = run("policy", "diff", FIRST, f"{HERE}/policy.md", *DB)
check(same.status == 0 and "Nothing changed." in same.out, f"a version and its own document: {same}")

# What it would change; where one works alone, the version is on record at once.
kept = run("policy", "import", new, "--effective", "2026-07-01", *DB)
check(kept.status == 0, f"second version: {kept}")
impact = run("policy", "impact", f"{NUMBER}@2026-07-01", *DB)
check(impact.status == 0 and "open requests: " in impact.out, f"impact: {impact}")
counted = run("policy", "impact", f"{NUMBER}@2026-07-01", "--json", *DB).json["summary"]
check(counted["requests"]["examined"] == 1 and counted["complete"] is True, f"impact counts: {counted}")
streamed = run("policy", "impact", f"{NUMBER}@2026-07-01", "--lines", *DB).out.splitlines()
check(json.loads(streamed[-1])["summary"] == counted, f"impact line by line: {streamed}")

# Export and import elsewhere.
out = path("export.json")
exported = run("policy", "export", FIRST, "--to", out, *DB)
check(exported.status == 0 and os.stat(out).st_mode & 0o077 == 0, f"export: {exported}")
other = ["--db", path("other.db"), "--today", TODAY]
run("init", *other)
taken = run("policy", "import", out, *other)
check(taken.status == 0, f"import of an export: {taken}")
again = run("policy", "export", FIRST, *other)
check(again.out == open(out).read(), "the export of the import is the same file")
no(["policy", "export", FIRST, "--to", out], 73, "file-exists", "it was left as it is")
for words, what in [(["--number", "X.1"], "number"), (["--effective", "2026-01-01"], "day")]:
    refused(["policy", "import", out, *words, *other], 65, "export-says-it-itself", "says its own number, days and drugs",
        database=path("other.db"))
piped = ["--db", path("piped.db"), "--today", TODAY]
run("init", *piped)
taken = run("policy", "import", "-", *piped, stdin=open(out).read())
check(taken.status == 0 and "Imported" in taken.out, f"an export on standard input: {taken}")
taken = run("policy", "import", "-", "--effective", "2026-07-01", *piped, stdin=changed)
check(taken.status == 0 and "from 2026-07-01" in taken.out, f"a document on standard input: {taken}")
refused(["policy", "import", "-", *piped], 65, "empty-document", "", database=path("piped.db"))
forged = json.loads(open(out).read())
forged["version"]["title"] = "Another title"
refused(["policy", "import", write("forged.json", forged), *other], 65, "policy-digest-differs", "does not match the digest",
    database=path("other.db"))
no(["policy", "import", write("cut.json", open(out).read()[:4000])], 65, "bad-json", "not valid JSON at line")
no(["policy", "import", write("strange.json", "{}")], 65, "not-an-export", "is no policy written by")

# What can't be done with a policy.
no(["policy", "review", NUMBER], 65, "policy-no-single-draft", "there is no draft of CP.TEST.901")
no(["policy", "publish", FIRST], 77, "policy-wrong-state", "is published, so it can't be published")
no(["policy", "bind", FIRST, "I.A.1", "--attested"], 77, "policy-wrong-state", "is published, so it can't be bound")
no(["policy", "bind", NUMBER, "I.A.1"], 64, "missing-option", "--combinator")
no(["policy", "bind", NUMBER, "I.A.1", "--combinator", "some"], 64, "bad-choice", "--combinator can't be 'some'")
no(["policy", "withdraw", NUMBER, "--reason", "x"], 64, "missing-operand", "NUMBER@DATE is missing")
no(["policy", "withdraw", FIRST, "--from", "2025-12-31", "--reason", "x"], 65, "invalid-withdrawal", "is before 2026-01-01")
no(["policy", "withdraw", f"{NUMBER}@2024-01-01", "--reason", "x"], 66, "not-found", "no version 2024-01-01")
no(["policy", "impact", "CP.NONE.1"], 66, "not-found", "no policy CP.NONE.1")
no(["policy", "show", f"{NUMBER}@2026-02-30"], 64, "bad-date", "February 2026 has 28 days")
no(["policy", "import", write("older.md", POLICY + "\nOlder.\n"), "--effective", "2025-06-01"], 65, "policy-older",
    "is older than the published version")
unnumbered = write("unnumbered.md", POLICY.replace(f"Reference Number: {NUMBER}\n", ""))
no(["policy", "import", unnumbered, "--effective", "2026-01-01"], 65, "no-reference-number", "--number NUMBER")
named = run("policy", "import", unnumbered, "--number", "TT.9", "--effective", "2026-01-01", *other)
check(named.status == 0 and "Imported TT.9" in named.out, f"a number stated at import: {named}")

# Withdrawn and stale versions are marked.
gone = run("policy", "withdraw", f"{NUMBER}@2026-07-01", "--from", "2026-08-01", "--reason", "-", *DB, stdin="Recalled\n")
check(gone.status == 0 and "withdrawn from 2026-08-01" in gone.out, f"withdraw: {gone}")
export = run("policy", "export", f"{NUMBER}@2026-07-01", *DB)
check(export.status == 0 and "is withdrawn from 2026-08-01 on; the file does not say so" in export.err, f"export: {export}")
listed = run("policy", "list", *DB)
check("withdrawn from 2026-08-01" in listed.out, f"list: {listed}")
stale = run("policy", "list", "--db", path("other.db"), "--today", "2027-06-15", "--json").json["policies"]
check([row["stale"] for row in stale] == [False, True], f"stale, unless it has ended: {stale}")
shown = run("policy", "show", "TT.9", "--db", path("other.db"), "--today", "2027-06-15")
check("last reviewed more than a year ago" in shown.out, f"stale version shown: {shown}")

# A document that breaks off is a draft even where one works alone, until that person says that it is whole.
ALONE = ["--db", path("alone.db"), "--today", TODAY]
run("init", *ALONE)
half = run("policy", "import", write("half.md", POLICY[:POLICY.index("4. ")] + "4. Testing of"), *ALONE)
check(half.status == 0 and "seems to break off at line" in half.out and "error: cut-off: " in half.out, f"half: {half}")
check("as a draft" in half.out, f"and is not in force: {half}")
for verb, status, code in (("review", 65, "policy-part-missing"), ("publish", 77, "policy-wrong-state")):
    refused(["policy", verb, NUMBER, *ALONE], status, code, "", database=path("alone.db"))
whole = run("policy", "review", NUMBER, "--whole", *ALONE)
check(whole.status == 0 and "reviewed. Next: publish it" in whole.out, f"said to be whole: {whole}")
check(run("policy", "publish", NUMBER, *ALONE).status == 0, "and published")
check("published by its author" in run("policy", "show", NUMBER, *ALONE).out, "which says so ever after")
check(run("audit", "verify", *ALONE).status == 0, "and the trail is sound")

# PDF documents.
# What is to be looked at stands with its words and a caret under the place.
odd = write("odd.md", "# Clinical Policy: Odd (Oddity)\n\nInitial Approval Criteria\n\nA. Sample disease:\n1. First\n2. Second\n")
shown = run("policy", "import", odd, "--dry-run", "--number", "X.1", "--effective", "2026-01-01", *DB).out
check(
    "line 5, column 1: warning: guessed-combinator: " in shown and "\n    A. Sample disease:\n    ^~~~" in shown,
    f"a finding shows its place, {shown}")

printed = write("policy.pdf", pdf(POLICY.splitlines()))
read = run("policy", "import", printed, "--dry-run", "--effective", "2026-01-01", *DB)
check(read.status == 0 and NUMBER in read.out and "Nothing was kept." in read.out, f"PDF: {read}")
no(["policy", "import", write("scan.pdf", pdf([]))], 65, "pdf-without-text", "holds no text, only pictures")
no(["policy", "import", write("locked.pdf", pdf(["text"], encrypted=True))], 65, "pdf-encrypted", "is encrypted")
no(["policy", "import", write("damaged.pdf", b"%PDF-1.7\nnothing")], 65, "pdf-damaged", "is damaged")
no(["policy", "import", write("half.pdf", pdf(POLICY.splitlines())[:900])], 65, "pdf-damaged", "is damaged")
no(["policy", "import", write("long.pdf", pdf(WIDE, pages=1600))], 65, "pdf-too-large", "too much text")
check([name for name in os.listdir(FOLDER) if name.startswith("priorauth-pdf")] == [], "no folder is left behind")
attached = run("document", "attach", "R1", write("note.pdf", pdf(NOTE.splitlines())), "--kind", "chart-note", *DB)
check(attached.status == 0 and "can't be cited" not in attached.out, f"a PDF with text is cited: {attached}")
scanned = run("document", "attach", "R1", write("scan.pdf", pdf([])), "--kind", "letter", *DB)
check(scanned.status == 0 and "can't be cited: that PDF holds no text" in scanned.out, f"a scan is kept: {scanned}")

# Lists in lists: as deep as may be, and deeper.
def nested(levels):
    lines = ["### I. Initial Approval Criteria", "**A. Cancer** (must meet all):", "1. Diagnosis of cancer;", "2. One of the following:"]
    lines += [" " * 3 * level + ["a.", "1.", "i.", "(1)"][level % 4] + " Meets one of the following:" for level in range(1, levels + 1)]
    return "# T\n\n" + "\n".join(lines) + "\n" + " " * (3 * levels + 4) + "- Age is at least 18 years and ECOG is 0 or 1\n"


def import_nested(levels):
    name = write(f"nested-{levels}.md", nested(levels))
    return ["policy", "import", name, "--number", f"N.{levels}", "--effective", "2026-01-01"]


deep = run(*import_nested(8), *DB)
shown = run("policy", "show", "N.8", *DB)
check(deep.status == 0 and shown.status == 0 and "ECOG" in shown.out, f"a deep list is kept and read back: {deep}, {shown}")
no(import_nested(16), 65, "too-deep", "lists stand in lists on more than 10 levels")
