"""A review under a published policy document, where one lies beside the repository."""
import glob
import os

from harness import HERE, TODAY, check, path, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DOCUMENTS = os.path.join(HERE, "../../../shared/policies/dev")
DB = ["--db", path("published.db"), "--today", TODAY]


def review(document):
    """Imports one document and reviews a documented request for its drug."""
    run("init", *DB)
    read = run("policy", "import", document, *DB, "--json")
    check(read.status == 0, f"the document is imported as it is, {read}")
    version = run("policy", "show", read.json["policy"], *DB, "--json").json["policy"]
    labels = [section["label"] for section in version["sections"]]
    check(labels == ["I.A", "I.B", "II.A", "II.B", "III"], f"its sections, {labels}")
    drug = version["drugs"][0]
    regimen = version["label"]["regimens"][0]
    run("member", "add", *DB, stdin=MEMBER)
    asked = dict(
        REQUEST["request"], drug={"brand": drug["brand"], "hcpcs": drug["hcpcs"]},
        dose={"amount": float(regimen["amount"]), "unit": regimen["unit"], "everyDays": float(regimen["everyDays"])})
    added = run("request", "add", *DB, "--json", stdin=dict(REQUEST, request=asked))
    check(added.status == 0 and added.json["policy"] == version["number"], f"it governs its drug, {added}")
    run("document", "attach", "R1", write("note.txt", NOTE), "--kind", "chart-note", *DB)
    check(run("evidence", "add", "R1", *DB, stdin=FACTS).status == 0, "evidence is entered")
    half = run("evaluate", "R1", *DB, "--json")
    check([fact["fact"] for fact in half.json["missing"]] == ["LVEF"], f"exactly what is missing is asked for, {half}")
    run("evidence", "add", "R1", *DB, stdin=LVEF)
    met = run("evaluate", "R1", *DB, "--json")
    check(met.status == 0 and met.json["authorization"]["firstDayAfter"] == "2027-06-15", f"then it is met, {met}")


if os.path.isdir(DOCUMENTS):
    review(os.path.join(DOCUMENTS, "seed_bizengri.md"))
    for other in sorted(glob.glob(os.path.join(DOCUMENTS, "*.txt")) + glob.glob(os.path.join(DOCUMENTS, "*.md"))):
        outline = run("policy", "import", other, "--dry-run", "--json")
        check(outline.status == 0 and outline.json.get("sections"), f"{os.path.basename(other)} has an outline")
else:
    print("skipped: no published policies beside the repository")
