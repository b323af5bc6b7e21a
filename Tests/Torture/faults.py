"""Every call on the files of a database is made to fail, one after the other: disk full, errors, a kill, half a write.

Status 0 has to mean saved. Any other means not saved, or says that it may have been. Whatever happens, the record is
sound afterwards and the next one saves."""
import errno
import os
import shutil
import subprocess

from lab import ENVIRONMENT, FULL, HERE, PROGRAM, ask, check, contents, copy, demonstration, do, figure, path, size, write, wrong

KINDS = {
    "full": ("wst", errno.ENOSPC, False), "once": ("wst", errno.EIO, True), "error": ("ws", errno.EIO, False),
    "half": ("w", "half", False), "kill": ("wstu", "kill", False), "read": ("r", errno.EIO, False),
    "open": ("o", errno.EMFILE, False), "lock": ("l", errno.ENOLCK, False), "quota": ("wst", errno.EDQUOT, False),
}
if not FULL:
    KINDS = {kind: KINDS[kind] for kind in ("full", "once", "kill", "half")}

MEMBER = '{"number": "F-%d", "familyName": "Fault", "givenName": "Test", "birthDate": "1970-01-01"}'
NOTE = write("fault-note.txt", "Invented note.\nEjection fraction 60 percent.\n")

# A verb of every kind: what is asked for, and what comes on standard input.
VERBS = {
    "add-member": (["member", "add"], MEMBER),
    "answer-criterion": (["harness", "update", "R15", "--criterion", "I.A.1", "--expect", "1", "--value", "x"], ""),
    "attach-document": (["document", "attach", "R15", NOTE, "--kind", "chart-note"], ""),
    "approve": (["decide", "R14", "--approve", "--reason", "all criteria met"], ""),
}
MORE = {
    "pend": (["decide", "R13", "--pend", "--reason", "a fact is missing"], ""),
    "add-addendum": (["case", "addendum", "R3", "--text", "called back"], ""),
    "export-case": (["case", "export", "R3"], ""),
    "grant-role": (["person", "grant", "root", "auditor"], ""),
    "change-setting": (["setting", "set", "idle-minutes", "10"], ""),
    "withdraw": (["request", "withdraw", "R15", "--reason", "not needed"], ""),
    "compact": (["vacuum"], ""),
}
if FULL:
    VERBS |= MORE

library = path("shim.so")
built = shutil.which("cc") and subprocess.run(
    ["cc", "-O2", "-shared", "-fPIC", "-o", library, os.path.join(HERE, "shim.c"), "-ldl"]).returncode == 0
check(built, "the C compiler builds what makes calls fail")

base = demonstration()
before = contents(base)
entries = ask(base, "select max(seq) from audit")[0]
folder = os.path.realpath(path("under-test"))
database, tally = os.path.join(folder, "t.db"), path("tally")
points = 0


def attempt(verb, kind, at):
    """One run of a verb with its nth call failing; whether there was such a call."""
    words, stdin = VERBS[verb]
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder, 0o700)
    copy(base, database)
    if os.path.exists(tally):
        os.unlink(tally)
    calls, fault, once = KINDS[kind]
    environment = ENVIRONMENT | {"LD_PRELOAD": library, "TORTURE_FOLDER": folder, "TORTURE_CALLS": calls,
        "TORTURE_AT": str(at), "TORTURE_FAULT": str(fault), "TORTURE_TALLY": tally}
    if once:
        environment["TORTURE_ONCE"] = "1"
    if "%d" in stdin:
        stdin = stdin % at
    done = subprocess.run([PROGRAM, *words, "--today", "2026-06-15", "--db", database], input=stdin.encode(),
        capture_output=True, env=environment, timeout=60)
    if not os.path.exists(tally):
        check(done.returncode == 0, f"{verb}: nothing failed and yet status {done.returncode}, {done.stderr[-200:]}")
        return False
    where = f"{verb}, {kind} at call {at}"
    found = wrong(database)
    check(found == [], f"{where}: {found[:3]}")
    saved = ask(database, "select max(seq) from audit")[0] > entries
    message = done.stderr.decode("utf-8", "replace")
    if done.returncode == 0:
        check(saved, f"{where}: acknowledged and not saved")
    elif kind == "kill":
        check(done.returncode == -9, f"{where}: ended with {done.returncode}, {message[-200:]}")
    else:
        check(done.returncode > 0, f"{where}: ended by signal {-done.returncode}, {message[-200:]}")
        check(0 < message.count("\n") <= 3 and len(message) < 700, f"{where}: {message[:200]!r}")
        check(not saved or "may have been" in message or "may or may not" in message, f"{where}: saved, it says {message}")
        check(saved or contents(database) == before, f"{where}: refused, and the record changed")
    again = do("harness", "write", f"after-{at}", "--db", database)
    check(again.status == 0, f"{where}: the next one saves, {again}")
    return True


for verb in VERBS if built else ():
    for kind in KINDS:
        at, fired = 0, 0
        while attempt(verb, kind, at):
            fired += 1
            at += size(2, 1)
            if not check(at < 600, f"{verb}, {kind}: it ends"):
                break
        points += fired
figure("faults", f"{points} fault points of {len(VERBS)} verbs and {len(KINDS)} kinds of fault")
check(points > 20 or not built, f"enough calls failed to mean something: {points}")
