"""A large record: what a command takes that comes after a crash, and what finding damage takes; and how long the log gets
beside somebody who reads for minutes.

Commands that find damage are timed once, after the record was filled, so that nothing of it need be read from the disk."""
import os
import random
import signal
import sqlite3
import subprocess
import threading
import time

from lab import ask, check, do, figure, path, percentile, size, start, wrong

ENTRIES, CRASHES, READ = size(2_000, 1_000_000), size(5, 100), size(5, 600)
# A record that was filled before, to be used as it is.
FILLED = os.environ.get("TORTURE_RECORD")
database = FILLED or path("large.db")
if not FILLED:
    check(do("init", "--db", database).status == 0, "a database")


def writer():
    return start("harness", "batch", "--db", database, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def fill(tokens):
    """Saves so many, one transaction each."""
    batch = writer()
    feeding = threading.Thread(target=lambda: (batch.stdin.writelines(b"%s\n" % token for token in tokens), batch.stdin.close()))
    feeding.start()
    saved = sum(answer.startswith(b"ACK") for answer in batch.stdout)
    feeding.join()
    batch.wait()
    return saved


if not FILLED:
    check(fill([b"e%d" % number for number in range(ENTRIES)]) == ENTRIES, "every write is acknowledged")
megabytes = os.path.getsize(database) / 1e6
entries = ask(database, "select count(*) from audit")[0]

# Somebody else's look at the record, kept open for minutes, while twenty a second are saved.
reader = sqlite3.connect(f"file:{database}?mode=ro", uri=True, isolation_level=None)
reader.execute("begin")
reader.execute("select count(*) from member").fetchone()
batch, waits, longest, number = writer(), [], 0, 0
end = time.monotonic() + READ


def save(token):
    began = time.monotonic()
    batch.stdin.write(b"%s\n" % token)
    batch.stdin.flush()
    check(batch.stdout.readline().startswith(b"ACK"), "a write beside a reader is acknowledged")
    return (time.monotonic() - began) * 1000


while time.monotonic() < end:
    waits.append(save(b"r%d-%d" % (entries, number)))
    longest, number = max(longest, os.path.getsize(database + "-wal")), number + 1
    time.sleep(max(0, 0.05 - waits[-1] / 1000))
reader.execute("commit")
reader.close()
# The log is written back within the next thousand pages, and cut where it begins anew.
for late in range(200):
    save(b"s%d-%d" % (entries, late))
after = os.path.getsize(database + "-wal")
batch.stdin.close()
batch.wait()
check(after <= 16_777_216, f"the log gets short again, {after} bytes")
figure("log", f"{len(waits)} writes beside one reader of {READ} s: the log at most {longest / 1e6:.0f} MB, 99 of 100 writes within "
    f"{percentile(waits[1:], 0.99):.0f} ms; 200 writes after its end {after / 1e6:.1f} MB")

# The first command after a crash.
dice, firsts, kept = random.Random(7), [], 0
for crash in range(CRASHES):
    batch = writer()
    for number in range(dice.randint(1, 40)):
        batch.stdin.write(b"c%dn%d-%d\n" % (crash, number, entries))
        batch.stdin.flush()
        if dice.random() < 0.9:
            kept = batch.stdout.readline().split()[1].decode()
    os.killpg(batch.pid, signal.SIGKILL)
    batch.wait()
    began = time.monotonic()
    found = do("request", "list", "--db", database, "--limit", "1")
    firsts.append((time.monotonic() - began) * 1000)
    check(found.status == 0, f"the first command after a crash, {found}")
    check(ask(database, f"select count(*) from member where number = '{kept}'") == [1], f"what was acknowledged last is there, {kept}")
figure("after a crash", f"{CRASHES} kills of a writer on {megabytes:.0f} MB: the first command within {percentile(firsts, 0.5):.0f} ms, "
    f"99 of 100 within {percentile(firsts, 0.99):.0f} ms")

# What finds damage.
took = {}
for words in (["doctor"], ["audit", "verify"]):
    began = time.monotonic()
    done = do(*words, "--db", database, timeout=3600)
    took[" ".join(words)] = time.monotonic() - began
    # The doctor also says what should be done before long, which is no damage.
    check(done.status in (0, 1 if words == ["doctor"] else 0), f"{words} finds nothing, {done}")
check(wrong(database) == [], f"another program finds nothing either, {wrong(database)[:3]}")
figure("finding damage", f"{entries} entries, {megabytes:.0f} MB: "
    + ", ".join(f"'{name}' {seconds:.1f} s" for name, seconds in took.items()))
