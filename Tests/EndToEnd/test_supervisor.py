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

# An empty list says which name nothing has, and which one was meant; one of something's name is just empty.
for words, sentence in [
        (["--drug", "Samplara"], "no drug on record is called 'Samplara' (did you mean 'Samplora'?)"),
        (["--plan", "Tset Plan", "--reviewer", "nobody"],
         "no plan on record is called 'Tset Plan' (did you mean 'Test Plan'?); no reviewer on record is called 'nobody'"),
        (["--prescriber", "Dr. Invnted"], "no prescriber on record is called 'Dr. Invnted' (did you mean 'Dr. Invented'?)")]:
    for more in [[], ["--by", "day"]]:
        said = on("2027-01-01", "expiring", "--within", "900", *more, *words)
        check(said.status == 0 and sentence in said.err, f"{words}: {said}")
    check(sentence in on("2027-01-01", "letter", "remind", "--within", "900", *words).err, f"no letters: {words}")
said = on("2024-01-01", "expiring", "--within", "0", "--drug", "samplora")
check(said.status == 0 and not said.err, f"nothing to mend: {said}")

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
for cycles, days, range_ in (("0", "42", "from 1 to 100"), ("101", "42", "from 1 to 100"), ("5", "367", "from 1 to 366")):
    refused(
        ["request", "course", first, "--cycles", cycles, "--days", days, "--db", DATABASE], 64, "bad-choice", range_, DATABASE)
number = f"A{row[0]['authorization']}"
outlook = on("2027-05-20", "authorization", "outlook", number, "--json").json
check(outlook.get("missing") and outlook["criteria"], f"outlook: {outlook}")

# Reminders are drafts; an approval whose renewal is under way gets none.
reminded = on("2027-05-20", "letter", "remind", "--within", "60", "--json").json
check(len(reminded["letters"]) == 2 and not reminded["refused"], f"reminders: {reminded}")
check(on("2027-05-20", "renew", number).status == 0, "a renewal")
after = on("2027-05-20", "letter", "remind", "--within", "60", "--json").json
check(len(after["letters"]) == 1 and after["renewing"] == 1 and not after["refused"], f"one is under way: {after}")
one = on("2027-05-20", "letter", "remind", "--within", "60", "--limit", "1", "--json").json
check(one["letters"] == after["letters"] and not one["hasMore"], f"the limit counts letters: {one}")
flagged = on("2027-05-20", "expiring", "--within", "60", "--json").json["expiring"]
check(len(flagged) == 2 and sum(1 for one in flagged if one.get("renewal")) == 1, f"flagged, not hidden: {flagged}")
check(on("2027-05-20", "audit", "verify").status == 0, "the trail is whole")

# Who has which case, and who is away.
open_case = on("2027-05-21", "request", "add", "--json", stdin=REQUEST | {
    "member": {"number": "S-2", "weightKg": 61.5},
    "request": REQUEST["request"] | {"received": "2027-05-21", "lineOfBusiness": "HIM"}}).json["request"]
people = on("2027-05-21", "workload", "show", "--json").json["people"]
me = next(row["person"] for row in people if row["person"] != "(nobody)")
check(people[0]["person"] == "(nobody)" and people[0]["open"] >= 1, f"nobody's cases come first: {people}")
planned = on("2027-05-21", "workload", "balance", "--dry-run", "--json").json["moves"]
check(planned and all(move["to"] == me for move in planned), f"a trial: {planned}")
assigned = on("2027-05-21", "case", "assign", f"R{open_case}", "--to", me, "--reason", "knows it")
check(assigned.status == 0, f"assigned: {assigned}")
refused(
    ["case", "assign", f"R{open_case}", "--to", me, "--reason", "again", "--db", DATABASE], 65, "assigned-before",
    "already", DATABASE)
refused(
    ["case", "assign", f"R{open_case}", "--to", "nobody-here", "--reason", "x", "--db", DATABASE], 66, "not-found",
    "nobody-here", DATABASE)
