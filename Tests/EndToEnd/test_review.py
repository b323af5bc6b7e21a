"""A whole review, from the policy document to a renewed authorization, at the command line."""
import json

from harness import HERE, TODAY, check, path, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DB = ["--db", path("review.db"), "--today", TODAY]


def done(*words, **options):
    """A run that has to end with 0; its JSON answer."""
    answer = run(*words, *options.pop("where", DB), "--json", **options)
    check(answer.status == 0, f"{' '.join(words)}: {answer}")
    return answer.json


done("init")
policy = done("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01")
check(policy["policy"] == "CP.TEST.901", f"the policy's number, {policy}")
check(policy["report"]["attested"] == [] or "I.A" not in str(policy["report"]["attested"]), f"understood, {policy}")
check(done("policy", "list")["policies"][0]["from"] == "2026-01-01", "the policy is listed")

member = done("member", "add", stdin=MEMBER)["member"]
check(done("member", "show", f"M{member}")["member"]["number"] == "TEST-0001", "the member is shown")
check(len(done("member", "list", "--search-from", "-", stdin="Quill")["members"]) == 1, "found by family name")
check(len(done("member", "list", "--search-from", "-", stdin="TEST-00")["members"]) == 1, "found by number")
check(len(done("member", "list", "--search-from", "-", stdin="Nobody")["members"]) == 0, "nobody is found")

request = done("request", "add", "--from", write("request.json", REQUEST))
check(request["policy"] == "CP.TEST.901", f"the policy that governs the drug is chosen, {request}")
r = f"R{request['request']}"
check(done("request", "list")["requests"][0]["state"] == "received", "the request is received")

document = done("document", "attach", r, write("note.txt", NOTE), "--kind", "chart-note", "--date", "2026-06-10")
done("evidence", "add", r, stdin=FACTS)
shown = done("request", "show", r)
check(shown["state"] == "in-review" and len(shown["evidence"]) == 3, f"evidence brings it into review, {shown}")
check(shown["evidence"][0]["evidence"]["source"] == str(document["document"]), "evidence is cited from the document")

first = run("evaluate", r, *DB, "--json")
check(first.status == 1 and first.json["outcome"] == "insufficient", f"LVEF is missing, {first}")
check([fact["criterion"] for fact in first.json["missing"]] == ["I.A.6"], f"exactly that is asked for, {first}")
text = run("evaluate", r, *DB)
check("(+) I.A.1 met" in text.out and "(?) I.A.6 unknown" in text.out, f"signs and words, {text}")
early = run("decide", r, "--approve", "--reason", "too early", *DB, "--json")
check(early.status == 77 and early.json["error"]["code"] == "criteria-not-met", f"not to be approved yet, {early}")
done("decide", r, "--pend", "--reason", "LVEF asked for")

done("evidence", "add", r, "--from", write("lvef.json", LVEF))
flipped = run("evaluate", r, "--with", "LVEF=48", *DB, "--json")
check(
    [(one["criterion"], one["before"], one["after"]) for one in flipped.json["whatIf"]["changes"]]
    == [("I.A.6", "met", "not_met")],
    f"what a lower value would change, {flipped}")
met = run("evaluate", r, *DB, "--json")
check(met.status == 0 and met.json["outcome"] == "meets", f"all criteria are met, {met}")
check(met.json["authorization"]["firstDayAfter"] == "2027-06-15", f"twelve months under Medicaid, {met}")
moved = run("evaluate", r, "--with", "start=2026-07-01", *DB)
check("approval: 2026-06-15 through 2027-06-14 becomes 2026-07-01 through 2027-06-30" in moved.out, f"dates change, {moved}")
check(run("evaluate", r, *DB, "--json").out == met.out, "the same case gives the same bytes")

decided = done("decide", r, "--approve", "--reason", "-", stdin="All criteria are met\n")
a = f"A{decided['authorization']['authorization']}"
check(decided["authorization"]["through"] == "2027-06-14", f"the last day, {decided}")
check(done("authorization", "show", a)["state"] == "active", "the authorization is in force")
again = run("decide", r, "--approve", "--reason", "again", *DB, "--json")
check(again.json["error"]["code"] == "wrong-state", f"decided once, {again}")

later = ["--db", path("review.db"), "--today", "2027-05-20"]
soon = done("expiring", "--within", "30", where=later)
check([row["daysLeft"] for row in soon["expiring"]] == [25], f"it ends in 25 days, {soon}")
check(done("expiring", "--within", "24", where=later)["expiring"] == [], "but not in 24")
csv = run("expiring", "--within", "30", "--csv", *later)
check(csv.out.count("\r\n") == 2 and "2027-06-14" in csv.out, f"for a spreadsheet, {csv}")

renewal = f"R{done('renew', a, where=later)['request']}"
twice = run("renew", a, *later, "--json")
check(twice.json["error"]["code"] == "renewal-open", f"renewed once at a time, {twice}")
check(done("expiring", "--within", "30", where=later)["expiring"][0]["renewal"] is not None, "the list shows it")
unknown = run("evaluate", renewal, *later, "--json")
check(unknown.json["section"] == "II.A" and unknown.json["outcome"] == "insufficient", f"continued, {unknown}")
done(
    "document", "attach", renewal, write("later.txt", "Invented. Partial response; last infusion this month.\n"),
    "--kind", "chart-note", where=later)
done(
    "evidence", "add", renewal, where=later,
    stdin=[
        {"kind": "response", "value": "partial response", "documented": True, "date": "2027-05-10", "source": "D2"},
        {"criterion": "II.A.1", "finding": "met", "reason": "claims show the plan pays", "source": "D2"},
    ])
met = run("evaluate", renewal, *later, "--json")
check(met.status == 0, f"the continued criteria are met, {met}")
renewed = done("decide", renewal, "--approve", "--reason", "responding", where=later)
check(renewed["authorization"]["start"] == "2027-06-15", f"it follows on without a gap, {renewed}")
check(str(renewed["authorization"]["predecessor"]) == a[1:], f"it names the one it renews, {renewed}")
check(done("authorization", "show", a, where=later)["state"] == "active", "which holds until then")
begun = [*DB[:2], "--today", "2027-06-15"]
check(done("authorization", "show", a, where=begun)["state"] == "superseded", "and has given way from that day on")

case = dict(REQUEST, caseFile=1, policy="CP.TEST.901", member={"birthDate": "1957-02-08"}, evidence=FACTS + [LVEF])
stored = run("evaluate", write("case.json", case), *DB, "--json")
direct = run("evaluate", "-", "--policy-file", f"{HERE}/policy.md", "--json", stdin=case)
check(stored.status == 0 and direct.status == 0, f"a case file, with and without a database, {stored} {direct}")
check(stored.json["criteria"] == direct.json["criteria"], "both find the same")
lines = run("evaluate", "-", "--lines", *DB, stdin="\n".join([json.dumps(case)] * 3 + ["{"]) + "\n")
check(lines.status == 65 and lines.out.count("\n") == 4, f"a line out for each line in, {lines}")
unnamed = {key: value for key, value in case.items() if key != "policy"}
every = run("evaluate", "-", *DB, "--json", stdin=unnamed)
check([item["policy"] for item in every.json["evaluations"]] == ["CP.TEST.901"], f"every governing policy, {every}")
