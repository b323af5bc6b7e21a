"""What the torture tests share: the harness of the end-to-end tests, a size, and figures that are printed as they are taken."""
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../EndToEnd"))

import trail
from harness import FOLDER, HOME, PROGRAM, TODAY, check, path, run, write

# The long run takes a night; the short one a few minutes.
FULL = os.environ.get("TORTURE_SIZE") == "full"

# Which part of a test that is divided: "3/8" is the third of eight; what the parts find adds up.
PART, PARTS = (int(word) for word in os.environ.get("TORTURE_PART", "1/1").split("/"))

# Copies of one database are put back again and again, so nothing may be remembered of them.
ENVIRONMENT = {"HOME": HOME, "XDG_DATA_HOME": path("data"), "XDG_STATE_HOME": "/dev/null", "PATH": os.environ["PATH"],
    "LC_ALL": "C.UTF-8", "TMPDIR": FOLDER}
if os.environ.get("TORTURE_DEFECT"):
    ENVIRONMENT["PRIORAUTH_DEFECT"] = os.environ["TORTURE_DEFECT"]

# A member of the harness without exactly one coverage is half a write.
HALF_WRITES = ("select count(*) from member where family_name = 'Harness' and "
    "(select count(*) from coverage where coverage.member_id = member.member_id) <> 1")


def size(quick, full):
    """How much of something: in the short run and in the long one."""
    return full if FULL else quick


def part(things):
    """Those of the things that are in the part asked for: every nth of them, so that all parts take about as long."""
    return list(things)[PART - 1::PARTS]


def figure(name, words):
    """Prints a figure for docs/reliability.md."""
    print(f"figure {name}{f', part {PART} of {PARTS}' if PARTS > 1 else ''}: {words}", flush=True)


def do(*words, **options):
    """Runs the program on the day of the demonstration."""
    options.setdefault("env", ENVIRONMENT)
    return run(*words, **options)


def start(*words, **options):
    """Starts the program without waiting for it."""
    return subprocess.Popen([PROGRAM, *words], env=ENVIRONMENT, start_new_session=True, **options)


def demonstration(name="base.db"):
    """A database of invented cases that nobody has open."""
    database = path(name)
    made = do("demo", "--no-desk", "--db", database, timeout=600)
    check(made.status == 0, f"a demonstration, {made}")
    return database


def shim():
    """The library that makes calls fail, or records them; None when there is no C compiler."""
    library = path("shim.so")
    built = shutil.which("cc") and subprocess.run(
        ["cc", "-O2", "-shared", "-fPIC", "-o", library, os.path.join(HERE, "shim.c"), "-ldl"]).returncode == 0
    return library if check(built, "the C compiler builds what makes calls fail") else None


def remove(database):
    for ending in ("", "-wal", "-shm", "-journal", ".gate"):
        if os.path.exists(database + ending):
            os.unlink(database + ending)


def copy(source, database):
    """A copy of a database that nobody has open."""
    remove(database)
    shutil.copy(source, database)
    return database


def ask(database, sql):
    """The first column of a query, by another program than ours."""
    connection = sqlite3.connect(database, timeout=10)
    try:
        return [row[0] for row in connection.execute(sql)]
    finally:
        connection.close()


def contents(database):
    """A digest of every row and of the schema."""
    connection = sqlite3.connect(database, timeout=10)
    try:
        return hashlib.sha256("\n".join(connection.iterdump()).encode("utf-8", "surrogateescape")).hexdigest()
    finally:
        connection.close()


def wrong(database):
    """What is wrong with a database, by another program than ours; empty when nothing is."""
    try:
        found = [line for line in ask(database, "pragma integrity_check(5)") if line != "ok"]
        found += [f"dangling {table}" for table in ask(database, "pragma foreign_key_check")]
        if ask(database, HALF_WRITES) != [0]:
            found.append("half a write")
        return found + trail.problems(database)[:5]
    except sqlite3.Error as error:
        return [f"cannot be read: {error}"]


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
