"""Annex A read and checked with pandas, as an analyst would write it: for comparison with `returns check` on the same file.

Checks, cell by cell or across lists: headings known, codes known, days are days and not after the extract, required cells filled,
numbers in range, age against date of birth, days in order, one row for each child where there is one, the same date of birth
in all lists, children of lists 7 and 8 on list 6. Nothing is stored.

    python3 bench/pandas/annex-a.py FILE.xlsx 2026-03-31
"""
import json
import re
import resource
import sys
import time

import pandas as pd

YES = {"yes", "no"}
YES3 = {"yes", "no", "unknown"}
GENDER = {"male", "female", "not stated/recorded", "neither"}
ETHNIC = set("wbri wiri wirt woth wrom mwbc mwba mwas moth aind apkn aban aoth bcrb bafr both chne ooth refu nobt".split())
SOURCE = set("1a 1b 1c 1d 2a 2b 3a 3b 3c 3d 3e 3f 4 5a 5b 5c 5d 6 7 8 9 10".split())
NEED = {f"n{n}" for n in range(10)}
CLOSURE = {f"rc{n}" for n in range(1, 10)}
STATUS = {"looked after child", "child protection plan", "child in need plan", "open assessment", "closed episode"}
ABUSE = {"neglect", "physical abuse", "sexual abuse", "emotional abuse", "multiple/not recommended"}
LEGAL = set("c1 c2 d1 e1 v2 v3 v4 l1 l2 l3 j1 j2 j3".split())
PERMANENCE = {"return to family", "adoption", "sgo/cao", "supported living in the community", "long-term residential placement", "long-term fostering", "other"}
CEASED = set("e11 e12 e2 e3 e4a e4b e13 e41 e43 e44 e45 e46 e47 e48 e5 e6 e7 e9 e14 e15 e16 e17 e8 x1".split())
PLACEMENT = set("u1 u2 u3 u4 u5 u6 a3 a4 a5 a6 p1 p2 p3 h5 k1 k2 k3 r1 r2 r3 r5 s1 z1 z11 z12 z13 z14 t0 t1 t2 t3 t4".split())
PROVIDER = {f"pr{n}" for n in range(6)}
ELIGIBLE = {"relevant child", "former relevant child", "qualifying care leaver", "eligible child"}
TOUCH = {"yes", "no", "died", "refu", "nreq", "rhom"}
ROOM = set("bcdeghkrstuvwxyz")
ACTIVITY = set("f1 p1 f2 p2 f3 p3 f4 p4 f5 p5 g4 g5 g6 0".split())

PERSON = [("gender", "gender", GENDER, True), ("ethnicity", "ethnicity", ETHNIC, True), ("date of birth", "day", None, False), ("age of child (years)", "age", (-1, 125), False)]
STAFF = [("allocated team", "text", None, True), ("allocated worker", "text", None, True)]
DISABLED = [("does the child have a disability", "word", YES3, False)]


def day(name, required=False):
    return (name, "day", None, required)


def word(name, codes, required=False):
    return (name, "word", codes, required)


def number(name, required=False):
    return (name, "number", (0, 100000), required)


