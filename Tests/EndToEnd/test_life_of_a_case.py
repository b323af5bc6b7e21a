"""The life of one case from the command line: received, pended, resumed, approved, renewed, denied on renewal by a
medical director, appealed, overturned; with what is refused on the way, its audit export, and every decision replayed."""
import json

from harness import HERE, OTHERS, TODAY, can_act_as_others, check, path, refused, run, run_as, write
from records import FACTS, LVEF, MEMBER, NOTE, REQUEST

DB = ["--db", path("life.db"), "--today", TODAY]
LATER = ["--db", path("life.db"), "--today", "2027-05-20"]
FRESH = ["--db", path("hands.db"), "--today", TODAY]
DIRECTOR, APPEALS, REVIEWER, SUPERVISOR = OTHERS[:4]


def answer(result, what):
    """The JSON answer of a run that has to end with 0."""
    check(result.status == 0, f"{what}: {result}")
    return result.json


def done(*words, where=DB, by=None, **options):
    """A run that has to end with 0, by the founder or under another account; its JSON answer."""
    result = run_as(by, *words, *where, "--json", **options) if by else run(*words, *where, "--json", **options)
    return answer(result, f"{by or 'founder'}: {' '.join(words)}")


def refusal(code, sentence, *words, where=DB, by=None, status=77):
    """A run that has to be refused, with a sentence that says what may be done instead."""
    result = run_as(by, *words, *where, "--json") if by else run(*words, *where, "--json")
    error = result.json.get("error", {})
    what = f"{by or 'founder'}: {' '.join(words)}"
    check(result.status == status and error.get("code") == code, f"{what}: {code} expected, {result}")
    check(sentence in error.get("message", ""), f"{what}: '{sentence}' expected, {result}")


def state(request, where=DB):
    return done("request", "show", request, where=where)["state"]


def enrol(login, name, role, licence=None, where=DB):
    done("person", "add", login, "--name", name, "--role", role, where=where)
    if licence:
        done("person", "licence", login, licence, "35.0123", "OH", "--specialty", "oncology", "--expires", "2030-12-31",
            where=where)


def first_review():
    """Received, pended, resumed, approved; the numbers of the request and of what was granted."""
    done("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01")
    done("member", "add", stdin=MEMBER)
    r = f"R{done('request', 'add', '--from', write('request.json', REQUEST))['request']}"
    check(state(r) == "received", "received")
    done("request", "start", r)
    check(state(r) == "in-review", "in review")
    refusal("wrong-state", "is in review", "request", "start", r)
    done("document", "attach", r, write("note.txt", NOTE), "--kind", "chart-note")
    done("evidence", "add", r, stdin=FACTS)
    done("decide", r, "--pend", "--reason", "LVEF asked for")
    check(state(r) == "pended", "pended")
    done("evidence", "add", r, stdin=LVEF)
    check(state(r) == "in-review", "news resumes the review")
    refusal("not-permitted", "medical-director", "decide", r, "--deny", "--criterion", "I.A.6", "--reason", "x")
    refusal("override-needed", "reason for the override", "decide", r, "--refer", "--reason", "odd")
    granted = done("decide", r, "--approve", "--reason", "all criteria met")["authorization"]
    refusal("wrong-state", "renew its authorization", "decide", r, "--pend", "--reason", "late")
    return r, f"A{granted['authorization']}"


def renewal_denied(a):
    """Renewed, and denied by a medical director; the renewal's number."""
    r = f"R{done('renew', a, where=LATER)['request']}"
    scan = done("document", "attach", r, write("scan.txt", "Invented. Progression on the scan of May.\n"),
        "--kind", "imaging", where=LATER)
    d = f"D{scan['document']}"
    done("evidence", "add", r, where=LATER, stdin=[
        {"kind": "response", "value": "progression", "documented": True, "date": "2027-05-10", "source": "scan.txt"},
        {"criterion": "II.A.1", "finding": "met", "reason": "claims show the plan pays", "source": d},
    ])
    found = run("evaluate", r, *LATER, "--json").json
    check(found["outcome"] == "not_met", f"the continued criteria are not met, {found}")
    refusal("wrong-state", "refer it to a clinician first", "decide", r, "--deny", "--criterion", "II.A.2", "--reason", "x",
        where=LATER, by=DIRECTOR)
    done("decide", r, "--refer", "--reason", "II.A.2 is not met", where=LATER)
    deny = ["decide", r, "--deny", "--reason", "progression on the scan of May"]
    refusal("no-criterion-cited", "II.A.2", *deny, where=LATER, by=DIRECTOR, status=65)
    refusal("criterion-not-unmet", "cite II.A.2", *deny, "--criterion", "II.A.1", where=LATER, by=DIRECTOR, status=65)
    # The note that the diagnosis was carried over with is read as well.
    refusal("documents-unopened", f"documents D1, {d}", *deny, "--criterion", "II.A.2", where=LATER, by=DIRECTOR)
    done("document", "show", "D1", where=LATER, by=DIRECTOR)
    check("Progression" in done("document", "show", d, where=LATER, by=DIRECTOR)["text"], "the document is read")
    denied = done(*deny, "--criterion", "II.A.2", where=LATER, by=DIRECTOR)
    check(denied["state"] == "denied" and denied.get("authorization") is None, f"denied, {denied}")
    decision = done("request", "show", r, where=LATER)["determinations"][-1]
    check(decision["by"] == DIRECTOR and decision["cited"] == ["II.A.2"], f"who and on what, {decision}")
    check(decision["clinician"]["licence"] == {"kind": "physician", "number": "35.0123", "state": "OH"}
        and decision["clinician"]["specialty"] == "oncology", f"by which licence, {decision}")
    return r


