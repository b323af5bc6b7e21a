"""Case files and policies that can't be taken as they are: each one clear line with the path, and nothing stored."""
import json
import re
import time

from harness import TODAY, check, path, refused, run, write

DATABASE = path("demo.db")
DB = ["--db", DATABASE, "--today", TODAY]
run("demo", "--no-desk", *DB)


def case(evidence=(), answers=(), policy="CP.PHAR.713", request=None, **more):
    """A case file with these items."""
    asked = {
        "received": "2026-06-01", "reviewType": "initial", "lineOfBusiness": "Medicaid",
        "drug": {"name": "zenocutuzumab-zbco", "brand": "Bizengri", "hcpcs": "J9382"},
        "dose": {"amount": 750, "unit": "mg", "everyDays": 14}}
    file = {
        "caseFile": 1, "policy": policy, "request": asked | (request or {}), "member": {"birthDate": "1960-01-01"},
        "prescriber": {"specialty": "oncology"}, "evidence": list(evidence), "answers": list(answers)}
    return file | more


def measured(**fields):
    return case([{"kind": "measurement", "name": "LVEF", "low": 60, "high": 60} | fields])


def bad(content, code, sentence, status=65):
    refused(["evaluate", write("bad.json", content), *DB], status, code, sentence, DATABASE)


# What is no case file, by the place.
deep = "[" * 100 + "]" * 100
for text, code, sentence in [
    ("", "bad-json", "$: the input is empty"),
    (" \n\t\n", "bad-json", "$: the input is empty"),
    (b"\xef\xbb\xbf", "bad-json", "$: the input is empty"),
    ("{", "bad-json", "$: not valid JSON at line 1, column 2"),
    ("policy: CP.1", "bad-json", "line 1, column 1"),
    (b"\xff\xfe{}", "bad-json", "not valid UTF-8"),
    (deep, "bad-json", "nested deeper than 64 levels"),
    ('{"caseFile":1,"caseFile":1}', "bad-json", "key 'caseFile' is given twice"),
    ('{"caseFile":1,"evidence":[{"kind":"response","value":"x","value":"y"}]}', "bad-json", "$.evidence[0].value: line 1, column 58: key 'value' is given twice"),
    ('{"caseFile":NaN}', "bad-json", "expected a value"),
    ('{"caseFile":Infinity}', "bad-json", "expected a value"),
    ('{"caseFile":1,"policy":"\\ud800"}', "bad-json", "half a character"),
    ("[]", "bad-shape", "$: expected an object, found a list"),
    (json.dumps({"caseFile": 2}), "bad-shape", "$.caseFile"),
]:
    bad(text, code, sentence)
# Some editors write a byte order mark before a text.
marked = run("evaluate", write("marked.json", b"\xef\xbb\xbf" + json.dumps(case()).encode()), *DB)
check(marked.status == 1 and marked.err == "", f"a mark before the text is no part of it: {marked}")
for content, where in [
    (case(request={"received": "2026-02-30"}), "$.request.received"),
    (case(request={"received": 20260601}), "$.request.received"),
    (case(request={"start": "06/01/2026"}), "$.request.start"),
    (case(request={"dose": {"amount": -750, "unit": "mg"}}), "$.request.dose.amount"),
    (case(request={"dose": {"amount": 0, "unit": "mg"}}), "$.request.dose.amount"),
    (case(request={"dose": {"amount": 1e30, "unit": "mg"}}), "$.request.dose.amount"),
    (case(request={"dose": {"amount": 750, "unit": "mgs"}}), "$.request.dose.unit"),
    (case(evidence="none"), "$.evidence[0]: expected an object"),
    (case(member=[]), "$.member"),
    (measured(low="60"), "$.evidence[0].low"),
    (measured(low=60, high=50), "$.evidence[0].high"),
    (measured(unit="%", high=600), "$.evidence[0].high"),
    (measured(unit="mgs"), "$.evidence[0].unit"),
    (measured(unit="stone"), "$.evidence[0].unit"),
    (measured(unit="МмHg"), "$.evidence[0].unit"),
    (measured(unit=""), "$.evidence[0].unit"),
    (measured(date="2026-13-01"), "$.evidence[0].date"),
    (case(answers=[{"criterion": "I.A.1", "finding": "perhaps"}]), "$.answers[0].finding"),
]:
    bad(content, "bad-shape", where)
