"""Annex A read and checked with pandas, as an analyst would write it: for comparison with `returns check` on the same file.

The same rules as docs/returns.md has for Annex A, under the same names, and the number of cells or rows that each one names, so that
`bench/returns.ts` can hold the two against each other on a file with planted faults. Nothing is stored.

    python3 bench/pandas/annex-a.py FILE.xlsx 2026-03-31
"""
import json
import re
import resource
import sys
import time
from datetime import datetime

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
STAFF = [("allocated team", "staff", None, True), ("allocated worker", "staff", None, True)]
STAFF_OR_NONE = [(name, kind, more, False) for name, kind, more, _ in STAFF]
REVERSAL = {"rd1", "rd2", "rd3", "rd4", "the child's needs changed", "the court made no placement order", "no adopters could be found", "any other reason"}
LEAVING = {"1", "2", "3", "adopter withdrew", "on hold", "application refused"}
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
    6: ("child unique id", PERSON + DISABLED + [day("cin start date", "must"), word("primary need code", NEED, True), day("date child was last seen"), day("cin closure date"), word("reason for closure", CLOSURE), word("case status", STATUS, True)] + STAFF, [("cin start date", "cin closure date")], True),
    7: ("child unique id", PERSON + DISABLED + [day("child protection plan start date", "must"), word("initial category of abuse", ABUSE, True), word("latest category of abuse", ABUSE, True), day("date of the last statutory visit"), word("was the child seen alone?", YES3), day("date of latest review conference"), day("child protection plan end date"), word("subject to emergency protection order or protected under police powers in last six months (y/n)", YES), number("number of previous child protection plans", True)] + STAFF, [("child protection plan start date", "child protection plan end date")], True),
    8: ("child unique id", PERSON + DISABLED + [word("unaccompanied asylum seeking child (uasc) within the last 12 months (y/n)", YES), day("date started to be looked after", "must"), word("child's category of need", NEED, True), word("is this a second or subsequent period of being a looked after child within the last 12 months (y/n)", YES), day("start date of current legal status"), word("child's legal status", LEGAL, True), day("date of latest statutory review"), day("date of last social work visit"), word("what is the permanence plan for this child?", PERMANENCE), day("date of last iro visit / contact to the child"), day("date of last health assessment"), day("date of last dental check"), number("number of placements in the last 12 months", True), day("date ceased to be looked after"), word("reason ceased to be looked after", CEASED), day("start date of most recent placement", True), word("placement type", PLACEMENT, True), word("placement provider", PROVIDER, True), ("urn of placement", "reference", None, False), word("placement location", {"in", "out"}), ("la of placement", "text", None, False), number("number of episodes the child has been 'missing' from their placement in the last 12 months"), number("number of episodes the child has been 'absent' from their placement in the last 12 months"), word("was the child offered a return interview after their last missing episode (y/n)?", YES3), word("did the child accept a return interview after their last missing episode (y/n)?", YES3)] + STAFF, [("date of birth", "date started to be looked after"), ("date started to be looked after", "date ceased to be looked after"), ("start date of most recent placement", "date ceased to be looked after"), ("start date of current legal status", "date ceased to be looked after")], True),
    9: ("child unique id", PERSON + DISABLED + STAFF_OR_NONE + [word("unaccompanied asylum seeking child (uasc), or formerly uasc if 18 or over (y/n)", YES), ("allocated personal advisor", "staff", None, False), word("eligibility category", ELIGIBLE, True), day("latest pathway plan review date"), word("la in touch", TOUCH, True), day("latest date of contact"), word("type of accommodation", ROOM), word("suitability of accommodation", {"suitable", "unsuitable"}), word("activity status", ACTIVITY)], [("date of birth", "latest date of contact")], True),
    10: ("child unique id", PERSON + DISABLED + [("family identifier", "reference", None, False), word("reason why child no longer placed for adoption", REVERSAL), day("date the child was placed for fostering in ffa or concurrent planning placement"), day("date the child entered care", True), day("date of decision that child should be placed for adoption"), day("date of placement order"), day("date of matching child and prospective adopters"), day("date placed for adoption"), day("date of adoption order"), day("date of decision that child should no longer be placed for adoption")], [("date the child entered care", "date of decision that child should be placed for adoption"), ("date of decision that child should be placed for adoption", "date of matching child and prospective adopters"), ("date of matching child and prospective adopters", "date placed for adoption"), ("date placed for adoption", "date of adoption order"), ("date of decision that child should be placed for adoption", "date of decision that child should no longer be placed for adoption")], True),
    11: ("individual adopter identifier", [("family identifier", "reference", None, True), word("gender", GENDER), word("ethnicity", ETHNIC), word("disability", YES3), word("is the (prospective) adopter fostering for adoption?", YES), day("date enquiry received"), day("date stage 1 started"), day("date stage 1 ended"), day("date stage 2 started"), day("date stage 2 ended"), day("date application submitted"), day("date application approved"), day("date adopter matched with child(ren)"), day("date child/children placed with adopter(s)"), number("no. of children placed"), day("date of adoption order"), day("date of leaving adoption process"), word("reason for leaving adoption process", LEAVING)], [("date stage 1 started", "date stage 1 ended"), ("date stage 2 started", "date stage 2 ended"), ("date application submitted", "date application approved"), ("date adopter matched with child(ren)", "date child/children placed with adopter(s)")], True),
}

