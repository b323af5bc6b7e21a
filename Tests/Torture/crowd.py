"""Many save at once: how long each waits, whether anybody is left out, and how large the log grows."""
import os
import random
import subprocess
import threading
import time

from lab import check, do, figure, path, percentile, size, start

WRITERS, SECONDS = size(16, 32), size(10, 120)
database = path("crowd.db")
check(do("init", "--db", database).status == 0, "a database")
waits = [[] for _ in range(WRITERS)]
refusals, stop, log = [], threading.Event(), [0]


def work(place):
    dice = random.Random(place)
    writer = start("harness", "batch", "--db", database, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    number = 0
    while not stop.is_set():
        began = time.monotonic()
        writer.stdin.write(f"w{place}n{number}\n".encode())
        writer.stdin.flush()
        answer = writer.stdout.readline()
        # The first one waits for the program to start.
        if number:
            waits[place].append((time.monotonic() - began) * 1000)
        if not answer.startswith(b"ACK"):
            refusals.append(answer)
            if not answer:
                break
        number += 1
        stop.wait(dice.expovariate(20))
    writer.stdin.close()
    writer.wait()


threads = [threading.Thread(target=work, args=(place,)) for place in range(WRITERS)]
for thread in threads:
    thread.start()
end = time.monotonic() + SECONDS
while time.monotonic() < end:
    if os.path.exists(database + "-wal"):
        log[0] = max(log[0], os.path.getsize(database + "-wal"))
    time.sleep(0.1)
stop.set()
for thread in threads:
    thread.join()
everything = [wait for own in waits for wait in own]
counts = [len(own) for own in waits]
check(refusals == [], f"nobody is refused, {refusals[:2]}")
check(min(counts) >= 0.3 * sum(counts) / len(counts), f"nobody is left out, {min(counts)} of {sum(counts) / len(counts):.0f}")
check(percentile(everything, 0.99) <= 2000, f"nobody waits for long, {percentile(everything, 0.99):.0f} ms")
check(log[0] <= 64 * 1_048_576, f"the log stays small, {log[0]} bytes")
figure("crowd", f"{WRITERS} writers, {len(everything)} writes: half within {percentile(everything, 0.5):.0f} ms, 99 of 100 "
    f"within {percentile(everything, 0.99):.0f} ms, the longest {max(everything):.0f} ms, {len(refusals)} refused, log "
    f"{log[0] // 1024} KB")
