"""A service account that owns the database: people come by sudo or a forced command, and only verbs change anything."""
import json
import os
import pty
import shutil
import subprocess

from harness import FOLDER, HERE, PROGRAM, Run, check, path
from records import MEMBER, NOTE, REQUEST

ETC, HOME = path("etc"), path("service")
PEOPLE = {"pacase": 47110, "rita": 47111, "sam": 47112, "stranger": 47113}
# A look at /etc of our own, in which root has named the service account and the people have accounts.
ENTER = ["unshare", "--mount", "--propagation", "private", "sh", "-c", f'mount --bind "{ETC}" /etc && exec "$@"', "sh"]


def prepare():
    """Makes the accounts; false where that takes rights we don't have."""
    if os.geteuid() != 0 or not all(map(shutil.which, ("unshare", "setpriv", "mount"))):
        return False
    os.makedirs(f"{ETC}/priorauth")
    for name in ("passwd", "group", "nsswitch.conf", "localtime"):
        if os.path.exists(f"/etc/{name}"):
            shutil.copy(f"/etc/{name}", f"{ETC}/{name}")
    with open(f"{ETC}/passwd", "a") as file:
        for login, number in PEOPLE.items():
            file.write(f"{login}:x:{number}:{number}:{login.title()} Test:{HOME if login == 'pacase' else '/'}:/bin/sh\n")
    name_service("pacase", 0o644)
    os.mkdir(HOME, 0o700)
    os.chown(HOME, PEOPLE["pacase"], PEOPLE["pacase"])
    os.chmod(FOLDER, 0o711)
    probe = subprocess.run([*ENTER, *account("pacase"), PROGRAM, "--version"], capture_output=True)
    return probe.returncode == 0


def name_service(login, mode):
    with open(f"{ETC}/priorauth/service-account", "w") as file:
        file.write(login + "\n")
    os.chmod(f"{ETC}/priorauth/service-account", mode)


def account(login):
    return ["setpriv", f"--reuid={PEOPLE[login]}", f"--regid={PEOPLE[login]}", "--clear-groups"]