huge = '{"caseFile":1,"request":{"received":"2026-06-01","reviewType":"initial","dose":{"amount":1e999999999,"unit":"mg"}}}'
bad(huge, "bad-shape", "$.request.dose.amount: expected a number of at most 18 digits")
bad(" " * (24 * 1048576 + 1), "too-large", "the limit is 24 MB")
bad(case([{"kind": "literature", "text": "x" * 11_000_000}]), "bad-shape", "$.evidence[0].text: expected at most 100000 bytes")

# Ten megabytes of evidence are refused before they are looked at; as much as fits is answered soon, and in few words.
started = time.monotonic()
bad(case([{"kind": "literature", "text": "x" * 1000}] * 9500), "bad-shape", "$.evidence: expected at most 2000 items, found 9500")
bad(case([{"kind": "literature", "text": "x" * 9_000_000}]), "bad-shape", "$.evidence[0].text: expected at most 100000 bytes")
check(time.monotonic() - started < 60, "at once")
torn = [{"kind": "measurement", "name": "LVEF", "low": low, "high": low, "unit": "%", "date": "2026-05-01"} for low in range(20, 90)]
many = run("evaluate", write("big.json", case(torn * 28)), "--json", *DB)
said = [one["ask"] for one in many.json["missing"] if one["fact"] == "LVEF"]
check(many.status == 1 and len(said) == 1 and "66 more" in said[0] and len(said[0]) < 300, f"much evidence: {said}")

# Values that have the right form and can't be true.
def stated(**fields):
    return case([{"documented": True} | fields])


for content, where in [
    (case(member={"birthDate": "1899-12-31"}), "$.member.birthDate"),
    (case(member={"birthDate": "2026-06-02"}), "$.member.birthDate"),
    (case(member={"weightKg": 0.1}), "$.member.weightKg: expected 0.2 to 700 kilograms"),
    (case(member={"weightKg": 7000}), "$.member.weightKg"),
    (case(member={"bsaM2": 19}), "$.member.bsaM2"),
    (case(member={"state": "ZZ"}), "$.member.state"),
    (case(request={"received": "9998-01-01"}), "$.request.received"),
    (case(request={"received": "1066-10-14"}), "$.request.received"),
    (case(request={"start": "2016-05-31"}), "$.request.start"),
    (stated(kind="therapy", product="cisplatin", firstDose="2026-06-02"), "$.evidence[0].firstDose"),
    (stated(kind="currentTherapy", firstDose="1959-01-01"), "$.evidence[0].firstDose"),
    (stated(kind="measurement", name="height", low=17, high=17, unit="cm"), "$.evidence[0].low"),
]:
    bad(content, "bad-shape", where)
for member in [{"weightKg": 0.2}, {"weightKg": 700}, {"state": "PR"}, {"state": "oh"}, {"state": "a state without such a law"},
        {"birthDate": "1900-01-01"}, {"birthDate": "2026-06-01"}]:
    taken = run("evaluate", write("case.json", case(member=member)), "--json", *DB)
    check(taken.status in (0, 1), f"{member}: {taken}")
mixed = run("evaluate", write("case.json", case(request={"drug": {"name": "margetuximab-cmkb", "hcpcs": "J9382"}})), "--json", *DB)
check(any(one["code"] == "drug-names-differ" for one in mixed.json["warnings"]), f"two drugs in one request: {mixed}")

# A unit of another dimension is one we know: the engine says what it can't do with it.
other = run("evaluate", write("case.json", measured(unit="mmHg")), "--json", *DB)
check(other.status == 1 and "mmHg" in other.out, f"another dimension: {other}")
for unit in ["%", "percent", "10^9/L", "x10⁹/L", "cells/µL", "/uL", "mL/min/1.73m2", "mg/dL", "IU/mL", "K/uL", "U/L"]:
    taken = run("evaluate", write("case.json", measured(unit=unit)), "--json", *DB)
    check(taken.status == 1, f"the unit {unit}: {taken}")

