"""The plan's day where UTC has another: what begins today, what came in today, and on which day something was done."""
import datetime

from harness import check, path, run, write
from records import MEMBER, REQUEST

# By the real clock: a place that has another day than UTC has now. It may be midnight there between two runs.
utc = datetime.datetime.now(datetime.timezone.utc)
name, hours = ("Pacific/Kiritimati", 14) if utc.hour >= 11 else ("Pacific/Pago_Pago", -11)
REAL = ["--db", path("real.db")]
run("init", *REAL)
check(run("clock", "zone", name, *REAL).status == 0, "a zone")


def plan_days():
    """The day there, now and a while ago."""
    there = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=hours)
    return {f"{there:%Y-%m-%d}", f"{there - datetime.timedelta(minutes=5):%Y-%m-%d}"}


for words in (
        ["plan", "set", "Red", "--line", "HIM"], ["prescriber", "set", "1245319599", "--name", "Dr. Fern"],
        ["formulary", "set", "Samplora", "--line", "HIM", "--status", "preferred"], ["prescriber", "end", "1245319599"]):
    done = run(*words, "--reason", "contract", *REAL, "--json")
    check(done.json.get("from") in plan_days(), f"{' '.join(words)} begins on the plan's day, {done}")
run("member", "add", *REAL, stdin=MEMBER)
fields = {key: value for key, value in REQUEST["request"].items() if key != "received"}
before = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0, tzinfo=None)
added = run("request", "add", *REAL, "--json", stdin=REQUEST | {"request": fields})
received = run("request", "show", f"R{added.json['request']}", *REAL, "--json").json["received"]
late = abs((datetime.datetime.fromisoformat(received.rstrip("Z")) - before).total_seconds())
check(late < 120, f"what came in today came in now, {received} at {before}")

# A chosen day is at noon in UTC, which is the morning of the day after where the plan is.
DATABASE = path("shown.db")
run("demo", "--no-desk", "--db", DATABASE)
DAY, THERE = "2026-06-15", "2026-06-16"


def on(*words, **options):
    return run(*words, "--db", DATABASE, "--today", DAY, **options)


check(on("clock", "zone", "Pacific/Kiritimati").status == 0, "a zone to show days in")
codes = write("q2.csv", "HCPCS Code,Short Descriptor,SI,Payment Rate\nJ9999,Demo,K,1\n")
for words in (
        ["quality", "draw", "--size", "1", "--seed", "7", "--from", "2025-01-01"],
        ["code", "import", codes, "--system", "HCPCS", "--effective", "2026-04-01"],
        ["hold", "place", "R1", "--reason", "audit"],
        ["plan", "set", "Red", "--line", "HIM", "--reason", "contract"],
        ["retention", "set", "decided", "--months", "200", "--reason", "contract"],
        ["person", "add", "zoe", "--name", "Zoe", "--role", "intake"],
        ["person", "lock", "zoe", "--reason", "left"]):
    done = on(*words)
    check(done.status == 0, f"{' '.join(words)}: {done}")
for words in (
        ["quality", "list"], ["code", "list"], ["hold", "list"], ["plan", "list"], ["retention", "list"], ["person", "list"],
        ["person", "show", "zoe", "--history"]):
    shown = on(*words)
    check(THERE in shown.out, f"{' '.join(words)} tells the plan's day, {shown}")
