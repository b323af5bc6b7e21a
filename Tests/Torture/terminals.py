"""Terminals that hang up, change their size, flood, stall or end: the desk goes or stays as it should, and leaves nothing."""
import fcntl
import os
import pty
import random
import select
import signal
import struct
import termios
import time

from lab import ENVIRONMENT, PROGRAM, check, demonstration, do, figure, size

database = demonstration("terminals.db")
dice = random.Random(5)


class Desk:
    """The desk on a terminal of its own."""

    def __init__(self, term="xterm-256color"):
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.execve(PROGRAM, [PROGRAM, "--db", database, "--today", "2026-06-15"], ENVIRONMENT | {"TERM": term})
        self.written, self.status = b"", None
        self.resize(24, 80)
        self.read(1.5)

    def resize(self, rows, columns):
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not select.select([self.end], [], [], min(0.05, seconds))[0]:
                continue
            try:
                self.written += os.read(self.end, 65_536)
            except OSError:
                return

    def press(self, keys, seconds=0.3):
        os.write(self.end, keys)
        self.read(seconds)

    def hang_up(self):
        os.close(self.end)
        self.end = None

    def is_running(self):
        if self.status is None:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    def seconds_of_work(self):
        with open(f"/proc/{self.process}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def ends(self, what, within=5):
        """Waits for the end; how long it took."""
        began = time.monotonic()
        while self.is_running() and time.monotonic() - began < within:
            if self.end is not None:
                self.read(0.02)
            time.sleep(0.02)
        took = time.monotonic() - began
        if not check(not self.is_running(), f"{what}: it goes"):
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        else:
            check(self.status >= 0, f"{what}: it ends by itself, not by signal {-self.status}")
        if self.end is not None:
            os.close(self.end)
        return took


def sound(what):
    done = do("audit", "verify", "--db", database)
    check(done.status == 0, f"{what}: the record is sound, {done}")
    again = do("harness", "write", f"after-{what}".replace(" ", "-"), "--db", database)
    check(again.status == 0, f"{what}: nothing stays locked, {again}")


gone = []
for turn in range(size(2, 50)):
    for what in ("hang-up", "SIGTERM", "SIGHUP"):
        desk = Desk()
        desk.press(b"\r")
        if what == "hang-up":
            desk.hang_up()
        else:
            os.kill(desk.process, getattr(signal, what))
        gone.append(desk.ends(what))
sound("gone")

desk = Desk()
before = desk.seconds_of_work()
desk.read(3)
idle = (desk.seconds_of_work() - before) / 3
check(idle < 0.1, f"it rests while nobody types: {idle:.2f}")

began = time.monotonic()
for _ in range(size(300, 5000)):
    desk.resize(dice.choice([1, 2, 5, 24, 50, 200]), dice.choice([1, 2, 10, 80, 132, 400]))
    desk.read(0.002)
check(desk.is_running(), "it outlives a storm of sizes")
desk.resize(24, 80)
desk.read(1)
mark = len(desk.written)
desk.resize(30, 100)
desk.read(1)
check(len(desk.written) > mark, "and draws again afterwards")

sent, keys = 0, b"\x1b[B\x1b[A" * 2000
while sent < len(keys) and desk.is_running() and time.monotonic() - began < 120:
    sent += os.write(desk.end, keys[sent:sent + 512])
    desk.read(0.005)
check(desk.is_running(), "it outlives a flood of keys")

os.kill(desk.process, signal.SIGSTOP)
time.sleep(0.5)
desk.resize(40, 120)
os.kill(desk.process, signal.SIGCONT)
desk.read(1)
check(desk.is_running(), "it outlives being stopped")

# Nobody reads what it writes for a while.
for _ in range(100):
    os.write(desk.end, b"\x1b[B")
    time.sleep(0.02)
desk.read(1)
check(desk.is_running(), "it outlives a line that stalls")
os.kill(desk.process, signal.SIGTERM)
desk.ends("SIGTERM after all that")
sound("storms")

# What ends the desk at once leaves the record as it was.
for _ in range(size(2, 50)):
    desk = Desk()
    desk.press(b"\r", dice.uniform(0, 0.3))
    os.kill(desk.process, signal.SIGKILL)
    os.waitpid(desk.process, 0)
    os.close(desk.end)
sound("killed")
figure("terminals", f"gone within {max(gone):.2f} s of {len(gone)} hang-ups and signals; {idle * 100:.1f} % of a processor at rest")
