"""The desk on terminals of every kind: resized, small, ASCII only, unknown, gone; keys typed ahead; the way back."""
import os
import signal
import time

from harness import TODAY, check, path, run
from screen import Screen, tmux

DB = ["--db", path("demo.db"), "--today", TODAY]
check(run("demo", "--no-desk", *DB).status == 0, "a demonstration to look at")

# Where the terminal can't show the desk, one line says so.
for kind, words in (("nosuch", "terminal type 'nosuch' is not known"),):
    plain = Screen(f"kind-{kind}", *DB, env=f"TERM={kind} LC_ALL=C.UTF-8")
    check(plain.ends(f"TERM={kind}") == 69, f"TERM={kind} is refused, {plain.text}")
    check(words in plain.text.replace("\n", " "), f"in words, {plain.text}")
    check(sum(line.startswith("priorauth:") for line in plain.text.split("\n")) == 1, f"and only once, {plain.text}")
dumb = Screen("kind-dumb", *DB, env="TERM=dumb LC_ALL=C.UTF-8")
dumb.shows("cannot move the cursor", "TERM=dumb: one line says why there is no screen")
dumb.shows("== Worklist: open cases ==", "and the desk goes on in questions and answers")
dumb.type("quit\n")
check(dumb.ends("TERM=dumb") == 0, f"and is left in the usual way, {dumb.text}")
unset = Screen("unset", *DB, env="-u TERM LC_ALL=C.UTF-8")
check(unset.ends("TERM unset") == 69, f"no TERM at all is refused, {unset.text}")
check("--plain" in unset.text.replace("\n", ""), f"names the desk without a screen, {unset.text}")
check("set TERM" in unset.text.replace("\n", ""), f"and says what to do, {unset.text}")
piped = run(*DB)
check(piped.status == 0 and "Lanternby" in piped.out, f"without a terminal the worklist is printed, {piped}")

# Forty keys at once land where they would have one by one.
desk = Screen("ahead", *DB)
desk.keys(*["Down"] * 5, "Enter", "F8", "m", "Enter", *"typed ahead, every letter of it!", "Tab")
desk.shows("Answer criterion", "keys typed before the first picture open the form of the sixth case")
desk.shows("typed ahead, every letter of it!", "and land in its fields")
desk.keys("Escape")
desk.shows("Leave without saving?", "a lone Esc asks first")
check("[ Stay ]" in desk.text, f"and offers to stay, {desk.text}")
desk.keys("Right", "Enter")
desk.shows("Case 13", "then leaves")
check("I.A" in desk.line, f"the cursor rests on the focused row, {desk.line!r}")
desk.keys("Tab")
check(desk.wait(lambda: desk.line.lstrip().startswith(("1 ", "*1"))), f"after Tab on the first item, {desk.line!r}")
desk.keys("C-c")
desk.shows("Worklist", "Ctrl-C steps back")
check("Lanternby" in desk.line, f"to the row it came from, {desk.line!r}")

# The window changes again and again, down to one line.
desk.keys("Enter")
desk.shows("Case 13", "a case")
for columns, rows in ((120, 40), (81, 25), (60, 16), (200, 60), (79, 23), (30, 8), (132, 43)) * 3:
    desk.resize(columns, rows)
desk.resize(20, 5)
desk.shows("needs 80x24", "a window that is too small says what it needs")
check([line for line in desk.text.split("\n") if line.strip()] == ["needs 80x24, this is 20x5"[:20].rstrip()]
    or desk.text.count("needs") == 1, f"in one line, {desk.text!r}")
desk.resize(120, 40)
desk.shows("Case 13", "and shows the case again when it grows")
check("[ Criteria ]" in desk.text and "On file" in desk.text, f"with both sides at 120 columns, {desk.text}")
desk.resize(80, 24).keys("F3", "F3", "F3")
check(desk.ends("F3 leaves") == 0, "the desk survives it")

# Without UTF-8 everything is said in ASCII.
ascii_only = Screen("ascii", *DB, env="LC_ALL=C")
ascii_only.keys(*["Down"] * 5, "Enter")
ascii_only.shows("Case 13", "a case")
check(all(ord(letter) < 128 for letter in ascii_only.text), f"only ASCII, {ascii_only.text}")
check("(+) I.A" in ascii_only.text or "+ I.A" in ascii_only.text, f"with signs, {ascii_only.text}")
ascii_only.keys("q", "q", "q")
check(ascii_only.ends("q leaves") == 0, "and ends")

# A window that is closed, and a request to end: the program is gone within two seconds.
for name, number in (("hang-up", signal.SIGHUP), ("terminated", signal.SIGTERM)):
    desk = Screen(name, *DB, before="stty -a >%s;" % path(name + ".before"), after="stty -a >%s;" % path(name + ".after"))
    desk.keys("Enter", "e", "9").type("half a sentence")
    desk.shows("half a sentence", "somebody types")
    process = desk.process
    if check(process is not None, f"{name}: the program runs"):
        begun = time.monotonic()
        os.kill(process, number)
        check(desk.ends(name, seconds=4) is not None and time.monotonic() - begun < 2, f"{name}: gone within two seconds")
        check(desk.wait(lambda: os.path.exists(path(name + ".after"))), f"{name}: the shell goes on")
        time.sleep(0.1)
        modes = [open(path(name + end), encoding="utf-8").read() for end in (".before", ".after")]
        check(modes[0] == modes[1], f"{name}: the terminal's modes are restored")
desk = Screen("closed", *DB)
desk.shows("Worklist", "a desk")
process = desk.process
tmux("kill-session", "-t", "closed")
check(process is not None and desk.wait(lambda: not os.path.exists(f"/proc/{process}"), 2), "a closed window ends it")

# Ctrl-C, Ctrl-Z and Ctrl-\\ at the first screen leave the terminal whole.
desk = Screen("control", *DB)
desk.shows("Worklist", "a desk")
desk.keys("C-c", "C-z", "C-\\")
desk.shows("Worklist", "it goes on")
check(desk.process is not None, "the program still runs")
desk.keys("q", "q")
check(desk.ends("q leaves") == 0, "and ends when asked")
