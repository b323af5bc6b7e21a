"""The audit trail: what a change behind the program's back is called, old copies, signed heads, replay and export."""
import hashlib
import json
import os
import shutil
import sqlite3

import trail
from harness import HERE, TODAY, check, path, run, write

# Nothing is remembered from one copy to the next, unless the check is about just that.
FORGETFUL = {"XDG_STATE_HOME": "/dev/null"}


def do(*words, **options):
    return run(*words, "--today", TODAY, env=FORGETFUL, **options)


def copy(source, name):
    """A copy of a database nobody has open."""
    for ending in ("", "-wal"):
        if os.path.exists(path(name) + ending):
            os.unlink(path(name) + ending)
        if os.path.exists(path(source) + ending):
            shutil.copy(path(source) + ending, path(name) + ending)
    return path(name)


def verify(database, *words):
    return do("audit", "verify", "--db", database, "--json", *words)


live = path("live.db")
check(do("demo", "--no-desk", "--db", live).status == 0, "a demonstration")
check(do("decide", "R14", "--approve", "--reason", "all criteria met", "--db", live).status == 0, "honest work")
copy("live.db", "old.db")
check(do("case", "export", "R3", "--db", live).status == 0, "more honest work")
key = do("audit", "key", "--to", path("key.json"), "--json")
head = do("audit", "head", "--sign", path("key.json"), "--to", path("head.json"), "--db", live)
check(head.status == 0, f"a signed head, {head}")
check(all(os.stat(path(name)).st_mode & 0o777 == 0o600 for name in ("key.json", "head.json")), "kept from others")
anchored = ["--anchor", path("head.json"), "--signed-by", key.json["publicKey"]]

honest = verify(live, *anchored)
check(honest.status == 0 and honest.json["sound"] and honest.json["findings"] == [], f"no false alarm, {honest}")
check(trail.problems(live) == [], f"the form of the trail is the documented one, {trail.problems(live)[:5]}")
later = copy("live.db", "later.db")
do("case", "export", "R3", "--db", later)
check(verify(later, *anchored).status == 0, "honest work after the head gives no alarm")

with open(os.path.join(HERE, "attacks.json")) as file:
    attacks = json.load(file)
for name, attack in attacks.items():
    database = copy("live.db", "attacked.db")
    trail.without_guards(database, attack["sql"], attack.get("leave_guards_off", False))
    plain, noted = verify(database), verify(database, *anchored)
    if attack["expect"] == "chain":
        check(plain.status == 1, f"{name} is noticed, {plain}")
    found = [finding for finding in noted.json.get("findings", []) if finding["code"] == attack["finding"]]
    check(noted.status == 1 and found, f"{name} is {attack['finding']}, {noted}")
    if "table" in attack:
        check(any(finding["table"] == attack["table"] for finding in found), f"{name}: the table is named, {noted}")

forged = copy("live.db", "forged.db")
trail.without_guards(forged, attacks["edit a past determination"]["sql"])
trail.forge(forged)
check(verify(forged).status == 0, "a trail that was made anew fits")
check([finding["code"] for finding in verify(forged, *anchored).json["findings"]] == ["head-differs"], "a head tells it")
check([finding["code"] for finding in verify(path("old.db"), *anchored).json["findings"]] == ["head-missing"], "an old copy")
do("demo", "--no-desk", "--db", path("other.db"))
other = verify(path("other.db"), *anchored)
check([finding["code"] for finding in other.json["findings"]] == ["head-of-other-database"], f"another one, {other}")

with open(path("head.json")) as file:
    line = json.load(file)
for change, code in (({"sequence": 1}, "signature-wrong"), ({"publicKey": "00" * 32}, "head-signed-by-another"),
        ({"signature": None, "publicKey": None}, "head-not-signed"), ({"hash": None}, "bad-shape")):
    refused = verify(live, "--anchor", write("bad.json", line | change), "--signed-by", key.json["publicKey"])
    check(refused.status == 65 and refused.json["error"]["code"] == code, f"{change}, {refused}")

# What a person has seen is remembered from run to run.
remembering = {"XDG_STATE_HOME": path("state")}
mine = copy("live.db", "mine.db")
check(run("request", "list", "--db", mine, env=remembering).err == "", "nothing is said of a database never seen")
heads = path("state/priorauth/heads")
kept = os.listdir(heads)[0]
gone, running = f"{kept}.2147483647", f"{kept}.{os.getpid()}"
for name in (gone, running):
    write(f"state/priorauth/heads/{name}", "{")
