"""Inputs that are owed a clear answer: one line, an exit status, a token, and nothing changed."""
import os
import socket
import sqlite3
import subprocess
import time

from harness import HERE, PROGRAM, TODAY, check, environment, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DATABASE = path("cases.db")
DB = ["--db", DATABASE, "--today", TODAY]
run("init", *DB)
run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB)
run("member", "add", *DB, stdin=MEMBER)
run("request", "add", *DB, stdin=REQUEST)
run("document", "attach", "R1", write("note.txt", NOTE), "--kind", "chart-note", *DB)


def no(words, status, code, sentence, **options):
    refused([*words, *DB], status, code, sentence, database=DATABASE, **options)


# The command line itself.
no(["aprove", "12"], 64, "unknown-command", "no command 'aprove'; ")
no(["polcy", "list"], 64, "unknown-command", "did you mean 'policy'? 'priorauth help' lists them")
no(["decide", "R1", "--approve"], 64, "missing-option", "priorauth decide: --reason is missing"[18:])
no(["decide", "R1", "--reason", "x"], 64, "missing-option", "one of --approve, --approve-modified, --deny, --pend, --refer, --route is missing")
no(["decide", "R1", "--refer", "--reason", "bad \udcff"], 65, "not-utf8", "word 5 of the command line is not valid UTF-8")
no(["decide", "R1", "--approve", "--pend", "--reason", "x"], 64, "conflicting-options", "only one of --approve, --pend")
no(["decide", "R1", "--aprove", "--reason", "x"], 64, "unknown-option", "did you mean '--approve'?")
no(["decide", "R1", "--pend", "--reason", "x", "--reason", "y"], 64, "given-twice", "--reason is given twice")
no(["member", "add", "--member-name", "Invented Name"], 64, "personal-data-argument", "(other users can see it)")
no(["member", "list", "--search", "Invented"], 64, "personal-data-argument", "--search is not taken")
no(["request", "show", "12a"], 64, "bad-number", "'12a' is not a request number (digits only, 1 to 2147483647)")
no(["request", "show", "99999999999999999999"], 64, "bad-number", "is not a request number")
no(["expiring", "--within", "-1"], 64, "bad-choice", "--within can't be '-1'")
no(["policy", "show", "CP.TEST.901", "--version", "2026-02-30"], 64, "bad-date", "February 2026 has 28 days")
no(["policy", "show", "CP.TEST.901", "--version", "03/04/26"], 64, "bad-date", "can be read two ways")
no(["evaluate", "R1", "--with", "LVEF"], 64, "bad-override", "NAME=VALUE")

# Things that are not there.
no(["request", "show", "R99"], 66, "not-found", "no request R99")
no(["decide", "R99", "--pend", "--reason", "x"], 66, "not-found", "no request R99")
no(["member", "show", "M99"], 66, "not-found", "no member record M99")
for words in (["request", "show", "R99"], ["quality", "show", "S9"], ["policy", "show", "CP.NONE.1"]):
    asked = run(*words, *DB)
    check("nothing was" not in asked.err.lower(), f"nothing was to be saved, {asked}")
no(["renew", "A99"], 66, "not-found", "no authorization A99")
no(["policy", "show", "CP.NONE.1"], 66, "not-found", "no policy CP.NONE.1")
no(["policy", "import", path("missing.md")], 66, "no-such-file", "no file '")
no(["evaluate", path("missing.json")], 66, "no-such-file", "no file '")

# Policy documents.
no(["policy", "import", write("empty.md", "")], 65, "empty-document", "the document is empty")
no(["policy", "import", write("binary.md", bytes([1, 2, 3, 65, 66]) * 200)], 65, "binary-document", "this is not a text")
no(["policy", "import", write("nul.md", b"# Title\n\0")], 65, "nul-byte", "a NUL character at byte 9 (line 2)")
no(["policy", "import", write("latin.md", "# Größe\n".encode("latin-1"))], 65, "not-utf8", "not valid UTF-8 at byte 5")
no(["policy", "import", write("wide.md", "# Title\n".encode("utf-16"))], 65, "not-utf8", "this is UTF-16 text")
no(["policy", "import", write("prose.md", "# A letter\n\nNothing to see here.\n")], 65, "no-criteria", "no criteria section")
no(["policy", "import", path(".")], 65, "not-a-regular-file", "is a folder")
no(["policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01"], 65, "duplicate", "is on record already")
huge = write("huge.md", "# Title\n")
os.truncate(huge, 100 * 1_048_576)
no(["policy", "import", huge], 65, "too-large", "100 MB, the limit is 25 MB; nothing was saved")
no(["policy", "import", write("cut.md", "# Größe\n".encode()[:5])], 65, "not-utf8", "not valid UTF-8 at byte 5")
os.mkfifo(path("pipe"))
no(["policy", "import", path("pipe")], 65, "not-a-regular-file", "is a pipe")
no(["policy", "import", "/dev/zero"], 65, "not-a-regular-file", "is a device")
server = socket.socket(socket.AF_UNIX)
server.bind(path("socket"))
no(["policy", "import", path("socket")], 65, "not-a-regular-file", "is a socket")
changed = open(f"{HERE}/policy.md", encoding="utf-8").read().replace("400 mg", "300 mg")
no(
    ["policy", "import", write("other.md", changed), "--effective", "2025-06-01"], 65, "policy-older",
    "is older than the published version (2026-01-01)")

