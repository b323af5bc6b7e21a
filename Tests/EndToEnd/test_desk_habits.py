"""A day at the desk: news comes by itself, views and words, the command line of what was done, undoing, training, looks."""
import time

from harness import TODAY, check, path, run
from screen import Screen

DB = ["--db", path("demo.db"), "--today", TODAY]
check(run("demo", "--no-desk", *DB).status == 0, "a demonstration")


# Somebody else's change comes onto the screen by itself, with the cursor where it was.
desk = Screen("news", *DB)
desk.shows("Farthingale", "the worklist")
desk.keys("Down", "Down", "Down", "Down", "Down")
check(desk.wait(lambda: "Lanternby" in desk.line), f"the cursor is on a case, {desk.line!r}")
check(run("request", "withdraw", "R15", "--by", "member", "--reason", "called", *DB).status == 0, "another program")
start = time.monotonic()
check(desk.wait(lambda: "Marblewood" not in desk.text, 5), "what it withdrew goes from the list")
check(time.monotonic() - start < 2.5, "within two seconds")
check("Lanternby" in desk.line, f"and the cursor stays on its case, {desk.line!r}")

# Views and words.
desk.keys("v", "5")
desk.shows("[Pended]", "a view")
desk.shows("Inkwell", "with what waits")
check("Lanternby" not in desk.text, f"and nothing else, {desk.text}")
desk.keys("v", "0", "/").type("farth")
desk.shows("Find: farth", "words are found as they are typed")
check(desk.wait(lambda: "Farthingale" in desk.text and "Inkwell" not in desk.text), f"at once, {desk.text}")
check(desk.line.startswith(" Find:"), f"the cursor stays in the field, {desk.line!r}")
desk.keys("Enter", "w").type("mine to do").keys("Enter", "v", "0", "BTab")
desk.shows("[mine to do]", "a view is kept under its name, and Shift-Tab goes to it")
desk.keys("v", "0").type("13")
desk.shows("Find: 13", "a case number is typed as it is read")
desk.keys("Enter")
desk.shows("Case 13", "and its case opens")
desk.keys("Escape")
desk.shows("Worklist: open cases ", "the whole list stands behind it")
desk.type("7").keys("Enter")
desk.shows("Case 7", "a closed one as well")
desk.type("\x1bv")
desk.shows("Views of the worklist", "Esc and the letter after it both act, also in one burst")
desk.keys("0", "o")
desk.shows("ejection fraction with its date was asked for", "notes stand below their lines")
desk.keys("C-o")
desk.shows("Nothing was done yet", "as-command has nothing to tell yet")
desk.keys("q", "q")
desk.ends("the desk is left")

# What was done is told as a command line, and undone.
desk = Screen("undo", *DB)
desk.keys("/").type("lanternby").keys("Enter", "Enter")
desk.shows("Case 13", "a case")
desk.keys("e", "2")
desk.shows("Documented by", "a value")
desk.fill("LVEF", "61").keys("Tab", "Tab").type("6/1/2026").keys("Tab").type("lantern").keys("Tab", "C-s")
desk.shows("Added: LVEF", "is added")
desk.keys("C-o")
desk.shows("evidence add R13", "the command line that does the same")
desk.shows("priorauth --db", "with the database that it was done on")
desk.keys("Enter", "u")
desk.shows("Undo?", "it can be undone")
desk.keys("Right", "Enter")
desk.shows("Undone", "and is")
desk.keys("F3", "F3", "F3")
desk.ends("the desk is left")
check(run("audit", "verify", *DB).status == 0, "the trail has both")

# Fields that take what is typed list what is on record, and what is taken fills in what belongs to it.
desk = Screen("lists", *DB)
desk.keys("F6").type("gooseb").keys("Enter", "F4")
desk.shows("Blincyto  J9039, blinatumomab", "the drugs of the policies")
desk.type("marg").keys("Enter")
desk.shows("margetuximab-cmkb", "the other names come along")
check("J9353" in desk.text, f"the code among them, {desk.text}")
desk.keys("Escape", "Right", "Enter").type("13").keys("Enter", "e", "3", "F4")
desk.shows("pancreatic adenocarcinoma", "the diseases that the policy asks about")
desk.keys("Escape", "Escape", "F7", "Tab").fill("6/10/2026", "stray", "")
desk.paste("A note about somebody else.")
desk.keys("F10")
desk.shows("The document is attached", "a document is attached in error")
desk.keys("u", "Right", "Enter", "Tab")
desk.shows("taken back: stray", "and taken back")
desk.keys("F3", "F3", "F3")
desk.ends("the desk is left")

# To learn on: a marked banner, what to do next, and why an answer was right.
desk = Screen("training", "demo", "--training")
desk.shows("TRAINING", "every screen is marked", 60)
desk.shows("1. This is the open work", "the first step is told")
desk.keys("/").type("gooseberry").keys("Enter", "Enter")
desk.shows("F9 or d decides", "and the next")
desk.keys("d")
desk.shows("F10 tells what will happen", "and the next")
desk.keys("C-s", "Right", "Enter")
desk.shows("Right", "the answer is judged")
desk.shows("That is what to do here", "with reasons")
desk.keys("Enter", "F3", "F3", "F3")
desk.ends("the desk is left")

# NO_COLOR, and a theme that was chosen.
for name, env, words in (("none", "NO_COLOR=1 LC_ALL=C.UTF-8", []), ("contrast", "LC_ALL=C.UTF-8", ["--theme", "high-contrast"])):
    desk = Screen("look-" + name, *DB, *words, env=env)
    desk.shows("Worklist", f"the desk with {name}")
    desk.keys("q", "q")
    check(desk.ends(f"{name} is left") == 0, f"it works with {name}")
wrong = run("--theme", "pink", *DB)
check(wrong.status == 64 and "high-contrast" in wrong.err, f"another theme is refused with those there are, {wrong}")
