"""Text made to harm a terminal, a spreadsheet or a reader: it comes out as marks, in every command and on the screens."""
import json
import os
import pty
import select
import signal
import subprocess
import time

from lab import ENVIRONMENT, FULL, PROGRAM, check, copy, demonstration, do, figure, path, write

MARK = "QzCANARY"
TEXTS = {
    "title": f"\x1b]0;{MARK}\x07", "title, eight bits": f"\x9d0;{MARK}\x9c", "colour": f"\x1b[31m{MARK}", "clear": f"\x1b[2J{MARK}",
    "eight-bit colour": f"\x9b31m{MARK}", "answer back": f"\x1b[6n{MARK}", "link": f"\x1b]8;;http://x\x07{MARK}\x1b]8;;\x07",
    "device": f"\x1bP1$r{MARK}\x1b\\", "split": f"\x1b[\x1b[0m31m{MARK}", "backspace": f"good\b\b\b\bevil{MARK}",
    "return": f"evil{MARK}\rgood", "bell": f"\x07\x07{MARK}", "shift": f"\x0e{MARK}\x0f", "null": f"a\x00{MARK}",
    "turned": f"\u202e{MARK}\u202c", "isolate": f"\u2066{MARK}\u2069", "no width": f"Q\u200bz{MARK}", "tag": f"{MARK}\U000e0041",
    "marks": "o" + "\u0301" * 300 + MARK, "wide": "\u6f22" * 200 + MARK, "private": f"\ue000{MARK}", "soft hyphen": f"\xad{MARK}",
    "separator": f"a\u2028b{MARK}", "delete": f"\x7f{MARK}", "long": "x" * 20_000 + MARK, "emoji": "\U0001f469\u200d\U0001f4bb" * 50 + MARK,
    "formula": f"=cmd|'/c calc'!A0{MARK}", "plus": f"+1+1{MARK}", "markup": f"<b>{MARK}</b>&amp;\\f[B].so /etc/passwd",
}
# What must never reach a terminal as it is: control characters but the line break, and what hides or turns text.
FORBIDDEN = {*range(0x20), *range(0x7F, 0xA0), 0xAD, *range(0x200B, 0x2010), 0x2028, 0x2029, *range(0x202A, 0x202F),
    *range(0x2060, 0x2070), 0xFEFF, *range(0xE000, 0xF900), *range(0xE0000, 0xE1000)} - {0x0A, 0x200D, 0x200C}
base = demonstration()
# What stays as it was asked to be kept: JSON escapes, and is for programs.
shown = findings = 0


def clean(text, what):
    global findings
    bad = sorted({hex(ord(letter)) for letter in text if ord(letter) in FORBIDDEN})
    findings += not check(not bad, f"{what} lets {bad} through: {text[:200]!r}")


def member(name):
    return {"number": "H-1", "familyName": name, "givenName": "Test", "birthDate": "1970-01-01"}


for kind, text in TEXTS.items():
    database = copy(base, path("hostile.db"))
    words = ["--db", database, "--today", "2026-06-15"]
    note = write("note.txt", "Invented note. " + text + "\n")
    runs = {
        "document attach": do("document", "attach", "R15", note, "--kind", "chart-note", *words),
        "document show": do("document", "show", "D1", *words),
        "member add": do("member", "add", *words, stdin=json.dumps(member(text))),
        "member list": do("member", "list", *words),
        "request withdraw": do("request", "withdraw", "R15", "--reason", text.replace("\0", ""), *words),
        "request show": do("request", "show", "R15", *words),
        "unknown command": do(text.replace("\0", "")),
        "unknown file": do("policy", "import", text.replace("\0", "")[:200], *words),
        "unknown database": do("request", "list", "--db", "/nowhere/" + text.replace("\0", "")[:200]),
        "policy import": do("policy", "import", write("policy.md", "# Policy " + text + "\n\n1. " + text + "\n"), "--dry-run", *words),
        "bad case file": do("evaluate", write("bad.case.json", '{"a": "' + text), *words),
        "case export": do("case", "export", "R15", "--text", *words),
    }
    attached = runs["document attach"]
    if attached.status == 0:
        number = "D" + "".join(letter for letter in attached.out.split("D", 1)[-1] if letter.isdigit())[:4]
        runs["document show, new"] = do("document", "show", number, *words)
    for command, done in runs.items():
        shown += MARK in done.out or MARK in done.err
        clean(done.out, f"{kind}: {command}")
        clean(done.err, f"{kind}: {command}, standard error")
        check(done.status >= 0 and done.status != 70, f"{kind}: {command} ended with {done.status}, {done.err[-200:]}")


def on_screen(database, keys, kind, terminal, locale):
    """What the desk writes to a terminal while keys are pressed."""
    process, terminal_end = pty.fork()
    if process == 0:
        os.execve(PROGRAM, [PROGRAM, "--db", database, "--today", "2026-06-15"],
            ENVIRONMENT | {"TERM": terminal, "LC_ALL": locale, "LINES": "24", "COLUMNS": "80"})
    written = b""
    for key in [b"", *keys]:
        os.write(terminal_end, key)
        end = time.monotonic() + (1.5 if not key else 0.5)
        while time.monotonic() < end:
            if select.select([terminal_end], [], [], 0.1)[0]:
                try:
                    written += os.read(terminal_end, 65_536)
                except OSError:
                    end = 0
    os.kill(process, signal.SIGTERM)
    _, status = os.waitpid(process, 0)
    os.close(terminal_end)
    check(not os.WIFSIGNALED(status) or os.WTERMSIG(status) == signal.SIGTERM, f"{kind}: the desk ended with {status}")
    return written


# On the screens: the members' names, and a document's text.
SCREENED = TEXTS if FULL else {kind: TEXTS[kind] for kind in ("title", "colour", "turned", "marks", "answer back")}
for kind, text in SCREENED.items():
    database = copy(base, path("hostile.db"))
    note = write("note.txt", "Invented note. " + text + "\n")
    attached = do("document", "attach", "R10", note, "--kind", "chart-note", "--db", database, "--today", "2026-06-15")
    for terminal, locale in [("xterm-256color", "C.UTF-8"), ("vt100", "C")][: None if FULL else 1]:
        # The case on top, what is on file for it, and there the note that was added last.
        written = on_screen(database, [b"\r", b"\t", b"jjj", b"\r"], kind, terminal, locale)
        for harm in (b"\x1b]", b"\x1b[31m" + MARK.encode(), b"\x1b[6n", b"\x1bP1$r", "\u202e".encode(), b"\x9b", b"\x07" + MARK.encode()):
            findings += not check(harm not in written or (harm == b"\x9b" and locale != "C"), f"{kind}: {harm!r} reached a {terminal}")
        if attached.status == 0: check(b"Invented note." in written, f"{kind}: the note was shown on a {terminal}")
figure("hostile", f"{findings} findings of {len(TEXTS)} texts in 12 commands and {len(SCREENED)} on the screens; shown {shown} times")
check(shown > len(TEXTS), f"the texts did come out: {shown}")
