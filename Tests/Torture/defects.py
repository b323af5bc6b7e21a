"""Plants defects in a copy of the program: the torture test for each has to fail, or it proves nothing.

The copy is built once, with all of them; which one it has is told to it by its environment (PRIORAUTH_DEFECT), and without
one it has none, which is tried first. Nothing of it is ever in the program itself.

    python3 Tests/Torture/defects.py [NAME...]      NAME: a defect; all of them unless named"""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.realpath(os.path.join(HERE, "../.."))

# What is planted: the file, the words in it, what takes their place, and the test that has to notice.
DEFECTS = {
    "commit-ignored": ("SQLite/Connection+Transactions.swift", "    try commit()\n",
        '    if planted("commit-ignored") { try? commit() } else { try commit() }\n', "faults"),
    "two-transactions": ("Workflow/Verbs/Members/AddMember.swift", "      try records.append(",
        '      if planted("two-transactions") { try records.splitTransaction() }\n      try records.append(', "faults"),
    "not-synced": ("SQLite/Connection+Opening.swift", "    try connection.execute(script: settings)\n",
        "    try connection.execute(script: settings)\n"
        '    if planted("not-synced") { try connection.execute(script: "pragma synchronous = off") }\n', "power"),
    "no-queue": ("SQLite/Connection+Transactions.swift", "    try gate?.lock()\n",
        '    if !planted("no-queue") { try gate?.lock() }\n', "crowd"),
    "version-ignored": ("Workflow/CaseDesk+Working.swift", "version != request.version",
        '!planted("version-ignored"), version != request.version', "updates"),
    "row-not-compared": ("CaseStore/Queries/AuditCheck+Rows.swift", "if actual != digest {",
        'if planted("row-not-compared") ? actual == nil : actual != digest {', "tampering"),
    "text-as-it-came": ("TerminalUI/Text/DisplayText.swift", "  isPrintableASCII(text[...]) ? text",
        '  isPrintableASCII(text[...]) || planted("text-as-it-came") ? text', "hostile"),
    "crash-report": ("priorauth/ProcessGuards.swift", "for number in [SIGQUIT, SIGABRT",
        'for number in planted("crash-report") ? [SIGQUIT] : [SIGQUIT, SIGABRT', "canary"),
    "hang-up-ignored": ("TerminalNcurses/SignalFlags.swift", "{ nc_end_asked() }",
        '{ !planted("hang-up-ignored") && nc_end_asked() }', "terminals"),
    "digest-on-trust": ("priorauth/Upkeep/BackupReading.swift", "digest.finish() == manifest.sha256 else",
        'digest.finish() == manifest.sha256 || planted("digest-on-trust") else', "answers"),
    "link-followed": ("priorauth/FileReading.swift", "O_NOFOLLOW", '(planted("link-followed") ? 0 : O_NOFOLLOW)', "answers"),
}
# A defect that takes helpers of its own brings them along.
HELPERS = [
    ("CaseStore/SQLiteRecords.swift", "  /// Ends the connection;",
        '  public func splitTransaction() throws { try connection.execute("commit"); try connection.execute("begin immediate") }\n\n'
        "  /// Ends the connection;"),
    ("Workflow/Records/Records.swift", "  /// Everything in `body` or nothing",
        "  func splitTransaction() throws\n\n  /// Everything in `body` or nothing"),
]
PLANTED = """import Glibc

/// Whether the copy is to have a defect.
func planted(_ name: String) -> Bool { getenv("PRIORAUTH_DEFECT").map { String(cString: $0) == name } ?? false }
"""


def replace(copy, file, old, new):
    place = os.path.join(copy, "Sources", file)
    with open(place, encoding="utf-8") as opened:
        text = opened.read()
    if old not in text:
        sys.exit(f"the defect does not fit {file} any more")
    with open(place, "w", encoding="utf-8") as opened:
        opened.write(text.replace(old, new, 1))


def built(copy):
    """The program of the copy."""
    for part in ("Sources", "Tests"):
        shutil.copytree(os.path.join(ROOT, part), os.path.join(copy, part))
    shutil.copy(os.path.join(ROOT, "Package.swift"), copy)
    for file, old, new, _ in DEFECTS.values():
        replace(copy, file, old, new)
        with open(os.path.join(copy, "Sources", file.split("/")[0], "Planted.swift"), "w", encoding="utf-8") as opened:
            opened.write(PLANTED)
    for change in HELPERS:
        replace(copy, *change)
    words = ["swift", "build", "--product", "priorauth", "--scratch-path", os.path.join(copy, ".build")]
    done = subprocess.run(words, cwd=copy, capture_output=True, text=True)
    if done.returncode:
        sys.exit("the copy can't be built:\n" + done.stdout[-3000:])
    return os.path.join(copy, ".build/debug/priorauth")


def notices(test, program, defect):
    """Whether a test fails on the copy with a defect."""
    environment = os.environ | {"PRIORAUTH": program, "TORTURE_SIZE": "quick", "TORTURE_DEFECT": defect}
    words = [sys.executable, os.path.join(HERE, test + ".py")]
    return subprocess.run(words, env=environment, capture_output=True).returncode != 0


def main(wanted):
    passed = failed = 0
    copy = tempfile.mkdtemp(prefix="priorauth-defects-")
    try:
        program = built(copy)
        chosen = {name: DEFECTS[name][3] for name in wanted or DEFECTS}
        for test in sorted(set(chosen.values())):
            good = not notices(test, program, "")
            print(f"{'passes' if good else 'FAILED: fails'} without a defect: {test}", flush=True)
            passed, failed = passed + good, failed + (not good)
        for name, test in chosen.items():
            good = notices(test, program, name)
            print(f"{'noticed' if good else 'FAILED: not noticed'} by {test}: {name}", flush=True)
            passed, failed = passed + good, failed + (not good)
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    print(f"figure defects: {passed} of {passed + failed} as it should be, {len(chosen)} defects planted")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main(sys.argv[1:])
