"""Deadlines: rules as rows, clocks that start, stand still and stop with the work, and what is late in words."""
import csv
import io
import sqlite3

from harness import HERE, check, path, refused, run, write
from records import FACTS, MEMBER, NOTE, REQUEST

DATABASE = path("clocks.db")


def on(day, *words, **options):
    """Runs a command on a day; a chosen day is at noon in UTC."""
    return run(*words, "--db", DATABASE, "--today", day, **options)


def clock(day, request="R1", step="decision"):
    """A clock of a request as the program tells it on a day."""
    shown = on(day, "request", "show", request, "--json").json
    return next(one for one in shown["clocks"]["deadlines"] if one["step"] == step)


run("init", "--db", DATABASE, "--today", "2026-06-01")
member = MEMBER | {"coverage": [{"lineOfBusiness": "Commercial", "plan": "Test Plan", "from": "2024-01-01"}]}
on("2026-06-01", "member", "add", stdin=member)

# The rules that come with the program, and the plan's own calendar.
rules = on("2026-06-01", "clock", "list", "--all", "--json").json["rules"]
check(len(rules) == 62 and all(rule["source"] for rule in rules), f"every rule names its source: {len(rules)}")
proposed = [rule for rule in rules if not rule["final"]]
check(proposed and not any(rule["counts"] for rule in proposed), f"what is proposed does not count: {proposed}")
zone = on("2026-06-01", "clock", "zone", "America/New_York")
check(zone.status == 0 and "2026-06-01 08:00" in zone.out, f"zone: {zone}")
for name in ["Nowhere/Atlantis", "../../etc/passwd", "/etc/localtime"]:
    refused(["clock", "zone", name, "--db", DATABASE], 65, "unknown-zone", "is no time zone", DATABASE)

# A request of Monday noon: seven calendar days by accreditation, to the end of the last by New York time.
request = REQUEST | {"request": REQUEST["request"] | {"received": "2026-06-01", "lineOfBusiness": "Commercial"}}
on("2026-06-01", "policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01")
added = on("2026-06-01", "request", "add", stdin=request)
check(added.status == 0, f"added: {added}")
first = clock("2026-06-01")
check(first["name"] == "ncqa-standard" and first["due"] == "2026-06-09T03:59:59Z", f"the strictest rule: {first}")
check(first["words"] == "due in 7 days", f"in words: {first}")
again = on("2026-06-01", "clock", "zone", "America/New_York", "--json")
check(again.json["requests"] == 0 and again.json["deadlines"] == [], f"the same zone moves nothing: {again}")
west = on("2026-06-01", "clock", "zone", "America/Los_Angeles", "--json")
check([row["request"] for row in west.json["deadlines"]] == [1], f"whose deadline another zone moves: {west}")
east = on("2026-06-01", "clock", "zone", "America/New_York")
check("moved deadlines of 1 open request" in east.out and "R1" in east.out, f"and back, in words: {east}")
listed = on("2026-06-10", "request", "list", "--json").json["requests"][0]
check(listed["time"] == "overdue by 32 h" and listed["overdue"], f"in the list: {listed}")

# The plan is not accredited: the rule ends, and the next strictest governs at once.
number = f"C{first['rule']}"
ended = on("2026-06-02", "clock", "end", number, "--from", "2026-01-02", "--reason", "not accredited")
check(ended.status == 0, f"ended: {ended}")
again = on("2026-06-02", "clock", "end", number, "--reason", "again", "--json")
check(again.status == 77 and again.json["error"]["code"] == "clock-ended", f"a rule ends once: {again}")
check(clock("2026-06-02")["name"] == "erisa-standard", "the law governs")
typed = ["--name", "typed", "--step", "decision", "--source", "contract", "--from", "2026-06-01"]
wrong = f"C{on('2026-06-02', 'clock', 'add', *typed, '--hours', '4', '--json').json['id']}"
check(clock("2026-06-02")["name"] == "typed", "a rule that was typed wrong governs")
early = on("2026-06-02", "clock", "end", wrong, "--from", "2026-05-31", "--reason", "typo", "--json")
check(
    early.status == 65 and "begins on 2026-06-01 and can't end before" in early.json["error"]["message"], f"{early}")
