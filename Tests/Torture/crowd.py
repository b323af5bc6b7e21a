"""Many save at once: how long each waits, whether anybody is left out, and how large the log grows.

Once with a pause between the writes of each, as people and programs make them; and once without any, where only a queue
keeps the lucky from going first again and again."""
import os
import random
import subprocess
import tempfile
import threading
import time

from lab import check, do, figure, path, percentile, size, start


class Crowd:
    """Writers that save one member after the other, and how long each save took them, in milliseconds."""

    def __init__(self, database, writers, pauses):
        check(do("init", "--db", database).status == 0, "a database")
        self.database, self.pauses = database, pauses
        self.waits, self.refusals, self.log, self.stop = [[] for _ in range(writers)], [], 0, threading.Event()

    def run(self, seconds):
        threads = [threading.Thread(target=self.work, args=(place,)) for place in range(len(self.waits))]
        for thread in threads:
            thread.start()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if os.path.exists(self.database + "-wal"):
                self.log = max(self.log, os.path.getsize(self.database + "-wal"))
            time.sleep(0.1)
        self.stop.set()
        for thread in threads:
            thread.join()
        check(self.refusals == [], f"nobody is refused, {self.refusals[:2]}")
        return self

    def work(self, place):
        dice = random.Random(place)
        writer = start("harness", "batch", "--db", self.database, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        number = 0
        while not self.stop.is_set():
            began = time.monotonic()
            writer.stdin.write(f"w{place}n{number}\n".encode())
            writer.stdin.flush()
            answer = writer.stdout.readline()
            # The first one waits for the program to start.
            if number:
                self.waits[place].append((time.monotonic() - began) * 1000)
            if not answer.startswith(b"ACK"):
                self.refusals.append(answer)
                if not answer:
                    break
            number += 1
            if self.pauses:
                self.stop.wait(dice.expovariate(20))
        writer.stdin.close()
        writer.wait()

    @property
    def all(self):
        return [wait for own in self.waits for wait in own]


crowd = Crowd(path("crowd.db"), size(16, 32), pauses=True).run(size(10, 120))
waits, counts = crowd.all, [len(own) for own in crowd.waits]
check(min(counts) >= 0.5 * sum(counts) / len(counts), f"nobody is left out, {min(counts)} of {sum(counts) / len(counts):.0f}")
check(percentile(waits, 0.99) <= 250, f"nobody waits for long, {percentile(waits, 0.99):.0f} ms")
check(crowd.log <= 64 * 1_048_576, f"the log stays small, {crowd.log} bytes")
figure("crowd", f"{len(counts)} writers, {len(waits)} writes: half within {percentile(waits, 0.5):.0f} ms, 99 of 100 "
    f"within {percentile(waits, 0.99):.0f} ms, the longest {max(waits):.0f} ms, {len(crowd.refusals)} refused, "
    f"{min(counts)} to {max(counts)} a writer, log {crowd.log // 1024} KB")

# In memory, so that it is the queue that decides and not the disk.
memory = "/dev/shm"
with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
    throng = Crowd(os.path.join(folder, "throng.db"), 16, pauses=False).run(size(8, 20))
waits = throng.all
usual, longest = sum(waits) / len(waits), max(waits)
check(longest <= 40 * usual, f"nobody is passed over, {longest:.0f} ms where {usual:.1f} ms is usual")
figure("throng", f"{len(throng.waits)} writers without a pause, {len(waits)} writes: {usual:.1f} ms in the mean, the longest "
    f"{longest:.0f} ms, {len(throng.refusals)} refused")
