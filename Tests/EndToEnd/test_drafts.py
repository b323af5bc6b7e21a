"""What is typed into a form outlives a terminal that hangs up, a signal and a kill, and is gone once it is stored or left."""
import os
import signal
import stat
import time

from harness import TODAY, check, path, run
from screen import Screen, tmux

database = path("drafts.db")
DB = ["--db", database, "--today", TODAY]
TEXT = "LVEF 54 %; each letter counts"
check(run("init", *DB).status == 0, "a database")


def files(prefix):
    """The files beside the databases that begin so, once none is being written under its passing name."""
    end = time.monotonic() + 10
    while True:
        names = [name for name in os.listdir(os.path.dirname(database)) if name.startswith(prefix)]
        if not any(name.endswith(".0") for name in names) or time.monotonic() > end:
            return names
        time.sleep(0.02)


def kept():
    """The files with drafts beside the database."""
    return files("drafts.db.drafts-")


def open_form(name):
    desk = Screen(name, *DB)
    desk.shows("No open cases", f"{name}: the desk opens")
    desk.open_member_form()
    return desk


def is_back(name, text):
    desk = open_form(name)
    desk.shows(text, f"{name}: every character is there again")
    desk.shows("is here again", f"{name}: which is said")
    return desk


for name, end in (("hang-up", None), ("terminated", signal.SIGTERM), ("killed", signal.SIGKILL)):
    desk = open_form(name)
    desk.keys("Tab").type(f"{name} {TEXT}")
    desk.shows(TEXT[-20:], f"{name}: it is typed")
    process = desk.process
    if end == signal.SIGKILL:
        time.sleep(3)
    if end:
        os.kill(process, end)
    else:
        tmux("kill-session", "-t", name)
    check(desk.wait(lambda: not os.path.exists(f"/proc/{process}")), f"{name}: the desk is gone")
    check(len(kept()) == 1, f"{name}: it is kept, {kept()}")
    with open(os.path.join(os.path.dirname(database), kept()[0]), encoding="utf-8") as file:
        check(f"{name} {TEXT}" in file.read(), f"{name}: every character of it")
    mode = os.stat(os.path.join(os.path.dirname(database), kept()[0])).st_mode
    check(stat.S_IMODE(mode) == 0o600, f"{name}: for the person alone")
    desk = is_back(f"{name}-again", name + " " + TEXT)
    desk.keys("Escape")
    desk.shows("Leave without saving?", f"{name}: leaving it asks")
    desk.keys("Right", "Enter")
    desk.shows("for which member?", f"{name}: it is left")
    desk.keys("F3", "F3", "F3")
    check(desk.ends(f"{name}: leaving") == 0, f"{name}: the desk is left")
    check(kept() == [], f"{name}: nothing is kept of what was given up, {kept()}")

desk = open_form("stored")
desk.fill("DRAFT-1", "Roe", "Ann Lee", "4-MAR-1961", "fem", "OH", "medicaid", "Sample Plan", "1/1/2026", "2027-01-01")
time.sleep(3)
check(len(kept()) == 1, f"kept while it is typed, {kept()}")
desk.keys("F10")
desk.shows("A request for Roe", "it is stored")
check(desk.wait(lambda: kept() == []), f"nothing is kept of what was stored, {kept()}")

# A file of drafts that was cut off by other means is put aside and named.
desk = open_form("cut")
desk.keys("Tab").type("cut " + TEXT)
check(desk.wait(lambda: len(kept()) == 1), f"kept while it is typed, {kept()}")
os.kill(desk.process, signal.SIGTERM)
desk.wait(lambda: not os.path.exists(f"/proc/{desk.process}"))
cut = os.path.join(os.path.dirname(database), kept()[0])
os.truncate(cut, os.path.getsize(cut) - 5)
desk = Screen("cut-again", *DB)
desk.shows("can't be read any more", "it is told")
check(os.path.exists(cut + ".unreadable") and not os.path.exists(cut), f"and put aside, {kept()}")
os.unlink(cut + ".unreadable")
desk.keys("F3", "F3")
desk.ends("the desk is left")