def program(login, *words, stdin=b"", **environment):
    """The program as an account of the machine, with that environment and no other."""
    if isinstance(stdin, (dict, list)):
        stdin = json.dumps(stdin)
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return Run(subprocess.run(
        [*ENTER, *account(login), PROGRAM, *words], input=stdin, capture_output=True, timeout=60,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"} | environment))


def sudo(login, *words, **options):
    """As `sudo -u pacase priorauth` runs it for a person."""
    return program("pacase", *words, SUDO_UID=str(PEOPLE[login]), **options)


def ssh(login, line, **options):
    """As a forced command of ssh runs it for a person's key."""
    extra = {"SSH_ORIGINAL_COMMAND": line} if line else {}
    return program("pacase", "serve", login, SSH_CONNECTION="192.0.2.1 1 192.0.2.2 22", **extra, **options)


def on_terminal(login, *words):
    """What `sudo` with a terminal shows."""
    own, theirs = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SUDO_UID": str(PEOPLE[login])}
    subprocess.run(
        [*ENTER, *account("pacase"), PROGRAM, *words], stdin=theirs, stdout=theirs, stderr=theirs, timeout=60,
        env=environment)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(own, 65536):
            shown += piece
    except OSError:
        pass  # The terminal's end.
    os.close(own)
    return shown.decode("utf-8", "replace")


def done(result, what):
    return check(result.status == 0, f"{what}: {result}")


def refused(result, code, what):
    return check(result.status != 0 and result.json.get("error", {}).get("code") == code, f"{what} is {code}: {result}")


def walk():
    # Who it is.
    done(sudo("rita", "init"), "the first person makes the database")
    check(os.stat(f"{HOME}/.local/share/priorauth/priorauth.db").st_mode & 0o777 == 0o600, "it is the service's alone")
    check(sudo("rita", "person", "show", "--json").json["login"] == "rita", "sudo says who it is")
    refused(program("pacase", "person", "show", "--json"), "service-account", "the service is no person")
    refused(program("pacase", "person", "show", "--json", SUDO_UID="rita"), "no-account", "a number that is none")
    refused(sudo("stranger", "person", "show", "--json"), "not-enrolled", "somebody who is not enrolled")
    done(sudo("rita", "person", "add", "sam", "--name", "Sam Test", "--role", "policy-publisher"), "another person")
    shown = ssh("sam", "priorauth person show --json")
    check(shown.json.get("login") == "sam", f"a forced command says who it is, {shown}")
    check(ssh("sam", 'person show "rita" --json').json.get("login") == "rita", "words are split as a shell does")
    check("quotation mark" in ssh("sam", 'person show "rita').err, "an open quotation mark")
    check(ssh("sam", "person show; id").status == 64, "there is no shell behind it")
    named = program("pacase", "serve", "rita", SUDO_UID=str(PEOPLE["sam"]), SSH_CONNECTION="x",
        SSH_ORIGINAL_COMMAND="person show")
    check(named.status == 78 and "leave it out after sudo" in named.err, f"nobody names a login through sudo, {named}")
    unserved = program("sam", "serve", "rita", SSH_CONNECTION="x", SSH_ORIGINAL_COMMAND="person show")
    check(unserved.status == 78 and "'serve' is for" in unserved.err, f"'serve' is the service's, {unserved}")

    # Nobody gets at the file, and nobody's environment is believed elsewhere.
    straight = program("rita", "person", "list", "--db", f"{HOME}/.local/share/priorauth/priorauth.db", "--json")
    check(straight.status != 0 and straight.json["error"]["code"] != "not-enrolled", f"the file is closed, {straight}")
    elsewhere = sudo("rita", "person", "show", "--json", XDG_DATA_HOME="/tmp", TMPDIR="/nowhere")
    check(elsewhere.json.get("login") == "rita", f"variables that name folders are forgotten, {elsewhere}")

    # It opens no file that a person names, and takes what comes on standard input.
    for words in (["evidence", "add", "R1", "--from", "/etc/passwd"], ["policy", "import", "/etc/passwd"],
            ["evaluate", "/etc/passwd", "--policy", "/etc/passwd"],
            ["document", "attach", "R1", "/etc/passwd", "--kind", "letter"]):
        refused(sudo("rita", *words, "--json"), "files-are-closed", " ".join(words))
    refused(sudo("rita", "person", "list", "--db", "/tmp/x.db", "--json"), "service-chooses", "another database")
    refused(sudo("rita", "person", "list", "--today", "2020-01-01", "--json"), "service-chooses", "another day")
    refused(sudo("rita", "demo", "--no-desk", "--json"), "service-makes-none", "a demonstration with the service's rights")
    # A number that sudo closed may be one of the program's own files by the time it is read.
    for number in range(3, 12):
        refused(sudo("rita", "person", "passphrase", "--passphrase-fd", str(number), "--json"), "descriptor-not-given",
            f"an open file {number} that nobody gave")
    with open(f"{HERE}/policy.md") as file:
        policy = file.read()
    done(sudo("rita", "policy", "import", "-", "--effective", "2026-01-01", stdin=policy), "a policy by standard input")
    done(sudo("rita", "policy", "review", "CP.TEST.901"), "reviewed")
    refused(sudo("rita", "policy", "publish", "CP.TEST.901", "--json"), "policy-published-by-author", "the author")
    done(ssh("sam", "policy publish CP.TEST.901"), "another person publishes")
    done(sudo("rita", "member", "add", stdin=MEMBER), "a member")
    request = dict(REQUEST, request=dict(REQUEST["request"], received="2026-02-02"))
    done(sudo("rita", "request", "add", stdin=request), "a request")
    refused(sudo("rita", "document", "attach", "R1", "-", "--kind", "chart-note", "--json", stdin=NOTE),
        "missing-option", "a document without a name")
    done(sudo("rita", "document", "attach", "R1", "-", "--name", "note.txt", "--kind", "chart-note", stdin=NOTE), "a note")
    refused(sudo("rita", "case", "export", "R1", "--to", "/tmp/r1.json", "--json"), "files-are-closed", "a file to write")
    done(sudo("rita", "case", "export", "R1", "--json"), "standard output is open")

    # What is no text goes out through standard output, and counts as opened; a terminal does not get it.
    scan = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
    done(sudo("rita", "document", "attach", "R1", "-", "--name", "scan.png", "--kind", "imaging", stdin=scan), "a picture")
    refused(sudo("rita", "document", "show", "D2", "--json"), "no-text", "a picture is no text")
    refused(sudo("rita", "document", "show", "D2", "--to", "/tmp/scan.png", "--json"), "files-are-closed", "a file for it")
    seen = ssh("rita", "document show D2 --to -")
    done(seen, "a picture over ssh")
    check(seen.bytes == scan and seen.err == "", f"as it came, {len(seen.bytes)} bytes")
    openings = sudo("rita", "request", "show", "R1", "--json").json["course"]["openings"]
    check([(one["document"], one["by"]) for one in openings] == [(2, "rita")], f"it is on record who opened it, {openings}")
    check(ssh("sam", "document show D2 --to -").bytes == scan, "who only looks gets it too")
    shown = on_terminal("rita", "document", "show", "D2", "--to", "-")
    check("standard output is a terminal" in shown and "PNG" not in shown, f"a terminal gets no bytes, {shown!r}")
    done(sudo("rita", "decide", "R1", "--pend", "--reason", "more"), "facts are asked for")
    letter = sudo("rita", "letter", "draft", "R1", "--json").json["letter"]
    check(sudo("rita", "letter", "draft", "R1", "--to", "-").out.startswith("["), "a letter as text")
    both = sudo("rita", "letter", "draft", "R1", "--to", "-", "--pdf", "-", "--json")
    refused(both, "conflicting-options", "one output for two")
    if shutil.which("groff") and shutil.which("gropdf"):
        pdf = ssh("rita", f"letter show L{letter} --pdf -")
        check(pdf.status == 0 and pdf.bytes.startswith(b"%PDF-") and pdf.bytes.rstrip().endswith(b"%%EOF"), f"a PDF, {pdf}")
        shown = on_terminal("rita", "letter", "show", f"L{letter}", "--pdf", "-")
        check("standard output is a terminal" in shown and "%PDF" not in shown, f"a terminal gets no PDF, {shown!r}")

    # Signing, and what is kept of strangers.
    done(ssh("rita", "person passphrase --passphrase-fd 0", stdin="quail in the hedge\n"), "a passphrase over ssh")
    refused(sudo("rita", "person", "grant", "sam", "reviewer", "--json"), "signature-wanted", "granting is signed")
    done(sudo("rita", "person", "grant", "sam", "reviewer", "--passphrase-fd", "0", stdin="quail in the hedge\n"), "signed")
    failed = sudo("rita", "person", "sign-ins", "--json").json["signIns"]
    check([(one["login"], one["outcome"]) for one in failed] == [("stranger", "not-enrolled")], f"who knocked, {failed}")
    done(sudo("rita", "audit", "verify"), "the trail fits")

    # The service's name counts only where nobody but root could have written it.
    name_service("pacase", 0o664)
    refused(sudo("rita", "person", "show", "--json"), "not-enrolled", "a name that others could have written")
    name_service("sam", 0o644)
    refused(sudo("rita", "person", "show", "--json"), "not-enrolled", "an account that is not the service")


if prepare():
    walk()
else:
    print("skipped: accounts of our own take root, unshare and setpriv")