HEAD = re.compile(r"^[a-z]{1,2}\)\s*")
CODE = re.compile(r"^([a-z0-9]{1,6})\s*(?::|\s[–—-])")


def folded(text):
    return re.sub(r"\s+", " ", str(text)).strip().lower().replace("’", "'").replace("‘", "'")


def code_of(value):
    body = HEAD.sub("", folded(value))
    found = CODE.match(body)
    return (found.group(1), body) if found else (body, body)


NOTHING = r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)|null|nan"
NOTHING_BY_HAND = NOTHING + "|n/a|not applicable|-|–"
SHORT_YEAR = r"\d{1,2}[/. -](?:\d{1,2}|[A-Za-z]{3,9})[/. -]\d{2}(?: \d{1,2}:\d{2}.*)?"
FORMATS = ["%d/%m/%Y", "%Y-%m-%d", "%d-%b-%Y", "%d %B %Y", "%Y%m%d"]
POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|@"
DATED = {1: ["date of contact"], 2: ["assessment start date", "assessment completion date"], 3: ["date of referral"], 4: ["continuous assessment start date"], 5: ["strategy discussion initiating section 47 enquiry start date", "date of initial child protection conference"]}
ERRORS = {"is-blank", "no-reference", "reference-lost", "no-day", "year-of-two-figures", "day-as-number", "no-number", "event-without-day"}


class Found:
    """Problems by rule, and which rows of a list have an error."""

    def __init__(self, problems, index):
        self.problems, self.bad = problems, pd.Series(False, index=index)

    def add(self, rule, mask):
        count = int(mask.sum())
        if count:
            self.problems[rule] = self.problems.get(rule, 0) + count
            if rule in ERRORS:
                self.bad |= mask.reindex(self.bad.index, fill_value=False)


def days_of(cells, found):
    stamped = cells.map(type) == datetime
    days = pd.to_datetime(cells.where(stamped), errors="coerce")
    rest = cells[~stamped & cells.notna()]
    if len(rest):
        texts = rest.astype(str).str.strip()
        read = pd.Series(pd.NaT, index=texts.index)
        for form in FORMATS:
            read = read.fillna(pd.to_datetime(texts, format=form, errors="coerce", exact=True))
        figures = texts.str.fullmatch(r"-?\d+(?:\.\d+)?") & read.isna()
        short = texts.str.fullmatch(SHORT_YEAR)
        read = read.mask(short)
        found.add("year-of-two-figures", short)
        found.add("day-as-number", figures)
        found.add("no-day", read.isna() & ~short & ~figures)
        days = days.fillna(read)
    found.add("far-off-day", (days < "1900-01-02") | (days > "2150-01-01"))
    return days


