"""What a request states is put right after intake, until it is decided."""
from harness import HERE, TODAY, check, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DB = ["--db", path("amend.db"), "--today", TODAY]
run("init", *DB)
run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB)
run("member", "add", *DB, stdin=MEMBER)
bare = dict(REQUEST, prescriber={"name": "Dr. Invented"})
run("request", "add", *DB, stdin=bare)
run("document", "attach", "R1", write("note.txt", NOTE), "--kind", "chart-note", *DB)
run("evidence", "add", "R1", *DB, stdin=FACTS + [LVEF])
check([row["missing"] for row in run("request", "list", *DB, "--json").json["requests"]] == [1], "one fact is missing")

amended = run("request", "amend", "R1", *DB, "--json", stdin={"prescriber": {"specialty": "oncology"}})
check(amended.status == 0 and amended.json["changed"] == ["specialty"], f"the specialty is told later, {amended}")
check(run("evaluate", "R1", *DB).status == 0, "with it the criteria are met")
check([row["missing"] for row in run("request", "list", *DB, "--json").json["requests"]] == [0], "and nothing is missing")
facts = {"request": {"dose": {"amount": 800, "unit": "mg", "everyDays": 14}, "regimen": None}, "member": {"weightKg": 60}}
amended = run("request", "amend", "R1", "--from", write("facts.json", facts), *DB)
check("changed dose, regimen, weightKg" in amended.out, f"several facts at once, null takes one away, {amended}")
check(run("evaluate", "R1", *DB).status == 1, "twice the dose is too much")
again = run("request", "amend", "R1", "--from", write("facts.json", facts), *DB)
check(again.status == 0 and "nothing was changed" in again.out, f"the same again changes nothing, {again}")

named = run("request", "amend", "R1", *DB, "--json", stdin={"request": {"drug": {"brand": "Samplorra"}}})
check(named.json["changed"] == ["drug"], f"what the drug is called is put right as well, {named}")
drug = run("request", "show", "R1", *DB, "--json").json["therapy"]["drug"]
check(drug == dict(REQUEST["request"]["drug"], brand="Samplorra"), f"and its other names stay, {drug}")
back = run("request", "amend", "R1", *DB, stdin={"request": {"drug": REQUEST["request"]["drug"]}})
check("changed drug" in back.out, f"and back, {back}")
shown = run("request", "show", "R1", *DB).out
check("drug: Samplorra" in shown and "dose: 800 mg every 14 days, was 400 mg every 14 days" in shown, f"with what was stated before, {shown}")
run("case", "export", "R1", "--to", path("r1.json"), *DB)
with open(path("r1.json")) as file:
    check('"was":"400 mg every 14 days"' in file.read().replace('": "', '":"'), "in the export too")
check(run("audit", "verify", *DB).status == 0, "and holds")

no = dict(database=path("amend.db"))
amend = ["request", "amend", "R1", "--from"]
for name, document, sentence in (
    ("drug", {"request": {"drug": {"label": "x"}}}, "$.request.drug.label: expected nothing here; what can be amended is"),
    ("birth", {"member": {"birthDate": "1980-01-01"}}, "$.member.birthDate"),
    ("evidence", {"evidence": []}, "only request, prescriber and member are amended"),
    ("dose", {"request": {"dose": {"amount": 0, "unit": "mg"}}}, "$.request.dose"),
    ("list", [], "an object"),
):
    refused([*amend, write(f"bad-{name}.json", document), *DB], 65, "bad-shape", sentence, **no)
refused(["request", "amend", "R9", "--from", path("facts.json"), *DB], 66, "not-found", "no request R9", **no)
run("request", "amend", "R1", *DB, stdin={"request": {"dose": {"amount": 400, "unit": "mg", "everyDays": 14}, "regimen": "monotherapy"}})
check(run("decide", "R1", "--approve", "--reason", "all met", *DB).status == 0, "it is approved")
refused(["request", "amend", "R1", "--from", path("facts.json"), *DB], 77, "wrong-state", "request R1 is approved", **no)
