"""The grammar of a rule pack: which regimes a day has, and for every way of being wrong the line, field and words."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.domain.rules.shipped import CUSTOMER, DFARS, NDAA, RECYCLED, SHEET, pack
from traceapp.domain.rules.pack import RulePack, SheetField, regimes_on
from traceapp.domain.step import STAGES
from traceapp.domain.words import Words
from traceapp.exchange.plant_file import reading_of_text
from traceapp.resources import resources_folder

SHIPPED = (DFARS, NDAA, SHEET, RECYCLED, CUSTOMER)

SMALL = """\
key: own-rule
revision: "1"
name: {en: Own rule, es: Regla propia}
source: clause 1
covered: [CN]
strict: b
regimes:
  - key: a
    name: {en: first, es: primero}
    through: 2026-12-31
    clauses:
      - key: not-there
        source: clause 1
        forbid: {elements: [Nd], stages: [melted]}
  - key: b
    name: {en: second, es: segundo}
    since: 2027-01-01
    evidence: [recorded, lot]
    clauses:
      - key: known
        source: clause 2
        magnets: [ndfeb]
        require_known: {elements: [Nd], stages: [mined, sintered|bonded], recycled: feedstock, feedstock: [separated]}
      - key: enough
        source: clause 3
        least_share: {element: Nd, recycled: [pre-consumer], least: 20 %}
exceptions:
  - key: recycled
    name: {en: recycled, es: reciclado}
    source: clause 4
    regimes: [b]
    needs: [{fact: share, name: {en: share, es: parte}, below: 50 %, regimes: [b]}]
    wholly_recycled: {elements: [Nd], recycled: [post-consumer], stages: [milled], country: US}
"""
TOLD = """\
key: own-sheet
revision: "1"
name: {en: Own sheet, es: Ficha propia}
source: article 1
regimes:
  - key: always
    name: {en: always, es: siempre}
    clauses:
      - key: sheet
        source: article 1
        disclose: {elements: [Nd], composition: true, fields: [{key: mass, name: {en: mass, es: masa}}]}
