"""The large demonstration: as many authorizations as asked for, a trail that holds, decisions that come out again."""
import json
import os
import signal
import sqlite3
import subprocess
import time

from harness import PROGRAM, check, environment, path, run

large = ["--db", path("large.db")]
made = run("demo", "--size", "300", "--no-desk", *large, timeout=300)
check(made.status == 0 and "DC-0000" in made.out, f"it is made, {made}")
connection = sqlite3.connect(path("large.db"))


def number(query):
    return connection.execute(query).fetchone()[0]


check(300 <= number("select count(*) from authorization") < 320, "it has as many authorizations as asked for")
check(number("select count(distinct through) from expiring") > 10, "approvals end on many days")
check(number("select count(distinct state) from request") >= 6, "requests stand in many states")
check(number("select count(distinct changed_by) from request") > 10, "many people worked on them")
check(
    number("select count(*) from audit where payload like '%\"verb\":\"fill-demo\"%\"copies\":true%'") >= 1,
    "the trail says that they are copies")
check(number("select sum(number) from tally where subject = 'authorization'") >= 300, "they are counted")
connection.close()
verified = run("audit", "verify", *large, timeout=120)
check(verified.status == 0 and "nothing is wrong" in verified.out, f"every row is vouched for, {verified}")
again = run("replay", "R200", *large)
check(again.status == 0, f"a decision on a copy comes out again, {again}")
refused = run("demo", "--size", "10", "--no-desk", *large)
check(refused.status == 73 and "--size" in refused.err, f"what is there is not filled again, {refused}")
kept = run("demo", "--no-desk", *large)
check(kept.status == 0 and "DC-0000" in kept.out, f"it is used again without a size, {kept}")
measured = run("bench", "store", "--repeat", "3", "--decide", "2", "--json", *large, timeout=120)
check(measured.status == 0 and measured.json["determination"]["runs"] == 2, f"it can be measured, {measured}")
check(all(figures["p50_us"] > 0 for figures in measured.json.values()), f"every question takes its time, {measured}")
check(run("init", "--db", path("own.db")).status == 0, "a database that is no demonstration is made")
other = run("bench", "store", "--decide", "2", "--db", path("own.db"), "--json")
check(other.status == 65 and other.json["error"]["code"] == "not-a-demo", f"and is not measured, {other}")
connection = sqlite3.connect(path("large.db"))
connection.execute("update coverage set plan = 'another' where coverage_id = 200")
connection.commit()
connection.close()
altered = run("audit", "verify", *large, timeout=120)
check(altered.status == 1 and "coverage" in altered.out, f"a copy that is altered is found, {altered}")


def content(name):
    """Everything in a demonstration but what makes it another one: the number it was given at random, and its chain."""
    connection = sqlite3.connect(path(name))
    tables = [row[0] for row in connection.execute("select name from sqlite_schema where type = 'table'")]
    found = {
        table: connection.execute(f'select * from "{table}"').fetchall()
        for table in tables if table not in ("audit", "migration") and not table.startswith("document_search")}
    entries = [json.loads(row[0]) for row in connection.execute("select payload from audit order by seq")]
    entries[0].pop("database")
    connection.close()
    return {**found, "audit": entries}


for name in ("one.db", "two.db"):
    check(run("demo", "--size", "200", "--seed", "7", "--no-desk", "--db", path(name), timeout=300).status == 0, name)
check(content("one.db") == content("two.db"), "the same seed makes the same demonstration")


# A spreadsheet gets all rows, and is told where it does not.
ENDING = ["expiring", "--within", "400", "--db", path("one.db")]
listed = run(*ENDING, "--limit", "10000", "--json").json
whole, cut = run(*ENDING, "--csv"), run(*ENDING, "--csv", "--limit", "3")
check(whole.out.count("\n") == 1 + len(listed["expiring"]) + len(listed["lapsed"]) and whole.err == "", "all rows in a spreadsheet")
check("there are more rows" in cut.err and cut.status == 0, f"and said where not, {cut.err}")


def broken_off(name, number):
    """What is left of a demonstration whose making is broken off, and how it ended."""
    words = [PROGRAM, "demo", "--size", "1000000", "--no-desk", "--db", path(name)]
    making = subprocess.Popen(words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not any(entry.startswith(name) for entry in os.listdir(path("."))):
        time.sleep(0.05)
    time.sleep(0.5)
    making.send_signal(number)
    _, err = making.communicate(timeout=120)
    return making.returncode, err, [entry for entry in os.listdir(path(".")) if entry.startswith(name)]


status, err, left = broken_off("stopped.db", signal.SIGINT)
check(status == 130 and "nothing was kept" in err, f"Ctrl-C stops it, {status}, {err}")
check(left == [], f"and nothing is left of it, {left}")
status, err, left = broken_off("killed.db", signal.SIGKILL)
check(left and "killed.db" not in left, f"what was killed never passes for a demonstration, {left}")
again = run("demo", "--no-desk", "--db", path("killed.db"), timeout=120)
check(again.status == 0, f"and is not in the way of another, {again}")
