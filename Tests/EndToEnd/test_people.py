"""People: who may do what, by the account the program runs under, from the command line."""
from harness import HERE, OTHERS, TODAY, can_act_as_others, check, path, refused, run, run_as
from records import MEMBER, REQUEST

DB = ["--db", path("cases.db"), "--today", TODAY]
RAVI, MONA = OTHERS[:2]


def done(result, what):
    return check(result.status == 0, f"{what}: {result}")


done(run("init", *DB), "a database")
me = run("person", "show", *DB, "--json").json
check("admin" in me["roles"] and "medical-director" not in me["roles"], f"the founder, {me}")

# Roles, licences, locks.
done(run("person", "add", RAVI, "--name", "Ravi Anand", "--role", "reviewer", *DB), "a reviewer")
done(run("person", "add", MONA, "--name", "Mona Reyes", *DB), "somebody without a role")
done(run("person", "grant", MONA, "medical-director", *DB), "a role")
check(run("person", "add", "mail", "--name", "Mail", *DB).err == "", "nothing is said of an account that is there")
strange = run("person", "add", "no-such-account", "--name", "Nobody", "--role", "auditor", *DB, "--json")
check(strange.status == 0 and strange.json["login"] == "no-such-account", f"somebody whose account is to be made, {strange}")
check("has no account 'no-such-account'" in strange.err and strange.err.count("\n") == 1, f"which is said, {strange}")
licence = run("person", "licence", MONA, "physician", "M-4411", "oh", "--expires", "2027-12-31", "--specialty",
    "oncology", *DB, "--json")
check(licence.json["licences"] == [{"kind": "physician", "number": "M-4411", "state": "OH", "specialty": "oncology",
    "expires": "2027-12-31", "current": True}], f"a licence, {licence}")
done(run("person", "grant", RAVI, "intake", *DB), "another role")
done(run("person", "revoke", RAVI, "intake", *DB), "and back")
shown = run("person", "show", RAVI, "--history", *DB)
check("was granted  intake" in shown.out and "until" in shown.out, f"roles are dated, {shown}")
listed = run("person", "list", "--role", "reviewer", *DB, "--json").json["people"]
check([person["login"] for person in listed] == sorted([RAVI, me["login"]]), f"reviewers, {listed}")

database = path("cases.db")
refused(["person", "revoke", me["login"], "admin", *DB], 77, "last-admin", "only administrator", database)
refused(["person", "lock", me["login"], "--reason", "x", *DB], 77, "last-admin", "only administrator", database)
refused(["person", "grant", RAVI, "reviewer", *DB], 65, "role-held", "already", database)
refused(["person", "grant", RAVI, "king", *DB], 64, "bad-choice", "king", database)
refused(["person", "grant", "nobody-here", "intake", *DB], 66, "not-found", "nobody-here", database)
refused(["person", "licence", MONA, "physician", "M", "Ohioo", "--expires", "2027-12-31", *DB], 65,
    "invalid-licence-state", "no state or territory", database)
refused(["person", "licence", MONA, "dentist", "M", "OH", "--expires", "2027-12-31", *DB], 64, "bad-choice", "dentist",
    database)
refused(["person", "unlock", RAVI, *DB], 65, "not-locked", "not locked", database)
refused(["person", "relate", "M9", "--as", "family", *DB], 66, "not-found", "M9"[1:], database)

# Nobody is somebody else by saying so.
for name in ("USER", "LOGNAME", "SUDO_USER", "SUDO_UID"):
    shown = run("person", "show", *DB, "--json", env={name: "1" if name == "SUDO_UID" else RAVI})
    check(shown.json["login"] == me["login"], f"{name} is not believed, {shown}")

if can_act_as_others():
    check(run_as(RAVI, "person", "show", *DB, "--json").json["login"] == RAVI, "the account says who acts")
    stranger = run_as(OTHERS[2], "request", "list", *DB)
    check(stranger.status == 77 and "not a user" in stranger.err, f"a stranger, {stranger}")
    denied = run_as(RAVI, "person", "grant", RAVI, "admin", *DB, "--json")
    check(denied.status == 77 and denied.json["error"]["code"] == "not-permitted", f"no self-made admin, {denied}")
    done(run("person", "grant", MONA, "admin", *DB), "a second administrator")
    own = run("person", "grant", me["login"], "auditor", *DB)
    check(own.status == 77 and MONA in own.err, f"nobody raises their own role beside another admin, {own}")
    done(run_as(MONA, "person", "grant", me["login"], "auditor", *DB), "the other one does")
    done(run("person", "lock", RAVI, "--reason", "left", *DB), "a lock")
    locked = run_as(RAVI, "request", "list", *DB)
    check(locked.status == 77 and "was locked on" in locked.err, f"who is locked out, {locked}")
    done(run("person", "unlock", RAVI, *DB), "and in again")

    # Nobody decides on their family.
    done(run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB), "a policy")
    done(run("policy", "review", "CP.TEST.901", *DB), "reviewed")
    done(run("person", "grant", MONA, "policy-publisher", *DB), "a publisher")
    done(run_as(MONA, "policy", "publish", "CP.TEST.901", *DB), "and published by another person")
    done(run("member", "add", *DB, stdin=MEMBER), "a member")
    done(run("request", "add", *DB, stdin=REQUEST), "a request")
    done(run_as(RAVI, "person", "relate", "M1", "--as", "family", *DB), "a relation")
    related = run_as(RAVI, "decide", "R1", "--pend", "--reason", "more", *DB, "--json")
    check(related.status == 77 and related.json["error"]["code"] == "related", f"family, {related}")
    done(run("person", "unrelate", RAVI, "M1", "--reason", "another one", *DB), "taken back")
    done(run_as(RAVI, "decide", "R1", "--pend", "--reason", "more", *DB), "now it goes")
else:
    print("skipped: acting as another person takes root and setpriv")

done(run("audit", "verify", *DB), "the trail fits")
