"""Letters at the command line: prepared, held back, corrected, sent, read back from PDF; templates; hostile data."""
import os
import shutil
import sqlite3
import subprocess

from harness import HERE, TODAY, check, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DB = ["--db", path("letters.db"), "--today", TODAY]
HEAD = (
    "name: Invented Health Plan\naddress: 1 Sample Street\naddress: Testville, OH 43000\nphone: 555-0100\n"
    "fax: 555-0101\nclinician-phone: 555-0102\nappeals-address: Appeals, Box 7\n")


def done(*words, **options):
    """A run that has to end with 0; its JSON answer."""
    answer = run(*words, *DB, "--json", **options)
    check(answer.status == 0, f"{' '.join(words)}: {answer}")
    return answer.json


def flat(text):
    """The words of a text without its line breaks."""
    return " ".join(text.split())


def pages(name):
    """The words of a PDF."""
    read = subprocess.run(["pdftotext", path(name), "-"], capture_output=True)
    return flat(read.stdout.decode("utf-8", "replace"))


done("init")
done("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01")
done("member", "add", stdin=MEMBER)
r = f"R{done('request', 'add', stdin=REQUEST)['request']}"
refused(
    ["letter", "draft", r, *DB], 77, "no-letter-due", "there is no letter to write; decide on it first", DB[1])
done("document", "attach", r, write("note.txt", NOTE), "--kind", "chart-note", "--date", "2026-06-10")
done("evidence", "add", r, stdin=FACTS)
done("decide", r, "--pend", "--reason", "LVEF asked for")

# One line for each missing fact; nothing goes out while something is empty.
draft = done("letter", "draft", r)
text = flat(draft["text"])
check(draft["kind"] == "information-request" and draft["recipient"] == "prescriber", f"what is due, {draft}")
check(text.count("(for criterion ") == text.count("(for criterion I.A.6)") == 1, f"exactly the missing fact is asked for, {draft['text']}")
check("LVEF (left ventricular ejection fraction)" in text, f"abbreviations are written out, {text}")
# A request for a Medicaid drug is answered within a day, and asking does not stop that clock.
check("send it by June 15, 2026" in text, f"by when: not past the plan's own deadline, {text}")
check(not draft["fit"] and {p["code"] for p in draft["problems"]} == {"empty-field"}, f"no letterhead yet, {draft}")
refused(["letter", "send", "L1", "--by", "fax", *DB], 65, "letter-withheld", "plan.name", DB[1])

# The letterhead, with every way to get it wrong.
for words, sentence in [
    ("nam: X\n", "line 1"), ("name: X\nfax:\n", "line 2"), ("appeal-days: soon\n", "number of days"),
    ("name: \x1b[2J\n", "U+001B"), ("", "nothing in it"),
]:
    refused(
        ["template", "change", "letterhead", "--from", "-", "--reason", "x", *DB], 65, "template-refused", sentence,
        DB[1], stdin=words)
refused(
    ["template", "change", "letterhead", "--from", write("latin.txt", b"name: \xe9\n"), "--reason", "x", *DB], 65,
    "not-utf8", "UTF-8", DB[1])
done("template", "change", "letterhead", "--from", write("head.txt", HEAD), "--reason", "the plan's own")
sent = done("letter", "send", "L1", "--by", "fax", "--to", path("request.txt"))
check(open(path("request.txt")).read() == sent["sent"]["text"], "the file is what was kept")
check("By fax: 555-0101" in sent["sent"]["text"], f"how to send it, {sent}")
refused(["letter", "send", "L1", "--by", "fax", *DB], 77, "letter-sent", "is not edited", DB[1])
refused(["letter", "draft", r, *DB], 77, "letter-sent", "--corrects L1", DB[1])
refused(
    ["letter", "draft", r, "--for", "member", *DB], 65, "letter-recipient", "not written to the member", DB[1])

# Approved: to the practitioner as PDF, to the member as text, each kept as it went out.
done("evidence", "add", r, stdin=LVEF)
done("decide", r, "--approve", "--reason", "All criteria are met")
draft = done("letter", "draft", r, "--words", "-", stdin="Please call before the first dose.\n\nThank you.")
text = flat(draft["text"])
for words in [
    "Approved from June 15, 2026 through June 14, 2027", "400 mg every 14 days", "CP.TEST.901", "May 15, 2027",
    "Please call before the first dose.", "Entry", "(criterion II.A.",
]:
    check(words in text, f"'{words}' expected in the approval, {text}")
check(draft["fit"], f"fit to send, {draft['problems']}")
if shutil.which("gropdf"):
    sent = done("letter", "send", f"L{draft['letter']}", "--by", "mail", "--pdf", path("approval.pdf"))
    check(sent["sent"]["mediaType"] == "application/pdf", f"the PDF is what was sent, {sent}")
    words = pages("approval.pdf")
    check("Approved from June 15, 2026 through June 14, 2027" in words, f"read back from the PDF, {words}")
    check("Tamsin Quillfeather" in words and "Thank you." in words, f"names and own words, {words}")
    done("letter", "show", f"L{draft['letter']}", "--pdf", path("again.pdf"))
    check(open(path("again.pdf"), "rb").read() == open(path("approval.pdf"), "rb").read(), "the very same bytes")
    check(os.stat(path("approval.pdf")).st_mode & 0o077 == 0, "readable by nobody else")
else:
    done("letter", "send", f"L{draft['letter']}", "--by", "mail")
first = f"L{draft['letter']}"
member = done("letter", "draft", r, "--for", "member")
check("Dear Tamsin Quillfeather:" in member["text"], f"to the member, {member}")
done("letter", "send", f"L{member['letter']}", "--by", "mail")
refused(
    ["letter", "show", f"L{member['letter']}", "--pdf", path("none.pdf"), *DB], 65, "letter-sent-as-text", "as text",
    DB[1])

