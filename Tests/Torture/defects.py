"""Plants a defect in a copy of the program, one after the other: the torture test for it has to fail, or it proves nothing.

Each is built from the copy, which takes a while. Nothing of it is ever in the program itself."""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.realpath(os.path.join(HERE, "../.."))

# What is planted, where, instead of what, and which test has to notice.
DEFECTS = {
    "a commit that failed is acknowledged": ("SQLite/Connection+Transactions.swift", "    try commit()\n", "    try? commit()\n", "faults"),
    "a member is saved in two transactions": (
        "Workflow/Verbs/Members/AddMember.swift", "      try records.append(",
        "      try records.splitTransaction()\n      try records.append(", "faults"),
    "nobody looks at the version": ("Workflow/CaseDesk+Working.swift", "version != request.version", "version < 0", "updates"),
    "an altered row is not compared": (
        "CaseStore/Queries/AuditCheck+Rows.swift", "if actual != digest {", "if actual == nil {", "tampering"),
    "text is shown as it came": (
        "TerminalUI/Text/DisplayText.swift", "  display(text, charset: charset).plain\n", "  text\n", "hostile"),
    "a crash prints what the memory holds": (
        "priorauth/ProcessGuards.swift", "for number in [SIGQUIT, SIGABRT", "for number in [SIGQUIT, SIGQUIT", "canary"),
    "a hang-up is not noticed": ("TerminalNcurses/SignalFlags.swift", "{ nc_end_asked() }", "{ false }", "terminals"),
    "restoring takes a digest on trust": (
        "priorauth/Upkeep/BackupReading.swift", "guard hasEnded, digest.finish() == manifest.sha256 else", "guard hasEnded else",
        "../EndToEnd/test_backup"),
}
# A defect that takes a helper of its own brings it along.
HELPERS = {
    "records.splitTransaction": ("CaseStore/SQLiteRecords.swift", "  /// Ends the connection;",
        '  public func splitTransaction() throws { try connection.execute("commit"); try connection.execute("begin immediate") }\n\n'
        "  /// Ends the connection;"),
    "splitTransaction": ("Workflow/Records/Records.swift", "  /// Everything in `body` or nothing",
        "  func splitTransaction() throws\n\n  /// Everything in `body` or nothing"),
}


def replace(copy, file, old, new):
    place = os.path.join(copy, "Sources", file)
    with open(place, encoding="utf-8") as opened:
        text = opened.read()
    if old not in text:
        sys.exit(f"the defect does not fit {file} any more")
    with open(place, "w", encoding="utf-8") as opened:
        opened.write(text.replace(old, new, 1))


def built(copy):
    """The program of the copy; nothing when it can't be built."""
    words = ["swift", "build", "--product", "priorauth", "--scratch-path", os.path.join(copy, ".build")]
    done = subprocess.run(words, cwd=copy, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout[-2000:])
    return None if done.returncode else os.path.join(copy, ".build/debug/priorauth")


def main(wanted):
    passed = failed = 0
    copy = tempfile.mkdtemp(prefix="priorauth-defects-")
    try:
        for part in ("Sources", "Tests"):
            shutil.copytree(os.path.join(ROOT, part), os.path.join(copy, part))
        shutil.copy(os.path.join(ROOT, "Package.swift"), copy)
        for name, (file, old, new, test) in DEFECTS.items():
            if wanted and test not in wanted:
                continue
            changes = [(file, old, new)] + [change for word, change in HELPERS.items() if word in new]
            for change in changes:
                replace(copy, *change)
            program = built(copy)
            environment = os.environ | {"PRIORAUTH": program or "", "TORTURE_SIZE": "quick"}
            noticed = program and subprocess.run(
                [sys.executable, os.path.join(HERE, test + ".py")], env=environment, capture_output=True).returncode
            print(f"{'noticed' if noticed else 'FAILED: not noticed'} by {test}: {name}", flush=True)
            passed, failed = passed + bool(noticed), failed + (not noticed)
            for file, *_ in changes:
                shutil.copy(os.path.join(ROOT, "Sources", file), os.path.join(copy, "Sources", file))
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    print(f"figure defects: {passed} of {passed + failed} planted defects noticed")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main(sys.argv[1:])
