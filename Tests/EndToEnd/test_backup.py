"""Backup, restore, doctor, vacuum and stats: what comes back, what is refused, and that nothing is lost meanwhile."""
import hashlib
import json
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import tempfile

from harness import FOLDER, PROGRAM, TODAY, check, path, refused, run, write

# Nothing is remembered from one copy to the next.
FORGETFUL = {"XDG_STATE_HOME": "/dev/null"}


def do(*words, **options):
    return run(*words, "--today", TODAY, env=FORGETFUL, **options)


def no(words, status, code, sentence, database=None, **options):
    refused([*words, "--today", TODAY], status, code, sentence, database, env=FORGETFUL, **options)


def rows(database):
    """Every row of a database's records, without its trail."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    text = [line for line in connection.iterdump() if not line.startswith('INSERT INTO "audit"')]
    connection.close()
    return text


def last_entry(database):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    payload = connection.execute("select payload from audit order by seq desc limit 1").fetchone()[0]
    connection.close()
    return json.loads(payload)


def leftovers():
    return [name for name in os.listdir(FOLDER) if ".part-" in name or ".copy-" in name]


live = path("live.db")
check(do("demo", "--no-desk", "--db", live).status == 0, "a demonstration")
records = rows(live)

# A backup and what comes of it.
plain = path("plain.pab")
made = do("backup", plain, "--db", live, "--json")
check(made.status == 0 and not made.json["sealed"] and made.json["findings"] == 0, f"a backup, {made}")
check(stat.S_IMODE(os.stat(plain).st_mode) == 0o600, "for the person alone")
entry = last_entry(live)
check((entry["verb"], entry["details"]["sha256"]) == ("back-up", made.json["sha256"]), f"on record, {entry}")
with open(plain, "rb") as file:
    content = file.read()
image = content.split(b"\n", 2)[2]
check(hashlib.sha256(image).hexdigest() == made.json["sha256"], "the digest is that of the database in it")
check(image.startswith(b"SQLite format 3\0"), "which any tool can take out")
restored = path("restored.db")
back = do("restore", plain, "--to", restored, "--db", live)
check(back.status == 0 and "What was saved after that" in back.out, f"a database of it, {back}")
check(rows(restored) == records, "with every row")
check(last_entry(restored)["verb"] == "restore", "the restoring is on record in it")
check(stat.S_IMODE(os.stat(restored).st_mode) == 0o600, "for the person alone")
check(do("audit", "verify", "--db", restored).status == 0, "and it is sound")
check(leftovers() == [], f"nothing else is left, {leftovers()}")

# Sealed.
key = do("backup-key", "--to", path("backup.key"), "--json").json["publicKey"]
other = do("backup-key", "--to", path("other.key"), "--json").json["publicKey"]
sealed = path("sealed.pab")
made = do("backup", sealed, "--seal-to", key, "--db", live, "--json")
check(made.status == 0 and made.json["sealed"], f"a sealed backup, {made}")
with open(sealed, "rb") as file:
    closed = file.read()
check(b"SQLite format" not in closed and b"Marblewood" not in closed, "nothing can be read in it")
check(b"Marblewood" in content, "which could be read otherwise")
opened = do("restore", sealed, "--to", path("opened.db"), "--key", path("backup.key"))
check(opened.status == 0 and rows(path("opened.db")) == records, f"the key opens it, {opened}")
streamed = subprocess.run(
    [PROGRAM, "backup", "-", "--db", live, "--seal-to", key], capture_output=True,
    env={"HOME": FOLDER, "TMPDIR": FOLDER, **FORGETFUL})
with open(path("streamed.pab"), "wb") as file:
    file.write(streamed.stdout)
check(do("restore", path("streamed.pab"), "--to", path("streamed.db"), "--key", path("backup.key")).status == 0,
    f"a backup through a pipe, {streamed.stderr}")

warned = do("backup", path("otherwise.pab"), "--seal-to", other, "--db", live, "--json")
check(warned.status == 0 and f"another key than the last one ({key})" in warned.err and not warned.json["sealedAsLast"],
    f"another key than the last backup's is told, {warned}")
again = do("backup", path("again.pab"), "--seal-to", other, "--db", live, "--json")
check(again.err == "" and again.json["sealedAsLast"], f"once, {again}")
healthy = do("doctor", "--db", live, "--json").json["findings"]
with open("/dev/full", "wb") as full:
    lost = subprocess.run(
        [PROGRAM, "backup", "-", "--db", live, "--seal-to", key], stdout=full, stderr=subprocess.PIPE,
        env={"HOME": FOLDER, "TMPDIR": FOLDER, **FORGETFUL})
check(lost.returncode == 74 and lost.stderr.count(b"\n") == 1, f"a backup that nobody could take, {lost}")
check(last_entry(live)["details"].get("handedOver") is False, "is on record as one that was not handed over")
backups = [finding for finding in do("doctor", "--db", live, "--json").json["findings"] if finding["code"] == "backup"]
check(backups == [finding for finding in healthy if finding["code"] == "backup"], f"and is not the last one to doctor, {backups}")

# What is refused. Nothing is ever left at the target.
new = ["--to", path("new.db")]
no(["restore", sealed, *new], 64, "backup-sealed", "give the file with its secret half")
no(["restore", sealed, *new, "--key", path("other.key")], 65, "wrong-key", "does not open")
for wrong in ("{}", b"\x89PNG\r\n\xff\xff", "", '{"secretKey":"1234"}'):
    no(["restore", sealed, *new, "--key", write("none.key", wrong)], 65, "not-a-key-file", "is not a key that 'priorauth backup-key' wrote")
no(["restore", sealed, *new, "--key", path("no.key")], 66, "no-such-file", "no file")
no(["backup", path("x.pab"), "--seal-to", "1234", "--db", live], 65, "bad-key", "backup-key", live)
no(["backup", plain, "--db", live], 73, "file-exists", "already", live)
no(["backup", live, "--db", live], 73, "file-exists", "already", live)
no(["backup", path("no/such/x.pab"), "--db", live], 73, "no-such-folder", "no folder", live)
os.symlink(path("elsewhere"), path("link.pab"))
no(["backup", path("link.pab"), "--db", live], 73, "file-is-link", "link", live)
no(["restore", plain, "--to", live], 73, "file-exists", "already", live)
no(["restore", plain, "--to", plain], 73, "file-exists", "already")
no(["restore", live, *new], 65, "backup-is-database", "is a database itself", live)
no(["restore", path("nothing.pab"), *new], 66, "no-such-file", "no file")
no(["restore", write("note.txt", "a note that is no backup at all"), *new], 65, "not-a-backup", "not a backup")
no(["restore", write("empty.pab", b""), *new], 65, "not-a-backup", "not a backup")
no(["backup", path("x.pab"), "--db", path("none.db")], 66, "no-database", "no database")
line = content.split(b"\n", 2)[1]


def changed(**members):
    """The plain backup with another manifest."""
    manifest = json.dumps(json.loads(line) | members, separators=(",", ":")).encode()
    return write("changed.pab", b"priorauth backup\n" + manifest + b"\n" + image)


for original in (content, closed):
    words = ["--key", path("backup.key")] if original is closed else []
    for size in (len(original) - 1, len(original) // 2, len(original) - 4096):
        no(["restore", write("cut.pab", original[:size]), *new, *words], 65, "backup-truncated", "ends too early")
    no(["restore", write("cut.pab", original[:40]), *new, *words], 65, "backup-truncated", "ends too early")
    no(["restore", write("long.pab", original + b"x"), *new, *words], 65, "backup-altered", "was altered")
    for place in (len(original) - 100, len(original) // 2):
        flipped = bytearray(original)
        flipped[place] ^= 1
        no(["restore", write("bad.pab", bytes(flipped)), *new, *words], 65, "backup-altered", "was altered")
no(["restore", changed(sha256="0" * 64), *new], 65, "backup-altered", "was altered")
no(["restore", changed(bytes=-1), *new], 65, "backup-altered", "was altered")
no(["restore", changed(backup=2), *new], 78, "backup-newer", "newer program")
no(["restore", changed(schema=9999), *new], 78, "schema-newer", "9999")
check(not os.path.exists(path("new.db")) and leftovers() == [], f"nothing is left of all that, {leftovers()}")

# Heads tell an old backup.
do("audit", "head", "--to", path("head.json"), "--db", live)
no(["restore", plain, *new, "--anchor", path("head.json")], 65, "record-unsound", "an old copy was put back")
do("backup", path("later.pab"), "--db", live)
check(do("restore", path("later.pab"), *new, "--anchor", path("head.json")).status == 0, "a later one holds the head")

# A record that was altered is backed up as evidence only.
tampered = path("tampered.db")
shutil.copy(restored, tampered)
connection = sqlite3.connect(tampered)
connection.execute("update member set birth_date = 0 where member_id = 1")
connection.commit()
connection.close()
no(["backup", path("evidence.pab"), "--db", tampered], 65, "record-unsound", "row 1 of 'member' was altered")
check(leftovers() == [], "nothing is left of it")
evidence = do("backup", path("evidence.pab"), "--as-is", "--db", tampered, "--json")
check(evidence.status == 0 and evidence.json["findings"] > 0, f"unless that is asked for, {evidence}")
no(["restore", path("evidence.pab"), "--to", path("e.db")], 65, "record-unsound", "was altered")
check(do("restore", path("evidence.pab"), "--to", path("e.db"), "--as-is").status == 0, "and restored the same way")

# Others go on working while a backup is made.
writer = subprocess.Popen(
    [PROGRAM, "harness", "batch", "--db", live], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    env={"HOME": FOLDER, **FORGETFUL})
writer.stdin.write(b"".join(b"w%d\n" % number for number in range(200)))
writer.stdin.close()
busy = do("backup", path("busy.pab"), "--db", live, "--json")
acknowledged = writer.stdout.read().count(b"ACK")
writer.wait()
check(busy.status == 0 and acknowledged == 200, f"both came through, {busy} {acknowledged}")
check(do("restore", path("busy.pab"), "--to", path("busy.db")).status == 0, "and the copy is whole")

# A disk that is full, where one can be made.
if os.geteuid() == 0:
    small = tempfile.mkdtemp(dir=FOLDER)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "none", small], capture_output=True).returncode == 0:
        try:
            no(["backup", small + "/x.pab", "--db", live], 74, "disk-full", "no room", live)
            no(["restore", plain, "--to", small + "/x.db"], 74, "disk-full", "no room")
            check(os.listdir(small) == [], f"nothing is left there, {os.listdir(small)}")
        finally:
            subprocess.run(["umount", small])
    roomy = tempfile.mkdtemp(dir=FOLDER)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "none", roomy], capture_output=True).returncode == 0:
        try:
            full = os.path.join(roomy, "full.db")
            shutil.copy(restored, full)
            # Room for the memory that processes share, but for no entry more; and then for nothing at all.
            for room in (81920, 0):
                filling = os.open(os.path.join(roomy, "filling"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
                try:
                    while True:
                        os.write(filling, bytes(4096))
                except OSError:
                    os.ftruncate(filling, os.fstat(filling).st_size - room)
                os.close(filling)
                check(do("request", "list", "--db", full).status == 0, f"{room} bytes left: it can be looked at")
                made = do("backup", path(f"rescued-{room}.pab"), "--db", full, "--json")
                check(made.status == 0 and not made.err.count("nothing was saved"), f"{room} bytes left: a backup elsewhere, {made}")
                check(do("restore", path(f"rescued-{room}.pab"), "--to", path(f"rescued-{room}.db")).status == 0, "which is whole")
                refused = do("backup", path("sealed-full.pab"), "--seal-to", key, "--db", full)
                check(refused.status == 74 and f"disk full: nothing was saved. Free space and try again (the disk of '{roomy}')" in refused.err, f"the full disk is named, {refused}")
            check(made.json["onRecord"] is False and f"the disk of '{roomy}' is full" in made.err, f"what is not on record is said, {made}")
            refused = do("decide", "R14", "--approve", "--reason", "x", "--db", full)
            check(refused.status == 74 and f"disk full: nothing was saved. Free space and try again (the disk of '{roomy}')" in refused.err, f"saving says which disk, {refused}")
        finally:
            subprocess.run(["umount", roomy])

# What a killed backup leaves is named by the next one to that folder, and by doctor beside the database.
place = path("place")
os.mkdir(place, 0o700)
gone = subprocess.Popen(["true"])
gone.wait()
for name, content in ((f"a.pab.copy-{gone.pid}", b"SQLite format 3\0rest"), (f"a.pab.part-{gone.pid}", b"priorauth backup\n"),
        (f"b.pab.part-{os.getpid()}", b"priorauth backup\n"), (f"c.part-{gone.pid}", b"another program's"), ("d.part-x", b"")):
    with open(os.open(os.path.join(place, name), os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
before = sorted(os.listdir(place))
made = do("backup", os.path.join(place, "new.pab"), "--db", live, "--json")
check(made.json["leftovers"] == [os.path.join(place, f"a.pab.{kind}-{gone.pid}") for kind in ("copy", "part")],
    f"only what is ours and nobody has any more, {made}")
check(sorted(os.listdir(place)) == sorted(before + ["new.pab"]), "and nothing is taken away")
check("broken off" in do("backup", os.path.join(place, "next.pab"), "--db", live).out, "in words")

# A limit on the sizes of files is a disk that is full.
limited = path("limited.db")
shutil.copy(restored, limited)
os.chmod(limited, 0o600)
before = rows(limited)
note = write("large.txt", "A line of a long note.\n" * 60_000)
stopped = do("document", "attach", "R13", note, "--kind", "chart-note", "--db", limited,
    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)))
check(stopped.status == 74 and "disk full: nothing was saved" in stopped.err and "nothing was saved" in stopped.err, f"a limit of sizes, {stopped}")
check(rows(limited) == before and do("audit", "verify", "--db", limited).status == 0, "nothing of it was saved")

# Upkeep.
doctor = do("doctor", "--db", live, "--json")
found = {finding["code"]: finding for finding in doctor.json["findings"]}
check(doctor.status in (0, 1) and found["record"]["severity"] == "fine", f"a look at it, {doctor}")
check(found["checkpoints"]["severity"] == "fine" and "remedy is in force" in found["checkpoints"]["message"], "remedy")
check(sqlite3.sqlite_version[:2] == "3." and "SQLite 3." in found["library"]["message"], "the library is named")
check(found["backup"]["severity"] == "fine", f"it knows of the backup, {found['backup']}")
late = run("doctor", "--db", live, "--today", "2026-08-01", "--json", env=FORGETFUL)
check(late.status == 1 and "backup" in [f["code"] for f in late.json["findings"] if f["severity"] == "warning"],
    f"and of how long ago, {late}")
early = run("doctor", "--db", live, "--today", "2020-08-01", "--json", env=FORGETFUL)
check("clock" in [f["code"] for f in early.json["findings"] if f["severity"] == "warning"], f"a wrong clock, {early}")
ill = do("doctor", "--db", tampered, "--json")
check(ill.status == 78 and ill.json["worst"] == "error", f"an altered record, {ill}")
for nothing, sentence in ((path("none.db"), "no database at that path"), (FOLDER, "is a directory")):
    looked = do("doctor", "--db", nothing, "--json")
    codes = [finding["code"] for finding in looked.json["findings"]]
    check(looked.status == 78 and codes == ["database", "library", "crash"], f"{nothing}: nothing is made up, {looked}")
    check(sentence in looked.json["findings"][0]["message"], f"{nothing}: what it is, {looked}")
check(all("To do:" in text for text in [do("doctor", "--db", tampered).out]), "there is always something to do")
os.chmod(tampered, 0o644)
check(do("doctor", "--db", tampered).out.count("chmod") >= 1, "permissions are named")
stats = do("stats", "--db", live, "--json")
check(stats.status == 0 and stats.json["rows"]["member"] >= 200 and "Marblewood" not in stats.out, f"numbers, {stats}")
vacuumed = do("vacuum", "--db", live, "--json")
check(vacuumed.status == 0 and vacuumed.json["after"] <= vacuumed.json["before"], f"vacuum, {vacuumed}")
check(do("audit", "verify", "--db", live).status == 0, "and all is sound")
