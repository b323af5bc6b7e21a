"""Every call on the files of a database is made to fail, one after the other: disk full, errors, a kill, half a write.

Status 0 has to mean saved. Any other means not saved, or says that it may have been. Whatever happens, the record is
sound afterwards and the next one saves."""
import concurrent.futures
import errno
import filecmp
import json
import os
import shutil
import sqlite3
import subprocess
import time

from lab import ENVIRONMENT, FULL, HERE, PROGRAM, ask, check, contents, copy, demonstration, do, figure, part, path, shim, size, write, wrong

KINDS = {
    "full": ("wst", errno.ENOSPC, False), "once": ("wst", errno.EIO, True), "error": ("ws", errno.EIO, False),
    "half": ("w", "half", False), "kill": ("wstu", "kill", False), "read": ("r", errno.EIO, False),
    "open": ("o", errno.EMFILE, False), "lock": ("l", errno.ENOLCK, False), "quota": ("wst", errno.EDQUOT, False),
}
# How many runs of a kind go side by side: where locks are refused, the program waits for them and does nothing else.
AT_ONCE = {"lock": 16}
if not FULL:
    KINDS = {kind: KINDS[kind] for kind in ("full", "once", "kill", "half")}

MEMBER = '{"number": "F-%d", "familyName": "Fault", "givenName": "Test", "birthDate": "1970-01-01"}'
NOTE = write("fault-note.txt", "Invented note.\nEjection fraction 60 percent.\n")
CODES = write("fault-codes.csv", "HCPCS,Descriptor,SI,Rate\nJ9382,Invented,K,1\n")

# A verb of every kind: what is asked for, and what comes on standard input.
VERBS = {
    "add-member": (["member", "add"], MEMBER),
    "answer-criterion": (["harness", "update", "R15", "--criterion", "I.A.1", "--expect", "1", "--value", "x"], ""),
    "attach-document": (["document", "attach", "R15", NOTE, "--kind", "chart-note"], ""),
    "approve": (["decide", "R14", "--approve", "--reason", "all criteria met"], ""),
}
REQUEST = json.dumps({
    "member": {"number": "DEMO-0001"},
    "request": {"received": "2026-06-15", "reviewType": "initial", "lineOfBusiness": "Medicaid", "dose": {"amount": 750, "unit": "mg"},
        "drug": {"name": "zenocutuzumab-zbco", "brand": "Bizengri", "hcpcs": "J9382"}},
    "prescriber": {"name": "Dr. Invented", "specialty": "oncology"}})
MORE = {
    "pend": (["decide", "R13", "--pend", "--reason", "a fact is missing"], ""),
    "add-addendum": (["case", "addendum", "R3", "--text", "called back"], ""),
    "export-case": (["case", "export", "R3"], ""),
    "grant-role": (["person", "grant", "root", "auditor"], ""),
    "change-setting": (["setting", "set", "idle-minutes", "10"], ""),
    "withdraw": (["request", "withdraw", "R15", "--by", "member", "--reason", "not needed"], ""),
    "compact": (["vacuum"], ""),
    "enrol": (["person", "add", "daemon", "--name", "Dee", "--role", "reviewer"], ""),
    "record-licence": (["person", "licence", "root", "pharmacist", "P1", "OH", "--expires", "2027-12-31"], ""),
    "declare-relation": (["person", "relate", "M1", "--as", "family"], ""),
    "set-passphrase": (["person", "passphrase", "--passphrase-fd", "0"], "a passphrase that is long\n"),
    "add-request": (["request", "add"], REQUEST),
    "choose-policy": (["request", "policy", "R15", "CP.PHAR.713"], ""),
    "start-review": (["request", "start", "R15"], ""),
    "change-urgency": (["request", "urgency", "R15", "--expedited", "--reason", "pain"], ""),
    "propose-void": (["request", "void", "R15", "--propose", "--reason", "another member"], ""),
    "add-evidence": (["evidence", "add", "R15"], '{"kind": "diagnosis", "name": "lung cancer", "documented": false}'),
    "open-document": (["document", "show", "D1"], ""),
    "be-shown": (["request", "show", "R1"], ""),
    "import-policy": (["policy", "import", os.path.join(HERE, "../EndToEnd/policy.md")], ""),
    "refer": (["decide", "R12", "--refer", "--reason", "a clinician is needed"], ""),
    "re-review": (["case", "re-review", "R3", "--reason", "asked for"], ""),
    "renew": (["renew", "A3"], ""),
    "take-case": (["next"], ""),
    "record-absence": (["absence", "add", "root", "--from", "2026-07-01", "--through", "2026-07-02", "--reason", "leave"], ""),
    "draw-sample": (["quality", "draw", "--size", "1"], ""),
    "import-codes": (["code", "import", CODES, "--system", "HCPCS", "--effective", "2026-04-01"], ""),
    "withdraw-codes": (["code", "withdraw", "--system", "HCPCS", "--effective", "2026-01-01", "--reason", "another"], ""),
    "prepare-letter": (["letter", "draft", "R3"], ""),
    "set-calendar": (["clock", "zone", "America/Chicago"], ""),
    "explain-breach": (["clock", "explain", "R8", "--reason", "late fax"], ""),
    "place-hold": (["hold", "place", "R3", "--reason", "a claim"], ""),
}
if FULL:
    VERBS |= MORE

