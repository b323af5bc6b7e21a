"""Ambiguous points: listed, shown, assessed and chosen; what was decided keeps its reading."""
import json

from harness import TODAY, check, path, refused, run, write

DATABASE = path("demo.db")
DB = ["--db", DATABASE, "--today", TODAY]
run("demo", "--no-desk", *DB)

points = run("reading", "list", "--json", *DB).json["points"]
check(len(points) >= 12 and all(point["reading"] and "by" not in point for point in points), f"untouched: {points}")
shown = run("reading", "show", "stable-disease", *DB)
check("clinician: a clinician judges  <- in force" in shown.out and "CP.PHAR.713@" in shown.out, f"shown: {shown}")

# Whatever is decided now is decided under the program's own reading.
impacts = {
    (point["point"], reading["reading"]): run("reading", "impact", point["point"], reading["reading"], "--json", *DB).json
    for point in points for reading in point["readings"]
}
same = [impacts[point["point"], point["reading"]]["summary"] for point in points]
check(all(one["requests"]["changed"] == one["authorizations"]["changed"] == 0 for one in same), f"no change: {same}")
changing = [key for key, impact in impacts.items() if impact["summary"]["requests"]["changed"]]
check(changing, "one of the other readings would change an open request")
point, reading = changing[0]
impact = impacts[point, reading]
case = next(case for case in impact["cases"] if "authorization" not in case)
request = f"R{case['request']}"
lines = run("reading", "impact", point, reading, "--lines", *DB).out.splitlines()
check(json.loads(lines[-1])["summary"] == impact["summary"], f"line by line: {lines[-1]}")

before = run("evaluate", request, "--json", *DB).json
check(before["outcome"] == case["before"]["outcome"], f"as the impact says it is: {before['outcome']}")
run("decide", request, "--refer", "--reason", "a clinician looks", *DB)
replayed = run("replay", request, "--json", *DB)
check(replayed.status == 0, f"replay: {replayed}")

chosen = run("reading", "choose", point, reading, "--reason", "committee of 12 June", *DB)
check(chosen.status == 0 and "from now on" in chosen.out, f"chosen: {chosen}")
listed = [one for one in run("reading", "list", "--json", *DB).json["points"] if one["point"] == point]
check(listed[0]["reading"] == reading and listed[0]["by"], f"listed: {listed}")
after = run("evaluate", request, "--json", *DB).json
check(after["outcome"] == case["after"]["outcome"], f"as the impact said it would be: {after['outcome']}")
check("committee of 12 June" in run("reading", "show", point, *DB).out, "the reason is shown")
text = run("evaluate", request, *DB).out
check(not after["ambiguities"] or "(chosen by " in text, f"the evaluation says who chose it: {text}")
check(run("replay", request, "--json", *DB).out == replayed.out, "the decision is replayed under its own reading")
check(run("audit", "verify", *DB).status == 0, "the trail vouches for the choice")

# A case file from outside is read as the database reads it, unless it says how it is to be read.
own = path("case.json")
run("case", "export", request, "--to", own, *DB)
kept = json.load(open(own))["determinations"][0]["caseFile"]
elsewhere = run("evaluate", write("kept.json", kept), "--json", *DB).json
check(elsewhere["outcome"] == after["outcome"], f"a case file without readings: {elsewhere['outcome']}")
own = next(one["reading"] for one in points if one["point"] == point)
kept["readings"] = [{"point": point, "reading": own}]
elsewhere = run("evaluate", write("kept.json", kept), "--json", *DB).json
check(elsewhere["outcome"] == before["outcome"], f"a case file with readings: {elsewhere['outcome']}")

refused(["reading", "choose", point, reading, "--reason", "again", *DB], 65, "reading-in-force", "already", DATABASE)
refused(["reading", "choose", "nowhere", "yes", "--reason", "x", *DB], 64, "bad-choice", "POINT", DATABASE)
refused(["reading", "choose", point, "perhaps", "--reason", "x", *DB], 64, "bad-choice", "READING", DATABASE)
refused(
    ["reading", "impact", point, reading, "--policy", "CP.NONE", *DB], 66, "not-found", "policy CP.NONE", DATABASE)