# Policies: none of that number, none for the drug, two that are named, none in force.
bad(case(policy="CP.PHAR.999"), "no-such-policy", "$.policy: no policy CP.PHAR.999")
bad(case(policy=None, request={"drug": {"name": "unheard-of"}}), "no-governing-policy", "$.request.drug: no policy")
named = write("case.json", case())
refused(["evaluate", named, "--policy", "CG101", *DB], 65, "conflicting-policies", "$.policy", DATABASE)
early = run("evaluate", write("case.json", case(request={"received": "2020-01-01"})), "--json", *DB)
check(
    early.status == 65 and early.json["outcome"] == "not_applicable"
    and "$.request.received: No version of CP.PHAR.713" in early.err
    and "No version of CP.PHAR.713 was in force on 2020-01-01" in early.out, f"no version is an outcome: {early}")

# Two documents for one policy and one day contradict each other, in whatever order; the same one twice does not.
with open(f"{__file__.rsplit('/', 1)[0]}/policy.md", encoding="utf-8") as file:
    POLICY = file.read()
first = write("first.md", POLICY)
second = write("second.md", POLICY.replace("at least 18 years", "at least 21 years"))
later = write("later.md", POLICY.replace("01.01.26", "05.01.26"))
copy = write("copy.md", POLICY)
asked = {"drug": {"name": "exemplimab-test", "brand": "Samplora"}}
own = write("own.json", case(policy="CP.TEST.901", request=asked))
for pair in [(first, second), (second, first)]:
    words = ["evaluate", own, "--policy-file", pair[0], "--policy-file", pair[1]]
    refused(words, 65, "conflicting-policies", f"'{pair[0]}' and '{pair[1]}' both give CP.TEST.901 for 2026-01-01")
twice = run("evaluate", own, "--policy-file", first, "--policy-file", copy, "--json")
check(twice.status == 1 and twice.json["version"] == "2026-01-01", f"the same twice: {twice}")
newest = run("evaluate", own, "--policy-file", later, "--policy-file", first, "--json")
check(newest.status == 1 and newest.json["version"] == "2026-05-01", f"the later version follows the earlier: {newest}")

# What nobody reads is said with its path.
def warnings(content):
    answer = run("evaluate", write("case.json", content), "--json", *DB).json
    return [one["text"] for one in answer.get("warnings", [])]


for content, sentence in [
    (case(recieved=1), "$.recieved is no field"),
    (case(request={"lineofBusiness": "HIM"}), "$.request.lineofBusiness is no field of a case file and is not read; did you "
        "mean 'lineOfBusiness'?"),
    (case([{"kind": "diagnosis", "name": "NSCLC", "exent": "metastatic"}]), "$.evidence[0].exent is no field of a case file "
        "and is not read; did you mean 'extent'?"),
    (case([{"kind": "biomaker", "name": "NRG1"}]), "$.evidence[0].kind: evidence of the kind 'biomaker' is not evaluated; did "
        "you mean 'biomarker'?"),
    (case(answers=[{"criterion": "I.A.77", "finding": "met"}]), "$.answers[0].criterion: CP.PHAR.713 has no criterion "
        "'I.A.77', so the answer counts for nothing; did you mean I.A.7"),
]:
    check(any(sentence in one for one in warnings(content)), f"{sentence}: {warnings(content)}")
unread = run("evaluate", write("case.json", case([{"kind": "biomaker", "name": "NRG1"}])), "--json", *DB)
check(unread.status == 65 and "$.evidence[0].kind" in unread.err and "made without it" in unread.err and unread.json["outcome"],
      f"an unknown kind ends with 65 beside the answer: {unread}")
