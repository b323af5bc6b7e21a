"""What is left when the program is killed, its answer goes nowhere or a row about its user was altered, and how it goes on."""
import json
import os
import shutil
import signal
import sqlite3
import subprocess

import trail
from harness import PROGRAM, TODAY, check, environment, path, refused, run
from screen import Screen

FORGETFUL = {"XDG_STATE_HOME": "/dev/null"}
LOG = ("-wal", "-shm")


def do(*words, **options):
    return run(*words, "--today", TODAY, env=FORGETFUL, **options)


def move(source, target, endings):
    for ending in endings:
        if os.path.exists(source + ending):
            shutil.move(source + ending, target + ending)


def sequence(database):
    return do("audit", "head", "--db", database, "--json").json["sequence"]


# A backup that is put where a killed program left the log of the file before it.
live, aside = path("live.db"), path("aside.db")
check(do("demo", "--no-desk", "--db", live).status == 0, "a demonstration")
check(do("backup", path("live.pab"), "--db", live).status == 0, "a backup")
writer = subprocess.Popen(
    [PROGRAM, "harness", "batch", "--db", live], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    env=environment() | FORGETFUL)
writer.stdin.write("".join(f"t{number}\n" for number in range(40)).encode())
writer.stdin.flush()
check(all(writer.stdout.readline() for _ in range(40)), "forty writes are acknowledged")
writer.send_signal(signal.SIGKILL)
writer.wait()
check(os.path.getsize(live + "-wal") > 0, "a killed program leaves its log")
for ending in ("", *LOG):
    shutil.copy(live + ending, aside + ending)
check(do("audit", "verify", "--db", aside).status == 0, "a log of the file's own is no other's")
check(sequence(aside) > 40, "and what it holds is there")
restored = path("restored.db")
check(do("restore", path("live.pab"), "--to", restored).status == 0, "the backup is restored")
with open(restored, "rb") as file:
    content = file.read()
os.replace(restored, live)
for words in (["request", "list"], ["case", "export", "R3"], ["audit", "verify"]):
    refused([*words, "--db", live, "--today", TODAY], 74, "foreign-log", "the log of another database", env=FORGETFUL)
with open(live, "rb") as file:
    check(file.read() == content, "nothing of the log came into the restored file")
check(os.path.getsize(live + "-wal") > 0, "and the log is still there for whoever looks")
os.unlink(live)
for words in (["init"], ["demo", "--no-desk"]):
    refused([*words, "--db", live, "--today", TODAY], 74, "foreign-log", "the log of another database", env=FORGETFUL)
refused(
    ["restore", path("live.pab"), "--to", live, "--today", TODAY], 74, "foreign-log", "the log of another database",
    env=FORGETFUL)
check(not os.path.exists(live), "and no database is made beside it")
move(live, path("away.db"), LOG)
check(do("restore", path("live.pab"), "--to", live).status == 0, "without the log the backup is restored")
check(do("audit", "verify", "--db", live).status == 0, "and sound")

# A log that was written back and begun anew holds what the backup ends with, and belongs to another file all the same.
worn, tokens = path("worn.db"), 260
check(do("restore", path("live.pab"), "--to", worn).status == 0, "a second file")
writer = subprocess.Popen(
    [PROGRAM, "harness", "batch", "--db", worn], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    env=environment() | FORGETFUL)
writer.stdin.write("".join(f"w{number}\n" for number in range(tokens)).encode())
writer.stdin.flush()
check(all(writer.stdout.readline() for _ in range(tokens)), "every write is acknowledged")
writer.send_signal(signal.SIGKILL)
writer.wait()
move(worn, path("own.db"), [""])
check(do("restore", path("live.pab"), "--to", path("other.db")).status == 0, "the backup again")
os.rename(path("other.db"), worn)
for words in (["request", "list"], ["doctor"]):
    done = do(*words, "--db", worn, "--json")
    check("the log of another database" in done.out, f"{words}: the worn log of another file is refused, {done}")
os.rename(worn, path("other.db"))
move(path("own.db"), worn, [""])
for ending in ("", *LOG):
    shutil.copy(worn + ending, path("copy.db") + ending)
for own in (worn, path("copy.db")):
    listed = do("harness", "list", "--db", own).out.split()
    check(len(listed) == tokens, f"its own file has all of it, {len(listed)}")
    check(do("audit", "verify", "--db", own).status == 0, "and is sound")

