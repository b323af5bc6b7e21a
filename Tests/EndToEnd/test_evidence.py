"""Evidence that was wrong is corrected or taken back by command; what was entered first stays on record."""
from harness import HERE, TODAY, check, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DATABASE = path("evidence.db")
DB = ["--db", DATABASE, "--today", TODAY]
run("init", *DB)
run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB)
run("member", "add", *DB, stdin=MEMBER)
run("request", "add", *DB, stdin=REQUEST)
run("document", "attach", "R1", write("note.txt", NOTE), "--kind", "chart-note", *DB)
low = dict(LVEF, low=40, high=40)
run("evidence", "add", "R1", *DB, stdin=FACTS + [low])


def standing():
    return {item["id"]: item for item in run("request", "show", "R1", *DB, "--json").json["evidence"]}


def outcome():
    return run("evaluate", "R1", *DB, "--json").json["outcome"]


check(outcome() == "not_met", f"an ejection fraction of 40 is too low, {outcome()}")
corrected = run("evidence", "correct", "R1", "E4", *DB, stdin=LVEF)
check(corrected.out == "E5 stands in the place of E4, which counts no more.\n", f"it is corrected, {corrected}")
check(4 not in standing() and 5 in standing(), f"the new one stands, {standing()}")
check(outcome() == "meets", f"and the case meets the criteria, {outcome()}")
history = run("request", "show", "R1", *DB).out
check("E4" in history and "E5" in history, f"the history has both, {history}")

no = dict(database=DATABASE)
refused(["evidence", "correct", "R1", "E4", "--from", write("fact.json", LVEF), *DB], 75, "evidence-changed", "E4", **no)
refused(["evidence", "correct", "R1", "E9", "--from", path("fact.json"), *DB], 66, "not-found", "E9", **no)
refused(["evidence", "correct", "R1", "4x", "--from", path("fact.json"), *DB], 64, "bad-number", "'4x'", **no)
two = write("two.json", [LVEF, LVEF])
refused(["evidence", "correct", "R1", "E5", "--from", two, *DB], 65, "bad-shape", "one item of evidence", **no)
answer = write("answer.json", {"criterion": "I.A.1", "finding": "met"})
refused(["evidence", "correct", "R1", "E5", "--from", answer, *DB], 65, "bad-shape", "an answer to a criterion", **no)
refused(["evidence", "retract", "R1", "E9", "--reason", "wrong", *DB], 66, "not-found", "E9", **no)
refused(["evidence", "retract", "R1", "E5", *DB], 64, "missing-option", "--reason", **no)
refused(["evidence", "retract", "R1", "E5", "--reason", " ", *DB], 65, "invalid-reason", "the reason is empty", **no)

# What counts names the document that says so, a therapy under way too, whose source is who provides the drug.
therapy = {"kind": "currentTherapy", "product": "Samplora", "source": "plan benefit", "documented": True}
refused(
    ["evidence", "add", "R1", "--from", write("therapy.json", therapy), *DB], 65, "bad-shape",
    "$.document: expected the number of an attached document", **no)
cited = run("evidence", "add", "R1", *DB, stdin=therapy | {"document": "D1"})
check(cited.status == 0, f"with its document, {cited}")

back = run("evidence", "retract", "R1", "E5", "--reason", "another member's", *DB, "--json")
check(back.json == {"request": 1, "evidence": 5}, f"it is taken back, {back}")
check(5 not in standing(), f"and stands no more, {standing()}")
check(outcome() == "insufficient", f"the case waits for a new one, {outcome()}")
refused(["evidence", "retract", "R1", "E5", "--reason", "again", *DB], 75, "evidence-changed", "E5", **no)
check(run("audit", "verify", *DB).status == 0, "the trail holds")
