"""Writers are killed at random moments: nothing that was acknowledged may be missing, and nobody may wait for the dead."""
import os
import random
import signal
import time

from lab import ask, check, do, figure, path, remove, size, start, wrong

WRITERS = size(6, 8)
ROUNDS = size(8, 60)
# How long they write at most before the first one is killed; the long run has to write a quarter of a million rows.
SECONDS = size(1.5, 14)
dice = random.Random(7)
database = path("crash.db")
check(do("init", "--db", database).status == 0, "a database")

acknowledged, sent, kills, recovery = set(), set(), 0, []


def acks(place):
    with open(path(f"acks-{place}"), "rb") as file:
        lines = file.read().split(b"\n")[:-1]
    return {line.split()[1].decode() for line in lines if line.startswith(b"ACK ")}


def kill(writer):
    os.killpg(writer.pid, signal.SIGKILL)
    writer.wait()


for turn in range(ROUNDS):
    writers = []
    for place in range(WRITERS):
        tokens = [f"t{turn}w{place}n{number}" for number in range(20_000)]
        sent.update(tokens)
        with open(path(f"tokens-{place}"), "w", encoding="utf-8") as file:
            file.write("\n".join(tokens) + "\n")
        with open(path(f"tokens-{place}"), "rb") as tokens, open(path(f"acks-{place}"), "wb") as answers:
            writers.append(start("harness", "batch", "--db", database, stdin=tokens, stdout=answers))
    time.sleep(dice.uniform(0.1, SECONDS))
    order = dice.sample(range(WRITERS), WRITERS)
    first = order[: dice.randint(1, WRITERS - 1)]
    for place in first:
        kill(writers[place])
    left = [place for place in order if place not in first]
    before = sum(len(acks(place)) for place in left)
    end = time.monotonic() + 10
    while sum(len(acks(place)) for place in left) == before and time.monotonic() < end:
        time.sleep(0.05)
    check(time.monotonic() < end, f"round {turn}: the others go on after one is killed")
    check(all(writers[place].poll() is None for place in left), f"round {turn}: none of them ended by itself")
    time.sleep(dice.uniform(0, 0.5))
    for place in left:
        kill(writers[place])
    kills += WRITERS
    for place in range(WRITERS):
        acknowledged |= acks(place)
    began = time.monotonic()
    listed = do("harness", "list", "--db", database)
    recovery.append(time.monotonic() - began)
    stored = listed.out.split()
    check(listed.status == 0, f"round {turn}: it opens again, {listed}")
    check(acknowledged <= set(stored), f"round {turn}: lost {sorted(acknowledged - set(stored))[:3]}")
    check(len(stored) == len(set(stored)) and set(stored) <= sent, f"round {turn}: only what was sent, and once")
    if turn % size(4, 10) == 0 or turn == ROUNDS - 1:
        check(wrong(database) == [], f"round {turn}: {wrong(database)[:3]}")
verified = do("audit", "verify", "--db", database, timeout=600)
check(verified.status == 0, f"the trail is whole, {verified}")
figure("crash", f"0 of {len(acknowledged)} acknowledged writes lost over {kills} kills; first command after a crash at "
    f"most {max(recovery):.2f} s" if acknowledged <= set(stored) else "LOST WRITES")
check(len(acknowledged) > 20 * ROUNDS, f"enough was written to mean something: {len(acknowledged)}")
remove(database)
