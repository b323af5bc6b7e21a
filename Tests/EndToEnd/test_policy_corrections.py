"""What a document was read wrong is set right by hand: its drugs, what a section is for, how long approvals hold."""
from harness import FOLDER, HERE, TODAY, check, path, refused, run, write

DATABASE = path("cases.db")
DB = ["--db", DATABASE, "--today", TODAY]
POLICY = open(f"{HERE}/policy.md").read()


def no(words, status, code, sentence):
    refused([*words, *DB], status, code, sentence, database=DATABASE)


check(run("init", *DB).status == 0, "a database")
# With two people an import stays a draft until the other one publishes it.
second = run("person", "add", "nobody", "--name", "Second", "--role", "policy-publisher", *DB)
check(second.status == 0, f"somebody who publishes: {second}")
odd = write("class.md", POLICY.replace("Reference Number: CP.TEST.901", "Reference Number: TT.10"))
no(["policy", "import", odd, "--drug", "()"], 64, "bad-choice", "--drug can't be '()'")
pair = [*DB, "--effective", "2026-03-01"]
taken = run("policy", "import", odd, "--drug", "otherimab (Otherix)", "--drug", "Thirdix", *pair)
check(taken.status == 0 and "Imported TT.10 as a draft" in taken.out, f"a draft with stated drugs: {taken}")
shown = run("policy", "show", "TT.10@2026-03-01", *DB).out
check("Otherix, otherimab" in shown and "Thirdix" in shown, f"its drugs are the stated ones: {shown}")
no(["policy", "bind", "TT.10", "I.A", "--section", "some"], 64, "bad-choice", "--section can't be 'some'")
no(["policy", "bind", "TT.10", "I.A", "--approval", "for a while"], 64, "bad-choice", "--approval can't be 'for a while'")
no(["policy", "bind", "TT.10", "I.A", "--approval", "Medicad: 6 months"], 65, "invalid-line-of-business", "Medicaid")
no(["policy", "bind", "TT.10", "I.A", "--section", "none", "--attested"], 64, "conflicting-options", "--section")
no(["policy", "bind", "TT.10", "I.A.1", "--section", "none"], 65, "binding-misplaced", "the section around it")
bound = run("policy", "bind", "TT.10", "I.A", "--section", "none", "--approval", "Medicaid: 6 months; 12 months", *DB)
check(bound.status == 0 and "I.A is bound" in bound.out, f"a section that is no criteria: {bound}")
shown = run("policy", "show", "TT.10@2026-03-01", *DB).out
check("(no criteria)" in shown and "approval: Medicaid: 6 months" in shown, f"and its durations: {shown}")
check(run("policy", "withdraw", "TT.10@2026-03-01", "--reason", "Given up", *DB).status == 0, "the draft is given up")