# Two desks of one person: what one of them typed is not taken from it, and nothing of it is lost when both are gone.
first, second = open_form("first"), open_form("second")
first.keys("Tab").type("first " + TEXT)
second.keys("Tab").type("second " + TEXT)
check(first.wait(lambda: len(kept()) == 2), f"each has its own, {kept()}")
third = open_form("third")
check("is here again" not in third.text, "another desk gets nothing of theirs")
third.keys("Escape", "F3", "F3", "F3")
third.ends("the third is left")
for desk in (first, second):
    os.kill(desk.process, signal.SIGTERM)
    check(desk.wait(lambda: not os.path.exists(f"/proc/{desk.process}")), "the desk is gone")
check(len(kept()) == 2, f"both are kept, {kept()}")
desk = is_back("both", TEXT)
found = [name for name in ("first", "second") if f"{name} {TEXT}" in desk.text]
desk.keys("Escape")
desk.shows("Leave without saving?", "leaving the one asks")
desk.keys("Right", "Enter")
desk.shows("for which member?", "the one is left")
desk.keys("F6")
desk.shows("is here again", "the other is given back")
found += [name for name in ("first", "second") if f"{name} {TEXT}" in desk.text]
check(sorted(found) == ["first", "second"], f"both are given back, one after the other: {found}")
check(len(kept()) == 1, f"in one file, {kept()}")
os.kill(desk.process, signal.SIGKILL)


# The form of an item of evidence is opened by replacing the menu before it, and gets its own back all the same. A
# demonstration that was given a name keeps what is typed as any database does.
demo = path("demo.db")
prefix = "demo.db.drafts-"


def evidence_form(name):
    desk = Screen(name, "demo", "--db", demo)
    desk.shows("Worklist", f"{name}: a demonstration opens", 60)
    desk.keys("/").type("lanternby").keys("Enter", "Enter")
    desk.shows("Case 13", f"{name}: a case")
    desk.keys("e", "3")
    desk.shows("As documented", f"{name}: the form of a diagnosis")
    return desk


def demo_kept():
    return files(prefix)


desk = evidence_form("evidence")
desk.type("cardiac " + TEXT)
desk.shows(TEXT[-20:], "it is typed")
process = desk.process
tmux("kill-session", "-t", "evidence")
check(desk.wait(lambda: not os.path.exists(f"/proc/{process}")), "the desk is gone")
check(len(demo_kept()) == 1, f"it is kept beside the demonstration, {demo_kept()}")
desk = evidence_form("evidence-again")
desk.shows("cardiac " + TEXT, "evidence: every character is there again")
desk.shows("is here again", "evidence: which is said")
desk.keys("Escape")
desk.shows("Leave without saving?", "evidence: leaving it asks")
desk.keys("Right", "Enter", "F3", "F3", "F3")
check(desk.ends("evidence: leaving") == 0, "evidence: the desk is left")
check(demo_kept() == [], f"nothing is kept of what was thrown away, {demo_kept()}")
desk = Screen("no-notice", "demo", "--db", demo)
desk.shows("Worklist", "the demonstration once more")
check("is kept" not in desk.text, f"and nothing is offered any more, {desk.text}")
desk.keys("q", "q")
desk.ends("the demonstration is left")

# Keys typed ahead of the end of the desk are not a command to the shell.
ahead = path("ahead")
desk = Screen("ahead", "demo", "--db", demo, after=f"timeout 2 head -c 5 >{ahead}; echo over >>{ahead}.over;")
desk.shows("Worklist", "the desk before keys are typed ahead")
desk.keys("q", "q", "e", "c", "h", "o", "C-j")
check(desk.wait(lambda: os.path.exists(ahead + ".over")), "the shell has waited for input")
with open(ahead, encoding="utf-8") as file:
    check(file.read() == "", "what was typed ahead does not reach it")