# Subject, columns (heading, type, codes or range, required), days in order, one row for each.
LISTS = {
    1: ("child unique id", PERSON + [day("date of contact"), word("contact source", SOURCE)], [], False),
    2: ("child unique id", PERSON + [day("assessment start date"), day("assessment completion date"), ("organisation completing assessment", "text", None, False)], [("assessment start date", "assessment completion date")], False),
    3: ("child unique id", PERSON + [day("date of referral"), word("referral source", SOURCE, True), word("referral nfa?", YES), number("number of referrals in last 12 months", True)] + STAFF, [], False),
    4: ("child unique id", PERSON + DISABLED + [day("continuous assessment start date"), word("child seen during continuous assessment", YES3), day("continuous assessment date of authorisation"), word("was the child assessed as requiring la children's social care support", YES)] + STAFF, [("continuous assessment start date", "continuous assessment date of authorisation")], False),
    5: ("child unique id", PERSON + DISABLED + [day("strategy discussion initiating section 47 enquiry start date", True), word("was an initial child protection conference deemed unnecessary?", YES), day("date of initial child protection conference"), word("did the initial child protection conference result in a child protection plan", YES), number("number of section 47 enquiries in the last 12 months", True), number("number of icpcs in the last 12 months", True)] + STAFF, [("strategy discussion initiating section 47 enquiry start date", "date of initial child protection conference")], False),
    6: ("child unique id", PERSON + DISABLED + [day("cin start date", True), word("primary need code", NEED, True), day("date child was last seen"), day("cin closure date"), word("reason for closure", CLOSURE), word("case status", STATUS, True)] + STAFF, [("cin start date", "cin closure date")], True),
    7: ("child unique id", PERSON + DISABLED + [day("child protection plan start date", True), word("initial category of abuse", ABUSE, True), word("latest category of abuse", ABUSE, True), day("date of the last statutory visit"), word("was the child seen alone?", YES3), day("date of latest review conference"), day("child protection plan end date"), word("subject to emergency protection order or protected under police powers in last six months (y/n)", YES), number("number of previous child protection plans", True)] + STAFF, [("child protection plan start date", "child protection plan end date")], True),
    8: ("child unique id", PERSON + DISABLED + [word("unaccompanied asylum seeking child (uasc) within the last 12 months (y/n)", YES), day("date started to be looked after", True), word("child's category of need", NEED, True), word("is this a second or subsequent period of being a looked after child within the last 12 months (y/n)", YES), day("start date of current legal status"), word("child's legal status", LEGAL, True), day("date of latest statutory review"), day("date of last social work visit"), word("what is the permanence plan for this child?", PERMANENCE), day("date of last iro visit / contact to the child"), day("date of last health assessment"), day("date of last dental check"), number("number of placements in the last 12 months", True), day("date ceased to be looked after"), word("reason ceased to be looked after", CEASED), day("start date of most recent placement", True), word("placement type", PLACEMENT, True), word("placement provider", PROVIDER, True), ("urn of placement", "text", None, False), word("placement location", {"in", "out"}), ("la of placement", "text", None, False), number("number of episodes the child has been 'missing' from their placement in the last 12 months"), number("number of episodes the child has been 'absent' from their placement in the last 12 months"), word("was the child offered a return interview after their last missing episode (y/n)?", YES3), word("did the child accept a return interview after their last missing episode (y/n)?", YES3)] + STAFF, [("date of birth", "date started to be looked after"), ("date started to be looked after", "date ceased to be looked after"), ("start date of most recent placement", "date ceased to be looked after"), ("start date of current legal status", "date ceased to be looked after")], True),
    9: ("child unique id", PERSON + DISABLED + [word("unaccompanied asylum seeking child (uasc), or formerly uasc if 18 or over (y/n)", YES), ("allocated personal advisor", "text", None, False), word("eligibility category", ELIGIBLE, True), day("latest pathway plan review date"), word("la in touch", TOUCH, True), day("latest date of contact"), word("type of accommodation", ROOM), word("suitability of accommodation", {"suitable", "unsuitable"}), word("activity status", ACTIVITY)], [("date of birth", "latest date of contact")], True),
    10: ("child unique id", PERSON + DISABLED + [day("date the child entered care", True), day("date of decision that child should be placed for adoption"), day("date of placement order"), day("date of matching child and prospective adopters"), day("date placed for adoption"), day("date of adoption order"), day("date of decision that child should no longer be placed for adoption")], [("date the child entered care", "date of decision that child should be placed for adoption"), ("date of decision that child should be placed for adoption", "date of matching child and prospective adopters"), ("date of matching child and prospective adopters", "date placed for adoption"), ("date placed for adoption", "date of adoption order")], True),
    11: ("individual adopter identifier", [word("gender", GENDER), word("ethnicity", ETHNIC), word("disability", YES3), day("date enquiry received"), day("date stage 1 started"), day("date stage 1 ended"), day("date application approved"), day("date adopter matched with child(ren)"), day("date child/children placed with adopter(s)"), number("no. of children placed")], [("date stage 1 started", "date stage 1 ended"), ("date adopter matched with child(ren)", "date child/children placed with adopter(s)")], True),
}

