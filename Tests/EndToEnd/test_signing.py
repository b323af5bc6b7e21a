"""Signing with a passphrase, from a descriptor and at a terminal, and what is kept of failed tries."""
import os
import pty
import sqlite3
import time

from harness import HERE, PROGRAM, TODAY, check, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DB = ["--db", path("cases.db"), "--today", TODAY]
FD = ["--passphrase-fd", "0"]
RIGHT, WRONG = "quail in the hedge", "wren in the hedge"


def done(result, what):
    return check(result.status == 0, f"{what}: {result}")


done(run("init", *DB), "a database")
done(run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB), "a policy, in force at once")
done(run("member", "add", *DB, stdin=MEMBER), "a member")
done(run("request", "add", *DB, stdin=REQUEST), "a request")
done(run("document", "attach", "R1", write("note.txt", NOTE), "--kind", "chart-note", *DB), "a note")
done(run("evidence", "add", "R1", *DB, stdin=FACTS + [LVEF]), "evidence")

refused(["person", "passphrase", *DB], 64, "passphrase-missing", "--passphrase-fd", path("cases.db"))
short = run("person", "passphrase", *DB, *FD, stdin="short\n")
check(short.status == 65 and "too short" in short.err, f"a short one, {short}")
done(run("person", "passphrase", *DB, *FD, stdin=RIGHT + "\n"), "a passphrase")

approve = ["decide", "R1", "--approve", "--reason", "all criteria met", *DB]
before = run("audit", "verify", *DB, "--json").json["entries"]
unsigned = run(*approve, "--json")
check(unsigned.status == 77 and unsigned.json["error"]["code"] == "signature-wanted", f"unsigned, {unsigned}")
check(run("audit", "verify", *DB, "--json").json["entries"] == before, "nothing is on record of that")
for number in range(1, 6):
    wrong = run(*approve, *FD, stdin=WRONG + "\n")
    check(wrong.status == 77 and f"({number} of 5 tries" in wrong.err, f"wrong, {wrong}")
paused = run(*approve, *FD, "--json", stdin=RIGHT + "\n")
check(paused.status == 75 and paused.json["error"]["code"] == "too-many-tries", f"a pause, {paused}")
history = run("person", "show", "--history", *DB, "--json").json["signIns"]
check([entry["outcome"] for entry in history] == ["wrong-passphrase"] * 5, f"failed tries are shown, {history}")
check(run("request", "show", "R1", *DB, "--json").json["state"] in ("received", "in-review"), "nothing was decided")

# The pause is over on another day; standard input goes on after the line of the passphrase.
LATER = ["--db", path("cases.db"), "--today", "2026-06-16"]
signed = run("decide", "R1", "--approve", "--reason", "-", *LATER, *FD, stdin=RIGHT + "\nall criteria met\n")
done(signed, "signed, with the reason after it")
done(run("request", "list", *LATER), "looking is not signed")
unpublished = run("policy", "import", f"{HERE}/policy.md", "--effective", "2027-01-01", *LATER, "--json")
check(unpublished.json.get("state") != "published", f"nothing is published unsigned in passing, {unpublished}")

# The passphrase is nowhere: not in the file, not in what is printed, and refused as an argument.
check(RIGHT.encode() not in open(path("cases.db"), "rb").read(), "only a digest is kept")
digest = sqlite3.connect(path("cases.db")).execute("select digest from passphrase").fetchone()[0]
check(digest.startswith("$argon2id$v=19$m=65536,t=3"), "argon2id, 64 MiB, three passes")
refused(["person", "passphrase", "--passphrase", RIGHT, *DB], 64, "personal-data-argument", "--passphrase")

# Change, settings.
done(run("person", "passphrase", *LATER, *FD, stdin=f"{RIGHT}\n{WRONG}\n"), "changed with the one before")
bad = run("setting", "set", "idle-minutes", "10", *LATER, *FD, stdin=RIGHT + "\n")
check(bad.status == 77, f"the old one is good no more, {bad}")
done(run("setting", "set", "idle-minutes", "10", *LATER, *FD, stdin=WRONG + "\n"), "a setting")
refused(["setting", "set", "idle-minutes", "0", *LATER], 65, "bad-setting", "1 to 60", path("cases.db"))
listed = {row["setting"]: row["value"] for row in run("setting", "list", *LATER, "--json").json["settings"]}
kept = {name: listed.get(name) for name in ("idle-minutes", "passphrase")}
check(kept == {"idle-minutes": "10", "passphrase": "when-set"}, f"what is set, {listed}")
done(run("audit", "verify", *LATER), "the trail fits")

# At a terminal it is asked for, and not shown.
pid, terminal = pty.fork()
if pid == 0:
    os.execve(PROGRAM, [PROGRAM, "setting", "set", "idle-minutes", "12", *LATER],
        {"HOME": path("home"), "TERM": "xterm", "LC_ALL": "C.UTF-8", "TMPDIR": path("")})
seen = b""
deadline = time.time() + 30
while time.time() < deadline and b"Passphrase: " not in seen:
    seen += os.read(terminal, 1000)
os.write(terminal, (WRONG + "\n").encode())
while True:
    try:
        more = os.read(terminal, 1000)
    except OSError:
        break
    if not more:
        break
    seen += more
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
check(status == 0 and b"idle-minutes is 12" in seen, f"typed at a terminal, {status}, {seen}")
check(WRONG.encode() not in seen, "and not shown")
