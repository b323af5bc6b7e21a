"""Rules of state law: added, listed, ended; cases in their scope are judged by them and name them."""
import sqlite3

from harness import TODAY, check, path, refused, run

DATABASE = path("demo.db")
DB = ["--db", DATABASE, "--today", TODAY]
run("demo", "--no-desk", *DB)

# An open request that lacks something, and the state its member lives in.
request, found, state = None, None, None
for row in run("request", "list", "--json", "--limit", "100", *DB).json["requests"]:
    name = f"R{row['request']}"
    evaluation = run("evaluate", name, "--json", *DB).json
    if evaluation.get("outcome") == "insufficient" and evaluation.get("section"):
        kept = run("request", "show", name, "--json", *DB).json
        state = kept.get("member", {}).get("state")
        request, found = name, evaluation
        break
check(request and state, f"an open request of a member whose state is known: {request}, {state}")
criterion = found["missing"][0]["criterion"]
rule = ["--state", state, "--from", "2026-01-01", "--citation", "Sample Code 12.3"]
waiver = [*rule, "--policy", found["policy"], "--waives", criterion]

check("No rule of state law is kept" in run("overlay", "list", *DB).out, "none at first")
before = run("evaluate", request, "--json", *DB).out
dry = run("overlay", "add", *waiver, "--dry-run", "--json", *DB).json
check(any(f"R{case['request']}" == request for case in dry["cases"]), f"for whom it would change something: {dry}")
check(run("evaluate", request, "--json", *DB).out == before, "a dry run keeps nothing")
added = run("overlay", "add", *waiver, *DB)
check(added.status == 0 and added.out.startswith("O1 is kept: "), f"added: {added}")
after = run("evaluate", request, *DB).out
check("waived by state law: Sample Code 12.3, overlay O1 from 2026-01-01" in after, f"the finding names it: {after}")
check(run("overlay", "add", *rule, "--minimum-months", "36", *DB).status == 0, "a shortest approval")
clock = run("overlay", "add", *rule, "--decision-hours", "1", "--dry-run", "--json", *DB).json
check(any(one["request"] == int(request[1:]) and one["step"] == "decision" for one in clock["deadlines"]), f"clocks: {clock}")
check(len(run("overlay", "list", "--json", *DB).json["overlays"]) == 2, "a dry run of a clock keeps nothing")
check(run("overlay", "add", *rule, "--decision-hours", "24", "--urgency", "expedited", *DB).status == 0, "a clock")
listed = run("overlay", "list", "--json", *DB).json["overlays"]
check([one["overlay"] for one in listed] == [1, 2, 3], f"listed: {listed}")
check(listed[2]["clock"] == {"step": "decision", "urgency": "expedited", "hours": 24}, f"the clock: {listed[2]}")

check(run("decide", request, "--pend", "--reason", "one more paper", *DB).status == 0, "decided under the rule")
replayed = run("replay", request, *DB).out
ended = run("overlay", "end", "O1", "--from", "2026-01-02", "--reason", "repealed", *DB)
check(ended.status == 0 and "no longer applies after 2026-01-01" in ended.out, f"ended: {ended}")
check("overlay O1" not in run("evaluate", request, *DB).out, "an ended rule no longer counts")
check(run("replay", request, *DB).out == replayed, "the decision keeps the rule it was made under")
check(len(run("overlay", "list", "--json", *DB).json["overlays"]) == 2, "an ended rule is off the list")
check(len(run("overlay", "list", "--all", "--json", *DB).json["overlays"]) == 3, "and on the whole list")
check(run("audit", "verify", *DB).status == 0, "the trail vouches for the rules")

two = ["--waives", criterion, "--minimum-months", "3"]
refused(["overlay", "add", *rule, *two, *DB], 64, "conflicting-options", "--waives", DATABASE)
refused(["overlay", "add", *rule, *DB], 64, "missing-option", "--waives", DATABASE)
refused(["overlay", "add", *rule, "--waives", criterion, *DB], 65, "invalid-policy-number", "is missing", DATABASE)
refused(["overlay", "add", *rule, "--minimum-months", "0", *DB], 64, "bad-choice", "from 1 to 120", DATABASE)
refused(["overlay", "add", *rule, "--decision-hours", "0", *DB], 64, "bad-choice", "from 1 to 8784", DATABASE)
refused(["overlay", "add", *rule, "--notice-hours", "8785", *DB], 64, "bad-choice", "from 1 to 8784", DATABASE)
refused(["overlay", "add", *rule, "--minimum-months", "36", *DB], 65, "duplicate", "overlay O2", DATABASE)
refused(["overlay", "end", "O1", "--reason", "again", *DB], 65, "overlay-ended", "in force through 2026-01-01", DATABASE)
refused(["overlay", "end", "O9", "--reason", "none", *DB], 66, "not-found", "overlay O9", DATABASE)

