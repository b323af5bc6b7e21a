"""A member's invented data is searched for everywhere it has no business: arguments, environment, folders, errors, crashes."""
import json
import os
import pty
import select
import signal
import subprocess
import threading
import time

from lab import ENVIRONMENT, FOLDER, PROGRAM, check, copy, demonstration, do, figure, path, size, write

NAMES = ["Zyxquillon", "Vraxbeth", "QX-7731-CANARY"]
MEMBER = {"number": NAMES[2], "familyName": NAMES[0], "givenName": NAMES[1], "birthDate": "1961-04-05",
    "coverage": [{"lineOfBusiness": "Commercial", "plan": "Test", "from": "2024-01-01"}]}
REQUEST = {
    "member": {"number": NAMES[2]},
    "request": {"received": "2026-06-15", "reviewType": "initial", "lineOfBusiness": "Commercial",
        "drug": {"name": "exemplimab-test", "brand": "Samplora", "hcpcs": "J9999"}},
    "prescriber": {"name": "Dr. Invented", "specialty": "oncology"}}
database = demonstration("canary.db")
words = ["--db", database, "--today", "2026-06-15"]
own = os.path.realpath(PROGRAM)
seen, stop, looked = set(), threading.Event(), [0]


def holds(data):
    return [name for name in NAMES if name.encode() in data]


def watch():
    """Looks at what other users of the machine could see of every process of the program."""
    while not stop.is_set():
        for number in filter(str.isdigit, os.listdir("/proc")):
            try:
                program = os.path.realpath(f"/proc/{number}/exe")
                if program != own and not program.endswith(("/pdftotext", "/groff")):
                    continue
                for part in ("cmdline", "environ"):
                    with open(f"/proc/{number}/{part}", "rb") as file:
                        looked[0] += 1
                        seen.update((part, name) for name in holds(file.read()))
            except OSError:
                continue
        time.sleep(0.005)


watcher = threading.Thread(target=watch)
watcher.start()
added = do("member", "add", *words, stdin=json.dumps(MEMBER))
check(added.status == 0, f"a member, {added}")
requested = do("request", "add", *words, stdin=json.dumps(REQUEST))
check(requested.status == 0, f"a request, {requested}")
note = write("canary-note.txt", f"{NAMES[0]}, {NAMES[1]}: an invented note.\n")
os.unlink(path("canary-note.txt"))
errors = b""
for attempt in (
        ["member", "add"], ["request", "add"], ["request", "show", "R99"], ["case", "export", "R1"], ["audit", "verify"],
        ["member", "list"], ["doctor"], ["stats"], ["request", "list"], ["evaluate", "-"]):
    stdin = json.dumps(MEMBER | {"birthDate": "1961-13-05"}) if attempt[0] in ("member", "evaluate") else json.dumps(REQUEST | {"x": 1})
    done = do(*attempt, *words, stdin=stdin)
    errors += done.err.encode()
    check(done.status >= 0, f"{attempt}: {done.status}")
check(holds(errors) == [], f"errors name no member: {errors[-300:]!r}")
do("backup", path("sealed.pab"), "--seal-to", do("backup-key", "--to", path("c.key"), "--json").json.get("publicKey", ""), *words)
doctor = do("doctor", "--json", *words)
stats = do("stats", "--json", *words)
check(holds((doctor.out + stats.out).encode()) == [], "neither do doctor and stats")
stop.set()
watcher.join()
check(seen == set() and looked[0] > 0, f"arguments and environment hold nothing, {seen} ({looked[0]} looks)")

# Crashes: what is written and left behind when the program dies with the member on its screen.
for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGTRAP, signal.SIGBUS, signal.SIGFPE):
    process, end = pty.fork()
    if process == 0:
        os.chdir(FOLDER)
        # Asked for or not, there is no report of the language's own.
        os.execve(PROGRAM, [PROGRAM, *words], ENVIRONMENT | {"TERM": "xterm", "SWIFT_BACKTRACE": "enable=yes"})
    drawn, until = b"", time.monotonic() + 2
    while time.monotonic() < until:
        if select.select([end], [], [], 0.1)[0]:
            drawn += os.read(end, 65_536)
    os.kill(process, number)
    after, until = b"", time.monotonic() + 5
    while time.monotonic() < until:
        if select.select([end], [], [], 0.2)[0]:
            try:
                after += os.read(end, 65_536)
            except OSError:
                break
        elif os.waitpid(process, os.WNOHANG)[0]:
            process = None
            break
    if process:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    os.close(end)
    check(len(drawn) > 500, "the desk drew something")
    check(holds(after) == [] and b"Crash" not in after and b"Fatal" not in after and b"0x" not in after,
        f"a crash by {number.name} prints nothing: {after[-300:]!r}")

# Files that are left: only the database may hold it, and sealed backups do not.
left, readable = [], []
for folder, _, names in os.walk(FOLDER):
    for name in names:
        place = os.path.join(folder, name)
        with open(place, "rb") as file:
            if holds(file.read()) and not place.startswith(database):
                left.append(place)
        if os.stat(place).st_mode & 0o077 and name.startswith("canary"):
            readable.append(place)
check(left == [], f"no other file holds it, {left}")
check(readable == [], f"others can read nothing, {readable}")
cores = [name for name in os.listdir(FOLDER) if name.startswith("core")]
check(cores == [], f"no image of the memory is left, {cores}")
figure("canary", f"0 of {len(NAMES)} names found in {looked[0]} looks at arguments and environment, in errors, 6 crashes and "
    "files left behind" if not (seen or left) else "FOUND")