gone = on("2026-06-02", "clock", "end", wrong, "--from", "2026-06-01", "--reason", "typo")
check("never counts" in gone.out and clock("2026-06-02")["name"] == "erisa-standard", f"taken back: {gone}")
coming = on("2026-06-02", "clock", "add", *typed[:-1], "2027-01-01", "--hours", "4", "--json").json["id"]
gone = on("2026-06-02", "clock", "end", f"C{coming}", "--reason", "typo")
check("never counts" in gone.out, f"also one that is still to begin: {gone}")
same = ["--name", "same", "--step", "decision", "--line", "Commercial", "--urgency", "standard", "--source", "x"]
contradiction = on("2026-06-02", "clock", "add", *same, "--days", "5", "--from", "2020-01-01", "--json")
check(
    contradiction.status == 65 and contradiction.json["error"]["code"] == "clock-contradiction"
    and "erisa-standard" in contradiction.json["error"]["message"], f"which it contradicts: {contradiction}")
for words in [["--days", "0"], ["--hours", "100000"], ["--days", "5", "--hours", "3"], []]:
    odd = on("2026-06-02", "clock", "add", "--name", "odd", "--step", "decision", "--source", "x", *words)
    check(odd.status in (64, 65), f"an odd limit {words}: {odd}")
for days in ("0", "1000000"):
    refused(
        ["clock", "add", "--name", "odd", "--step", "decision", "--source", "x", "--days", days, "--db", DATABASE], 64,
        "bad-choice", "from 1 to 9999", DATABASE)

# Facts are asked for, and the clock stands still until they come.
on("2026-06-03", "document", "attach", "R1", write("note.txt", NOTE), "--kind", "chart-note")
pended = on("2026-06-03", "decide", "R1", "--pend", "--reason", "LVEF is missing")
check(pended.status == 0, f"pended: {pended}")
held = clock("2026-06-20")
check(held["standing"] == "paused" and held["words"] == "paused since 3 June, 13 days left", f"paused: {held}")
reply = clock("2026-06-20", step="information-reply")
check(reply["name"] == "erisa-reply-standard" and reply["words"] == "due in 28 days", f"the clinic's time: {reply}")
listed = on("2026-07-30", "request", "list", "--json").json["requests"][0]
check(
    listed["time"] == "reply overdue by 11 days (paused since 3 June, 13 days left)" and listed["overdue"],
    f"a reply that did not come, in the list: {listed}")
late = on("2026-07-30", "late", "--json").json["late"]
check([(row["step"], row["words"]) for row in late] == [("information-reply", "overdue by 11 days")], f"late: {late}")
answered = on("2026-06-20", "evidence", "add", "R1", stdin=FACTS)
check(answered.status == 0, f"answered: {answered}")
check(clock("2026-06-20")["due"] == "2026-07-04T03:59:59Z", f"17 days are given back: {clock('2026-06-20')}")

# A rule of the house reckons the open request anew, and the pause is not lost.
house = on(
    "2026-06-20", "clock", "add", "--name", "house", "--step", "decision", "--days", "5", "--business", "--pauses",
    "--line", "Commercial", "--state", "OH", "--source", "contract", "--from", "2026-01-01", "--json")
check(house.status == 0 and house.json["limit"]["reckoning"] == "business", f"house rule: {house}")
governed = clock("2026-06-20")
check(governed["name"] == "house" and governed["due"] == "2026-06-25T19:59:59Z", f"with its pause: {governed}")
urgent = on("2026-06-20", "request", "urgency", "R1", "--expedited", "--reason", "condition worsened")
check(urgent.status == 0 and clock("2026-06-20")["name"] == "erisa-urgent", f"urgent: {urgent}")
check(clock("2026-06-20")["due"] == "2026-06-23T12:00:00Z", "72 hours from the change")
extended = on("2026-06-20", "clock", "extend", "R1", "--reason", "records", "--json")
check(extended.json.get("error", {}).get("code") == "clock-no-extension", f"no longer time for urgent ones: {extended}")