run("request", "list", "--db", mine, env=remembering)
check(sorted(os.listdir(heads)) == [kept, running], f"what a killed program was writing is taken away, {os.listdir(heads)}")
os.unlink(os.path.join(heads, running))
copy("old.db", "mine.db")
looked = run("request", "list", "--db", mine, env=remembering)
check(looked.status == 0 and "you have seen" in looked.err and looked.err.count("\n") == 1, f"an old copy, {looked}")
saved = run("case", "export", "R3", "--db", mine, "--json", env=remembering)
check(saved.status == 74 and saved.json["error"]["code"] == "rolled-back", f"nothing is written to it, {saved}")
check(saved.err.count("you have seen") == 1, f"and that is said once, {saved}")
told = run("audit", "verify", "--db", mine, "--json", env=remembering)
check([finding["code"] for finding in told.json["findings"]] == ["head-missing"], f"verifying tells it, {told}")
copy("live.db", "mine.db")
check(run("case", "export", "R3", "--db", mine, env=remembering).err == "", "the right file is taken again")
listed = run("audit", "list", "--db", mine, "--after", "0", "--limit", "3", "--json", env=remembering)
check([entry["sequence"] for entry in listed.json["entries"]] == [1, 2, 3], f"the trail is listed from its beginning, {listed}")
check(listed.json["entries"][0]["entry"]["verb"] == "enrol-founder", f"and says who did what, {listed}")
check(run("audit", "list", "--db", mine, "--limit", "0").status == 64, "a list of nothing is refused")
bare = copy("mine.db", "bare.db")
with sqlite3.connect(bare) as stripped:
    stripped.executescript("drop trigger audit_is_not_deleted; delete from audit")
stripped.close()
refused = run("audit", "head", "--db", bare)
check("trail of this database is empty" in refused.err, f"a trail that was emptied is said at once, {refused}")
denied = run("case", "export", "R3", "--db", bare, "--json")
check(denied.status == 74 and denied.json["error"]["code"] == "no-trail", f"and the file is not written to, {denied}")
with sqlite3.connect(f"file:{live}?mode=ro", uri=True) as reading:
    cells = [(table, column) for table in ("person_role", "audit", "policy_version", "evidence")
        for column, kind in reading.execute("select name, lower(type) from pragma_table_info(?)", (table,)).fetchall()
        if kind == "text" and reading.execute(f"select max({column}) from {table}").fetchone()[0]]
reading.close()
check(len(cells) > 10, f"cells to alter, {cells}")
for table, column in cells:
    broken = copy("live.db", "broken.db")
    trail.without_guards(broken, ["pragma ignore_check_constraints = 1", f"""
        update {table} set {column} = '{{x' where {column} = (select {column} from {table} where {column} is not null limit 1)"""])
    for words in (["doctor"], ["request", "list"], ["replay", "R3"]):
        done = do(*words, "--db", broken, "--json")
        check(0 <= done.status != 70 and "fault of the program" not in done.err,
            f"an altered {table}.{column} is no fault of the program to {words}, {done.status} {done.err[-200:]}")
        if words == ["doctor"]:
            codes = {finding["code"]: finding["severity"] for finding in done.json["findings"]}
            check(codes["record"] == "error" and "disk-space" in codes, f"doctor tells it and goes on to its end, {codes}")
renumbered = copy("mine.db", "mine2.db")
check(run("request", "list", "--db", renumbered, env=remembering).err == "", "a file that was never seen")
trail.renumber(renumbered)
check(run("audit", "verify", "--db", renumbered, env=FORGETFUL).status == 0, "a number that was changed with its trail fits")
looked = run("request", "list", "--db", renumbered, env=remembering)
check("another number" in looked.err and looked.err.count("\n") == 1, f"who has seen the file is told, {looked}")
saved = run("case", "export", "R3", "--db", renumbered, "--json", env=remembering)
check(saved.status == 74 and saved.json["error"]["code"] == "other-number", f"nothing is written to it, {saved}")
told = run("audit", "verify", "--db", renumbered, "--json", env=remembering)
check([finding["code"] for finding in told.json["findings"]] == ["head-of-other-database"], f"verifying tells it, {told}")
spoken = run("audit", "verify", "--db", live, *anchored, env=FORGETFUL).out
check("1 head given: the trail is vouched for up to entry" in spoken, f"how far a head vouches, {spoken}")
check("this account has seen nothing" in spoken, f"and what is remembered, {spoken}")
alone = run("audit", "verify", "--db", live, env=FORGETFUL).out
check("nothing vouches for the trail but itself" in alone, f"or that nothing does, {alone}")
aside = copy("mine.db", "aside.db")
check(run("case", "export", "R4", "--db", aside, env=remembering).err == "", "a copy elsewhere is written to")
check(run("case", "export", "R3", "--db", mine, env=remembering).err == "", "and the original still is")
for folder, _, names in os.walk(path("state")):
    modes = [os.stat(os.path.join(folder, name)).st_mode & 0o777 for name in names]
    check(all(mode == 0o600 for mode in modes), f"what is remembered is nobody else's business, {modes}")