check(on("2027-05-21", "case", "take-back", f"R{open_case}", "--reason", "too many").status == 0, "taken back")
away = on("2027-05-21", "absence", "add", me, "--through", "2027-05-30", "--reason", "leave", "--json")
check(away.status == 0 and away.json["through"] == "2027-05-30", f"away: {away}")
stuck = on("2027-05-21", "case", "assign", f"R{open_case}", "--to", me, "--reason", "x", "--json")
check(stuck.status == 77 and stuck.json["error"]["code"] == "assignee-away", f"nobody gets work while away: {stuck}")
check(on("2027-05-21", "absence", "end", "1").status == 0, "works after all")

# What was decided, in figures.
report = on("2027-05-21", "report", "--from", "2026-01-01", "--by", "line", "--json").json
totals = [row for row in report["rows"] if row["line"] == "all"]
check(totals and totals[0]["decided"] == 3 and totals[0]["approved_share"] == 1, f"report: {report}")
hidden = on("2027-05-21", "report", "--from", "2026-01-01", "--by", "line", "--hide-below", "11", "--json").json
check(all(row["decided"] == "few" for row in hidden["rows"]), f"small counts are hidden: {hidden}")
nothing = on("2027-05-21", "report", "--from", "2020-01-01", "--through", "2020-12-31")
check(nothing.status == 0 and "No request was decided" in nothing.out, f"no data is a sentence: {nothing}")
refused(
    ["report", "--from", "2027-02-01", "--through", "2027-01-01", "--db", DATABASE], 65, "invalid-period",
    "ends before it starts", DATABASE)

# Judging a second time takes somebody else; here the lot is drawn, and one's own case is refused.
drawn = on("2027-05-21", "quality", "draw", "--size", "2", "--seed", "7", "--from", "2026-01-01", "--json").json
check(drawn.get("cases") == 2, f"drawn: {drawn}")
blind = on("2027-05-21", "quality", "show", "S1", "--case", "1")
check("Criteria:" in blind.out and "approved" not in blind.out and "S-" not in blind.out, f"without the decision: {blind}")
own = on("2027-05-21", "quality", "review", "S1", "--case", "1", "--outcome", "approved", "--reason", "x", "--json")
check(own.status == 77 and own.json["error"]["code"] == "own-decision", f"one's own case: {own}")

for words, limits in (
        (["workload", "show", "--days"], "from 1 to 36525"), (["report", "--hide-below"], "from 2 to 1000"),
        (["quality", "draw", "--size"], "from 1 to 1000")):
    for value in ("0", "1000000000"):
        refused([*words, value, "--db", DATABASE], 64, "bad-choice", limits, DATABASE)

# Tables of codes: taken whole, or refused with the line.
HEADING = "HCPCS Code,Short Descriptor,SI,Payment Rate\n"
good = write("q2.csv", b"\xef\xbb\xbfAddendum B\nApril 2027\n" + (HEADING + 'J9999,"Inj, demo, 10 mg",K,""\n').encode())
taken = on("2027-05-21", "code", "import", good, "--system", "HCPCS", "--effective", "2027-04-01", "--json")
check(taken.status == 0 and taken.json["codes"] == 1, f"a mark and a blank rate: {taken}")
for name, text, words in [
        ("wrong.csv", "October 2026\n" + HEADING + "J9999,Demo,K,1\n", "line 1"),
        ("twice.csv", HEADING + "J9999,Demo,K,1\nJ9999,Other,K,1\n", "line 3"),
        ("short.csv", HEADING + "J9999,,K,1\n", "line 2"), ("empty.csv", "", "line 1")]:
    refused(
        ["code", "import", write(name, text), "--system", "HCPCS", "--effective", "2027-07-01", "--db", DATABASE], 65,
        "bad-code-table", words, DATABASE)
later = write("q3.csv", HEADING + "J1111,Demo,K,1\n")
check(on("2027-05-21", "code", "import", later, "--system", "HCPCS", "--effective", "2027-05-01").status == 0, "the next")
stand = on("2027-05-21", "code", "show", "j9999", "--system", "HCPCS", "--json").json
check(stand["standing"] == "retired" and stand["tables"][0]["unit"] == "10 mg", f"retired: {stand}")
flagged = on("2027-05-21", "request", "show", f"R{open_case}", "--json").json["codeWarnings"]
check(flagged and "retired" in flagged[0]["words"], f"the request is flagged: {flagged}")