# Another case, whose rules are all ended: it can't be late, and the list of what is late tells of it.
on("2026-06-24", "request", "add", stdin=request | {"request": request["request"] | {"received": "2026-06-24"}})
ended = 0
while governing := on("2026-06-24", "request", "show", "R2", "--json").json["clocks"]["deadlines"]:
    if ended > 20:
        break
    stopped = on("2026-06-24", "clock", "end", f"C{governing[0]['rule']}", "--from", "2026-06-24", "--reason", "invented")
    check(stopped.status == 0, f"ended: {stopped}")
    ended += 1
without = on("2026-06-24", "late", "--json").json
check(ended > 0 and without["withoutClock"] == 1, f"one without a clock: {ended}, {without}")
check("1 open case has no deadline" in on("2026-06-24", "late").out, "and in words")
check(on("2026-06-24", "late", "--done", "9", "--json").json.get("withoutClock") is None, "not among what was done")
only = on("2026-06-24", "late", "--rule", "erisa-urgent", "--limit", "1", "--json").json
check([row["rule"] for row in only["late"]] == ["erisa-urgent"] and not only["hasMore"], f"of one rule: {only}")
check(on("2026-06-24", "late", "--rule", "other", "--json").json["late"] == [], "of another")
slip = on("2026-06-24", "late", "--rule", "erisa-urgnt")
check("by the rule 'erisa-urgnt'" in slip.out and "did you mean 'erisa-urgent'?" in slip.err, f"a slip: {slip}")
quiet = on("2026-06-24", "late", "--rule", "medicaid-drug", "--done", "1")
check("by the rule 'medicaid-drug'" in quiet.out and not quiet.err, f"no slip: {quiet}")

# It is decided too late; the breach is on record, is explained, and stays judged as it was.
late = on("2026-06-24", "late", "--json").json
check([row["words"] for row in late["late"]] == ["overdue by 24 h"], f"late: {late}")
check(late["rules"] == [{"rule": "erisa-urgent", "late": 1, "atRisk": 0}], f"by rule: {late}")
check("R1" in on("2026-06-22", "late").out and "R1" not in on("2026-06-21", "late").out, "at risk within a day")
sheet = list(csv.DictReader(io.StringIO(on("2026-06-24", "late", "--csv").out)))
check(sheet[0]["rule"] == "erisa-urgent" and sheet[0]["request"] == "1", f"for a spreadsheet: {sheet}")
check(on("2026-06-24", "late", "--within", "-5").status == 64, "an absurd window")
on("2026-06-24", "decide", "R1", "--refer", "--reason", "criteria not met")
explained = on("2026-06-24", "clock", "explain", "R1", "--reason", "the fax line was down")
check(explained.status == 0 and "the fax line was down" in explained.out, f"explained: {explained}")
early = on("2026-06-24", "clock", "notice", "R1", "--by", "fax", "--json")
check(early.json.get("error", {}).get("code") == "clock-undecided", f"no notice before a decision: {early}")

# Everything is in the export, and in the trail.
exported = on("2026-06-25", "case", "export", "R1", "--to", path("r1.json"))
check(exported.status == 0, f"exported: {exported}")
with open(path("r1.json")) as file:
    text = file.read()
check('"clockRules"' in text and '"house"' not in text and "the fax line was down" in text, "clocks in the export")
check(on("2026-06-25", "audit", "verify").status == 0, "the record is sound")
connection = sqlite3.connect(DATABASE)
connection.executescript(
    "drop trigger clock_event_is_not_changed; update clock_event set at = at + 864000 where kind = 'start'")
connection.close()
found = on("2026-06-25", "audit", "verify")
check(found.status == 1 and "row 1 of 'clock_event' was altered" in found.out, f"a clock turned back is found: {found}")