# Two who have one file open by different memory would not see each other.
os.link(worn, path("name.db"))
refused(["request", "list", "--db", worn, "--today", TODAY], 74, "several-names", "has several names", env=FORGETFUL)
os.unlink(path("name.db"))
writer = subprocess.Popen(
    [PROGRAM, "harness", "batch", "--db", worn], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    stderr=subprocess.PIPE, env=environment() | FORGETFUL)
writer.stdin.write(b"s1\n")
writer.stdin.flush()
check(writer.stdout.readline().startswith(b"ACK"), "a write")
os.unlink(worn + "-shm")
ended = writer.communicate(b"s2\n")
check(b"NAK s2" in ended[0] and b"its log beside it" in ended[0], f"nothing is acknowledged without it, {ended}")
listed = do("harness", "list", "--db", worn).out.split()
check("s1" in listed and "s2" not in listed, "and what was acknowledged is there")

# A change would vouch for what another program altered.
altered = path("altered-request.db")
check(do("restore", path("live.pab"), "--to", altered).status == 0, "a file to be altered")
trail.without_guards(altered, ["update request set received = received + 172800 where request_id = 15"])
for words in (["request", "start", "R15"], ["request", "withdraw", "R15", "--by", "member", "--reason", "x"]):
    refused([*words, "--db", altered, "--today", TODAY], 74, "record-altered", "altered by another program", env=FORGETFUL)
check(do("audit", "verify", "--db", altered).status == 1, "verifying finds it as before")
check(do("decide", "R12", "--refer", "--reason", "x", "--db", altered).status == 0, "and other cases go on")

# An answer that can't be written.
before = sequence(live)
with open("/dev/full", "wb") as full:
    lost = subprocess.run(
        [PROGRAM, "case", "export", "R3", "--db", live, "--today", TODAY], stdout=full, stderr=subprocess.PIPE,
        env=environment() | FORGETFUL)
    listed = subprocess.run(
        [PROGRAM, "request", "list", "--db", live, "--today", TODAY], stdout=full, stderr=subprocess.PIPE,
        env=environment() | FORGETFUL)
check(sequence(live) == before + 1, "the export is on record")
check(lost.returncode == 74 and b"done and on record" in lost.stderr, f"which is said, {lost}")
check(listed.returncode == 74 and b"nothing was saved" in listed.stderr, f"a list that can't be written, {listed}")
for words, says in ((["case", "export", "R3"], True), (["request", "list"], False)):
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [PROGRAM, *words, "--db", live, "--today", TODAY], stdout=writing, stderr=subprocess.PIPE,
        env=environment() | FORGETFUL)
    os.close(writing)
    check(ended.returncode == 74, f"{words}: nobody reads the answer, {ended}")
    check((b"on record" in ended.stderr) == says, f"{words}: what was saved is said, the rest is known, {ended}")

# A desk whose file is gone shows nothing more of it, and says so.
desk = Screen("moved", "--db", live, "--today", TODAY)
desk.shows("F1", "the desk opens")
os.rename(live, live + ".aside")
desk.keys("Enter")
desk.shows("removed, renamed or replaced", "a case of a file that is gone is not shown")
os.rename(live + ".aside", live)
desk.keys("Enter")
desk.shows("Criteria", "the file is back, and so is the case")
desk.keys("q", "q", "q")
desk.ends("the desk is left")

# What a desk has saved is remembered although the desk is killed.
old = path("old.db")
check(do("vacuum", "--db", live).status == 0, "one file")
shutil.copy(live, old)
desk = Screen("killed", "--db", live, "--today", TODAY, env=f"LC_ALL=C.UTF-8 XDG_STATE_HOME={path('state')}")
desk.shows("F1", "the desk opens")
desk.open_member_form()
desk.fill("KILLED-1", "Roe", "Ann", "1961-03-04", "fem", "OH", "medicaid", "Sample Plan", "2026-01-01", "2027-01-01")
desk.keys("F10")
heads = path("state/priorauth/heads")


def remembered():
    kept = []
    # What has a dot in its name is being written.
    for name in [name for name in os.listdir(heads) if "." not in name] if os.path.isdir(heads) else []:
        with open(os.path.join(heads, name), encoding="utf-8") as file:
            kept.append(json.load(file))
    return kept


saved = desk.wait(lambda: any(entry.get("sequence", 0) > before + 1 for entry in remembered()))
check(saved, f"the head of what was saved is kept at once, {remembered()}")
os.kill(desk.process, signal.SIGKILL)
desk.ends("the desk is killed")
move(live, path("newer.db"), ("", *LOG))
shutil.copy(old, live)
looked = run("request", "list", "--db", live, "--today", TODAY, env={"XDG_STATE_HOME": path("state")})
check("you have seen" in looked.err, f"the older copy in its place is noticed, {looked}")

