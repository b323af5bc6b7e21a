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


def kept():
    """The files with drafts beside the database."""
    return [name for name in os.listdir(os.path.dirname(database)) if name.startswith("drafts.db.drafts-")]


def open_form(name):
    desk = Screen(name, *DB)
    desk.shows("No open requests", f"{name}: the desk opens")
    desk.keys("F6")
    desk.shows("for which member?", f"{name}: members")
    desk.keys("F6")
    desk.shows("F10", f"{name}: the form of a member")
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
    desk.keys("F3", "F3")
    check(desk.ends(f"{name}: leaving") == 0, f"{name}: the desk is left")
    check(kept() == [], f"{name}: nothing is kept of what was given up, {kept()}")

desk = open_form("stored")
desk.fill("DRAFT-1", "Roe", "Ann Lee", "4-MAR-1961", "fem", "OH", "medic", "Sample Plan", "1/1/2026", "2027-01-01")
time.sleep(3)
check(len(kept()) == 1, f"kept while it is typed, {kept()}")
desk.keys("F10")
desk.shows("A request for Roe", "it is stored")
check(desk.wait(lambda: kept() == []), f"nothing is kept of what was stored, {kept()}")

# Two desks of one person: what one of them typed is not taken from it, and nothing of it is lost when both are gone.
first, second = open_form("first"), open_form("second")
first.keys("Tab").type("first " + TEXT)
second.keys("Tab").type("second " + TEXT)
check(first.wait(lambda: len(kept()) == 2), f"each has its own, {kept()}")
third = open_form("third")
check("is here again" not in third.text, "another desk gets nothing of theirs")
third.keys("Escape", "F3", "F3")
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
