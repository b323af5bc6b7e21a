"""The explanations in docs/explanations.md are what the program says; `test_explanations.py --record` writes the page."""
import os
import sys

from harness import HERE, TODAY, check, path, run

PAGE = os.path.join(HERE, "../../docs/explanations.md")
INTRODUCTION = """\
# Eight explanations

What `priorauth evaluate` says about eight cases of the demo (`priorauth demo`), in full, as a reviewer reads it. The page is
compared with the program's output by `Tests/EndToEnd/test_explanations.py`, which also writes it (`--record`).

Each line of the tree is a criterion of the policy: a sign and a word for the finding, its printed number, its words, and
below them why it was found so. What follows from the findings stands under the tree.
"""
CASES = [
    (
        "A first approval", ["R14"],
        "Every criterion that applies is met. One of two ways to meet I.A.1, I.A.5 and I.A.7 is enough, so what is not met or"
        " unknown beside it changes nothing. Below the outcome stand the days of an approval with their arithmetic, and the"
        " units to authorize."),
    (
        "Missing facts", ["R13"],
        "Nothing speaks against the request, but two facts are not on file. The list under *Missing* is what to ask the"
        " prescriber for, and no more: a paper for I.A.7.b would not change the outcome."),
    (
        "A criterion that is not met", ["not-met.case.json"],
        "The use is the policy's own, and LVEF is too low: a licensed clinician reviews, nothing is denied. The fusion is open,"
        " because a test of DNA can miss it. Were it ruled out, the use would be another one and go to another policy, so"
        " that is the one fact still worth asking for."),
    (
        "Another use", ["route.case.json"],
        "The disease is none of the policy's. The section for other uses says where the request goes; which line of"
        " business it is decides between the three policies named there."),
    (
        "A conflict", ["conflict.case.json"],
        "Two reports of the same day contradict each other, for the fusion and for LVEF. Nobody picks one of them: the"
        " finding is unknown, and somebody has to say which report holds."),
    (
        "A renewal", ["R7"],
        "Continued therapy is judged by its own section. No increase of the dose is requested, so II.A.3 does not apply and"
        " what stands below it does not count. The policy's last review is old; the warning says so and changes nothing."),
    (
        "A renewal that falls back on the initial criteria", ["fallback.case.json"],
        "The member came from another payer and has had the drug for less than 30 days, so the criteria for continued therapy"
        " are not met. Below the outcome stand the initial criteria for the same facts: a clinician sees that a first approval"
        " would be open to the member."),
    (
        "A dose increase above the limit", ["dose.case.json"],
        "The new dose is above the limit of II.A.3.a. Literature and a recommendation could still support it, so the case"
        " is not turned down by the criteria: both are asked for, and a clinician sees it when they do not come."),
]


def page():
    """The page as the program makes it now."""
    database = path("demo.db")
    run("demo", "--no-desk", "--db", database, "--today", TODAY)
    text = INTRODUCTION
    for title, words, note in CASES:
        name = words[0]
        where = os.path.join(HERE, "explained", name) if name.endswith(".json") else name
        answer = run("evaluate", where, "--db", database, "--today", TODAY)
        check(answer.status in (0, 1) and answer.err == "", f"{title}: {answer}")
        shown = f"Tests/EndToEnd/explained/{name}" if name.endswith(".json") else name
        text += f"\n## {title}\n\n{note}\n\n```\n$ priorauth evaluate {shown} --today {TODAY}\n{answer.out}```\n"
    return text


written = page()
if "--record" in sys.argv:
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(written)
with open(PAGE, encoding="utf-8") as file:
    kept = file.read()
same = kept == written
if not same:
    pairs = zip(kept.splitlines(), written.splitlines())
    first = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    check(False, f"the page is out of date; 'python3 {sys.argv[0]} --record' writes it. First difference: {first}")
check(same, "the page is what the program says")
