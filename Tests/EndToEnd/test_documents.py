"""Documents at the command line: what is kept and what is refused, the search, and a document that is replaced."""
import os
import socket

from harness import TODAY, check, path, refused, run, write
from pdf import WIDE, pdf, unpacking_bomb
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DATABASE = path("cases.db")
DB = ["--db", DATABASE, "--today", TODAY]


def done(*words, **options):
    finished = run(*words, *DB, "--json", **options)
    check(finished.status == 0, f"{' '.join(words)[:80]}: {finished}")
    return finished.json


def attach(name, content, kind="chart-note", request="R1", *options):
    return done("document", "attach", request, write(name, content), "--kind", kind, *options)


def no(words, code, sentence, status=65, **options):
    refused([*words, *DB], status, code, sentence, database=DATABASE, **options)


run("init", *DB)
done("member", "add", stdin=MEMBER)
done("request", "add", stdin=REQUEST)
done("request", "add", stdin=REQUEST)

# What is kept.
note = attach("note.txt", NOTE, "chart-note", "R1", "--date", "2026-06-10", "--sender", "Fern Clinic")
again = attach("again.txt", NOTE, "other", "R2")
check(note["digest"] == again["digest"], "the same bytes are one content")
done("document", "show", "D1", "--to", path("back.txt"))
with open(path("back.txt"), "rb") as file:
    check(file.read() == NOTE.encode(), "the bytes come back as they were")
