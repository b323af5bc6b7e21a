"""What supervisors and administrators look after: approvals that end, and what renewing them will ask for."""
import csv
import io

from harness import HERE, check, path, refused, run, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DATABASE = path("supervisor.db")
PLAN = "=cmd|' /C calc'!A0"


def on(day, *words, **options):
    """Runs a command on a day."""
    return run(*words, "--db", DATABASE, "--today", day, **options)


def member(number, line="Medicaid", plan="Test Plan"):
    """A member with a plan."""
    return MEMBER | {
        "number": number, "coverage": [{"lineOfBusiness": line, "plan": plan, "from": "2020-01-01"}]}


def approve(number, day, line="Medicaid", plan="Test Plan"):
    """Takes a member and a request in and approves it on a day; answers the authorization."""
    on(day, "member", "add", stdin=member(number, line, plan))
    request = REQUEST | {
        "member": {"number": number, "weightKg": 61.5},
        "request": REQUEST["request"] | {"received": day, "lineOfBusiness": line}}
    added = on(day, "request", "add", "--json", stdin=request)
    key = f"R{added.json['request']}"
    on(day, "document", "attach", key, write("note.txt", NOTE), "--kind", "chart-note")
    on(day, "evidence", "add", key, stdin=FACTS + [LVEF])
    decided = on(day, "decide", key, "--approve", "--reason", "all met", "--json")
    check(decided.status == 0, f"approved: {decided}")
    return key


run("init", "--db", DATABASE, "--today", "2024-01-01")
check(
    on("2024-01-01", "policy", "import", f"{HERE}/policy.md", "--effective", "2024-01-01").status == 0, "a policy")

# Approvals of a year that end on leap days and at the ends of months.
first = approve("S-1", "2026-06-15", plan=PLAN)
approve("S-2", "2026-07-01", line="HIM")
approve("S-3", "2027-03-01")
ends = {row["authorization"]: row["through"] for row in on("2027-01-01", "expiring", "--within", "900", "--json").json["expiring"]}
check(len(ends) == 3, f"three approvals: {ends}")
by_end = sorted((through, number) for number, through in ends.items())
for through, number in by_end:
    for within, wanted in [(0, True), (1, True)]:
        day = through if within == 0 else f"{through[:8]}{int(through[8:]) - 1:02d}" if through[8:] != "01" else through
        rows = on(day, "expiring", "--within", str(within), "--json").json["expiring"]
        check((number in [row["authorization"] for row in rows]) == wanted, f"{through} within {within} of {day}: {rows}")
for days in ["-5", "1000000000", "36526", "x", "1e3"]:
    refused(["expiring", f"--within={days}", "--db", DATABASE], 64, "bad-choice", "--within can't be", DATABASE)
refused(["expiring", "--db", DATABASE], 64, "missing-option", "--within is missing", DATABASE)

# One filter after the other, and together.
for words, count in [
        (["--line", "HIM"], 1), (["--drug", "samplora"], 3), (["--drug", "other"], 0), (["--plan", PLAN], 1),
        (["--prescriber", "dr. invented"], 3), (["--reviewer", "nobody"], 0),
        (["--line", "Medicaid", "--drug", "Samplora"], 2)]:
    rows = on("2027-01-01", "expiring", "--within", "900", "--json", *words).json["expiring"]
    check(len(rows) == count, f"{words}: {count} expected, {len(rows)}")

# A spreadsheet takes nothing for a formula.
table = on("2027-01-01", "expiring", "--within", "900", "--csv")
cells = [cell for row in csv.reader(io.StringIO(table.out)) for cell in row]
check(any(PLAN in cell for cell in cells), f"the plan is there: {table}")
check(not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t") and not cell[1:].isdigit()], f"no formula: {table}")

# Counted by day and week.
days = on("2027-01-01", "expiring", "--within", "900", "--by", "day", "--json").json["counts"]
check(sum(row["approvals"] for row in days) == 3, f"by day: {days}")
weeks = on("2027-01-01", "expiring", "--within", "900", "--by", "week")
check(weeks.out.count("█") + weeks.out.count("#") > 3, f"a chart: {weeks}")
none = on("2027-01-01", "expiring", "--within", "0", "--by", "week")
check(none.status == 0 and "No approval ends within 0 days" in none.out, f"nothing is a sentence: {none}")

# A course that outlasts the approval, and what a renewal will ask for.
course = on("2026-07-01", "request", "course", first, "--cycles", "10", "--days", "42")
check(course.status == 0 and "before the course does" in course.out, f"course: {course}")
row = [row for row in on("2027-06-01", "expiring", "--within", "900", "--json").json["expiring"] if row["plan"] == PLAN]
check(row and row[0]["courseDaysUncovered"] > 0, f"flagged: {row}")
check(on("2026-07-01", "request", "course", first, "--cycles", "0", "--days", "42").status == 65, "no course of no cycle")
number = f"A{row[0]['authorization']}"
outlook = on("2027-05-20", "authorization", "outlook", number, "--json").json
check(outlook.get("missing") and outlook["criteria"], f"outlook: {outlook}")

# Reminders are drafts; an approval whose renewal is under way gets none.
reminded = on("2027-05-20", "letter", "remind", "--within", "60", "--json").json
check(len(reminded["letters"]) == 2 and not reminded["refused"], f"reminders: {reminded}")
check(on("2027-05-20", "renew", number).status == 0, "a renewal")
after = on("2027-05-20", "letter", "remind", "--within", "60", "--json").json
check([one["code"] for one in after["refused"]] == ["renewal-open"], f"one is under way: {after}")
flagged = on("2027-05-20", "expiring", "--within", "60", "--json").json["expiring"]
check(len(flagged) == 2 and sum(1 for one in flagged if one.get("renewal")) == 1, f"flagged, not hidden: {flagged}")
check(on("2027-05-20", "audit", "verify").status == 0, "the trail is whole")