HEAD = re.compile(r"^[a-z]{1,2}\)\s*")
CODE = re.compile(r"^([a-z0-9]{1,6})\s*(?::|\s[–—-])")


def folded(text):
    return re.sub(r"\s+", " ", str(text)).strip().lower().replace("’", "'").replace("‘", "'")


def code_of(value):
    body = HEAD.sub("", folded(value))
    found = CODE.match(body)
    return (found.group(1), body) if found else (body, body)


def checked_list(frame, shape, as_at, problems):
    subject, columns, orders, single = shape
    blank = frame[subject].isna()
    problems["is-blank"] += int(blank.sum())
    for name, kind, more, required in columns:
        if name not in frame:
            problems["column-missing"] += 1
            continue
        cells = frame[name]
        if required:
            problems["should-not-be-blank"] += int(cells.isna().sum())
        if kind == "day":
            days = pd.to_datetime(cells, errors="coerce", dayfirst=True)
            problems["no-day"] += int((days.isna() & cells.notna()).sum())
            if name != "date of birth":
                problems["after-the-extract"] += int((days > as_at).sum())
            frame[name] = days
        elif kind in ("number", "age"):
            numbers = pd.to_numeric(cells, errors="coerce")
            problems["no-number"] += int((numbers.isna() & cells.notna()).sum())
            problems["number-out-of-range"] += int(((numbers < more[0]) | (numbers > more[1])).sum())
            frame[name] = numbers
        elif kind in ("word", "gender", "ethnicity"):
            known = {value: (lambda pair: pair[0] in more or pair[1] in more)(code_of(value)) for value in cells.dropna().unique()}
            problems["unknown-word"] += int((~cells.dropna().map(known).astype(bool)).sum())
    if "age of child (years)" in frame:
        born = frame["date of birth"]
        had = (as_at.month < born.dt.month) | ((as_at.month == born.dt.month) & (as_at.day < born.dt.day))
        age = (as_at.year - born.dt.year - had.astype(int)).clip(lower=-1)
        problems["age-differs"] += int(((age != frame["age of child (years)"]) & born.notna() & frame["age of child (years)"].notna()).sum())
    for first, second in orders:
        problems["out-of-order"] += int((frame[second] < frame[first]).sum())
    if single:
        problems["two-rows-for-one"] += int(frame[subject].duplicated().sum())


def main(path, day_text):
    began = time.perf_counter()
    as_at = pd.Timestamp(day_text)
    problems = {rule: 0 for rule in ["is-blank", "column-missing", "should-not-be-blank", "no-day", "after-the-extract", "no-number", "number-out-of-range", "unknown-word", "age-differs", "out-of-order", "two-rows-for-one", "not-on-list-6", "birth-differs", "list-not-told"]}
    sheets = pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl", dtype=object)
    lists = {}
    rows = 0
    for name, sheet in sheets.items():
        for at in range(min(25, len(sheet))):
            heads = [folded(cell) for cell in sheet.iloc[at]]
            score = {number: sum(column[0] in heads for column in shape[1]) for number, shape in LISTS.items() if shape[0] in heads}
            if score and max(score.values()) >= 3:
                number = max(score, key=lambda each: score[each] / len(LISTS[each][1]))
                frame = sheet.iloc[at + 1:].copy()
                frame.columns = heads
                rows += len(frame)
                checked_list(frame, LISTS[number], as_at, problems)
                lists[number] = frame
                break
        else:
            problems["list-not-told"] += 1
    if 6 in lists:
        needed = set(lists[6]["child unique id"])
        for number in (7, 8):
            if number in lists:
                problems["not-on-list-6"] += int((~lists[number]["child unique id"].isin(needed)).sum())
    born = pd.concat([frame[["child unique id", "date of birth"]] for number, frame in lists.items() if number != 11]).dropna()
    problems["birth-differs"] += int((born.groupby("child unique id")["date of birth"].nunique() > 1).sum())
    print(json.dumps({"rows": rows, "seconds": time.perf_counter() - began, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "problems": {rule: count for rule, count in problems.items() if count}}))


main(sys.argv[1], sys.argv[2])