many = warnings(case([{"kind": "biomaker"}] * 500))
check(len(many) < 25 and any("480 more fields or kinds" in one for one in many), f"not a warning for each: {len(many)}")
check(not any("no field" in one or "no criterion" in one for one in warnings(case())), "nothing odd, no warning")
spoken = run("evaluate", write("case.json", case([{"kind": "response", "value": "x", "\x1b[31m": 1}])), *DB)
check("\x1b" not in spoken.out and "is no field" in spoken.out, "a name from outside is made safe to show")

# Suppositions: names and values that nothing here can have.
ask = ["evaluate", write("case.json", measured(unit="%"))]
for supposed, sentence in [
    ("bogus=3", "nothing here goes by the name 'bogus'; known are age, bsa"), ("bogus=positive", "'bogus'"),
    ("lvfe=48", "did you mean 'LVEF'?"), ("LVEF=400", "'LVEF' is supposed to be a percentage from 0 to 100"),
    ("LVEF=-3", "not below 0"), ("LVEF=48 stone", "a unit such as"), ("start=2026-02-30", "a date"),
    ("start=1066-10-14", "within ten years"), ("weight=-4", "kilograms"), ("weight=9000", "0.2 to 700 kilograms"),
    ("weight=0.1", "0.2 to 700"), ("bsa=0.01", "0.03 to 5"), ("state=ZZ", "a state or territory"), ("dose=-5mg", "with its unit"),
    ("state=Ohioo", "a state or territory"), ("age=200", "years from 0 to 130"), ("dose=5 stone", "with its unit"),
]:
    refused([*ask, "--with", supposed, *DB], 64, "bad-override", sentence, DATABASE)
for supposed in ["lvef=48", "LVEF=48 %", "Nrg1=negative", "AGE=17", "START=2026-07-01"]:
    taken = run(*ask, "--with", supposed, "--json", *DB)
    check(taken.status in (0, 1) and "whatIf" in taken.json, f"{supposed}: {taken}")

# Lines: the nth out answers the nth in.
good = json.dumps(case())
source = "\n".join([good, "", "{", good, "  \t", json.dumps(measured(unit="stone"))]) + "\n"
for words, options in [([write("cases.jsonl", source)], {}), (["-"], {"stdin": source})]:
    answered = run("evaluate", *words, "--lines", *DB, **options)
    lines = [json.loads(line) for line in answered.out.splitlines()]
    check(answered.status == 65 and len(lines) == 6, f"as many out as in: {len(lines)}, {answered.status}")
    errors = {place: line["error"] for place, line in enumerate(lines, 1) if "error" in line}
    check(
        {place: (error["code"], error["line"]) for place, error in errors.items()}
        == {2: ("blank-line", 2), 3: ("bad-json", 3), 5: ("blank-line", 5), 6: ("bad-shape", 6)}, f"errors: {errors}")
    check("input line 6: $.evidence[0].unit" in errors[6]["message"], f"the line and the path: {errors[6]}")

supposed = run("evaluate", write("one.jsonl", json.dumps(measured(unit="%"))), "--lines", "--with", "LVEF=40", *DB)
check("whatIf" in json.loads(supposed.out), f"a supposition in lines says what it changes: {supposed}")
line = run("evaluate", "R13", "--lines", *DB)
check(len(line.out.splitlines()) == 1 and json.loads(line.out)["policy"], f"a request in lines is a line of JSON: {line}")
unnumbered = write("unnumbered.md", re.sub(r"(?m)^.*Reference Number.*$", "", POLICY).replace("CP.TEST.901", ""))
refused(["evaluate", own, "--policy-file", unnumbered], 65, "no-reference-number", "'priorauth policy import' takes one")

# A document that breaks off may lack criteria, and every answer says so.
half = write("half.md", POLICY[: POLICY.index("for a covered indication")])
cut = run("evaluate", own, "--policy-file", half, "--json")
check(any(one["code"] == "cut-off" and "breaks off at line" in one["text"] for one in cut.json["warnings"]), f"cut off: {cut}")
check("breaks off" in run("evaluate", own, "--policy-file", half).out, "people read it too")
whole = run("evaluate", own, "--policy-file", write("whole.md", POLICY), "--json")
check(not any(one["code"] == "cut-off" for one in whole.json["warnings"]), f"a whole one: {whole}")