# A corrected letter is a new one that names the old.
corrected = done("letter", "draft", r, "--corrects", first, "--words", "-", stdin="The first letter had a wrong number.")
check(f"takes the place of our letter {first} of June 15, 2026" in flat(corrected["text"]), f"{corrected['text']}")
done("letter", "send", f"L{corrected['letter']}", "--by", "mail")
rows = done("letter", "list", r)["letters"]
check([row["kind"] for row in rows] == ["information-request"] + ["approval"] * 3, f"all letters, {rows}")
check(run("letter", "list", r, *DB).out.count("\n") == 5, "one line each under a heading")
refused(["letter", "show", "L99", *DB], 66, "not-found", "no letter L99", DB[1])
refused(["letter", "list", "R99", *DB], 66, "not-found", "no request R99", DB[1])
refused(
    ["letter", "show", first, "--to", path("request.txt"), *DB], 73, "file-exists", "left as it is", DB[1])

# Templates: what is shown can be changed; what can't be a template is refused with its line.
shipped = done("template", "show", "approval")["text"]
check("{{approved.last-day}}" in shipped and "approved.last-day" in run("template", "fields").out, "fields are listed")
for words, sentence in [
    (shipped + "{{member.shoe-size}}\n", "there is no field 'member.shoe-size'"), ("{{member.name\n", "line 1"),
    (shipped.replace("{{approved.last-day}}", "soon"), "has to hold 'approved.last-day'"),
    (shipped + "{{#if note}}\n", "never closed"), ("x" * 70000, "65536"), (shipped + "\u202e", "U+202E"),
]:
    refused(
        ["template", "change", "approval", "--from", "-", "--reason", "x", *DB], 65, "template-refused", sentence,
        DB[1], stdin=words)
# What a denial owes its reader is not to be hidden under a condition.
denial = done("template", "show", "denial")["text"]
hidden = denial.replace("# If you disagree", "{{#if route.policy}}\n# If you disagree")
hidden = hidden.replace("# To talk about", "{{/if}}\n# To talk about")
refused(
    ["template", "change", "denial", "--from", "-", "--reason", "x", *DB], 65, "template-refused",
    "'appeal.by' stands only under '{{#if route.policy}}'", DB[1], stdin=hidden)
refused(
    ["template", "change", "thanks", "--from", "-", "--reason", "x", *DB], 64, "bad-choice", "letterhead", DB[1])
changed = done("template", "change", "approval", "--from", "-", "--reason", "kinder", stdin=shipped + "\nGood luck.\n")
check(changed["version"] == 1, f"the first version of the plan's own, {changed}")
check(done("template", "show", "approval", "--version", "0")["text"] == shipped, "the shipped one is still there")
names = {row["name"]: row["version"] for row in done("template", "list")["templates"]}
check(names["approval"] == 1 and names["letterhead"] == 1 and names["denial"] == 0, f"versions, {names}")
check("Good luck" not in done("letter", "show", first)["sent"]["text"], "what was sent stays as it was")

# Hostile data: requests of groff, escapes and wide letters mean only themselves.
hostile = ".sy touch pwned\n'br\n\\X'ps: exec' \\n[.$] .\n{{member.name}}"
done("letter", "draft", r, "--corrects", first, "--words", "-", stdin=hostile)
number = done("letter", "list", r)["letters"][-1]["letter"]
refused(["letter", "send", f"L{number}", "--by", "mail", *DB], 65, "letter-withheld", "'{{' or '}}'", DB[1])
done(
    "letter", "draft", r, "--corrects", first, "--words", "-",
    stdin=hostile.replace("{{member.name}}", "caf\u00e9 \u2265 50 %") + "\n" + "x" * 300)
if shutil.which("gropdf"):
    done("letter", "show", f"L{number}", "--pdf", path("hostile.pdf"))
    words = pages("hostile.pdf")
    check(".sy touch pwned" in words and "\\X'ps: exec'" in words, f"shown as typed, {words[-700:]}")
    check("caf\u00e9 at least 50 %" in words, f"letters outside ASCII, {words[-700:]}")
    check(not os.path.exists("pwned") and not os.path.exists(path("pwned")), "nothing was run")
    done("letter", "draft", r, "--corrects", first, "--words", "-", stdin="\u7531\u7d00")
    refused(
        ["letter", "send", f"L{number}", "--by", "mail", "--pdf", path("wide.pdf"), *DB], 69, "pdf-without-glyphs",
        "U+7531", DB[1])
check("\u7531\u7d00" in done("letter", "draft", r, "--words", "-", stdin="\u7531\u7d00")["text"], "text has every letter")
refused(
    ["letter", "draft", r, "--corrects", first, "--words", "-", *DB], 65, "invalid-note", "U+202E", DB[1],
    stdin="a\u202eb")

# The export has every letter; the trail tells when one was altered.
export = run("case", "export", r, *DB, "--json").json
check([letter["kind"] for letter in export["letters"]][:2] == ["information-request", "approval"], "in the export")
check("We approved this request" in run("case", "export", r, "--text", *DB).out, "word for word in the report")
check(run("audit", "verify", *DB).status == 0, "the trail is sound")
connection = sqlite3.connect(path("letters.db"))
connection.execute("drop trigger letter_stays_as_sent")
connection.execute("update letter set content = x'00', digest = ? where letter_id = 2", ("0" * 64,))
connection.commit()
connection.close()
altered = run("audit", "verify", *DB)
check(altered.status == 1 and "row 2 of 'letter'" in altered.out, f"an altered letter is found, {altered}")
