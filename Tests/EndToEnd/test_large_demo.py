"""The large demonstration: as many authorizations as asked for, a trail that holds, decisions that come out again."""
import sqlite3

from harness import check, path, run

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
connection = sqlite3.connect(path("large.db"))
connection.execute("update coverage set plan = 'another' where coverage_id = 200")
connection.commit()
connection.close()
altered = run("audit", "verify", *large, timeout=120)
check(altered.status == 1 and "coverage" in altered.out, f"a copy that is altered is found, {altered}")
