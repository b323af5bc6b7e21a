"""Text made to harm a terminal, a spreadsheet or a reader: it comes out as marks, in every command and on the screens.

A part of the long run takes a part of the texts to the commands, and all of them to a part of the terminals."""
import json
import os
import pty
import re
import select
import signal
import time

from lab import ENVIRONMENT, FULL, HERE, PROGRAM, check, copy, demonstration, do, figure, part, path, write

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
corpus = os.path.join(HERE, "../../../shared/tools/reliability/hostile")
if FULL and os.path.isdir(corpus):
    # Those that lie beside the repository; bytes that are no text stay as they are.
    for name in sorted(os.listdir(corpus)):
        with open(os.path.join(corpus, name), encoding="utf-8", errors="surrogateescape", newline="") as file:
            TEXTS[name] = file.read()
base = demonstration()
# What stays as it was asked to be kept: JSON escapes, and is for programs.
shown = findings = 0


def clean(text, what):
    global findings
    bad = sorted({hex(ord(letter)) for letter in text if ord(letter) in FORBIDDEN})
    findings += not check(not bad, f"{what} lets {bad} through: {text[:200]!r}")


def member(name, number="H-1"):
    return {"number": number, "familyName": name, "givenName": "Test", "birthDate": "1970-01-01"}


def document(name, text):
    return write(name, text.encode("utf-8", "surrogateescape"))


for kind, text in part(TEXTS.items()):
    # What the system takes as an argument: nothing behind a NUL, and no more than fits.
    word = text.replace("\0", "")[:20_000]
    database = copy(base, path("hostile.db"))
    words = ["--db", database, "--today", "2026-06-15"]
    note = document("note.txt", "Invented note. " + text + "\n")
    runs = {
        "document attach": do("document", "attach", "R15", note, "--kind", "chart-note", *words),
        "document show": do("document", "show", "D1", *words),
        "member add": do("member", "add", *words, stdin=json.dumps(member(text))),
        "member list": do("member", "list", *words),
        "request withdraw": do("request", "withdraw", "R15", "--by", "member", "--reason", word, *words),
        "request show": do("request", "show", "R15", *words),
        "unknown command": do(word),
        "unknown file": do("policy", "import", word[:200], *words),
        "unknown database": do("request", "list", "--db", "/nowhere/" + word[:200]),
        "policy import": do("policy", "import", document("policy.md", "# Policy " + text + "\n\n1. " + text + "\n"), "--dry-run", *words),
        "bad case file": do("evaluate", document("bad.case.json", '{"a": "' + text), *words),
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


class Desk:
    """The desk on a terminal of its own, and everything that it writes there."""

    def __init__(self, database, terminal, locale):
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.execve(PROGRAM, [PROGRAM, "--db", database, "--today", "2026-06-15"],
                ENVIRONMENT | {"TERM": terminal, "LC_ALL": locale, "LINES": "24", "COLUMNS": "80"})
        self.written = b""

    def read(self, seconds=0.6):
        """What it writes until it has written nothing for a while; how much that was."""
        before, end = len(self.written), time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.end], [], [], 0.05)[0]:
                try:
                    self.written += os.read(self.end, 65_536)
                except OSError:
                    break
                end = min(end, time.monotonic() + 0.15) if len(self.written) > before else end
        return len(self.written) - before

    def press(self, key, seconds=0.6):
        os.write(self.end, key)
        return self.read(seconds)

    def leave(self):
        os.kill(self.process, signal.SIGTERM)
        self.read(1)
        _, status = os.waitpid(self.process, 0)
        os.close(self.end)
        check(os.WIFEXITED(status), f"the desk ended with {status}")


# What a terminal is sent that is no text of anybody: its own sequences, and in a line the ends of lines.
OWN = re.compile(rb"\x1b\[[0-9;?>]*[A-Za-z@`]|\x1b[()][0AB]|\x1b[=>78MHc]|[\r\n\b\t\x0e\x0f]|\$<\d+/?>")
ANSWERS = re.compile(rb"\x1b\[[0-9;?>]*[nctxq]")
TERMINALS = ["xterm-256color", "vt100", "linux", "screen-256color", "tmux-256color", "ansi"]
PLACES = [(terminal, locale) for terminal in TERMINALS for locale in ("C.UTF-8", "C")]
if not FULL:
    PLACES = PLACES[:1]

# On the screens: a name in the worklist, as far as names may be so, and the text of each document in turn.
database = copy(base, path("screens.db"))
words = ["--db", database, "--today", "2026-06-15"]
attached, names = [], 0
for number, (kind, text) in enumerate(TEXTS.items()):
    note = document(f"note-{number}.txt", "Invented note. " + text + "\n")
    if do("document", "attach", "R10", note, "--kind", "chart-note", *words).status == 0:
        attached.append(kind)
    if FULL and do("member", "add", *words, stdin=json.dumps(member(text, f"H-{number}"))).status == 0:
        request = {"member": {"number": f"H-{number}"}, "prescriber": {"name": "Dr. Invented", "specialty": "oncology"},
            "request": {"received": "2026-06-15", "reviewType": "initial", "lineOfBusiness": "Medicaid",
                "drug": {"name": "zenocutuzumab-zbco", "brand": "Bizengri", "hcpcs": "J9382"}}}
        names += check(do("request", "add", *words, stdin=json.dumps(request)).status == 0, f"{kind}: a request of that name")
pages = 0


def judge(page, what, locale):
    """Whether what was written to a terminal is the desk's own sequences and harmless text."""
    global findings
    for name, bad in (("a question to the terminal", ANSWERS.findall(page)), ("a sequence", re.findall(rb"\x1b[\]P_^X]", page))):
        findings += not check(not bad, f"{what}: {name}, {bad[:3]}")
    clean(OWN.sub(b"", page).decode("utf-8", "replace" if locale == "C" else "surrogateescape"), what)


for terminal, locale in part(PLACES):
    desk = Desk(copy(database, path("screen.db")), terminal, locale)
    desk.read(3)
    # The worklist from its end back to its top, which holds the names.
    mark = len(desk.written)
    for key in [b"G"] + [b"\x1b[5~"] * (names // 10 + 2) if names else []:
        desk.press(key, 2)
    desk.press(b"g", 2)
    judge(desk.written[mark:], f"the worklist on a {terminal}, {locale}", locale)
    # The case on top, what is on file for it, and there the notes, of which the demonstration has three.
    for key in (b"\r", b"\t", b"j", b"j", b"j"):
        desk.press(key)
    for kind in attached:
        mark = len(desk.written)
        desk.press(b"\r", 2)
        desk.press(b"\x1b[6~")
        page = desk.written[mark:]
        pages += b"note" in page
        judge(page, f"{kind} on a {terminal}, {locale}", locale)
        desk.press(b"\x1b", 2)
        desk.press(b"j")
    desk.leave()
places = len(part(PLACES))
check(pages >= places * len(attached) // 2, f"the notes were shown: {pages} of {len(attached)} in {places} places")
figure("hostile", f"{findings} findings of {len(part(TEXTS))} texts in 12 commands, shown {shown} times, and of {len(attached)} notes "
    f"and {names} names of members on {places} kinds of terminal and locale, {pages} pages of notes")
marked = sum(MARK in text for _, text in part(TEXTS.items()))
check(shown > marked, f"the texts did come out: {shown} of {marked} with a mark to look for")
