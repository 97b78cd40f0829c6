"""Reading plant files: exact values, and for every way of being wrong the file, line, field and plain words."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import msgspec.inspect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.flaw import Flaw
from traceapp.domain.grade import GradeFile
from traceapp.domain.material import MaterialFile
from traceapp.domain.problem import because
from traceapp.domain.property import PropertyFile
from traceapp.domain.route import Route
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_file import read_plant_file, reading_of_text

RESOURCES = Path(__file__).parents[2] / "resources"
SHAPES: dict[str, type[Any]] = {
    "routes": Route,
    "materials": MaterialFile,
    "grades": GradeFile,
    "properties": PropertyFile,
}
SHIPPED = [path for folder in SHAPES for path in sorted((RESOURCES / folder).glob("*.yaml"))]
EACH_FILE = pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
SINTERED = RESOURCES / "routes" / "sintered-ndfeb.yaml"
TEXT = SINTERED.read_text(encoding="utf-8")
LINES = TEXT.count("\n") + 1


def faults(text: str, shape: type[Any] = Route) -> list[tuple[int, str, str]]:
    """Line, field and problem of everything wrong with the text."""
    reading = reading_of_text("plant.yaml", text.encode(), shape)
    assert (reading.value is None) == bool(reading.faults)
    assert all(fault.facts["file"] == "plant.yaml" for fault in reading.faults)
    facts = [fault.facts for fault in reading.faults]
    return [(int(str(fact["line"])), str(fact["field"]), str(fact["problem"])) for fact in facts]


def line_of(text: str, part: str) -> int:
    assert text.count(part) == 1, f"{part!r} stands {text.count(part)} times"
    return text.count("\n", 0, text.index(part)) + 1


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    open: bool = False
    digits: int = 0
    note: str | None = None


@EACH_FILE
def test_every_shipped_file_reads(path):
    assert read_plant_file(path, SHAPES[path.parent.name]) is not None


def test_scalars_stay_text_so_norway_is_a_country():
    country = reading_of_text("site.yaml", b"code: NO\nopen: true\ndigits: 7", Country).value
    assert country == Country(code="NO", open=True, digits=7)
    assert reading_of_text("site.yaml", b"code: 0123", Country).value == Country(code="0123")
    assert reading_of_text("site.yaml", b"code: 2026-12-16", Country).value == Country(code="2026-12-16")


def test_an_empty_place_is_nothing_and_quotes_are_empty_text():
    assert reading_of_text("site.yaml", b"code: ''\nnote:", Country).value == Country(code="", note=None)
    assert [str(f.facts["problem"]) for f in reading_of_text("site.yaml", b"code:", Country).faults] == ["is empty"]


def test_weights_shares_and_numbers_are_exact():
    cast = read_plant_file(SINTERED, Route).step("strip-casting")
    assert cast.charge is not None
    assert (cast.charge.low_mg, cast.charge.high_mg) == (50_000_000, 1_000_000_000)
    assert cast.inputs[0].plan_ppm == 308_000
    assert type(cast.inputs[0].plan_ppm) is int
    wheel = cast.recorded("wheel")
    assert wheel is not None
    assert (wheel.low, str(wheel.target_low)) == (Decimal("0.60"), "1.00")


# Each row: what is replaced (it stands once in the file), by what, where the fault is found then, its field, its words.
CAST = "    irreversible: true\n    first_out: true\n    begin: {en: Start melt, es: Iniciar fusión}\n"
BROKEN = [
    ("    act: receive\n", "", "  - key: receipt", "steps[receipt].act", "is missing"),
    ("    act: receive\n", "    act: recieve\n", "    act: rec", "steps[receipt].act",
     "cannot be “recieve”, only expose, inspect, make, pack, receive or ship"),
    ("    running: {en: Tap,", "    runing: {en: Tap,", "    runing:", "steps[reduction].runing",
     "is not known here; did you mean “running”?"),
    ("      unit: mg\n      containers_max: 40\n      container_most: 250 kg", "      unit: kg", "      unit: kg",
     "steps[reduction].makes.unit", "cannot be “kg”, only mg or pcs"),
    ("    kind: RM\n", "    kind: Rm\n", "    kind: Rm", "steps[reduction].kind", "must be two capital letters"),
    ("    kind: RM\n", "    kind: SC\n", "    kind: SC\n    skill: melting", "steps[strip-casting].kind",
     "is SC, which the step “reduction” gives already"),
    ("key: electrolysis-cell,", "key: Cell 1,", "key: Cell 1,", "steps[reduction].equipment[Cell 1].key",
     "may hold only small letters, digits and hyphens"),
    ("low: 10 kg, high: 2 t", "low: 10, high: 2 t", "low: 10, high", "steps[reduction].charge.low",
     "must be a weight such as 600 kg, not “10”"),
    ("low: 10 kg, high: 2 t", "low: 10 kg, high: 2 kg", "low: 10 kg, high", "steps[reduction].charge.low",
     "10.00 kg is above the high limit 2.00 kg"),
    ("low: 96.5 %, high: 101 %", "low: 96.5 %, high: 91 %", "low: 96.5 %, high: 91 %", "steps[reduction].balance.low",
     "96.5 % is above the high limit 91 %"),
    ("plan: 30.8 %", "plan: 30.9 %", "    inputs:\n      - key: rare-earth", "steps[strip-casting].inputs",
     "plan shares add up to 100.1 %, not to 100 %"),
    ("plan: 30.8 %", "plan: 30,8 %", "plan: 30,8", "steps[strip-casting].inputs[rare-earth].plan",
     "must be a share such as 98.5 % or 350 ppm, not “30,8 %”"),
    ("unit: °C, low: 1380,", "unit: °C, low: 1480,", "low: 1480,", "steps[strip-casting].fields[melt].low",
     "1480 is above target_low, 1440"),
    ("unit: °C, low: 1380,", "unit: °C, low: 1380.5,", "low: 1380.5", "steps[strip-casting].fields[melt].low",
     "1380.5 has more digits after the point than decimals allows (0)"),
    ("unit: °C, low: 1380,", "unit: °C, low: NaN,", "low: NaN", "steps[strip-casting].fields[melt].low",
     "must be a plain number such as 7.45, not “NaN”"),
    (CAST, CAST.replace("true", "yes", 1), "irreversible: yes", "steps[strip-casting].irreversible",
     "must be true or false"),
    ("    number: 3\n", "    number: three\n", "number: three", "steps[strip-casting].number",
     "must be a whole number"),
    ("    number: 3\n", "    number: 2\n", "    number: 2\n    name: {en: Strip", "steps[strip-casting].number",
     "is 2, which the step “reduction” has already"),
    ("    number: 3\n", "    number: 3\n    number: 33\n", "    number: 33\n", "steps[strip-casting].number",
     f"is given twice; the first is on line {line_of(TEXT, '    number: 3' + chr(10))}"),
    ("    number: 3\n", "    number: !!int 3\n", "number: !!int", "steps[strip-casting].number",
     "has the tag int; write plain text"),
    ("    number: 3\n", "\tnumber: 3\n", "\tnumber: 3", "", "there is a tab; indent with spaces"),
    ("    skill: melting\n", "    skill: smelting\n", "skill: smelting", "steps[strip-casting].skill",
     "names “smelting”, which is not under skills"),
    ("    second_skill: charge-check\n" + CAST, CAST, "  - key: strip-casting", "steps[strip-casting].second_skill",
     "is missing: an irreversible step needs somebody qualified to release its charge"),
    ("{en: Start melt, es: Iniciar fusión}", "{en: Start melt}", "begin: {en: Start melt",
     "steps[strip-casting].begin.es", "is missing"),
    ("{en: Start melt, es: Iniciar fusión}", "{en: Start melt, es: ''}", "begin: {en: Start melt",
     "steps[strip-casting].begin.es", "is empty"),
    ("{en: Start melt, es: Iniciar fusión}", "{en: Start, melt, es: Iniciar}", "begin: {en: Start, melt",
     "steps[strip-casting].begin.melt", "is not known here; words with a comma go in quotes"),
    ("{en: Start melt, es: Iniciar fusión}", "Start melt", "begin: Start melt", "steps[strip-casting].begin",
     "needs named values under it"),
    ("        materials: [iron]\n", "        materials: iron\n", "materials: iron",
     "steps[strip-casting].inputs[iron].materials", "needs a list"),
    ("        materials: [iron]\n", "        materials: []\n", "materials: []",
     "steps[strip-casting].inputs[iron].materials", "names no material"),
    ("        materials: [iron]\n", "        materials: [iron, iron]\n", "materials: [iron, iron]",
     "steps[strip-casting].inputs[iron].materials[1]", "names “iron” again"),
    ("      - key: cobalt\n", "      - key: iron\n", "      - key: iron\n        name: {en: Cobalt",
     "steps[strip-casting].inputs[iron].key", "is “iron” again; entry 2 of the list has it already"),
    ("    exposure: load\n    becomes", "    becomes", "  - key: sintering", "steps[sintering].exposure",
     "is missing: act expose needs load, bath or rework"),
    ("then: [strip-casting]}", "then: [strip-castin]}", "[strip-castin]", "edges[1].then[0]",
     "names the step “strip-castin”, which the route does not have"),
    ("then: [strip-casting]}", "then: [jet-milling]}", "{after: reduction", "edges[1].then[0]",
     "“jet-milling” charges nothing that “reduction” gives (ndpr-metal)"),
    ("  - {after: reduction, then: [strip-casting]}\n", "", "  - key: reduction", "steps[reduction]",
     "is a dead end: no way along the edges leads on to shipping"),
    ("  - {after: packing, then: [shipping]}\n", "", "  - key: shipping\n", "steps[shipping]",
     "cannot be reached: no way along the edges leads here"),
    ("    act: receive\n", "    act: receive\n    inputs: [{key: a, name: {en: A, es: A}, materials: [iron]}]\n",
     "    inputs: [{", "steps[receipt].inputs", "does not go with act receive, which takes any material"),
    ("    balance: {low: 96.5 %, high: 101 %}\n", "", "  - key: reduction", "steps[reduction].balance",
     "is missing: act make needs its limits both ways"),
    ("    kind: RM\n", "", "  - key: reduction", "steps[reduction].kind",
     "is missing: act make needs the two letters of the codes it gives"),
    ("    kind: RM\n", "    exposure: bath\n    kind: RM\n", "    exposure: bath\n    kind: RM",
     "steps[reduction].exposure", "goes with act expose, and only with it"),
    ("    kind: RM\n", "    becomes: iron\n    kind: RM\n", "    becomes: iron", "steps[reduction].becomes",
     "goes with act expose; with act make the material stands under makes"),
    ("    kind: RM\n", "    most_attempts: 2\n    kind: RM\n", "    most_attempts: 2\n    kind: RM",
     "steps[reduction].most_attempts", "above 1 goes with act expose or inspect; a new lot is born only once"),
    ("    becomes: sintered-block\n", "    makes: {material: sintered-block}\n", "    makes: {material",
     "steps[sintering].makes", "goes with act make, and only with it"),
    ("    kind: NP\n", "    kind: NP\n    most_visits: 0\n", "most_visits: 0", "steps[coating].most_visits",
     "must be at least 1"),
    ("        materials: [compact]\n", "        materials: [compact]\n        lots_min: 41\n", "lots_min: 41",
     "steps[sintering].inputs[compacts].lots_min", "41 is above the high limit 40"),
    ("        materials: [compact]\n", "        materials: [compact]\n        lots_min: -1\n", "lots_min: -1",
     "steps[sintering].inputs[compacts].lots_min", "cannot be below 0"),
    ("        materials: [compact]\n", "        materials: [compact]\n        tolerance: 1 %\n", "tolerance: 1 %",
     "steps[sintering].inputs[compacts].tolerance", "needs a plan to be a tolerance of"),
    ("        materials: [compact]\n", "        materials: [compact]\n        role: source\n",
     "    inputs:\n      - key: compacts", "steps[sintering].inputs",
     "has no line with the role charge; act expose needs one"),
    ("es: Retorta HD}, heel: true,", "es: Retorta HD}, heel: false,", "heel: false",
     "steps[hydrogen-decrepitation].equipment[hd-retort].heel",
     "must be true for a machine whose heel is named or limited"),
    ("{property: density, samples: 3}", "{property: density, samples: 0}", "samples: 0",
     "steps[sintering].measures[0].samples", "must be at least 1"),
    ("es: Crisol}, form: text}", "es: Crisol}, form: text, low: 1}", "form: text, low: 1",
     "steps[strip-casting].fields[crucible].form", "is text, which has no limits, no unit and no scale"),
    ("es: Fusión}, unit", "es: Fusión}, decimals: 9, unit", "decimals: 9", "steps[strip-casting].fields[melt].decimals",
     "must be between 0 and 6"),
    ("{key: solvent, name:", "{key: drag, name: {en: x, es: x}, most: 1 %}\n      - {key: drag, name:",
     "{key: drag, name: {en: Solvent", "steps[grain-boundary-diffusion].losses[drag].key",
     "is “drag” again; entry 1 of the list has it already"),
    ("  - properties: [br]\n", "  - properties: [br, hcj]\n", "  - properties: [hcj, hcb", "tests[2].properties[0]",
     "“hcj” has a row in the table already"),
    ("    invalid: [reduction, strip-casting]\n", "    invalid: [reduction, casting]\n", "[reduction, casting]",
     "tests[4].invalid[1]", "names the step “casting”, which the route does not have"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "where", "field", "problem"), BROKEN, ids=[f"{n} {row[3]}" for n, row in enumerate(BROKEN)]
)
def test_a_broken_route_is_refused_with_line_field_and_plain_words(old, new, where, field, problem):
    assert TEXT.count(old) == 1, f"{old!r} stands {TEXT.count(old)} times"
    text = TEXT.replace(old, new)
    assert (line_of(text, where), field, problem) in faults(text)


def test_every_fault_of_a_file_is_told_at_once_in_the_order_of_lines():
    text = TEXT.replace("    act: receive\n", "").replace("plan: 30.8 %", "plan: lots").replace("    number: 16\n", "")
    found = faults(text)
    assert [field for _, field, _ in found] == [
        "steps[receipt].act",
        "steps[strip-casting].inputs[rare-earth].plan",
        "steps[shipping].number",
    ]
    assert [line for line, _, _ in found] == sorted(line for line, _, _ in found)


@pytest.mark.parametrize(
    ("raw", "line", "problem"),
    [
        (b"", 1, "the file is empty"),
        (b"# only a comment\n", 1, "the file is empty"),
        (b"code: A\nnote: \xff", 2, "a character is not UTF-8; save the file with the encoding UTF-8"),
        (b"code: A\nnote: \x07", 2, "there is a control character that no text file should hold"),
        (b"code: A\n---\ncode: B", 2, "a second document starts here; a plant file holds one"),
        (b"- A\n- B", 1, "needs named values under it"),
        (b"just words", 1, "needs named values under it"),
        (b"code: " + b"[" * 500 + b"]" * 500, 1, "is nested deeper than 32 levels"),
        (b"code: A\nnote: x" + b"x" * 2_000_000, 0, "the file is larger than 2 MB"),
        (b"code: *a", 1, None),
        (b"code: 'A\nnote: B", None, None),
        (b"code: A\n  note: B", 2, None),
    ],
    ids=["empty", "comment", "latin-1", "bell", "two files", "list", "words", "deep", "large", "anchor",
         "quote", "indent"],
)  # fmt: skip
def test_a_file_that_is_no_plant_file_is_refused_where_it_breaks(raw, line, problem):
    reading = reading_of_text("site.yaml", raw, Country)
    assert reading.value is None
    first = reading.faults[0].facts
    assert first["file"] == "site.yaml"
    if line is not None:
        assert first["line"] == line
    if problem is not None:
        assert str(first["problem"]) == problem
    else:
        assert str(first["problem"]).startswith("the structure breaks here, at column ")


def test_anchors_aliases_and_merge_keys_are_refused():
    repeated = b"code: &a NO\nnote: *a"
    fault = reading_of_text("site.yaml", repeated, Country).faults[0].facts
    assert (fault["line"], fault["field"]) == (2, "note")
    assert str(fault["problem"]) == "repeats another place with an anchor (* and &); write it out"
    endless = b"code: &a [*a]"
    assert reading_of_text("site.yaml", endless, Country).faults[0].facts["field"] == "code[0]"
    merged = reading_of_text("site.yaml", b"<<: {code: A}", Country).faults
    assert {fault.facts["field"] for fault in merged} == {"<<", "code"}


def test_a_name_that_is_a_list_is_refused():
    fault = reading_of_text("site.yaml", b"code: A\n? [b]\n: c", Country).faults[0].facts
    assert (fault["line"], str(fault["problem"])) == (2, "is no plain name")


def test_a_file_that_is_not_there_is_a_plant_file_fault(tmp_path):
    with pytest.raises(BadPlantFile) as caught:
        read_plant_file(tmp_path / "missing.yaml", Route)
    assert caught.value.facts["file"] == "missing.yaml"
    assert caught.value.facts["line"] == 0
    assert str(caught.value.facts["problem"]).startswith("the file cannot be read: ")


def test_a_callers_own_check_takes_the_place_of_the_domains(tmp_path):
    path = tmp_path / "site.yaml"
    path.write_text("note: x\ncode: ZZ\n", encoding="utf-8")

    def no_such_country(country: Country) -> list[Flaw]:
        return [Flaw(("code",), because("no_customer", name=country.code))]

    with pytest.raises(BadPlantFile, match="line=2, field=code, problem=“ZZ” is no customer"):
        read_plant_file(path, Country, check=no_such_country)


NAMED = re.compile(r"^( *)(- )?([a-z_]+): ?(.*)$")


def named_lines(text: str) -> list[int]:
    """Positions of the lines that open with a name and go on from no line before, a dozen spread over the file."""
    named, depth = [], 0
    for n, line in enumerate(text.splitlines()):
        if not depth and NAMED.match(line):
            named.append(n)
        depth += line.count("{") + line.count("[") - line.count("}") - line.count("]")
    return named[:: max(1, len(named) // 12)]


@EACH_FILE
def test_a_name_misspelt_anywhere_in_a_shipped_file_is_told_with_its_line(path):
    text = path.read_text(encoding="utf-8")
    for n in named_lines(text):
        lines = text.splitlines()
        lines[n] = NAMED.sub(r"\1\2zz_\3: \4", lines[n])
        misspelt = NAMED.match(lines[n])
        found = faults("\n".join(lines), SHAPES[path.parent.name])
        assert misspelt is not None
        assert any(
            line == n + 1 and field.endswith(misspelt[3]) and problem.startswith("is not known here")
            for line, field, problem in found
        ), (n + 1, found)


@EACH_FILE
def test_a_name_given_twice_anywhere_in_a_shipped_file_is_told_with_both_lines(path):
    text = path.read_text(encoding="utf-8")
    for n in named_lines(text):
        lines = text.splitlines()
        line = NAMED.match(lines[n])
        assert line is not None
        indent = line[1] + ("  " if line[2] else "")
        lines.insert(n, f"{line[1]}{line[2] or ''}{line[3]}: once")
        lines[n + 1] = f"{indent}{line[3]}: {line[4]}"
        found = faults("\n".join(lines), SHAPES[path.parent.name])
        assert any(
            at == n + 2 and field.endswith(line[3]) and problem == f"is given twice; the first is on line {n + 1}"
            for at, field, problem in found
        ), (n + 1, found)


@EACH_FILE
def test_a_tab_before_any_line_of_a_shipped_file_is_told_with_its_line(path):
    text = path.read_text(encoding="utf-8")
    for n in named_lines(text):
        lines = text.splitlines()
        if not lines[n].startswith(" "):
            continue
        lines[n] = "\t" + lines[n].lstrip()
        assert (n + 1, "", "there is a tab; indent with spaces") in faults("\n".join(lines), SHAPES[path.parent.name])


@given(st.integers(0, len(TEXT)), st.integers(0, 30), st.text("\t\n :-[]{}#&*!|>'\"%@`,?~aZ9é°\x00", max_size=6))
def test_a_route_damaged_anywhere_is_read_or_refused_with_a_line_of_the_file(at, gone, put):
    text = TEXT[:at] + put + TEXT[at + gone :]
    for line, _, problem in faults(text):
        assert 0 <= line <= LINES + put.count("\n") + 1
        assert problem


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw):
    reading = reading_of_text("site.yaml", raw, Country)
    assert (reading.value is None) == bool(reading.faults)


def test_two_threads_never_work_a_type_out_at_once(monkeypatch):
    inside, most = [], []
    type_info = msgspec.inspect.type_info

    def noted(shape):
        inside.append(shape)
        most.append(len(inside))
        time.sleep(0.01)
        inside.pop()
        return type_info(shape)

    monkeypatch.setattr(msgspec.inspect, "type_info", noted)
    with ThreadPoolExecutor(4) as pool:
        read = [pool.submit(reading_of_text, "g.yaml", b"x: 1", GradeFile) for _ in range(8)]
    assert all(one.result().faults for one in read)
    assert most == [1] * 8