# Verifying asks nobody who they are: that stands in the record in doubt.
altered = path("altered.db")
shutil.copy(path("newer.db"), altered)
if os.path.exists(path("newer.db-wal")):
    shutil.copy(path("newer.db-wal"), altered + "-wal")
trail.without_guards(altered, ["pragma ignore_check_constraints = 1", "update person set login = 'nobody-of-that-name'"])
barred = do("request", "list", "--db", altered, "--json")
check(barred.status not in (0, 70), f"an altered login shuts the rest, {barred}")
verified = do("audit", "verify", "--db", altered, "--json")
check(verified.status != 70 and not verified.json["sound"], f"and not verifying, which finds it, {verified}")
check(any("person" in json.dumps(finding) for finding in verified.json["findings"]), f"by its row, {verified}")
doctor = do("doctor", "--db", altered, "--json")
codes = [finding["code"] for finding in doctor.json["findings"]]
check(doctor.status != 70 and "record" in codes and "backup" in codes, f"doctor goes to its end, {codes}")

# An older copy beside a log that holds the trail's last page, and so every entry since, but not what they are about.
late, held = path("late.db"), path("late-older.db")
check(do("demo", "--no-desk", "--db", late).status == 0, "a demonstration")
shutil.copy(late, held)
check(do("decide", "R14", "--approve", "--reason", "all met", "--db", late).status == 0, "a decision behind the copy")
reader = sqlite3.connect(late)
reader.execute("pragma wal_checkpoint(truncate)")
reader.execute("begin")
reader.execute("select count(*) from audit").fetchone()
check(do("setting", "set", "idle-minutes", "10", "--db", late).status == 0, "one more entry, in a log begun anew")
shutil.copy(late + "-wal", held + "-wal")
check(os.path.getsize(held + "-wal") > 0, "which lies beside the copy")
reader.close()
os.chmod(held, 0o600)
for words in (["request", "show", "R14"], ["harness", "write", "t"]):
    refused([*words, "--db", held, "--today", TODAY], 74, "foreign-log", "the log of another database", env=FORGETFUL)

# Evidence that was altered carries no decision, though it is put back afterwards.
forged = path("forged.db")
check(do("demo", "--no-desk", "--db", forged).status == 0, "a demonstration")
kept = sqlite3.connect(forged).execute("select evidence_id, payload from evidence where request_id = 14 limit 1").fetchone()
ALTERED = f"update evidence set payload = replace(payload, '{{', '{{ ') where evidence_id = {kept[0]}"
trail.without_guards(forged, ["pragma ignore_check_constraints = 1", ALTERED])
refused(["decide", "R14", "--approve", "--reason", "all met", "--db", forged, "--today", TODAY], 74, "record-altered", "(evidence)",
        env=FORGETFUL)
trail.without_guards(forged, ["pragma ignore_check_constraints = 1", ALTERED.replace("'{', '{ '", "'{ ', '{'")])
check(do("decide", "R14", "--approve", "--reason", "all met", "--db", forged).status == 0, "as it was it is decided")

# A name that belongs to a database is no place for a file.
for ending in ("-wal", "-shm", "-journal", ".gate"):
    for words in (["backup", forged + ending, "--db", forged], ["demo", "--no-desk", "--db", forged + ending],
                  ["restore", path("live.pab"), "--to", forged + ending]):
        if os.path.exists(forged + ending):
            continue
        refused([*words, "--today", TODAY], 73, "belongs-to-database", "choose another name", env=FORGETFUL)

# What somebody looks at who looks after the machine stays its owner's.
if os.geteuid() == 0:
    owned = path("owned.db")
    shutil.copy(held, owned)
    os.chown(owned, 65534, 65534)
    do("doctor", "--db", owned)
    do("audit", "verify", "--db", owned)
    gate = owned + ".gate"
    check(not os.path.exists(gate) or os.stat(gate).st_uid == 65534, "the lock file is the owner's")

# A table that is gone is no fault of the program.
gone = path("gone.db")
shutil.copy(forged, gone)
sqlite3.connect(gone).executescript("drop table document_opening")
refused(["decide", "R13", "--pend", "--reason", "x", "--db", gone, "--today", TODAY], 74, "record-unfit", "audit verify", env=FORGETFUL)
