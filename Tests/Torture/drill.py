"""Backups while others write, each restored and compared: nothing acknowledged before one began may be missing in it."""
import os
import subprocess
import threading
import time

from lab import ask, check, do, figure, path, percentile, remove, size, start, wrong

DRILLS, WRITERS = size(3, 40), size(3, 8)
# Many drills are enough to try; a database that grows all the while would only make each slower than the one before.
PAUSE = size(0.02, 0.2)
database = path("drill.db")
check(do("init", "--db", database).status == 0, "a database")
acknowledged, stop, waits, lock = set(), threading.Event(), [], threading.Lock()


def work(place):
    writer = start("harness", "batch", "--db", database, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    number = 0
    while not stop.is_set():
        began = time.monotonic()
        writer.stdin.write(f"d{place}n{number}\n".encode())
        writer.stdin.flush()
        if writer.stdout.readline().startswith(b"ACK"):
            with lock:
                acknowledged.add(f"d{place}n{number}")
                waits.append((time.monotonic() - began) * 1000)
        number += 1
        stop.wait(PAUSE)
    writer.stdin.close()
    writer.wait()


threads = [threading.Thread(target=work, args=(place,), daemon=True) for place in range(WRITERS)]
for thread in threads:
    thread.start()
time.sleep(1)
took, missing = [], 0
key = do("backup-key", "--to", path("drill.key"), "--json").json["publicKey"]
for drill in range(DRILLS):
    with lock:
        before = set(acknowledged)
    words = ["--seal-to", key] if drill % 2 else []
    began = time.monotonic()
    made = do("backup", path(f"drill-{drill}.pab"), "--db", database, *words, timeout=600)
    took.append(time.monotonic() - began)
    check(made.status == 0, f"backup {drill}, {made}")
    restored = path("drill-restored.db")
    remove(restored)
    words = ["--key", path("drill.key")] if drill % 2 else []
    back = do("restore", path(f"drill-{drill}.pab"), "--to", restored, *words, timeout=600)
    check(back.status == 0, f"restore {drill}, {back}")
    held = set(ask(restored, "select number from member"))
    missing += len(before - held)
    check(before <= held, f"backup {drill} lacks {sorted(before - held)[:3]}")
    check(wrong(restored) == [], f"backup {drill}: {wrong(restored)[:3]}")
    os.unlink(path(f"drill-{drill}.pab"))
stop.set()
for thread in threads:
    thread.join()
check(wrong(database) == [], "the database itself is sound")
figure("drill", f"{DRILLS} backups beside {WRITERS} writers, {missing} acknowledged writes missing; at most "
    f"{max(took):.1f} s for one, and 99 of 100 writes within {percentile(waits, 0.99):.0f} ms meanwhile")