for again in range(2):
    if os.path.exists(path("again.db")):
        os.unlink(path("again.db"))
    made = run("demo", "--no-desk", "--db", path("again.db"), env=remembering)
    check(made.status == 0 and made.err == "", f"another database at the same path is another one, {made}")

# Replay.
for request in range(1, 16):
    replayed = do("replay", f"R{request}", "--db", live, "--json")
    check(replayed.status == 0 and replayed.json["identical"], f"R{request} comes out as it was, {replayed}")
planted = copy("live.db", "planted.db")
trail.without_guards(planted, [
    "update determination set case_file = replace(case_file, 'birthDate\":\"19', 'birthDate\":\"20') where request_id = 4",
    "update policy_version set tree = replace(tree, '750', '500') where version_id = "
    "(select version_id from determination where request_id = 3)",
    "update determination set case_file = 'x' where request_id = 6"])
changed = [do("replay", f"R{request}", "--db", planted, "--json") for request in (3, 4, 6)]
check(all(run.status == 1 and not run.json["identical"] for run in changed), f"a planted change is told, {changed[0]}")
codes = [{difference.get("member") or difference["code"] for difference in run.json["determinations"][0]["differences"]}
    for run in changed]
check("policyDigest" in codes[0] and "factsDigest" in codes[1], f"the digest that changed is named, {codes}")
check("criterion" in codes[0] and codes[2] == {"case-file-unreadable"}, f"so are the criteria, {codes}")

# Export.
made = do("case", "export", "R3", "--to", path("r3.json"), "--db", live, "--json")
with open(path("r3.json"), "rb") as file:
    content = file.read()
export = json.loads(content)
check(made.json["sha256"] == hashlib.sha256(content).hexdigest(), "the file is the one on record")
check(os.stat(path("r3.json")).st_mode & 0o777 == 0o600, "the export is for the person alone")
connection = sqlite3.connect(live)
kept = connection.execute("select case_file, evaluation from determination where request_id = 3").fetchone()
own = connection.execute("select payload from audit order by seq desc limit 1").fetchone()[0]
connection.close()
check(made.json["sha256"] in own and '"verb":"export-case"' in own, "the export is on record")
decision = export["determinations"][0]
check((trail.text(decision["caseFile"]), trail.text(decision["evaluation"])) == kept, "the bytes of the decision are in it")
check(decision["replay"]["identical"] and export["replay"] == "identical", "so is the replay")
entries = export["audit"]["entries"]
check(all(entry["hash"] == trail.sha256(entry["prev"] + "\n" + entry["payload"]) for entry in entries), "and its entries")
check({json.loads(entry["payload"])["verb"] for entry in entries} >= {"add-request", "approve"}, "from receipt to decision")
check(all(item["cited"] and item["documentSHA256"] for item in export["evidence"]), "evidence has its sentence")
check("familyName" not in content.decode(), "the member goes by number")
report = do("case", "export", "R3", "--text", "--db", live)
check(all(item["cited"] in report.out for item in export["evidence"]) and "identical" in report.out, f"a report, {report}")

os.symlink(path("elsewhere"), path("link.json"))
os.mkdir(path("open"))
os.chmod(path("open"), 0o777)
for target, code in (("r3.json", "file-exists"), ("link.json", "file-is-link"), ("open/x.json", "folder-too-open"),
        ("nowhere/x.json", "no-such-folder")):
    entries = verify(live).json["entries"]
    refused = do("case", "export", "R3", "--to", path(target), "--db", live, "--json")
    check(refused.json.get("error", {}).get("code") == code, f"{target} is refused, {refused}")
    check(verify(live).json["entries"] == entries, "nothing is on record of what was refused")
check(not os.path.exists(path("elsewhere")), "no link is followed")