# A table that should not have been imported counts no more, and the right one takes its place.
WITHDRAW = ["code", "withdraw", "--system", "HCPCS", "--effective", "2027-05-01"]
refused([*WITHDRAW[:-1], "2027-05-02", "--reason", "x", "--db", DATABASE], 66, "no-edition", "code list", DATABASE)
withdrawn = on("2027-05-21", *WITHDRAW, "--reason", "of another quarter", "--json")
check(withdrawn.json["withdrawn"]["reason"] == "of another quarter", f"withdrawn: {withdrawn}")
check(open_case in withdrawn.json["mayTouch"], f"the open case it may touch: {withdrawn}")
stand = on("2027-05-21", "code", "show", "j9999", "--system", "HCPCS", "--json").json
check(stand["standing"] == "valid", f"as the table before has it: {stand}")
check(on("2027-05-21", "code", "import", later, "--system", "HCPCS", "--effective", "2027-05-01").status == 0, "the right one")
listed = on("2027-05-21", "code", "list")
check("of another quarter" in listed.out and listed.out.count("2027-05-01") == 2, f"both are listed: {listed}")

# The plan's own lists.
refused(
    ["prescriber", "set", "1234567890", "--name", "Fern", "--reason", "x", "--db", DATABASE], 65, "bad-npi", "no NPI",
    DATABASE)
check(on("2027-05-21", "prescriber", "set", "1245319599", "--name", "Dr. Fern", "--reason", "new").status == 0, "listed")
drug = on("2027-05-21", "formulary", "set", "Samplora", "--line", "HIM", "--status", "preferred", "--reason", "x", "--json")
check(drug.json["touches"] == [open_case], f"which open cases it touches: {drug}")
ended = on("2027-06-01", "prescriber", "end", "1245319599", "--reason", "left")
history = on("2027-06-02", "prescriber", "list", "--history", "--json").json["entries"]
check(ended.status == 0 and len(history) == 2, f"what held stays: {history}")
check("Before: Dr. Fern" in ended.out, f"what held before is said: {ended}")
check(on("2027-06-02", "prescriber", "list", "--json").json["entries"] == [], "listed no more")

# Content kept for a shorter time may be purged sooner, and that is said; a longer time takes nothing away.
RETENTION = ["retention", "set", "decided", "--reason", "contract"]
shorter = on("2027-06-02", *RETENTION, "--months", "84")
check("it was 120" in shorter.out and "retention due --on 2027-06-02" in shorter.out, f"shorter: {shorter}")
longer = on("2027-06-02", *RETENTION, "--months", "144", "--from", "2027-07-01")
check("it was 84" in longer.out and "purged" not in longer.out, f"longer: {longer}")

# A version that another one has followed is not called published like the one in force.
newer = write("newer.md", open(f"{HERE}/policy.md", encoding="utf-8").read().replace("18 years", "21 years"))
brought = on("2027-06-02", "policy", "import", newer, "--effective", "2027-08-01")
states = [on(day, "policy", "list").out.count("no longer in force") for day in ["2027-06-02", "2027-07-31", "2027-08-01"]]
check(brought.status == 0 and states == [0, 0, 1], f"of two versions one is over from the day of the next: {brought} {states}")

# Somebody else decides what was given to a person.
joined = on("2027-06-02", "person", "add", "zoe", "--name", "Zoe", "--role", "reviewer")
check(joined.status == 0, f"a second person: {joined}")
given = on("2027-06-02", "case", "assign", f"R{open_case}", "--to", "zoe", "--reason", "knows it")
check(given.status == 0, f"given away: {given}")
shown = on("2027-06-02", "request", "show", f"R{open_case}")
check("given to" in shown.out and "zoe, by" in shown.out, f"whose it is: {shown}")
pended = on("2027-06-02", "decide", f"R{open_case}", "--pend", "--reason", "more")
check("given to zoe: let them know" in pended.out, f"whom to tell: {pended}")

whole = on("2027-06-02", "audit", "verify")
check(whole.status == 0, f"the trail is whole: {whole}")
