"""What a person at a terminal meets: questions field by field, and no desk where there is no terminal."""
import os
import pty
import subprocess

from harness import HOME, PROGRAM, TODAY, check, path, run

DB = ["--db", path("terminal.db"), "--today", TODAY]


def typed(words, lines):
    """Runs the program on a terminal and types lines; what came back, and the exit status."""
    leader, follower = pty.openpty()
    environment = {"HOME": HOME, "PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(
        [PROGRAM, *words], stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    os.close(follower)
    os.write(leader, "".join(line + "\n" for line in lines).encode())
    out, _ = process.communicate(timeout=60)
    os.close(leader)
    return out.decode("utf-8", "replace"), process.returncode


run("init", *DB)
out, status = typed(
    ["member", "add", *DB],
    ["TEST-0009", "", "Nightjar", "Ellis", "31/12/1960", "1960-12-31", "fem", "OH", "Medicaid", "Test Plan",
     "2024-01-01", ""])
check(status == 0 and "Added member M1" in out, f"a member is asked for field by field, {out!r}")
check("This one is needed." in out, f"a field that is needed is asked for again, {out!r}")
check("'31/12/1960' is not a date" in out, f"and one that was not understood, {out!r}")
shown = run("member", "show", "M1", *DB, "--json").json["member"]
check((shown["familyName"], shown["sex"], shown["birthDate"]) == ("Nightjar", "female", "1960-12-31"), f"{shown}")

out, status = typed(["member", "add", *DB], ["TEST-0010", "Nightjar", "\x04"])
check(status == 65 and "nothing was saved" in out, f"input that ends too early saves nothing, {out!r}")
check(len(run("member", "list", *DB, "--json").json["members"]) == 1, "and indeed nothing was saved")

plain = run(*DB)
check(plain.status == 0 and plain.out == "No request is open.\n", f"without a terminal the program prints the worklist, {plain}")
asking = subprocess.Popen(
    [PROGRAM, "evaluate", "-", "--lines", *DB], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"HOME": HOME})
for line in (b"{}\n", b"[]\n"):
    asking.stdin.write(line)
    asking.stdin.flush()
    check(b"error" in asking.stdout.readline(), "a line is answered before the next one is sent")
asking.stdin.close()
check(asking.wait(timeout=60) == 65, "and the worst answer is the status")

version = run("--version")
check(version.status == 0 and version.out.startswith("priorauth "), f"the version, {version}")
for words in (["--help"], ["help", "decide"], ["decide", "--help"], ["help", "policy"]):
    page = run(*words)
    check(page.status == 0 and page.err == "" and page.out.startswith("usage: priorauth"), f"help, {page}")
    check(max(len(line) for line in page.out.splitlines()) <= 80, f"{words}: help fits eighty columns")
