"""What people and programs give wrongly: each kind is owed an answer that says what is wrong and what to do, and no change.

The kinds are numbered from 1 to 93, in the order of usage, database, case, value, policy, decision, import, attachment,
export, terminal, person and backup; every number has to be tried."""
import fcntl
import json
import os
import pty
import select
import signal
import socket
import sqlite3
import struct
import termios
from types import SimpleNamespace

from lab import ENVIRONMENT, FOLDER, PROGRAM, check, copy, demonstration, do, figure, path, shim, write
from harness import HERE as ENDS, can_act_as_others, dump_digest, run_as
from records import LVEF

MIGRATIONS = os.path.join(ENDS, "../../migrations")
database = demonstration()
TO = ["--db", database, "--today", "2026-06-15"]
POLICY = open(os.path.join(ENDS, "policy.md"), encoding="utf-8").read()
MEMBER = {"number": "B-1", "familyName": "Roe", "givenName": "Ann", "birthDate": "1961-03-04"}
REQUEST = {"received": "2026-06-15", "reviewType": "initial", "lineOfBusiness": "Medicaid",
    "drug": {"name": "zenocutuzumab-zbco", "brand": "Bizengri", "hcpcs": "J9382"}, "dose": {"amount": 750, "unit": "mg"}}
tried, answered = set(), {}


def judge(number, status, sentence, done, before=None):
    """Counts one answer: its status, its sentence, one line, and that the record is as it was."""
    tried.add(number)
    words = done.err or done.out
    good = done.status == status and sentence in words and done.err.count("\n") <= 1 and len(done.err) < 900
    good = good and (before is None or dump_digest(database) == before)
    answered[number] = answered.get(number, True) and good
    check(good, f"B{number:02}: status {status} and '{sentence}' expected, {done}")


def no(number, words, status, sentence, **options):
    """One wrong input to the demonstration."""
    judge(number, status, sentence, do(*words, *TO, **options), UNTOUCHED)


def at(number, place, status, sentence, words=("request", "list"), **options):
    """One wrong database."""
    judge(number, status, sentence, do(*words, "--db", place, **options))


def kept(name, content):
    place = write(name, content)
    os.chmod(place, 0o600)
    return place


def altered(name, sql):
    """A copy that somebody changed with another program, its guards put aside meanwhile."""
    place = copy(database, path(name))
    connection = sqlite3.connect(place, isolation_level=None)
    guards = connection.execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
    for guard, _ in guards:
        connection.execute(f"drop trigger {guard}")
    connection.execute(sql)
    for _, guard in guards:
        connection.execute(guard)
    connection.close()
    return place


def member(**changed):
    return json.dumps(MEMBER | changed)


def request(**changed):
    return json.dumps({"member": {"number": "DEMO-0001"}, "request": REQUEST | changed,
        "prescriber": {"name": "Dr. Invented", "specialty": "oncology"}})


def document(number, name, content, status, sentence):
    no(number, ["policy", "import", write(name, content)], status, sentence)


def attach(number, place, status, sentence, *words):
    no(number, ["document", "attach", "R15", place, "--kind", "letter", *words], status, sentence)


def on_terminal(*words, terminal="xterm-256color", rows=24, columns=80, locale="C.UTF-8", keys=b""):
    """What the program writes to a terminal, and its status; it is told to go once it has been there for a while."""
    process, end = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execve(PROGRAM, [PROGRAM, *words], ENVIRONMENT | {"TERM": terminal, "LC_ALL": locale})
    written = b""
    for wait in range(60):
        if select.select([end], [], [], 0.1)[0]:
            try:
                written += os.read(end, 65_536)
            except OSError:
                break
        if keys and wait == 15:
            os.write(end, keys)
        if wait == 30:
            os.kill(process, signal.SIGTERM)
    status = os.waitpid(process, 0)[1]
    os.close(end)
    return SimpleNamespace(status=os.waitstatus_to_exitcode(status), out=written.decode("utf-8", "replace"), err="")


