"""The plan's day where UTC has another: what begins today and what came in today."""
import datetime

from harness import check, path, run
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