def numbers_of(cells, kind, limits, found):
    numbers = pd.to_numeric(cells, errors="coerce")
    wrong = (numbers.isna() & cells.notna()) | (False if kind == "age" else numbers % 1 > 0)
    found.add("not-compared" if kind == "age" else "no-number", wrong)
    found.add("number-out-of-range", ((numbers < limits[0]) | (numbers > limits[1])) & ~wrong)
    return numbers.mask(wrong)


def references_of(cells, child, found):
    texts = cells.dropna().astype(str).str.strip()
    lost = texts.str.fullmatch(r"\d+(?:\.\d+)?[eE]\+\d+|\d\.\d+[eE]\d+")
    texts = texts.str.replace(r"^(\d+)\.0$", r"\1", regex=True)
    wrong = ~texts.str.fullmatch(r"[A-Za-z0-9][A-Za-z0-9/_.:-]{0,39}")
    if child:
        wrong |= texts.str.fullmatch(r"[A-Za-z'-]+")
    found.add("reference-lost", lost)
    found.add("no-reference", wrong & ~lost)
    return texts.mask(wrong | lost).reindex(cells.index)


def words_of(cells, codes, found):
    known = {value: (lambda pair: pair[0] in codes or pair[1] in codes)(code_of(value)) for value in cells.dropna().unique()}
    found.add("unknown-word", ~cells.dropna().map(known).astype(bool))
    return cells


def texts_of(cells, kind, found):
    texts = cells.dropna().astype(str)
    long = texts.str.len() > 200
    found.add("too-long", long)
    if kind == "text":
        found.add("looks-like-postcode", texts.str.contains(POSTCODE, case=False) & ~long)
    return cells


def checked_cells(cells, kind, more, need, subject, found):
    """Blank and broken cells first, then what the column is."""
    texts = cells[cells.map(type) == str].str.strip()
    broken = texts.str.fullmatch(NOTHING_BY_HAND if kind in ("day", "number", "age", "reference") else NOTHING, case=False)
    cells = cells.mask((texts == "").reindex(cells.index, fill_value=False) | broken.reindex(cells.index, fill_value=False))
    found.add("not-compared" if kind == "age" else "broken-cell", broken)
    blank = cells.isna()
    if need == "must":
        found.add("is-blank", blank)
    elif need:
        found.add("should-not-be-blank", blank & ~broken.reindex(cells.index, fill_value=False))
    if kind == "day":
        return days_of(cells, found)
    if kind in ("number", "age"):
        return numbers_of(cells, kind, more, found)
    if kind == "reference":
        return references_of(cells, subject, found)
    return texts_of(cells, kind, found) if kind in ("text", "staff") else words_of(cells, more, found)


def age_on(day, born):
    had = (day.month < born.dt.month) | ((day.month == born.dt.month) & (day.day < born.dt.day))
    return (day.year - born.dt.year - had.astype(int)).clip(lower=-1)


def checked_list(frame, number, as_at, problems):
    """The rows without errors, their cells as what they mean."""
    subject, columns, orders, single = LISTS[number]
    found = Found(problems, frame.index)
    present = [column for column in [(subject, "reference", None, "must")] + columns if column[0] in frame]
    if any(column[0] not in frame and column[1] != "age" for column in columns):
        problems["column-missing"] = problems.get("column-missing", 0) + 1
    for name, kind, more, need in present:
        frame[name] = checked_cells(frame[name], kind, more, need, subject == "child unique id", found)
        if kind == "day" and name != "date of birth":
            found.add("after-the-extract", frame[name] > as_at)
    days = frame[[name for name, kind, _, _ in present if kind == "day" and name != "date of birth"]]
    if "date of birth" in frame:
        born = frame["date of birth"]
        found.add("born-long-after", days.lt(born - pd.Timedelta(days=300), axis=0).any(axis=1))
        if "age of child (years)" in frame:
            age, latest = frame["age of child (years)"] // 1, age_on(as_at, born)
            fits = (age == latest) | ((age < latest) & (age >= age_on(as_at - pd.Timedelta(days=31), born)))
            found.add("age-differs", ~fits & born.notna() & age.notna())
    for first, second in orders:
        found.add("out-of-order", frame[second] < frame[first])
    if number in DATED:
        found.add("event-without-day", frame[DATED[number]].isna().all(axis=1) & ~found.bad)
    return frame[~found.bad], present


