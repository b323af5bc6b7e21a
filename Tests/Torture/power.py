"""The power goes at a random moment: what was acknowledged has to be on the disk, whatever the disk did with the rest.

The writer's calls on the files are recorded in their order (`shim.c`). For many moments the files are then made as a disk
may hold them: what was synced is there; of the rest nothing, all, some, or some with one write cut at a sector."""
import os
import random
import shutil
import struct
import subprocess

from lab import ENVIRONMENT, PROGRAM, check, do, figure, path, shim, size, wrong, ask

SESSIONS, WRITES, MOMENTS = size(3, 6), size(12, 50), size(50, 1000)
MODES = ("nothing", "everything", "some", "torn")
HEADER = struct.Struct("<cIQQ")
dice = random.Random(3)
folder = os.path.realpath(path("power"))
os.mkdir(folder, 0o700)
database, log = os.path.join(folder, "p.db"), path("power.log")
library = shim()


def recorded():
    """The calls and acknowledgements in their order: what, on which file, where, and the bytes."""
    with open(log, "rb") as file:
        data = file.read()
    place = 0
    while place < len(data):
        call, name, offset, length = HEADER.unpack_from(data, place)
        place += HEADER.size
        yield call.decode(), os.path.basename(data[place:place + name].decode()), offset, data[place + name:place + name + length]
        place += name + length


def apply(content, call, offset, data):
    """What a write or a truncation makes of a file."""
    if call == "W":
        content.extend(b"\0" * (offset - len(content)))
        content[offset:offset + len(data)] = data
    elif len(content) > offset:
        del content[offset:]
    else:
        content.extend(b"\0" * (offset - len(content)))


class Disk:
    """What is on the disk for certain, and what may have reached it.

    A file that was removed may be there again after the power was gone, until another one of its name is synced."""

    def __init__(self, files):
        self.certain, self.pending, self.removed = files, {}, set()

    def take(self, call, name, offset, data):
        if call in "WT":
            self.pending.setdefault(name, []).append((call, offset, data))
        elif call == "S":
            content = bytearray() if name in self.removed else self.certain.get(name, bytearray())
            for change in self.pending.pop(name, []):
                apply(content, *change)
            self.certain[name] = content
            self.removed.discard(name)
        elif call == "U":
            self.pending.pop(name, None)
            self.removed.add(name)

    def after(self, mode):
        """The files as they may be found once the power is back."""
        files = {name: bytearray(content) for name, content in self.certain.items()}
        back = {name for name in self.removed if mode == "nothing" or mode != "everything" and dice.random() < 0.5}
        for name in self.removed - back:
            files.pop(name, None)
        for name, changes in self.pending.items() if mode != "nothing" else ():
            if name in back:
                continue
            cut = dice.randrange(len(changes)) if mode == "torn" else None
            for number, (call, offset, data) in enumerate(changes):
                if number == cut:
                    data = data[:512 * dice.randrange(max(1, len(data) // 512))]
                elif mode != "everything" and dice.random() < 0.5:
                    continue
                apply(files.setdefault(name, bytearray()), call, offset, data)
        return files


check(do("init", "--db", database).status == 0, "a database")
begin = {name: bytearray(open(os.path.join(folder, name), "rb").read()) for name in os.listdir(folder)}
environment = ENVIRONMENT | {"LD_PRELOAD": library or "", "TORTURE_FOLDER": folder, "TORTURE_RECORD": log}
marks = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
# The last one to leave writes the log back, so a session each brings that into the record.
for session in range(SESSIONS if library else 0):
    writer = subprocess.Popen([PROGRAM, "harness", "batch", "--db", database], env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for number in range(WRITES):
        token = f"p{session}n{number}".encode()
        writer.stdin.write(token + b"\n")
        writer.stdin.flush()
        answer = writer.stdout.readline()
        if not check(answer == b"ACK " + token + b"\n", f"{token} is acknowledged, {answer}"):
            break
        os.write(marks, HEADER.pack(b"A", 0, 0, len(token)) + token)
    writer.stdin.close()
    writer.wait()
os.close(marks)

calls = list(recorded())
syncs = sum(call == "S" for call, *_ in calls)
moments = sorted(dice.choices(range(1, len(calls) + 1), k=MOMENTS)) if calls else []
disk, acknowledged, done, images, lost = Disk(begin), set(), 0, 0, 0
for moment in moments:
    for call, name, offset, data in calls[done:moment]:
        if call == "A":
            acknowledged.add(data.decode())
        elif name.startswith("p.db") and not name.endswith("-shm"):
            disk.take(call, name, offset, data)
    done = moment
    for mode in MODES:
        images += 1
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder, 0o700)
        for name, content in disk.after(mode).items():
            with open(os.open(os.path.join(folder, name), os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(content)
        where = f"{mode} of what was not synced, at call {moment} of {len(calls)}"
        found = wrong(database)
        if not check(found == [], f"{where}: {found[:3]}"):
            continue
        missing = acknowledged - set(ask(database, "select number from member"))
        lost += len(missing)
        check(not missing, f"{where}: {len(missing)} acknowledged writes are missing, {sorted(missing)[:3]}")
        if images % size(20, 100) == 0:
            verified = do("audit", "verify", "--db", database)
            check(verified.status == 0, f"{where}: verifying finds nothing, {verified}")
            again = do("harness", "write", f"after-{images}", "--db", database)
            check(again.status == 0, f"{where}: the next one saves, {again}")
figure("power", f"{lost} acknowledged writes lost in {images} images of a disk after {len(calls)} calls and {syncs} syncs; "
    f"{syncs / max(1, SESSIONS * WRITES):.2f} syncs a write")
check(images == MOMENTS * len(MODES), f"enough was tried to mean something: {images}")
