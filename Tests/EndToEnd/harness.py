"""Runs the built program and counts what holds. Each test_*.py ends with the line "N passed, N failed"."""
import atexit
import hashlib
import json
import os
import pwd
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.environ.get("PRIORAUTH") or os.path.join(HERE, "../../.build/debug/priorauth")
TODAY = "2026-06-15"

_folder = tempfile.TemporaryDirectory(prefix="priorauth-test-")
FOLDER = _folder.name
HOME = os.path.join(FOLDER, "home")
os.mkdir(HOME)

_passed = 0
_failed = 0
_counting = threading.Lock()


def check(condition, what):
    """Counts one expectation and says which one did not hold."""
    global _passed, _failed
    with _counting:
        if condition:
            _passed += 1
        else:
            _failed += 1
            print(f"FAILED: {what}", flush=True)
    return condition


def path(name):
    """A path in the run's own folder."""
    return os.path.join(FOLDER, name)


def write(name, content):
    """A file in the run's own folder, of text, bytes or a JSON document."""
    if isinstance(content, (dict, list)):
        content = json.dumps(content)
    with open(path(name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path(name)


class Run:
    """What came of one run of the program."""

    def __init__(self, finished):
        self.status = finished.returncode
        self.bytes = finished.stdout
        self.out = finished.stdout.decode("utf-8", "replace")
        self.err = finished.stderr.decode("utf-8", "replace")

    @property
    def json(self):
        try:
            return json.loads(self.out)
        except ValueError:
            return {}

    def __str__(self):
        return f"exit {self.status}, out {self.out[:300]!r}, err {self.err[:300]!r}"


# Accounts that every Debian has. Who acts is what the kernel says, so another person takes another account.
OTHERS = ["daemon", "games", "news", "mail"]


def can_act_as_others():
    """Whether the program can be run under another account: for root alone, and where others may read the program."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return False
    return subprocess.run([*_account(OTHERS[0]), PROGRAM, "--version"], capture_output=True).returncode == 0


def _account(login):
    return ["setpriv", f"--reuid={login}", f"--regid={login}", "--clear-groups"]


def _hand_over(uid):
    """Makes an account the owner of everything in the run's folder: a database is its owner's alone."""
    for folder, _, names in os.walk(FOLDER):
        for name in [folder] + [os.path.join(folder, name) for name in names]:
            os.chown(name, uid, -1, follow_symlinks=False)


def run_as(login, *words, env=None, **options):
    """Runs the program as the person with that account, who is lent the run's folder for the time."""
    _hand_over(pwd.getpwnam(login).pw_uid)
    try:
        return run(*words, env={"HOME": path(f"home-{login}")} | (env or {}), prefix=_account(login), **options)
    finally:
        _hand_over(0)


def run(*words, stdin=None, env=None, timeout=60, prefix=(), **options):
    """Runs the program; stdin is text, bytes or a JSON document, and empty unless given."""
    if isinstance(stdin, (dict, list)):
        stdin = json.dumps(stdin)
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return Run(
        subprocess.run(
            [*prefix, PROGRAM, *words], input=stdin or b"", capture_output=True, env=environment() | (env or {}),
            timeout=timeout, **options))


def environment():
    """What the program finds in its environment, so that it does without anything of the account that tests it."""
    return {"HOME": HOME, "XDG_DATA_HOME": path("data"), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
        "TMPDIR": FOLDER}


def dump_digest(database):
    """A digest of everything a database holds, but for the notes that somebody was refused or shown something."""
    try:
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        text = "\n".join(
            line for line in connection.iterdump() if '"verb":"be-refused"' not in line and '"verb":"be-shown"' not in line)
        connection.close()
    except sqlite3.Error:
        with open(database, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    return hashlib.sha256(text.encode()).hexdigest()


def refused(words, status, code, sentence, database=None, **options):
    """One input that is owed an answer: its exit status, its token, one line on standard error, nothing changed."""
    what = " ".join(words)[:120]
    before = dump_digest(database) if database else None
    plain = run(*words, **options)
    check(plain.status == status, f"{what}: exit {status} expected, {plain}")
    check(plain.out == "", f"{what}: nothing on standard output expected, {plain}")
    check(plain.err.count("\n") == 1 and plain.err.startswith("priorauth"), f"{what}: one line expected, {plain}")
    check(sentence in plain.err, f"{what}: '{sentence}' expected, {plain}")
    script = run(*words, "--json", **options)
    check(script.status == status, f"{what}: exit {status} expected with --json, {script}")
    error = script.json.get("error", {})
    check(error.get("code") == code, f"{what}: code {code} expected, {script}")
    check(sentence in error.get("message", ""), f"{what}: the message should hold the sentence, {script}")
    if database:
        check(dump_digest(database) == before, f"{what}: the database was changed")


def _finish():
    print(f"{_passed} passed, {_failed} failed", flush=True)
    _folder.cleanup()
    if _failed:
        sys.stdout.flush()
        os._exit(1)


atexit.register(_finish)
