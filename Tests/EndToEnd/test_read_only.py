"""A database that can't be written can be read: nothing is put beside it, nothing is kept, and what can't be read says why."""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from harness import FOLDER, OTHERS, TODAY, can_act_as_others, check, path, run, run_as

LOGIN = OTHERS[0]
READING = [
    ("request", "list"), ("request", "show", "R13"), ("evaluate", "R13"), ("audit", "verify"), ("stats",), ("document", "show", "D1"),
    ("expiring", "--within", "30"), ("person", "list"),
]

if not can_act_as_others():
    print("skipped: root may write anywhere, and acting as another person takes root and setpriv")
    sys.exit()

place = path("place")
live = os.path.join(place, "live.db")
os.mkdir(place, 0o700)


def do(*words, database=live, **options):
    return run_as(LOGIN, *words, "--db", database, "--today", TODAY, env={"XDG_STATE_HOME": "/dev/null"}, **options)


def as_root(*words, database, **options):
    return run(*words, "--db", database, "--today", TODAY, env={"XDG_STATE_HOME": "/dev/null"}, **options)


def look(what, obstacle, database=live, do=do):
    """Everything that only reads works, what writes says that it can't, and the folder is as it was."""
    names = sorted(os.listdir(os.path.dirname(database)))
    for words in READING:
        done = do(*words, database=database)
        check(done.status in (0, 1) and done.out != "" and done.err == "", f"{what}: {' '.join(words)}, {done}")
    seen = do("doctor", "--json", database=database)
    found = {finding["code"]: finding for finding in seen.json.get("findings", [])}
    check(seen.status == 1 and found["record"]["severity"] == "fine", f"{what}: doctor looks at all of it, {seen}")
    check(obstacle in found.get("writing", {}).get("message", ""), f"{what}: doctor says what it is, {found.get('writing')}")
    check("durability" not in found, f"{what}: nothing is said of commits where there are none")
    for words in (("vacuum",), ("request", "withdraw", "R13", "--by", "member", "--reason", "x")):
        refused = do(*words, database=database)
        check(refused.status == 74 and "can't be written here" in refused.err, f"{what}: {words[0]}, {refused}")
    backup = path(f"{what}.pab")
    made = do("backup", backup, "--json", database=database)
    check(made.status == 0 and made.json["onRecord"] is False and "not on record" in made.err, f"{what}: a backup, {made}")
    check(do("restore", backup, "--to", backup + ".db", database=database).status == 0, f"{what}: which can be restored")
    check(sorted(os.listdir(os.path.dirname(database))) == names, f"{what}: nothing was put beside it")


def count(database=live):
    return do("stats", "--json", database=database).json.get("rows", {}).get("member")


check(do("demo", "--no-desk").status == 0, "a demonstration")
members = count()
os.chmod(place, 0o500)
look("a closed folder", f"No file can be made in the folder '{place}'")
stranger = run_as(OTHERS[1], "request", "list", "--db", live, env={"XDG_STATE_HOME": "/dev/null"})
check(stranger.status == 77 and "can't be written" not in stranger.err, f"who is not enrolled is told so, {stranger}")
os.chmod(place, 0o700)
os.chmod(live, 0o400)
look("a closed file", f"The file '{live}' can't be written to")
os.chmod(live, 0o600)
check(do("vacuum").status == 0, "opened again it can be written to")

# Changes that wait in the log are part of what is read, or the reading is refused.
left = path("left")
os.mkdir(left, 0o700)
beside = sqlite3.connect(live)
beside.execute("select count(*) from member").fetchone()
written = do("harness", "batch", stdin="one\ntwo\n")
check(written.out.count("ACK") == 2, f"two members more, {written}")
for name in os.listdir(place):
    shutil.copy(os.path.join(place, name), left)
beside.close()
killed = os.path.join(left, "live.db")
connection = sqlite3.connect(f"file:{killed}?immutable=1", uri=True)
check(connection.execute("select count(*) from member").fetchone()[0] == members, "which are in the log alone")
connection.close()
for name in os.listdir(left):
    os.chmod(os.path.join(left, name), 0o400)
os.chmod(left, 0o500)
check(count(killed) == members + 2, f"they are read, {count(killed)}")
os.unlink(killed + "-shm")
for words in READING:
    refused = do(*words, database=killed)
    check(refused.status == 74 and "changes wait in the log" in refused.err, f"{' '.join(words)}: not half of it, {refused}")
refused = do("request", "list", "--json", database=killed)
check(refused.json.get("error", {}).get("code") == "log-not-readable", f"with a token, {refused}")
check("wait in the log beside" in " ".join(do("doctor", database=killed).out.split()), "and doctor says so")
copies = path("copies")
shutil.copytree(left, copies)
os.chmod(copies, 0o700)
for name in os.listdir(copies):
    os.chmod(os.path.join(copies, name), 0o600)
old = os.path.join(copies, "live.db")
check(count(old) == members + 2, "a copy is read as the sentence says")

# One of an older version has to be written before it can be read.
connection = sqlite3.connect(old)
for (name,) in connection.execute("select name from sqlite_schema where type = 'trigger' and tbl_name = 'migration'").fetchall():
    connection.execute(f"drop trigger {name}")
connection.execute("delete from migration where number = (select max(number) from migration)")
connection.commit()
connection.close()
os.chmod(copies, 0o500)
older = do("request", "list", database=old)
check(older.status == 78 and "can't be written here to be upgraded" in older.err, f"an older one, {older}")
os.chmod(copies, 0o700)

# A file system that is read-only, where one can be made.
disk = tempfile.mkdtemp(dir=FOLDER)
if subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=700", "none", disk], capture_output=True).returncode == 0:
    try:
        on_disk = os.path.join(disk, "a %41?b#é.db")
        check(as_root("demo", "--no-desk", database=on_disk).status == 0, "a demonstration on a disk")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        look("a closed disk", f"The file system that '{disk}' lies on is read-only", on_disk, as_root)
    finally:
        subprocess.run(["umount", disk])