check(os.stat(path("back.txt")).st_mode & 0o777 == 0o600, "for nobody else to read")
shown = done("request", "show", "R1")["documents"][0]
check(shown["sender"] == "Fern Clinic" and shown["date"] == "2026-06-10" and shown["attachedBy"], f"with who and when, {shown}")
scan = attach("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "imaging")
check(run("document", "show", f"D{scan['document']}", *DB).status == 65, "a picture has no text to show")
report = attach("report.pdf", pdf(["Cardiology report", "Left ventricular ejection fraction 55 percent"]), "lab-report")
check("ejection fraction 55" in run("document", "show", f"D{report['document']}", *DB).out, "a PDF is read")

HOSTILE = b"Before\x1b]0;title\x07\x1b[31mred\n\xe2\x80\xaetxt.exe\nbroken \xff\xfe bytes\nzebrafish here\n"
hostile = attach("hostile.txt", HOSTILE)
shown = run("document", "show", f"D{hostile['document']}", *DB)
check("\x1b" not in shown.out and "\x07" not in shown.out and "\u202e" not in shown.out, f"shown safely, {shown}")
check("broken \ufffd\ufffd bytes" in shown.out, f"what is not UTF-8 is marked, {shown}")
done("document", "show", f"D{hostile['document']}", "--to", path("hostile.back"))
with open(path("hostile.back"), "rb") as file:
    check(file.read() == HOSTILE, "hostile bytes come back as they were")
said = run("document", "attach", "R2", path("hostile.txt"), "--kind", "other", *DB)
check("not UTF-8" in said.out, f"it is said that some is not UTF-8, {said}")

# What is refused.
os.symlink(path("note.txt"), path("link.txt"))
os.mkfifo(path("pipe.txt"))
with open(path("huge.txt"), "wb") as file:
    file.truncate(200 << 20)
listener = socket.socket(socket.AF_UNIX)
listener.bind(path("socket.txt"))


def no_file(name, code, sentence, status=65):
    no(["document", "attach", "R1", name if name.startswith("/") else path(name), "--kind", "letter"], code, sentence, status)


no_file("link.txt", "not-a-regular-file", "is a symbolic link")
no_file("pipe.txt", "not-a-regular-file", "is a pipe")
no_file("socket.txt", "not-a-regular-file", "is a socket")
no_file("/dev/zero", "not-a-regular-file", "is a device")
no_file(path(""), "not-a-regular-file", "is a folder")
no_file("huge.txt", "too-large", "is 200 MB, the limit is 25 MB")
no_file("nothing.txt", "no-such-file", "no file", 66)
write("locked.pdf", pdf(["Secret"], encrypted=True))
no_file("locked.pdf", "pdf-encrypted", "encrypted")
write("broken.pdf", b"%PDF-1.7\nnot much else")
no_file("broken.pdf", "pdf-damaged", "damaged")
# A page that unpacks to far more text than a document may have, in a small file.
bomb = pdf(WIDE, pages=1600)
check(len(bomb) < 2_000_000, "the bomb is small")
write("bomb.pdf", bomb)
no_file("bomb.pdf", "pdf-too-large", "too much text, the limit is 25 MB")
# One that never gives a word of text is no picture of a page: nobody could read it to its end.
bomb = unpacking_bomb()
check(len(bomb) < 20_000, f"this bomb is smaller still, {len(bomb)}")
write("slow.pdf", bomb)
no_file("slow.pdf", "pdf-too-large", "takes more than 5 seconds, which is the limit")
write("renamed.pdf", b"\x7fELF" + bytes(100))
no_file("renamed.pdf", "document-executable", "a program")
done("setting", "set", "request-megabytes", "1")
write("big.txt", b"x" * (1 << 20))
no_file("big.txt", "request-full", "would hold 2 MB, the limit is 1 MB")
done("setting", "set", "request-megabytes", "250")
no(["setting", "set", "request-megabytes", "0"], "bad-setting", "1 to 10000")
no(["document", "attach", "R1", path("big.txt"), "--kind", "letter", "--sender", "two\nlines"], "invalid-sender", "who sent")

# The search.
found = done("document", "search", "M1", "EJECTION fraction")["documents"]
check({hit["document"] for hit in found} == {note["document"], again["document"], report["document"]}, f"found, {found}")
check(all("jection" in " ".join(hit["found"]) for hit in found), f"with the words that were found, {found}")
check(len(done("document", "search", "M1", "carbop")["documents"]) == 2, "the beginning of a word")
check(done("document", "search", "M1", "-", stdin="zebrafish\n")["documents"][0]["document"], "words from standard input")
check(done("document", "search", "M1", "\"quoted AND near( zebra")["documents"] == [], "no word is a command")
page = done("document", "search", "M1", "fraction", "--limit", "1")
check(page["hasMore"] and len(page["documents"]) == 1, "a page of what is found")
plain = run("document", "search", "M1", "zebrafish", *DB)
check("hostile.txt" in plain.out and "\x1b" not in plain.out, f"an excerpt is shown safely, {plain}")
no(["document", "search", "M1", "..."], "invalid-search-words", "what to look for")
no(["document", "search", "M9", "x"], "not-found", "no member record M9", 66)

# A document is replaced.
done("evidence", "add", "R1", stdin=FACTS)
items = done("request", "show", "R1")["evidence"]
check({item["restsOn"] for item in items} == {"document"}, f"each says what it rests on, {items}")
no(["document", "replace", "D1", path("note.txt"), "--reason", "x"], "document-duplicate", "attached already")
no(["document", "replace", "D99", path("note.txt"), "--reason", "x"], "not-found", "no document", 66)
no(["document", "replace", "D1", path("link.txt"), "--reason", "x"], "not-a-regular-file", "symbolic link")
new = done("document", "replace", "D1", write("new.txt", NOTE + "Page 2.\n"), "--reason", "page 2 was missing")
check(len(new["evidence"]) == 3, f"what cites the old one is told, {new}")
shown = done("request", "show", "R1")
check(shown["documents"][0]["replacement"]["document"] == new["document"], "the old one names its successor")
check(all(item["evidence"]["sourceReplaced"] for item in shown["evidence"]), "and so does the evidence")
no(["evidence", "add", "R1"], "document-replaced", f"was replaced by D{new['document']}", stdin=LVEF | {"source": "D1"})
no(["document", "replace", "D1", path("big.txt"), "--reason", "x"], "document-replaced", "was replaced by")
back = done("document", "replace", f"D{new['document']}", path("note.txt"), "--reason", "the first was right")
check(back["document"] == note["document"], "replacing back undoes it")
check(not any("sourceReplaced" in item["evidence"] for item in done("request", "show", "R1")["evidence"]), "all counts again")

# What evidence rests on.
word = {"kind": "measurement", "name": "LVEF", "low": 55, "high": 55, "unit": "%", "date": "2026-06-01"}
no(["evidence", "add", "R1"], "bad-shape", "who attests it", stdin=word | {"restsOn": "attestation"})
no(["evidence", "add", "R1"], "bad-shape", "restsOn", stdin=word | {"restsOn": "inference", "grounds": "x", "documented": True})
no(["evidence", "add", "R1"], "bad-shape", "one of document, attestation, inference", stdin=word | {"restsOn": "rumour"})
done("evidence", "add", "R1", stdin=word | {"restsOn": "attestation", "grounds": "Dr. Invented, by phone"})
check(done("request", "show", "R1")["evidence"][-1]["restsOn"] == "attestation", "an attestation is one")

verify = run("audit", "verify", "--db", DATABASE, "--json")
check(verify.status == 0, f"the trail vouches for all of it, {verify}")

# A document that was attached in error is taken back, unless something cites it, and counts again once attached again.
stray = f"D{attach('stray.txt', 'A note about somebody else.')['document']}"
done("document", "retract", stray, "--reason", "another member's")
shown = done("document", "show", stray)["replacement"]
check(shown["reason"] == "another member's" and shown.get("document") is None, f"it stays on file with the reason, {shown}")
check("(taken back)" in run("request", "show", "R1", *DB).out, "the case says so")
no(["document", "retract", stray, "--reason", "twice"], "document-replaced", "was taken back; attach it again")
check(f"D{attach('stray.txt', 'A note about somebody else.')['document']}" == stray, "the same file counts again")
check("replacement" not in done("document", "show", stray), "as if it had stayed")
no(["document", "retract", "D999", "--reason", "x"], "not-found", "no document D999", 66)
check(run("audit", "verify", *DB).status == 0, "the trail has it all")