# What is wrong with a rule is said by name, and one that is ended before it began never applied.
never = [*rule, "--policy", found["policy"], "--waives", "I.A.77"]
refused(
    ["overlay", "add", *never, *DB], 66, "not-found", f"no criterion I.A.77 in policy {found['policy']}", DATABASE)
coming = ["--state", state, "--from", "2026-12-01", "--citation", "Sample Code 99", "--minimum-months", "48"]
check(run("overlay", "add", *coming, *DB).out.startswith("O4 is kept"), "a rule to come")
stopped = run("overlay", "end", "O4", "--from", "2026-12-01", "--reason", "vetoed", *DB)
check("O4 was to apply from 2026-12-01 on; it ends on that day and never applies." in stopped.out, f"never: {stopped}")
listed = run("overlay", "list", "--all", *DB).out
check("never in force" in listed and "2026-11-30" not in listed, f"no end before the beginning: {listed}")
told = run("overlay", "list", "--all", "--json", *DB).json["overlays"][3]
check(told["neverInForce"] is True and "through" not in told, f"for scripts: {told}")

# A time limit of state law is one of the clock rules: the strictest governs, and the deadline says who set it.
def decision(number):
    shown = run("request", "show", number, "--json", *DB).json
    return next(one for one in shown["clocks"]["deadlines"] if one["step"] == "decision")


opened = None
for row in run("request", "list", "--json", "--limit", "100", *DB).json["requests"]:
    number = f"R{row['request']}"
    kept = run("request", "show", number, "--json", *DB).json
    if kept["member"].get("state") and kept.get("policy") and row["urgency"] == "standard":
        clock = decision(number)
        if clock["standing"] == "running" and clock["secondsLeft"] > 0:
            opened, shown, before = number, kept, clock
check(opened, "an open request with time left")
home, line, policy = shown["member"]["state"], shown["lineOfBusiness"], shown["policy"]
law = ["--state", home, "--from", "2026-01-01", "--citation", "Sample Code 7"]


def keep(*words):
    added = run("overlay", "add", *law, *words, "--json", *DB)
    check(added.status == 0, f"kept: {added}")
    return f"O{added.json['overlay']}"


elsewhere = [
    keep("--decision-hours", "2", "--line", "Medicare"), keep("--decision-hours", "3", "--drug", "another drug"),
    keep("--decision-hours", "4", "--urgency", "expedited"), keep("--notice-hours", "5"),
    keep("--decision-hours", "8000")]
check(decision(opened) == before, f"out of its scope, or not the strictest: {decision(opened)}")
limit = keep("--decision-hours", "24", "--line", line, "--policy", policy)
after = decision(opened)
check(
    after["name"] == f"state-law-{limit.lower()}" and after["source"] == f"Sample Code 7, overlay {limit}"
    and after["due"] < before["due"], f"the strictest governs and is named: {after}")
listed = next(
    one for one in run("request", "list", "--json", "--limit", "100", *DB).json["requests"]
    if f"R{one['request']}" == opened)
check(listed["rule"] == after["name"], f"in the worklist: {listed}")
ruled = next(
    one for one in run("clock", "list", "--json", *DB).json["rules"] if one.get("overlay") == int(limit[1:]))
refused(["clock", "end", f"C{ruled['id']}", "--reason", "x", *DB], 77, "clock-of-state-law", f"overlay end {limit}", DATABASE)
check(run("audit", "verify", *DB).status == 0, "the trail vouches for the clocks of state law")
check(run("overlay", "end", limit, "--from", "2026-01-01", "--reason", "repealed", *DB).status == 0, "repealed")
check(decision(opened) == before, f"as it was: {decision(opened)}")
check(run("audit", "verify", *DB).status == 0, "and for their end")
with sqlite3.connect(DATABASE) as connection:
    connection.execute("drop trigger overlay_clock_is_not_changed")
    connection.execute("update overlay_clock set clock_rule_id = 1 where overlay_clock_id = 1")
connection.close()
check("overlay_clock" in run("audit", "verify", *DB).out, "altered behind the program's back")
refused(
    ["overlay", "add", "--state", "Ohio", "--citation", "x", "--decision-hours", "3", *DB], 65, "invalid-overlay-state",
    "the state of the rule", DATABASE)