# Members.
no(["member", "add"], 65, "bad-shape", "$.birthDate: expected the birth date",
   stdin={k: v for k, v in MEMBER.items() if k != "birthDate"})
no(["member", "add"], 65, "invalid-birth-date", "the birth date is in the future",
   stdin=dict(MEMBER, number="TEST-0002", birthDate="2031-05-01"))
no(["member", "add"], 65, "bad-shape", "$.birthDate: expected a date that exists",
   stdin=dict(MEMBER, number="TEST-0002", birthDate="1958-13-31"))
no(["member", "add"], 65, "duplicate", "a member with that number is on record already", stdin=MEMBER)
no(["member", "add"], 65, "invalid-member-number", "U+202E", stdin=dict(MEMBER, number="TEST\u202e1"))
no(["member", "add"], 65, "bad-json", "not valid JSON at line 1", stdin="{")
no(["member", "add"], 65, "bad-json", "key 'number' is given twice", stdin='{"number": "1", "number": "2"}')
no(["member", "add"], 65, "bad-json", "nested deeper than 64", stdin="[" * 100)
no(["member", "add"], 65, "bad-json", "half a character", stdin='{"number": "\\ud800"}')

# Requests, documents, evidence.
no(["request", "add"], 66, "not-found", "no member has that number", stdin=dict(REQUEST, member={"number": "NOBODY"}))
no(["request", "add"], 65, "bad-shape", "$.request.dose.amount: expected a number above 0",
   stdin=dict(REQUEST, request=dict(REQUEST["request"], dose={"amount": -4, "unit": "mg"})))
no(["request", "add"], 65, "bad-shape", "$.request.dose.unit: expected a unit",
   stdin=dict(REQUEST, request=dict(REQUEST["request"], dose={"amount": 4, "unit": "mgs"})))
no(["request", "add"], 65, "invalid-body-surface", "the body surface is outside 0.03 to 5",
   stdin=dict(REQUEST, member=dict(REQUEST["member"], bsaM2=60)))
no(["document", "attach", "R1", write("chart.pdf", b"PK\3\4zip"), "--kind", "letter"], 65, "document-archive", "not unpacked")
no(["document", "attach", "R1", path("note.txt"), "--kind", "chart-note"], 65, "document-duplicate", "attached already")
no(["document", "attach", "R1", path("note.txt"), "--kind", "poem"], 64, "bad-choice", "--kind can't be 'poem'")
no(["evidence", "add", "R1"], 65, "bad-shape", "$.low: expected a percentage from 0 to 100",
   stdin=dict(LVEF, low=500, high=500))
no(["evidence", "add", "R1"], 65, "bad-shape", "$.value: expected a field of the evidence kind",
   stdin=dict(LVEF, value=60))
no(["evidence", "add", "R1"], 65, "invalid-source", "the cited document", stdin=dict(LVEF, source="nothing.txt"))
no(["evidence", "add", "R1"], 65, "invalid-evidence-date", "in the future", stdin=dict(LVEF, date="2030-01-01"))
no(["evidence", "add", "R1"], 65, "bad-shape", "$[1].result: expected one of", stdin=[FACTS[0], dict(FACTS[1], result="maybe")])
no(["evidence", "add", "R1"], 65, "invalid-evidence-date", "item 2 of 2: a date in the evidence is in the future; nothing "
   "was saved, nor were the others", stdin=[LVEF, dict(LVEF, date="2030-01-01")])
no(["evidence", "add", "R1"], 65, "bad-shape", "$.source: expected the number of an attached document", stdin={k: v for k, v in LVEF.items() if k != "source" and k != "span"})
no(["evidence", "add", "R1"], 65, "bad-shape", "$.kind: expected a kind of evidence", stdin={"kind": "rumour", "documented": False})
no(["evidence", "add", "R99"], 66, "not-found", "no request R99", stdin=LVEF)

# Case files.
case = {"caseFile": 1, "policy": "CP.TEST.901", "request": {"received": "2026-02-30", "reviewType": "initial"}}
no(["evaluate", "-"], 65, "bad-shape", "$.request.received: expected a date that exists", stdin=case)
case["request"]["received"] = "2026-06-01"
no(["evaluate", "-", "--policy", "CP.OTHER.1"], 65, "conflicting-policies", "the case names CP.TEST.901", stdin=case)
no(["evaluate", "-"], 65, "no-such-policy", "no policy CP.NONE.1 is on file", stdin=dict(case, policy="CP.NONE.1"))
no(["evaluate", "-"], 65, "no-governing-policy", "no policy governs this drug",
   stdin={**{k: v for k, v in case.items() if k != "policy"}, "request": dict(case["request"], drug={"name": "x"})})

