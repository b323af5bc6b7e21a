"""Policies at the desk: a version imported, checked beside its text, bound, compared, assessed, reviewed and published."""
import os
import pwd
import shutil
import time

from harness import FOLDER, HERE, TODAY, check, path, run, write
from records import MEMBER, REQUEST
from screen import Screen

POLICY = open(f"{HERE}/policy.md").read()
SECOND = "nobody"
WORK = path("work")
os.mkdir(WORK)
DATABASE = os.path.join(WORK, "policies.db")
DB = ["--db", DATABASE, "--today", TODAY]

check(run("init", *DB).status == 0, "a database")
check(run("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", *DB).status == 0, "a policy")
run("member", "add", *DB, stdin=MEMBER)
run("request", "add", *DB, stdin=REQUEST)


# With two people an import stays a draft until the other one publishes it.
second = run("person", "add", SECOND, "--name", "Second", "--role", "policy-publisher", *DB)
check(second.status == 0, f"somebody who publishes: {second}")

changed = POLICY.replace("at least 18 years old", "at least 21 years old")
changed = changed.replace("An oncologist prescribes the drug", "A tumor board recommends the drug")
write("next.md", changed)
write("long.md", POLICY + "\n" + "The trials in this appendix are told for information only.\n\n" * 95_000)


def import_version(desk):
    desk.shows("p Policies", "one key leads to the policies")
    desk.keys("p")
    desk.shows("CP.TEST.901    published", "the list says where a version stands")
    desk.keys("n")
    desk.shows("read into a draft", "the form of a document")
    desk.fill(path("nothing.md")).keys("F10")
    desk.shows("nothing.md'; nothing was saved", "a file that is not there is told")
    desk.fill(None, None, None, None).fill(path("next.md"), None, "7/1/2026").keys("F10")
    desk.shows("[ To look at (", "what the import found is shown")
    desk.shows("unused-paragraph", "a paragraph that is part of no clause")


def stop(desk):
    """A long document is read beside the desk; stopped, it leaves nothing."""
    desk.shows("F9 Policies", "the worklist")
    desk.keys("p", "n")
    desk.shows("read into a draft", "the form of a document")
    desk.fill(path("long.md"), "CP.LONG.1").keys("F10")
    desk.shows("s left", "the time left is told", 30)
    desk.keys("Enter")
    desk.shows("Worklist", "the worklist can be used meanwhile")
    desk.keys("Escape")
    desk.shows("a second", "and left for the import")
    desk.keys("C-c")
    desk.shows("Stopped; nothing was stored", "it is stopped")
    time.sleep(1)
    check("CP.LONG.1" not in run("policy", "list", *DB).out, "nothing of it is stored")
    desk.keys("F12")
    desk.shows("Leave without saving?", "what was typed is still there")
    desk.keys("Right", "Enter", "F12")
    desk.shows("p Policies", "back to the worklist")


def look(desk):
    """The text beside the tree; each follows the other."""
    desk.keys("Enter")
    desk.shows("[ Text ]", "a finding leads to its place in the text")
    check("Invented for tests" in desk.line, f"with the cursor on the line, {desk.line!r}")
    desk.shows("No clause stands on this line", "which belongs to no clause")
    desk.keys("/").type("21 years").keys("Enter")
    desk.shows("1 place found", "words are found")
    desk.shows("I.A.3  read by a recognizer", "with the clause they stand in")
    desk.keys("Enter")
    desk.shows("[ Criteria ]", "from the text to the tree")
    check("I.A.3 The member is at least 21" in desk.line, f"at the same clause, {desk.line!r}")
    desk.keys("Up", "Enter")
    desk.shows("I.A.2  no recognizer read it", "what nobody read is for a reviewer")
    check("A tumor board" in desk.line, f"the text follows the tree, {desk.line!r}")


def bind(desk):
    desk.keys("F2")
    desk.shows("Kind of rule", "the form of a rule")
    desk.keys("F4")
    desk.shows("Prescribed by or in consultation", "its kinds are listed with examples")
    desk.type("presc").keys("Enter")
    desk.shows("Specialties", "the fields are those of the kind")
    desk.keys("F10")
    desk.shows("Specialties is missing", "what is missing is told")
    desk.type("oncolog").keys("F10")
    desk.shows("I.A.2 is bound", "it is kept")
    desk.shows("I.A.2  bound by hand by", "and says by whom")
    desk.keys("b")
    desk.shows("the condition under which it applies", "what goes with the criterion has a form of its own")
    desk.keys("Tab").type("dose incr").keys("Enter", "F10")
    desk.shows("Only where, set by", "a condition is bound")
    desk.keys("b", "Tab").type("no rule").keys("Enter", "F10")
    check(desk.wait(lambda: "I.A.2 is bound" in desk.text and "Only where" not in desk.text), "and taken away")
    desk.keys("Enter")
    desk.shows("[ Criteria ]", "the tree leaves more room for what is said about a clause")
    desk.keys("u").type("means").keys("Enter", "C-s")
    desk.shows("Failing it: means another use, set by", "what failing means is set")
    desk.keys("u").type("left").keys("Enter", "C-s")
    desk.shows("where the rule's kind says so, set by", "and left to the kind of rule again")