def appealed(r, a):
    """A conversation that changes nothing, an appeal, and what overturns the denial."""
    refusal("not-permitted", "medical-director", "peer-to-peer", "add", r, "--with", "Dr. Invented", "--notes", "x", "--uphold",
        where=LATER)
    done("peer-to-peer", "add", r, "--with", "Dr. Invented", "--notes", "a new scan is planned", "--uphold", where=LATER,
        by=DIRECTOR)
    refusal("wrong-state", "open the appeal first", "appeal", "decide", r, "--overturn", "--reason", "x", where=LATER,
        by=APPEALS)
    done("appeal", "open", r, "--level", "expedited", "--by", "prescriber", "--reason", "the new scan", where=LATER)
    check(state(r, LATER) == "appealed", "under appeal")
    check([row["state"] for row in done("request", "list", where=LATER)["requests"]] == ["appealed"], "on the worklist")
    done("document", "attach", r, write("new.txt", "Invented. Mixed response, the large lesion is smaller.\n"), "--kind", "imaging",
        where=LATER)
    overturn = ["appeal", "decide", r, "--overturn", "--reason", "mixed response, no alternative left"]
    refusal("override-needed", "clinical-judgement", *overturn, where=LATER, by=APPEALS)
    done("person", "grant", DIRECTOR, "appeals-reviewer", where=LATER)
    refusal("own-decision", "somebody else", *overturn, "--override", "clinical-judgement", "--through", "2027-12-31",
        where=LATER, by=DIRECTOR)
    refusal("no-last-day", "name one", *overturn, "--override", "clinical-judgement", where=LATER, by=APPEALS, status=65)
    decided = done(*overturn, "--override", "clinical-judgement", "--through", "2027-12-31", where=LATER, by=APPEALS)
    check(decided["state"] == "overturned", f"overturned, {decided}")
    granted = decided["authorization"]
    check(granted["through"] == "2027-12-31" and str(granted["predecessor"]) == a[1:], f"what was granted, {granted}")
    begins = granted["start"]
    shown = done("authorization", "show", a, where=LATER)
    check(shown["succeededFrom"] == begins and shown["state"] == ("active" if begins > LATER[-1] else "superseded"),
        f"the earlier one gives way when the renewal begins, {shown}")
    on_the_day = done("authorization", "show", a, where=["--db", path("life.db"), "--today", begins])
    check(on_the_day["state"] == "superseded", f"the earlier one has given way, {on_the_day}")
    done("case", "addendum", r, "--text", "the clinic was told by phone", where=LATER)
    done("case", "correct", r, "--what", "received", "--text", "2027-05-19", "--reason", "fax log", where=LATER)
    return f"A{granted['authorization']}"