# Databases that can't be used.
refused(["request", "list", "--db", path("none.db")], 66, "no-database", "no database at that path; 'priorauth init'")
refused(["request", "list", "--db", f"file:{DATABASE}"], 64, "database-uri", "must be a plain path")
refused(["request", "list", "--db", path(".")], 65, "database-is-directory", "is a directory")
refused(["init", "--db", DATABASE], 73, "database-exists", "there is a file at that path already", database=DATABASE)


def broken(name, content):
    file = write(name, content)
    os.chmod(file, 0o600)
    return file


refused(["request", "list", "--db", broken("zero.db", b"")], 65, "database-empty", "the database file is empty")
refused(["request", "list", "--db", broken("text.db", b"no database at all" * 100)], 65, "not-a-database", "not a case database")
other = path("other.db")
connection = sqlite3.connect(other)
connection.execute("create table t (x)")
connection.commit()
connection.close()
os.chmod(other, 0o600)
refused(["request", "list", "--db", other], 65, "database-of-other-program", "another program", database=other)
refused(["demo", "--no-desk", "--db", DATABASE], 73, "not-a-demo", "is not a demonstration", database=DATABASE)

newer = path("newer.db")
run("init", "--db", newer)
connection = sqlite3.connect(newer)
table = connection.execute("select name from sqlite_master where name like '%migration%'").fetchone()[0]
columns = [row[1] for row in connection.execute(f"pragma table_info({table})")]
last = dict(zip(columns, connection.execute(f"select * from {table} order by 1 desc limit 1").fetchone()))
last[columns[0]] += 50
connection.execute(
    f"insert into {table} ({', '.join(columns)}) values ({', '.join('?' * len(columns))})", list(last.values()))
connection.commit()
connection.close()
refused(["request", "list", "--db", newer], 78, "schema-newer", "use a newer program", database=newer)

os.chmod(DATABASE, 0o644)
refused(["request", "list", "--db", DATABASE], 78, "database-too-open", "chmod", database=DATABASE)
os.chmod(DATABASE, 0o600)
locked = sqlite3.connect(DATABASE, isolation_level=None)
locked.execute("begin immediate")
busy = run("decide", "R1", "--pend", "--reason", "x", *DB, "--json")
check(busy.status == 75 and busy.json["error"]["code"] == "busy", f"somebody else is saving, {busy}")
locked.execute("rollback")
locked.close()

# What goes to the terminal can't act on it.
hostile = run("member", "show", "\x1b[31mred", *DB)
check("\x1b" not in hostile.err and "^[" in hostile.err, f"control characters are shown as marks, {hostile}")

HOSTILE = "a\x1b[31mb\x9b2Jc\u202ed\u200be\rf\x08g\u2066h\x07i"
run("evidence", "add", "R1", *DB, stdin={"kind": "literature", "text": HOSTILE, "documented": True, "source": LVEF["source"]})
run("evidence", "add", "R1", *DB, stdin={"kind": "diagnosis", "name": HOSTILE, "documented": True, "source": LVEF["source"]})
for words in (["request", "show", "R1"], ["evaluate", "R1"], ["request", "show", "R1", "--json"], ["evaluate", "R1", "--json"]):
    shown = run(*words, *DB).out
    acting = [c for c in shown if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066\u200b"]
    check("31mb" in shown and not acting, f"{' '.join(words)}: hostile text is shown as marks, {shown[:200]!r}")

# The person's own database is private.
run("init")
own = path("data/priorauth/priorauth.db")
check(os.path.exists(own), "the database lies under the data folder")
check(os.stat(own).st_mode & 0o777 == 0o600, "only its owner can read it")
check(os.stat(os.path.dirname(own)).st_mode & 0o777 == 0o700, "nor can others look into its folder")
check(run("request", "list").out == "No request is open.\n", "and it is used without being named")
relative = run("request", "list", env={"XDG_DATA_HOME": "data"})
check(relative.status == 66, f"a relative data folder is ignored, {relative}")

# A file that must not grow any more is a disk that is full, and what was begun is taken away.
limited = path("limited")
os.mkdir(limited)
for words in (["init", "--db", f"{limited}/new.db"], ["demo", "--no-desk", "--db", f"{limited}/demo.db"],
    ["backup", f"{limited}/copy.pab", *DB]):
    short = run(*words, prefix=("prlimit", "--fsize=100000"))
    check(short.status == 74, f"{words[0]} that may write 100 KB fails as on a full disk, {short}")
    check(short.err.count("\n") == 1 and short.err.startswith("priorauth"), f"in one line, {short}")
    check(os.listdir(limited) == [], f"and leaves nothing, {os.listdir(limited)}")
check(run("init", "--db", f"{limited}/new.db").status == 0, "with more room it is made")

# Whoever makes a database and is killed can make it again: it has its name once it is whole.
for delay in range(8):
    database = path(f"killed-{delay}.db")
    making = subprocess.Popen([PROGRAM, "init", "--db", database], env=environment(), stdout=subprocess.DEVNULL)
    time.sleep(0.01 + 0.04 * delay)
    making.kill()
    making.wait()
    if not os.path.exists(database):
        check(run("init", "--db", database).status == 0, f"after {delay} it can be made again")
    verified = run("audit", "verify", "--db", database)
    check(verified.status == 0, f"it is whole, {verified}")