def compare(desk):
    desk.shows("waits for review (r), then another person (p)", "what is next is said")
    desk.shows("F10 Review", "with its key at the bottom")
    desk.keys("d")
    desk.shows("0 added, 0 removed, 2 changed", "what changed from the version before")
    desk.keys("Down", "Down")
    desk.shows("was  age >= 18 years", "with what was asked for")
    desk.shows("now  age >= 21 years", "and what is")
    desk.keys("Enter")
    desk.shows("Policy CP.TEST.901 from 2026-07-01", "a change opens its clause")
    check("I.A.3" in desk.line, f"at the criterion, {desk.line!r}")
    desk.keys("Escape")
    desk.shows("Changes of CP.TEST.901", "and back")
    time.sleep(0.2)
    desk.keys("Escape")
    desk.shows("I.A.2  bound by hand", "to the draft")


def assess(desk):
    desk.keys("i")
    desk.shows("1 open case would change", "the assessment comes to its end")
    desk.keys("Enter")
    if desk.until("(to read)", 2):
        desk.keys("d")
        desk.shows("open to be read", "a case opens only to be read")
        desk.keys("Escape")
    desk.shows("Impact of CP.TEST.901", "and back to the list")
    time.sleep(0.2)
    desk.keys("Escape")
    desk.shows("I.A.2  bound by hand", "to the draft")


def review(desk):
    desk.keys("p")
    desk.shows("Nobody has compared this draft", "what nobody reviewed is not published")
    desk.keys("F10")
    desk.shows("line by line", "the question says what goes on record")
    desk.keys("Right", "Enter")
    desk.shows("reviewed; waits to be published", "it is reviewed")
    desk.keys("p")
    desk.shows("somebody else publishes it", "its author does not publish it")
    desk.keys("F3")
    desk.shows("Worklist", "back to the first screen")
    desk.keys("q", "q")
    check(desk.ends("q leaves the desk") == 0, "with success")


desk = Screen("author", *DB)
for step in (stop, import_version, look, bind, compare, assess, review):
    step(desk)
shown = run("policy", "show", "CP.TEST.901@2026-07-01", "--json", *DB).json
check(shown.get("state") == "reviewed", f"the record says so too, {shown.get('state')}")


def publish(desk):
    desk.shows("F9 Policies", "the second person's desk")
    desk.keys("F9", "End", "Enter")
    desk.shows("reviewed; waits to be published", "the reviewed draft")
    desk.shows("[ Criteria ]", "its criteria")
    desk.shows("── Text", "beside the text in a wide window")
    desk.keys("c")
    desk.shows("needs the role policy-author", "who is no author does not bind")
    desk.keys("p")
    desk.shows("The version from 2026-01-01 ends with 2026-06-30", "what will happen, in words")
    desk.keys("F10")
    desk.shows("Publish CP.TEST.901?", "a question first")
    desk.keys("Right", "Enter")
    desk.shows("published; starts in 16 days", "it is published")
    desk.keys("c")
    desk.shows("A published version never changes", "and fixed from now on")
    desk.keys("w")
    desk.shows("no longer decided under this version", "it can still be withdrawn")
    desk.keys("F12", "F3")
    desk.shows("Worklist", "back to the first screen")
    desk.keys("q", "q")
    check(desk.ends("q leaves the desk") == 0, "with success")


def as_second_person():
    """Another account of this machine: only a superuser can take its place."""
    number = pwd.getpwnam(SECOND).pw_uid
    home = path("second")
    os.mkdir(home)
    os.chmod(FOLDER, 0o755)
    for place in [WORK, home] + [os.path.join(WORK, name) for name in os.listdir(WORK)]:
        os.chown(place, number, -1)
        os.chmod(place, 0o700 if os.path.isdir(place) else 0o600)
    before = f"setpriv --reuid={number} --clear-groups"
    publish(Screen("publisher", *DB, columns=120, rows=40, before=before, home=home))


if os.geteuid() == 0 and shutil.which("setpriv"):
    as_second_person()