def export(r):
    """What an auditor gets, and that nothing was altered since."""
    replayed = done("replay", r, where=LATER)
    check(replayed["identical"] and len(replayed["determinations"]) == 3, f"every decision replays, {replayed}")
    done("case", "export", r, "--to", path("life.json"), where=LATER)
    with open(path("life.json")) as file:
        case = json.load(file)
    outcomes = [decision["outcome"] for decision in case["determinations"]]
    check(outcomes == ["referred to a clinician", "denied", "overturned on appeal"], f"every decision, {outcomes}")
    carried = [item for item in case["documents"] if "carriedFrom" in item]
    check([(item["name"], item["carriedFrom"]) for item in carried] == [("note.txt", 1)], f"what was carried over, {carried}")
    cited = [item for item in case["evidence"] if item.get("carriedFrom")]
    check(cited and all(item["documentSHA256"] == carried[0]["sha256"] and item["cited"] for item in cited),
        f"it names its document and the sentence, {cited}")
    course = case["course"]
    check(course["appeals"][0]["level"] == "expedited" and course["appeals"][0]["stage"] == "first" and course["peerToPeer"][0]["result"] == "upheld", f"the rest, {course}")
    check([item.get("corrects") for item in course["addenda"]] == [None, "received"], f"what was added, {course}")
    check(case["determinations"][-1]["override"]["reason"] == "clinical-judgement", "the override")
    check(case["replay"] == "identical", "the replay is in the export")
    verbs = [json.loads(entry["payload"])["verb"] for entry in case["audit"]["entries"]]
    for verb in ("renew", "refer", "open-document", "deny", "reconsider", "open-appeal", "decide-appeal", "correct-case"):
        check(verb in verbs, f"{verb} is in the trail, {verbs}")
    text = run("request", "show", r, *LATER).out
    check("override: clinical-judgement" in text and "cites II.A.2" in text, f"shown with the case, {text}")
    verified = run("audit", "verify", *LATER, "--json")
    check(verified.status == 0, f"nothing was altered, {verified}")


def hands():
    """Who works on a case, and what it takes to make one void."""
    done("init", where=FRESH)
    done("policy", "import", f"{HERE}/policy.md", "--effective", "2026-01-01", where=FRESH)
    done("member", "add", stdin=MEMBER, where=FRESH)
    standard = f"R{done('request', 'add', '--from', path('request.json'), where=FRESH)['request']}"
    urgent = f"R{done('request', 'add', where=FRESH, stdin=dict(REQUEST, urgency='expedited'))['request']}"
    enrol(REVIEWER, "Ravi Anand", "reviewer", where=FRESH)
    enrol(SUPERVISOR, "Sue Ortega", "supervisor", where=FRESH)
    check(f"R{done('next', where=FRESH, by=REVIEWER)['request']}" == urgent, "the urgent one comes first")
    check(f"R{done('next', where=FRESH)['request']}" == standard, "then what nobody has")
    none = run("next", *FRESH, "--json")
    check(none.status == 1 and none.json == {"request": None}, f"and then nothing, {none}")
    refusal("leased", f"{REVIEWER} has been working on", "decide", urgent, "--pend", "--reason", "x", where=FRESH, status=75)
    lease = done("request", "show", urgent, where=FRESH)["course"]["lease"]
    check(lease["holder"] == REVIEWER, f"others see who has it, {lease}")
    done("case", "take-over", urgent, "--reason", "gone home", where=FRESH, by=SUPERVISOR)
    refusal("leased", f"{SUPERVISOR} has been working on", "request", "withdraw", urgent, "--by", "member", "--reason", "x",
        where=FRESH, by=REVIEWER, status=75)
    done("case", "leave", urgent, where=FRESH, by=SUPERVISOR)
    refusal("void-not-proposed", "propose it first", "request", "void", urgent, "--agree", where=FRESH)
    done("request", "void", urgent, "--propose", "--reason", "wrong member", where=FRESH)
    refusal("own-proposal", "somebody else", "request", "void", urgent, "--agree", where=FRESH)
    check(done("request", "void", urgent, "--agree", where=FRESH, by=REVIEWER)["state"] == "void", "two people made it void")
    done("case", "leave", standard, where=FRESH)
    done("request", "dismiss", standard, "--not-eligible", "--reason", "no coverage", where=FRESH)
    again = done("case", "re-review", standard, "--reason", "coverage was found", where=FRESH)
    check(again["state"] == "received", f"looked at again, {again}")
    done("request", "withdraw", f"R{again['request']}", "--by", "prescriber", "--reason", "another drug", where=FRESH)
    check(run("audit", "verify", *FRESH).status == 0, "nothing was altered")


done("init")
request, authorization = first_review()
if can_act_as_others():
    enrol(DIRECTOR, "Mona Reyes", "medical-director", "physician")
    enrol(APPEALS, "Abel Quist", "appeals-reviewer", "physician")
    renewal = renewal_denied(authorization)
    last = appealed(renewal, authorization)
    export(renewal)
    ended = done("authorization", "terminate", last, "--from", "2027-08-01", "--because", "coverage-ended", "--reason",
        "left the plan", where=LATER)
    check(ended["state"] == "terminated", f"ended early, {ended}")
    refusal("authorization-not-active", "terminated", "authorization", "terminate", last, "--because", "error", "--reason", "x",
        where=LATER)
    check(run("audit", "verify", *LATER).status == 0, "nothing was altered")
    hands()