# What is needed beside the demonstration, made before anything is wrong.
again = write("policy.md", POLICY)
check(do("policy", "import", again, *TO).status == 0, "a policy")
draft = write("draft.md", POLICY.replace("400 mg", "300 mg"))
check(do("harness", "update", "R15", "--criterion", "I.A.1", "--expect", "1", "--value", "a", *TO).status == 0, "an answer")
key = do("backup-key", "--to", path("own.key"), "--json").json["publicKey"]
check(do("backup", path("good.pab"), *TO).status == 0, "a backup")
UNTOUCHED = dump_digest(database)

# Usage.
no(1, ["aprove", "12"], 64, "no command 'aprove'; 'priorauth help' lists them")
no(1, ["polcy", "list"], 64, "did you mean 'policy'?")
no(2, ["decide", "R14", "--reason", "x"], 64, "--refer, --route is missing")
no(3, ["decide", "R14", "--aprove", "--reason", "x"], 64, "no option '--aprove'; did you mean '--approve'?")
no(4, ["decide", "R14", "--pend", "--reason", "x", "--reason", "y"], 64, "given twice with different values; nothing was saved")
no(5, ["member", "add", "--member-name", "Invented"], 64, "not taken on the command line (other users can see it)")
judge(6, 64, "standard input", on_terminal("policy", "import", "-", *TO), UNTOUCHED)

# The database.
at(7, path("none.db"), 66, "no database at that path; 'priorauth init' makes one")
at(8, "file:x?mode=memory", 64, "must be a plain path, not a file: URI")
os.mkfifo(path("pipe"))
listening = socket.socket(socket.AF_UNIX)
listening.bind(path("socket"))
at(9, FOLDER, 65, "is a directory, not a database file")
for place in ("/dev/null", path("pipe"), path("socket")):
    at(9, place, 65, "not a database file")
at(10, kept("empty.db", b""), 65, "the database file is empty; it was not made by 'priorauth init' or was cut to nothing. Restore")
at(11, kept("text.db", b"no database" * 300), 65, "not a case database; nothing was written")
other = sqlite3.connect(path("other.db"))
other.execute("create table t (x)")
other.commit()
other.close()
os.chmod(path("other.db"), 0o600)
at(12, path("other.db"), 65, "a database of another program; nothing was written")
at(13, altered("newer.db", "insert into migration (number, name, digest, applied) select max(number) + 50, 'x', hex(zeroblob(32)), 0 from migration"),
    78, "use a newer program")


def of_an_older_program():
    """A database as a program made it that did not know the last step of the schema."""
    steps = sorted(os.listdir(MIGRATIONS))[:-1]
    newer = sqlite3.connect(database)
    older = sqlite3.connect(path("older.db"), isolation_level=None)
    older.execute(newer.execute("select sql from sqlite_schema where name = 'migration'").fetchone()[0])
    for step in steps:
        with open(os.path.join(MIGRATIONS, step), encoding="utf-8") as file:
            older.executescript(file.read())
    rows = newer.execute("select * from migration order by number limit ?", (len(steps),)).fetchall()
    older.executemany("insert into migration values (?, ?, ?, ?)", rows)
    for table in ("person", "person_role"):
        names = ", ".join(row[1] for row in older.execute(f"pragma table_info({table})"))
        for row in newer.execute(f"select {names} from {table}").fetchall():
            older.execute(f"insert into {table} ({names}) values ({', '.join('?' * len(row))})", row)
    older.execute("pragma application_id = 1346467188")
    older.close()
    os.chmod(path("older.db"), 0o600)
    return path("older.db")