def checked_repeats(frame, number, present, problems):
    subject, _, _, single = LISTS[number]
    if not single:
        return
    again = frame[subject].duplicated()
    same = frame.duplicated([name for name, kind, _, _ in present if kind != "age"])
    for rule, mask in (("same-row-twice", same), ("two-rows-kept" if number == 11 else "two-rows-for-one", again & ~same)):
        if mask.any():
            problems[rule] = problems.get(rule, 0) + int(mask.sum())


def checked_across(lists, problems):
    children = pd.concat([frame[["child unique id", "date of birth"]] for number, frame in lists.items() if number != 11])
    born = children.dropna()
    firsts = born.groupby("child unique id", sort=False)["date of birth"].transform("first")
    count(problems, "birth-differs", born["date of birth"] != firsts)
    if 6 in lists:
        needed = set(lists[6]["child unique id"])
        for number in (7, 8):
            if number in lists:
                count(problems, "not-on-list-6", ~lists[number]["child unique id"].isin(needed))
    if 5 in lists and 7 in lists:
        planned = lists[5][lists[5]["did the initial child protection conference result in a child protection plan"].map(lambda cell: code_of(cell)[1] in ("yes", "y"), na_action="ignore") == True]  # noqa: E712
        conferences = planned.groupby("child unique id")["date of initial child protection conference"].max()
        count(problems, "plan-before-conference", lists[7]["child protection plan start date"] < lists[7]["child unique id"].map(conferences))


def zeros_lost(lists, problems):
    """Of the same figures with and without zeros before them, the first that was met is right. Answers the rows that are not."""
    references = pd.concat([frame["child unique id"] for number, frame in lists.items() if number != 11], keys=[number for number in lists if number != 11])
    figures = references[references.str.fullmatch(r"\d+")]
    wrong = figures != figures.groupby(figures.str.lstrip("0"), sort=False).transform("first")
    count(problems, "zeros-lost", wrong)
    return wrong[wrong].index


def count(problems, rule, mask):
    if mask.any():
        problems[rule] = problems.get(rule, 0) + int(mask.sum())


def list_of(sheet):
    """The number of the list, and the row of its headings; nothing where there are none."""
    for at in range(min(25, len(sheet))):
        heads = [folded(cell) for cell in sheet.iloc[at]]
        score = {number: sum(column[0] in heads for column in shape[1]) for number, shape in LISTS.items() if shape[0] in heads}
        if score and max(score.values()) >= 3:
            return max(score, key=lambda each: score[each] / len(LISTS[each][1])), at, heads
    return None


def main(path, day_text):
    began = time.perf_counter()
    as_at = pd.Timestamp(day_text)
    problems, lists, presents, rows = {}, {}, {}, 0
    book = pd.ExcelFile(path, engine="openpyxl")
    for name in book.sheet_names:
        sheet = book.parse(name, header=None, dtype=object, na_values=[], keep_default_na=False).replace("", None)
        told = list_of(sheet)
        if told is None:
            continue
        number, at, heads = told
        for rule, wrong in (("list-twice", number in lists), ("hidden-list", book.book[name].sheet_state != "visible"), ("heading-twice", len(set(filter(None, heads))) < len(list(filter(None, heads))))):
            if wrong:
                problems[rule] = problems.get(rule, 0) + 1
        frame = sheet.iloc[at + 1:].copy()
        frame.columns = heads
        frame = frame.dropna(how="all")
        rows += len(frame)
        lists[number], presents[number] = checked_list(frame, number, as_at, problems)
    checked_across(lists, problems)
    lost = zeros_lost(lists, problems)
    for number, frame in lists.items():
        here = [label for each, label in lost if each == number]
        checked_repeats(frame.drop(index=here), number, presents[number], problems)
    print(json.dumps({"rows": rows, "seconds": time.perf_counter() - began, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "problems": dict(sorted(problems.items()))}))


main(sys.argv[1], sys.argv[2])