"""
FIELDS = ", fields: [{key: mass, name: {en: mass, es: masa}}]"


def faults(text: str) -> list[tuple[int, str, str]]:
    reading = reading_of_text("own.yaml", text.encode(), RulePack)
    facts = [fault.facts for fault in reading.faults]
    return [(int(str(fact["line"])), str(fact["field"]), str(fact["problem"])) for fact in facts]


def test_the_two_small_packs_are_good():
    assert faults(SMALL) == faults(TOLD) == []


REGIME_A, REGIME_B = "regimes[a]", "regimes[b]"
WRONG = [
    ('revision: "1"', 'revision: " "', "revision", "is empty"),
    ("covered: [CN]", "covered: [China]", "covered[0]", "must be two capital letters"),
    ("covered: [CN]\n", "", f"{REGIME_A}.clauses[not-there].forbid.countries",
     "is missing: the pack covers no countries that could be meant"),
    ("strict: b", "strict: c", "strict", "names “c”, which is none of the regimes"),
    ("strict: b\n", "", "strict",
     "is missing: with several regimes the pack says which is judged when no date is on file"),
    ("through: 2026-12-31", "through: 31.12.2026", f"{REGIME_A}.through",
     "must be a date such as 2027-01-31, not “31.12.2026”"),
    ("through: 2026-12-31", "through: 2026-13-31", f"{REGIME_A}.through",
     "must be a date such as 2027-01-31, not “2026-13-31”"),
    ("through: 2026-12-31", "since: 2027-01-01\n    through: 2026-12-31", f"{REGIME_A}.through",
     "is before the day on which it begins, 2027-01-01"),
    ("since: 2027-01-01", "since: 2027-01-02", f"{REGIME_B}.since", "must be the day after “a” ends, 2027-01-01"),
    ("since: 2027-01-01", "since: 2026-12-31", f"{REGIME_B}.since", "must be the day after “a” ends, 2027-01-01"),
    ("    through: 2026-12-31\n", "", f"{REGIME_B}.since", "must be the day after “a” ends"),
    ("- key: b\n", "- key: a\n", "regimes[a].key", "is “a” again; entry 1 of the list has it already"),
    ("stages: [melted]", "stages: [molten]", f"{REGIME_A}.clauses[not-there].forbid.stages[0]",
     "cannot be “molten”, only "),
    ("elements: [Nd], stages: [melted]", "elements: [Neodymium], stages: [melted]",
     f"{REGIME_A}.clauses[not-there].forbid.elements[0]", "“Neodymium” is no chemical symbol"),
    ("elements: [Nd], stages: [melted]", "elements: [Nd, Nd], stages: [melted]",
     f"{REGIME_A}.clauses[not-there].forbid.elements[1]", "names “Nd” again"),
    ("elements: [Nd], stages: [melted]", "elements: [], stages: [melted]",
     f"{REGIME_A}.clauses[not-there].forbid.elements", "is empty"),
    ("        forbid: {elements: [Nd], stages: [melted]}\n", "", f"{REGIME_A}.clauses[not-there]",
     "needs exactly one of forbid, require_known, least_share, disclose"),
    ("forbid: {elements: [Nd], stages: [melted]}",
     "forbid: {elements: [Nd]}\n        least_share: {element: Nd, recycled: [pre-consumer], least: 1 %}",
     f"{REGIME_A}.clauses[not-there]", "needs exactly one of forbid, require_known, least_share, disclose"),
    ("forbid: {", "forbidden: {", f"{REGIME_A}.clauses[not-there].forbidden",
     "is not known here; did you mean “forbid”?"),
    ("[mined, sintered|bonded]", "[mined, sintered|baked]", f"{REGIME_B}.clauses[known].require_known.stages[1]",
     "“baked” is no stage; known are mined, "),
    ("[mined, sintered|bonded]", "[mined, mined]", f"{REGIME_B}.clauses[known].require_known.stages[1]",
     "names “mined” again"),
    ("[mined, sintered|bonded]", "[]", f"{REGIME_B}.clauses[known].require_known.stages", "is empty"),
    ("feedstock: [separated]", "feedstock: [shredded]", f"{REGIME_B}.clauses[known].require_known.feedstock[0]",
     "“shredded” is no stage; known are mined, "),
    (", feedstock: [separated]", "", f"{REGIME_B}.clauses[known].require_known.feedstock",
     "goes with recycled: feedstock, and only with it"),
    ("recycled: feedstock", "recycled: same", f"{REGIME_B}.clauses[known].require_known.feedstock",
     "goes with recycled: feedstock, and only with it"),
    ("magnets: [ndfeb]", "magnets: [neodym]", f"{REGIME_B}.clauses[known].magnets[0]",
     "cannot be “neodym”, only alnico, ferrite, ndfeb or smco"),
    ("evidence: [recorded, lot]", "evidence: [hearsay]", f"{REGIME_B}.evidence[0]", "cannot be “hearsay”, only "),
    ("element: Nd, recycled", "element: Xx, recycled", f"{REGIME_B}.clauses[enough].least_share.element",
     "“Xx” is no chemical symbol"),
    ("least: 20 %", "least: 0 %", f"{REGIME_B}.clauses[enough].least_share.least",
     "must be more than 0 % and at most 100 %"),
    ("least: 20 %", "least: 101 %", f"{REGIME_B}.clauses[enough].least_share.least",
     "must be more than 0 % and at most 100 %"),
    ("least: 20 %", "least: a fifth", f"{REGIME_B}.clauses[enough].least_share.least", ""),
    ("recycled: [pre-consumer]", "recycled: []", f"{REGIME_B}.clauses[enough].least_share.recycled", "is empty"),
    ("- key: enough", "- key: known", f"{REGIME_B}.clauses[known].key", "is “known” again"),
    ("    regimes: [b]\n", "    regimes: [c]\n", "exceptions[recycled].regimes[0]",
     "names “c”, which is none of the regimes"),
    ("below: 50 %, regimes: [b]", "below: 50 %, regimes: [d]", "exceptions[recycled].needs[0].regimes[0]",
     "names “d”, which is none of the regimes"),
    ("below: 50 %, ", "", "exceptions[recycled].needs[0]", "needs either below or is, and one only"),
    ("below: 50 %, ", 'below: 50 %, is: "no", ', "exceptions[recycled].needs[0]",
     "needs either below or is, and one only"),
    ("wholly_recycled: {", "source2: x\n    wholly_recycled: {", "exceptions[recycled].source2", ""),
    ("needs: [{fact: share,", "needs: [{fact: share, name: {en: s, es: p}, is: x}, {fact: share,",
     "exceptions[recycled].needs[1].fact", "is “share” again; entry 1 of the list has it already"),
    ("exceptions:\n", "exceptions:\n  - {key: recycled, name: {en: r, es: r}, source: s}\n",
     "exceptions[recycled].key", "is “recycled” again; entry 1 of the list has it already"),
    ("elements: [Nd], recycled: [post-consumer]", "elements: [Q], recycled: [post-consumer]",
     "exceptions[recycled].wholly_recycled.elements[0]", "“Q” is no chemical symbol"),
    ("elements: [Nd], recycled: [post-consumer]", "elements: [], recycled: [post-consumer]",
     "exceptions[recycled].wholly_recycled.elements", "is empty"),
    ("stages: [milled]", "stages: []", "exceptions[recycled].wholly_recycled.stages", "is empty"),
    ("country: US", "country: USA", "exceptions[recycled].wholly_recycled.country",
     "must be two capital letters"),
    ("key: own-rule", "key: Own Rule", "key", ""),
]  # fmt: skip
WRONG_TOLD = [
    ("elements: [Nd], composition: true, ", "composition: true, ", "regimes[always].clauses[sheet].disclose.elements",
     "goes with stages, composition or recycled: both are there, or neither"),
    ("composition: true, ", "", "regimes[always].clauses[sheet].disclose.elements",
     "goes with stages, composition or recycled: both are there, or neither"),
    ("disclose: {elements: [Nd], composition: true, fields: [{key: mass, name: {en: mass, es: masa}}]}", "disclose: {}",
     "regimes[always].clauses[sheet].disclose", "asks for nothing: name stages, composition, recycled or fields"),
    ("composition: true", "stages: [minded]", "regimes[always].clauses[sheet].disclose.stages[0]",
     "“minded” is no stage; known are mined, "),
    ("fields: [{", "fields: [{key: mass, name: {en: m, es: m}}, {",
     "regimes[always].clauses[sheet].disclose.fields[mass].key", "is “mass” again"),
    ("composition: true", "composition: perhaps", "regimes[always].clauses[sheet].disclose.composition", ""),
    ("regimes:\n", "exceptions: [{key: e, name: {en: e, es: e}, source: s}]\nregimes:\n", "exceptions",
     "does not go with a disclosure, which is told whole or is incomplete"),
    ("      - key: sheet",
     "      - key: rule\n        source: s\n        forbid: {elements: [Nd], countries: [CN]}\n      - key: sheet",
     "regimes[always].clauses[rule]", "must be disclose, as the other clauses of this pack are"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("good", "old", "new", "field", "words"),
    [(SMALL, *row) for row in WRONG] + [(TOLD, *row) for row in WRONG_TOLD],
    ids=lambda value: None if len(str(value)) > 40 or "\n" in str(value) else str(value),
)
def test_what_is_wrong_is_named_by_line_and_field(good: str, old: str, new: str, field: str, words: str):
    assert good.count(old) == 1, good.count(old)
    found = [(line, problem) for line, at, problem in faults(good.replace(old, new)) if at == field]
    assert found, faults(good.replace(old, new))
    is_part = not words or words.endswith((" ", " again"))
    assert any(problem.startswith(words) if is_part else problem == words for _, problem in found), found
    assert all(1 <= line <= good.count("\n") + 4 for line, _ in found)


def test_the_line_is_the_one_that_an_editor_shows():
    bad = SMALL.replace("stages: [melted]", "stages: [molten]")
    assert [line for line, _, _ in faults(bad)] == [1 + bad[: bad.index("molten")].count("\n")]


def test_a_pack_without_a_regime_or_a_clause_is_refused():
    head = "".join(TOLD.partition("regimes:")[0])
    assert [told[1:] for told in faults(f"{head}regimes: []\n")] == [("regimes", "names no regime")]
    empty = TOLD.partition("    clauses:")[0] + "    clauses: []\n"
    assert [told[1:] for told in faults(empty)] == [("regimes[always].clauses", "names no clause")]


@pytest.mark.parametrize("key", SHIPPED)
def test_every_shipped_pack_is_named_by_its_file_and_says_where_each_clause_is_written(key: str):
    assert (resources_folder() / "rules" / f"{key}.yaml").exists()
    shipped = pack(key)
    assert shipped.source
    assert all(clause.source for regime in shipped.regimes for clause in regime.clauses)
    assert shipped.is_disclosure == (key in {NDAA, SHEET, RECYCLED})
    assert shipped.is_sheet == (key in {SHEET, RECYCLED})


def test_covered_countries_are_those_of_the_clause():
    assert pack(DFARS).covered == ("KP", "CN", "RU", "IR")


def test_close_to_a_change_a_day_belongs_to_both_regimes():
    dfars = pack(DFARS)
    days = {date(2026, 11, 1): 1, date(2026, 11, 2): 2, date(2027, 1, 1): 2, date(2027, 3, 2): 2, date(2027, 3, 3): 1}
    assert {day: len(regimes_on(dfars, day)) for day in days} == days
    assert [regime.key for regime in regimes_on(dfars, None)] == ["from-2027"]


def test_a_pack_of_one_regime_is_judged_whatever_the_day_is():
    assert [regime.key for regime in regimes_on(pack(CUSTOMER), None)] == ["always"]
    assert [regime.key for regime in regimes_on(pack(CUSTOMER), date(1999, 1, 1))] == ["always"]


def test_what_a_pack_leaves_out_means_sixty_days_and_recycled_matter_like_any_other():
    reading = reading_of_text(
        "own.yaml", SMALL.replace(", recycled: feedstock, feedstock: [separated]", "").encode(), RulePack
    )
    assert reading.value is not None
    assert reading.value.near_days == 60
    known = reading.value.regimes[1].clauses[0].require_known
    assert known is not None
    assert (known.recycled, known.feedstock) == ("same", ())


def test_a_regime_may_begin_and_end_and_even_be_of_one_day():
    for since in ("2026-01-01", "2026-12-31"):
        assert faults(SMALL.replace("through: 2026-12-31", f"since: {since}\n    through: 2026-12-31")) == []


def test_a_clause_that_names_its_countries_needs_no_others():
    named = SMALL.replace("stages: [melted]", "stages: [melted], countries: [CN]")
    assert faults(named.replace("covered: [CN]\n", "")) == []


@pytest.mark.parametrize("asks", ["stages: [mined]", "composition: true", "recycled: [post-consumer]"])
def test_elements_go_with_anything_that_is_told_of_them(asks: str):
    assert faults(TOLD.replace("composition: true", asks)) == []


@pytest.mark.parametrize("left_out", ["elements: [Nd], composition: true, ", FIELDS])
def test_a_disclosure_asks_for_what_the_material_tells_or_for_what_its_sheet_tells(left_out: str):
    assert TOLD.count(left_out) == 1
    assert faults(TOLD.replace(left_out, "")) == []


def test_the_least_share_is_anything_from_one_millionth_to_the_whole():
    for least in ("1 ppm", "100 %"):
        assert faults(SMALL.replace("least: 20 %", f"least: {least}")) == []


def test_a_stage_that_is_none_is_told_with_all_that_are():
    ((_, _, problem),) = faults(SMALL.replace("sintered|bonded", "baked"))
    assert problem == f"“baked” is no stage; known are {', '.join(STAGES)}"


@pytest.mark.parametrize("asks", ["composition", "recycled", "fields"])
def test_a_rule_that_asks_for_anything_of_a_data_sheet_is_one(asks: str) -> None:
    (clause,) = (one for one in pack(SHEET).regimes[0].clauses if one.key == "composition")
    assert clause.disclose is not None
    mass = SheetField(key="mass", name=Words("mass", "masa"))
    fields = {"composition": True, "recycled": ("post-consumer",), "fields": (mass,)}
    bare = replace(clause.disclose, composition=False)
    for disclose, is_sheet in ((bare, False), (replace(bare, **{asks: fields[asks]}), True)):
        regime = replace(pack(SHEET).regimes[0], clauses=(replace(clause, disclose=disclose),))
        assert replace(pack(SHEET), regimes=(regime,)).is_sheet == is_sheet