library = shim()
base = demonstration()
if FULL:
    do("code", "import", CODES, "--system", "HCPCS", "--effective", "2026-01-01", "--db", base)
before = contents(base)
entries = ask(base, "select max(seq) from audit")[0]
points = 0


def is_untouched(database):
    """Whether not one byte was written, neither to the file nor to a log of it."""
    logs = [database + ending for ending in ("-wal", "-journal")]
    return filecmp.cmp(base, database, shallow=False) and not any(os.path.exists(log) and os.path.getsize(log) for log in logs)


def found_wrong(database, is_as_before):
    """What is wrong with the database; where it holds what it held, its pages are what is left to look at."""
    if not is_as_before:
        return wrong(database)
    return [line for line in ask(database, "pragma integrity_check(5)") if line != "ok"]


def attempt(verb, kind, at):
    """One run of a verb with its nth call failing; how long it took, and None where there was no such call."""
    folder = os.path.realpath(path(f"{verb}-{kind}-{at}"))
    os.mkdir(folder, 0o700)
    try:
        return judged(folder, verb, kind, at)
    finally:
        shutil.rmtree(folder)


def judged(folder, verb, kind, at):
    words, stdin = VERBS[verb]
    database, tally = copy(base, os.path.join(folder, "t.db")), os.path.join(folder, "tally")
    calls, fault, once = KINDS[kind]
    environment = ENVIRONMENT | {"LD_PRELOAD": library, "TORTURE_FOLDER": folder, "TORTURE_CALLS": calls,
        "TORTURE_AT": str(at), "TORTURE_FAULT": str(fault), "TORTURE_TALLY": tally}
    if once:
        environment["TORTURE_ONCE"] = "1"
    if "%d" in stdin:
        stdin = stdin % at
    where = f"{verb}, {kind} at call {at}"
    began = time.monotonic()
    try:
        done = subprocess.run([PROGRAM, *words, "--today", "2026-06-15", "--db", database], input=stdin.encode(),
            capture_output=True, env=environment, timeout=60)
    except subprocess.TimeoutExpired:
        check(False, f"{where}: it ends within a minute")
        return 60
    took = time.monotonic() - began
    if not os.path.exists(tally):
        check(done.returncode == 0, f"{verb}: nothing failed and yet status {done.returncode}, {done.stderr[-200:]}")
        return None
    try:
        # Asked first: looking inside the file may clear up the log.
        untouched = is_untouched(database)
        is_as_before = untouched or contents(database) == before
        found = [] if untouched else found_wrong(database, is_as_before)
        saved = not is_as_before and ask(database, "select max(seq) from audit")[0] > entries
    except sqlite3.Error as error:
        check(False, f"{where}: the database can't be read, {error}")
        return took
    check(found == [], f"{where}: {found[:3]}")
    message = done.stderr.decode("utf-8", "replace")
    if done.returncode == 0:
        # Where nothing can be written a document or a case is shown all the same, and no decision rests on that.
        is_shown = verb in ("open-document", "be-shown") and done.stdout
        check(saved or is_shown, f"{where}: acknowledged and not saved")
    elif kind == "kill":
        check(done.returncode == -9, f"{where}: ended with {done.returncode}, {message[-200:]}")
    else:
        check(done.returncode > 0, f"{where}: ended by signal {-done.returncode}, {message[-200:]}")
        check(0 < message.count("\n") <= 3 and len(message) < 700, f"{where}: {message[:200]!r}")
        says = "on record" in message or "may or may not" in message
        check(says if saved else "on record" not in message, f"{where}: {'' if saved else 'not '}saved, it says {message}")
        check(saved or is_as_before, f"{where}: refused, and the record changed")
    again = do("harness", "write", f"after-{at}", "--db", database)
    check(again.status == 0, f"{where}: the next one saves, {again}")
    return took


def swept(verb, kind):
    """How long each run took, with one call after the other failing until there is no further one."""
    times, step, start, at_once = [], size(2, 1), 0, AT_ONCE.get(kind, 2)
    with concurrent.futures.ThreadPoolExecutor(at_once) as workers:
        while check(start < 5000, f"{verb}, {kind}: it ends"):
            places = range(start, start + step * at_once, step)
            took = [seconds for seconds in workers.map(lambda at: attempt(verb, kind, at), places) if seconds is not None]
            times += took
            if len(took) < len(places):
                break
            start = places.stop
    return times


longest = {}
for verb in part(VERBS) if library else ():
    here = points
    for kind in KINDS:
        times = swept(verb, kind)
        points += len(times)
        longest[kind] = max([longest.get(kind, 0), *times])
    if FULL:
        figure("faults of a verb", f"{verb}: {points - here} fault points")
figure("faults", f"{points} fault points of {len(part(VERBS))} verbs and {len(KINDS)} kinds of fault, the longest "
    + ", ".join(f"{kind} {seconds:.1f} s" for kind, seconds in longest.items()))
check(points > 20 or not library, f"enough calls failed to mean something: {points}")
