"""The demonstration: what it holds, that it repeats, and the first five minutes of the README on it."""
import os

from harness import TODAY, check, path, run
from screen import Screen

demo = run("demo")
check(demo.status == 0 and "Demonstration with invented cases, on 2026-06-15" in demo.out, f"no terminal, {demo}")
check("in-review" in demo.out and "pended" in demo.out and "clinical-review" in demo.out, f"every state, {demo}")
kept = ["--db", path("demo.db")]
first = run("demo", "--no-desk", *kept)
second = run("demo", "--no-desk", *kept)
check(first.status == 0 and first.out == second.out, f"a demonstration that is there is used again, {second}")
expiring = run("expiring", "--within", "30", *kept, "--today", TODAY, "--json").json
check(len(expiring["expiring"]) >= 2 and len(expiring["lapsed"]) >= 1, f"some approvals end soon, {expiring}")
folder = os.path.dirname(run("demo", "--json").json["database"])
check(os.stat(folder).st_mode & 0o777 == 0o700, "a throw-away database lies in a folder of one's own")

minutes = [*kept, "--today", TODAY]
half = run("evaluate", "R13", *minutes, "--json")
check([fact["criterion"] for fact in half.json["missing"]] == ["I.A.5.a", "I.A.6"], f"half of it is on file, {half}")
supposed = run("evaluate", "R13", "--with", "LVEF=48", *minutes, "--json")
check(supposed.json["outcome"] == "not_met", f"another value would change it, {supposed}")
for request, outcome in (("R9", "insufficient"), ("R11", "not_met"), ("R8", "route"), ("R10", "insufficient")):
    found = run("evaluate", request, *minutes, "--json").json
    check(found["outcome"] == outcome, f"{request} is {outcome}, {found['outcome']}")
check(run("evaluate", "R12", *minutes, "--json").json["ambiguities"], "one rests on a reading of its policy")
approved = run("decide", "R14", "--approve", "--reason", "all criteria met", *minutes, "--json")
check(approved.status == 0 and approved.json["authorization"]["arithmetic"], f"the urgent one is approved, {approved}")
check(run("renew", "A3", *minutes).status == 0, "an approval that ends this month is renewed")
early = run("demo", "--no-desk", "--today", "2025-01-01", "--db", path("early.db"), "--json")
check(early.json["error"]["code"] == "before-demo" and not os.path.exists(path("early.db")), f"not too early, {early}")
os.symlink("nowhere.db", path("link.db"))
linked = run("demo", "--no-desk", "--db", path("link.db"), "--json")
check(linked.status == 73 and linked.json["error"]["code"] == "file-exists", f"a link is not followed, {linked}")
check("choose another path" in linked.json["error"]["message"], f"and it is said what to do, {linked}")
check(not os.path.exists(path("nowhere.db")), "nothing is written through it")
late = run("demo", "--no-desk", "--today", "2026-09-01")
check(late.status == 0 and "on 2026-09-01" in late.out, f"it can be told from another day, {late}")

# What the plan says of itself is there, so letters can be sent; and the mark is there however the database is opened.
letter = run("letter", "draft", "R14", *minutes, "--json").json
check(letter["fit"], f"a letter of the demonstration can be sent, {letter}")
desk = Screen("marked", *minutes)
desk.shows("DEMO", "a demonstration is marked whoever opens it")
desk.keys("q", "q")
desk.ends("the demonstration is left")
said = run("--plain", *minutes, stdin="quit\n")
check("DEMO" in said.out, f"read out as well, {said}")