at(14, of_an_older_program(), 0, "", words=("request", "list"))
newest = sqlite3.connect(path("older.db")).execute("select max(number) from migration").fetchone()[0]
check(newest == len(os.listdir(MIGRATIONS)), f"B14: it is brought up to date, {newest}")
with open(copy(database, path("damaged.db")), "r+b") as file:
    file.seek(4096)
    file.write(os.urandom(4096 * (os.path.getsize(path("damaged.db")) // 4096 - 1)))
at(15, path("damaged.db"), 74, "the database is damaged; restore a backup")
at(16, altered("chain.db", "update audit set payload = payload || ' ' where seq = 5"), 1, "entry 5", words=("audit", "verify"))
remembering = ENVIRONMENT | {"XDG_STATE_HOME": path("state")}
at(17, copy(database, path("old-copy.db")), 0, "", words=("case", "addendum", "R3", "--text", "x"), env=remembering)
copy(database, path("old-copy.db"))
at(17, path("old-copy.db"), 74, "an old copy was put back. Opened read-only, nothing was saved",
    words=("case", "addendum", "R3", "--text", "x"), env=remembering)
open_to_all = copy(database, path("open-to-all.db"))
os.chmod(open_to_all, 0o644)
at(18, open_to_all, 78, "others can get at the database (mode 0644); take their permissions")
faults = {"LD_PRELOAD": shim() or "", "TORTURE_FOLDER": os.path.realpath(path("faulty")), "TORTURE_AT": "0"}
os.mkdir(path("faulty"), 0o700)
faulty = os.path.join(faults["TORTURE_FOLDER"], "f.db")
add = ("case", "addendum", "R3", "--text", "x")
at(19, copy(database, faulty), 78, "network file system (nfs)", env=ENVIRONMENT | faults | {"TORTURE_FILE_SYSTEM": "26985"})
for number, calls, error, first, sentence in (
        (20, "w", 30, "0", "nothing was saved"), (22, "w", 28, "0", "disk full: nothing was saved. Free space and try again"), (23, "s", 5, "0", "may or may not have been saved")):
    at(number, copy(database, faulty), 74, sentence, words=add,
        env=ENVIRONMENT | faults | {"TORTURE_CALLS": calls, "TORTURE_FAULT": str(error), "TORTURE_AT": first})
saving = sqlite3.connect(database, isolation_level=None)
saving.execute("begin immediate")
no(21, ["case", "addendum", "R3", "--text", "x"], 75, "somebody else is saving; nothing was saved, try again")
saving.execute("rollback")
saving.close()

# Cases.
no(24, ["request", "show", "R10492"], 66, "no request R10492")
for number in ("12a", "1e3", "99999999999999999999", "R0"):
    no(25, ["request", "show", number], 64, f"'{number}' is not a request number (digits only, 1 to 2147483647)")
no(26, ["harness", "update", "R15", "--criterion", "I.A.1", "--expect", "1", "--value", "b"], 75,
    "while you worked (you had version 1, it is 2); nothing was saved")
no(27, ["decide", "R1", "--approve", "--reason", "x"], 77, "R1 is approved, so 'approve' can't be done; renew")
no(28, ["case", "addendum", "R3", "--text", "  "], 65, "is empty (it holds only blanks or invisible characters)")
no(29, ["case", "addendum", "R3", "--text", "x" * 81_204], 65, "is 81204 bytes, the limit is 65536")
no(30, ["member", "add"], 65, "the family name holds a line break or control character at position 3; nothing was saved",
    stdin=member(familyName="Ro\ne"))
no(31, ["member", "add"], 65, "the member number holds an invisible or direction-changing character (U+202E) at position 3",
    stdin=member(number="B-\u202e1"))
no(32, ["policy", "show", "\u0421\u0420.PHAR.713"], 66, "no policy")
no(32, ["request", "add"], 65, "the HCPCS code (one letter and four digits)", stdin=request(drug={"name": "x", "hcpcs": "J93\u02222"}))

# Days, numbers, codes.
no(33, ["policy", "show", "CP.PHAR.713", "--version", "2026-02-30"], 64, "2026-02-30 is not a date: February 2026 has 28 days")
no(34, ["policy", "show", "CP.PHAR.713", "--version", "03/04/26"], 64, "can be read two ways; write 2026-03-04 or 04-MAR-2026")
for number, hour in ((35, "2026-03-08T02:30"), (36, "2026-11-01T01:30")):
    no(number, ["request", "add"], 65, "$.request.received: expected a date that exists", stdin=request(received=hour))
no(37, ["member", "add"], 65, "the birth date is in the future", stdin=member(birthDate="2031-05-01"))
no(37, ["member", "add"], 65, "the birth date is before 1900-01-01", stdin=member(birthDate="1850-05-01"))
no(38, ["request", "add"], 65, "the time of receipt is in the future", stdin=request(received="2027-03-12"))
no(39, ["absence", "add", "root", "--from", "2026-07-02", "--through", "2026-07-01", "--reason", "x"], 65,
    "the absence ends before it starts; nothing was saved")
behind = copy(database, path("behind.db"))
at(40, behind, 0, "is behind the last entry", words=("case", "addendum", "R3", "--text", "x", "--today", "2026-06-01"))
last = sqlite3.connect(behind).execute("select payload from audit order by seq desc limit 1").fetchone()[0]
check("clockWentBack" in last, "B40: the entry says that the clock went back")
at(40, behind, 1, "and the newest entry was made at", words=("doctor", "--json", "--today", "2026-05-01"))
for dose in ({"amount": 750}, {"amount": 750, "unit": "mgs"}, {"amount": 750, "unit": "MG/kg2"}):
    no(41, ["request", "add"], 65, "$.request.dose.unit: expected a unit", stdin=request(dose=dose))
for amount in ("1,234.5", "1.234,5", "1e3", "NaN", "0x10", "\u0663"):
    no(42, ["request", "add"], 65, "$.request.dose.amount: expected a number", stdin=request(dose={"amount": amount, "unit": "mg"}))
for low in (540, -1):
    no(43, ["evidence", "add", "R15"], 65, "expected a percentage from 0 to 100", stdin=json.dumps(LVEF | {"low": low, "high": low}))
no(43, ["request", "add"], 65, "expected a number above 0", stdin=request(dose={"amount": 0, "unit": "mg"}))
no(44, ["request", "add"], 65, "expected a number of at most 18 digits",
    stdin=request(dose={"amount": 9223372036854775808, "unit": "mg"}))
no(45, ["request", "add"], 65, "(one letter and four digits) is not of the right form", stdin=request(drug={"name": "x", "hcpcs": "J93822"}))
coded = copy(database, path("coded.db"))
for day, codes in (("2026-01-01", "J9381,Old,K,1\nJ9382,New,K,1\n"), ("2026-04-01", "J9382,New,K,1\n")):
    table = write(f"{day}.csv", "HCPCS,Descriptor,SI,Rate\n" + codes)
    check(do("code", "import", table, "--system", "HCPCS", "--effective", day, "--db", coded).status == 0, "a table of codes")
at(46, coded, 0, "is retired: the table from 2026-04-01 on has it no more",
    words=("code", "show", "J9381", "--system", "HCPCS", "--today", "2026-06-15"))

# Policies.
no(47, ["policy", "show", "CP.PHAR.713", "--version", "2019-01-01"], 66, "no version 2019-01-01 of policy CP.PHAR.713")
no(48, ["policy", "import", draft, "--effective", "2025-06-01"], 65, "is older than the published version (2026-01-01)")
staffed = copy(database, path("staffed.db"))
for words in (["person", "add", "daemon", "--name", "Dee", "--role", "policy-publisher"], ["person", "grant", "daemon", "admin"],
        ["policy", "import", draft, "--effective", "2026-07-01"], ["policy", "review", "CP.TEST.901@2026-07-01"],
        ["request", "void", "R15", "--propose", "--reason", "x"]):
    done = do(*words, "--db", staffed, "--today", "2026-06-15")
    check(done.status == 0, f"{words}: {done}")
at(49, staffed, 77, "somebody else", words=("policy", "publish", "CP.TEST.901@2026-07-01", "--today", "2026-06-15"))
no(50, ["policy", "bind", "CP.TEST.901@2026-01-01", "I.A.1", "--attested"], 77, "is published, so it can't be bound")
empty = write("nothing.md", POLICY[:POLICY.index("1. The diagnosis")].replace("CP.TEST.901", "CP.TEST.902"))
at(51, copy(database, path("draft.db")), 0, "seems to break off at line", words=("policy", "import", empty))
document(52, "prose.md", "# A letter\n\nNothing.\n", 65, "no criteria section found in that document (looked for")

# Decisions.
no(53, ["decide", "R12", "--approve", "--reason", "x"], 77, "can't be approved: the criteria say 'insufficient' (EC.1.a, EOIN.1)")
no(54, ["decide", "R13", "--approve", "--reason", "x"], 77, "can't be approved: the criteria say")
no(55, ["decide", "R13", "--deny", "--reason", "x"], 77, "not allowed: 'deny' needs the role medical-director")
at(56, staffed, 77, "somebody else", words=("request", "void", "R15", "--agree", "--today", "2026-06-15"))
no(57, ["decide", "R14", "--approve", "--reason", "x", "--at", "2026-01-01"], 64, "no option '--at'")
signing = copy(database, path("signing.db"))
right, wrong = "a passphrase that is long", "another one that is wrong"
approve = ("decide", "R14", "--approve", "--reason", "x", "--today", "2026-06-15")
check(do("person", "passphrase", "--passphrase-fd", "0", "--db", signing, stdin=right + "\n").status == 0, "a passphrase")
at(58, signing, 77, "passphrase", words=approve)
at(59, signing, 77, "(1 of 5 tries", words=(*approve, "--passphrase-fd", "0"), stdin=wrong + "\n")

# Files that are read.
document(60, "latin.md", "# Gr\u00f6\u00dfe\n".encode("latin-1"), 65, "not valid UTF-8 at byte 5 (line 1); convert it, e.g. 'iconv")
document(61, "nul.md", b"# x\n\0", 65, "a NUL character at byte 5 (line 2); this is not a text file. Nothing was saved")
document(62, "wide.md", "# x\n".encode("utf-16"), 65, "this is UTF-16 text; convert it to UTF-8. Nothing was saved")
no(63, ["member", "add"], 65, "not valid JSON at line 1, column 9: expected ',' or '}'; nothing was saved", stdin='{"a": 1 "b"}')
no(64, ["member", "add"], 65, "key 'number' is given twice; nothing was saved", stdin='{"number": "1", "number": "2"}')
no(65, ["member", "add"], 65, "nested deeper than 64 levels at line 1", stdin="[" * 100)
no(66, ["member", "add"], 65, "half a character", stdin='{"number": "\\ud800"}')
no(67, ["request", "add"], 65, "$.request: expected an object, found nothing; nothing was saved", stdin='{"resourceType": "Bundle"}')
no(67, ["request", "add"], 66, "no member has that number", stdin=request().replace("DEMO-0001", "NOBODY"))
facts = [LVEF] * 16 + [LVEF | {"date": "1958-13-31"}]
no(68, ["evidence", "add", "R15"], 65, "$[16].date: expected a date that exists", stdin=json.dumps(facts))
no(69, ["policy", "import", again], 65, "is on record already; nothing was saved")
document(70, "large.md", b"x" * 26 * 1_048_576, 65, "is 26 MB, the limit is 25 MB; nothing was saved")
os.symlink("/etc/hostname", path("link.txt"))
attach(71, path("link.txt"), 65, "is a symbolic link, not a regular file; nothing was saved")
for name, sentence in (("a\x1b.txt", "control character at position 2"), ("a\u202e.txt", "(U+202E) at position 2"), ("-rf.txt", "not of the right form")):
    attach(72, write("named.txt", "words"), 65, sentence, f"--name={name}")
attach(73, write("zip.pdf", b"PK\3\4" + b"x" * 99), 65, "nothing was attached")
attach(73, write("program.pdf", b"\x7fELF" + b"x" * 99), 65, "is a program, not a document; nothing was attached")
attach(73, write("words.pdf", b"words"), 65, "the file's name says application/pdf, its content is text")
attach(74, write("damaged.pdf", b"%PDF-1.7\nnothing of it\n%%EOF"), 65, "that PDF is damaged and can't be read; get it anew")
for name, content in (("a.zip", b"PK\3\4xx"), ("a.gz", b"\x1f\x8b\x08xx"), ("a.tar", b"x" * 257 + b"ustar\0" + b"0" * 300)):
    attach(75, write(name, content), 65, "archives are not unpacked; attach the documents one by one; nothing was attached")
attach(76, "/proc/self/status", 75, "changed while it was read; nothing was saved, try again")
attach(77, path("pipe"), 65, "is a pipe, not a regular file; nothing was saved")
attach(77, "/dev/zero", 65, "is a device, not a regular file; nothing was saved")

# Files that are written.
write("there.json", "")
no(78, ["case", "export", "R3", "--to", path("there.json")], 73, "already; it was left as it is")
os.symlink(path("x"), path("out-link"))
no(79, ["case", "export", "R3", "--to", path("out-link")], 73, "is a symbolic link; nothing was written")
os.mkdir(path("open"))
os.chmod(path("open"), 0o777)
no(79, ["case", "export", "R3", "--to", path("open/x.json")], 73, "others can write to the folder")
acting = copy(database, path("acting.db"))
note = write("acting.txt", "a\x1b[31mb\u202ec\n")
check(do("document", "attach", "R15", note, "--kind", "other", "--db", acting).status == 0, "a note")
newest = sqlite3.connect(acting).execute("select max(document_id) from document").fetchone()[0]
shown = on_terminal("document", "show", f"D{newest}", "--db", acting)
judge(80, 0, "a^[[31mb<U+202E>c", shown)
check("\x1b" not in shown.out, f"B80: nothing acts on the terminal, {shown.out!r}")

# Terminals.
for terminal in ("no-such-terminal", ""):
    judge(81, 69, "TERM", on_terminal(*TO, terminal=terminal), UNTOUCHED)
desk = ["--db", copy(database, path("desk.db")), "--today", "2026-06-15"]
judge(82, 0, "cannot move the cursor", on_terminal(*desk, terminal="dumb", keys=b"quit\n"))
judge(83, 129, "needs 80x24, this is 40x10", on_terminal(*desk, rows=10, columns=40))
judge(84, 129, "Worklist", on_terminal(*desk, locale="C"))

# People, and what is kept elsewhere.
no(87, ["appeal", "decide", "R15", "--uphold", "--reason", "x"], 77, "not allowed: ")
no(88, ["person", "revoke", "root", "admin"], 77, "is the only administrator and keeps that role")
at(88, staffed, 77, "your own roles", words=("person", "grant", "root", "medical-director", "--today", "2026-06-15"))
no(91, ["restore", path("good.pab"), "--to", database], 73, "there is a file at")
target = os.path.join(faults["TORTURE_FOLDER"], "b.pab")
no(90, ["backup", target], 74, "no room", env=ENVIRONMENT | faults | {"TORTURE_CALLS": "w", "TORTURE_FAULT": "28"})
check(not os.path.exists(target), "B90: nothing is left of it")
if can_act_as_others():
    judge(85, 77, "'games' is not a user of this database; ask an administrator", run_as("games", "request", "list", *TO))
    check(do("person", "lock", "daemon", "--reason", "x", "--db", staffed, "--today", "2026-06-15").status == 0, "a lock")
    judge(86, 77, "was locked on 2026-06-15 by root; ask an administrator",
        run_as("daemon", "request", "list", "--db", staffed, "--today", "2026-06-15"))
else:
    tried |= {85, 86}
# There is no process in the background that could be away: each command opens the database itself.
tried.add(89)
head = path("later-head.json")
later = copy(database, path("later.db"))
check(do(*add, "--db", later, "--today", "2026-06-15").status == 0, "a later entry")
check(do("audit", "head", "--to", head, "--db", later).status == 0, "a head")
judge(92, 65, "an old copy was put back", do("restore", path("good.pab"), "--to", path("r.db"), "--anchor", head))
with open(path("good.pab"), "rb") as file:
    backup = bytearray(file.read())
backup[len(backup) // 2] ^= 1
judge(93, 65, "is damaged or was altered", do("restore", write("bad.pab", bytes(backup)), "--to", path("r.db")))
check(not os.path.exists(path("r.db")), "B92, B93: nothing is restored")

check(tried == set(range(1, 94)), f"every kind was tried, but for {sorted(set(range(1, 94)) - tried)}")
figure("answers", f"{sum(answered.values())} of {len(answered)} kinds of bad input answered as owed, {93 - len(answered)} do not arise here")
