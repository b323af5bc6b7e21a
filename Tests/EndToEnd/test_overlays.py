"""Rules of state law: added, listed, ended; cases in their scope are judged by them and name them."""
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
check(run("overlay", "add", *rule, "--decision-hours", "24", "--urgency", "expedited", *DB).status == 0, "a clock")
listed = run("overlay", "list", "--json", *DB).json["overlays"]
check([one["overlay"] for one in listed] == [1, 2, 3], f"listed: {listed}")
check(listed[2]["clock"] == {"step": "decision", "urgency": "expedited", "hours": 24}, f"the clock: {listed[2]}")

check(run("decide", request, "--pend", "--reason", "one more paper", *DB).status == 0, "decided under the rule")
replayed = run("replay", request, *DB).out
ended = run("overlay", "end", "O1", "--from", "2026-01-01", "--reason", "repealed", *DB)
check(ended.status == 0 and "no longer applies after 2025-12-31" in ended.out, f"ended: {ended}")
check("overlay O1" not in run("evaluate", request, *DB).out, "an ended rule no longer counts")
check(run("replay", request, *DB).out == replayed, "the decision keeps the rule it was made under")
check(len(run("overlay", "list", "--json", *DB).json["overlays"]) == 2, "an ended rule is off the list")
check(len(run("overlay", "list", "--all", "--json", *DB).json["overlays"]) == 3, "and on the whole list")
check(run("audit", "verify", *DB).status == 0, "the trail vouches for the rules")

two = ["--waives", criterion, "--minimum-months", "3"]
refused(["overlay", "add", *rule, *two, *DB], 64, "conflicting-options", "--waives", DATABASE)
refused(["overlay", "add", *rule, *DB], 64, "missing-option", "--waives", DATABASE)
refused(["overlay", "add", *rule, "--waives", criterion, *DB], 65, "invalid-policy-number", "is missing", DATABASE)
refused(["overlay", "add", *rule, "--minimum-months", "0", *DB], 65, "invalid-overlay-months", "outside 1", DATABASE)
refused(["overlay", "add", *rule, "--minimum-months", "36", *DB], 65, "duplicate", "overlay O2", DATABASE)
refused(["overlay", "end", "O1", "--reason", "again", *DB], 65, "overlay-ended", "ends on 2026-01-01", DATABASE)
refused(["overlay", "end", "O9", "--reason", "none", *DB], 66, "not-found", "overlay O9", DATABASE)
