"""What disclosures tell: shares by country and class, composition, coating, and the fields of a sheet."""

from datetime import date

from msgspec.structs import replace

from tests.domain.rules.matter import matter
from tests.domain.rules.shipped import NDAA, RECYCLED, SHEET, asked, pack
from tests.domain.rules.test_rule_clauses import PACK
from traceapp.domain.makeup import WHOLE
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.rules.question import Matter, Question
from traceapp.domain.rules.verdict import MatterVerdict, Outcome
from traceapp.exchange.plant_file import reading_of_text

PERCENT = WHOLE // 100
FIELDS = {
    "magnet-type": "NdFeB",
    "mass": "12.5 g",
    "coating": "Ni-Cu-Ni 15 µm",
    "adhesive": "none",
    "magnetised": "yes",
    "direction": "through 5 mm",
    "responsible-person": "Acme",
    "product-id": "0641414000011",
    "data-carrier": "https://id.example.com/01/0641414000011",
    "valid-from": "2027-05-24",
}


def told(key: str, one: Matter) -> MatterVerdict:
    (regime,) = judge(asked(one, key=key)).regimes
    (verdict,) = regime.matter
    return verdict


def lines(verdict: MatterVerdict, about: str, element: str = "") -> list[tuple[str, str, int]]:
    return [(t.element, t.answer, t.share) for t in verdict.told if t.about == about and element in {"", t.element}]


def test_each_stage_is_told_by_country_the_greatest_share_first():
    verdict = told(NDAA, matter("ndfeb", "30 % of Nd mined CN", "10 % of Nd mined US"))
    assert lines(verdict, "mined", "Nd") == [
        ("Nd", "AU", 60 * PERCENT),
        ("Nd", "CN", 30 * PERCENT),
        ("Nd", "US", 10 * PERCENT),
    ]
    assert lines(verdict, "mined", "Pr") == [("Pr", "AU", WHOLE)]
    assert lines(verdict, "sintered|bonded", "Fe") == [("Fe", "US", WHOLE)]


def test_what_is_not_told_leaves_the_shares_short_of_the_whole():
    verdict = told(NDAA, matter("ndfeb", "25 % of Nd mined -", "5 % of Nd mined ?"))
    assert verdict.outcome is Outcome.INCOMPLETE
    assert lines(verdict, "mined", "Nd") == [("Nd", "AU", 70 * PERCENT)]
    assert {(reason.code, reason.share) for reason in verdict.reasons} == {
        ("stage_missing", 25 * PERCENT),
        ("place_unknown", 5 * PERCENT),
    }


def test_recycled_shares_stand_by_element_and_class_and_nothing_is_zero():
    one = matter(
        "ndfeb",
        "Ni 1 % coated on",
        "Nd custody segregated",
        "20 % of Nd recycled post-consumer",
        "30 % of Nd recycled pre-consumer",
    )
    verdict = told(RECYCLED, one)
    assert verdict.outcome is Outcome.COMPLETE
    assert lines(verdict, "post-consumer") == [("Nd", "", 20 * PERCENT), ("Pr", "", 0), ("B", "", 0), ("Ni", "", 0)]
    assert lines(verdict, "pre-consumer", "Nd") == [("Nd", "", 30 * PERCENT)]


def test_the_share_of_the_nickel_that_came_with_the_coating_is_shown():
    plated = told(RECYCLED, matter("ndfeb", "Ni 1 % coated on"))
    assert lines(plated, "coating") == [("Ni", "", WHOLE)]
    unplated = told(RECYCLED, matter("ndfeb", "Ni 1 %", coating=()))
    assert lines(unplated, "coating") == []
    assert unplated.outcome is Outcome.COMPLETE


def test_a_coating_that_nobody_named_leaves_the_answer_incomplete():
    verdict = told(RECYCLED, matter("ndfeb", coating=None))
    assert [reason.code for reason in verdict.reasons] == ["coating_unknown"]
    bare = told(RECYCLED, matter("ndfeb", "* coated -", coating=None))
    assert bare.outcome is Outcome.COMPLETE


def test_alloyed_nickel_does_not_stand_in_for_that_of_the_coating():
    verdict = told(RECYCLED, matter("ndfeb", "Ni 1 %"))
    assert [(reason.code, reason.element) for reason in verdict.reasons] == [("coating_not_counted", "Ni")]


def test_a_data_sheet_is_complete_with_every_field_and_the_composition():
    verdict = told(SHEET, matter("ndfeb", facts=FIELDS))
    assert verdict.outcome is Outcome.COMPLETE
    assert lines(verdict, "composition", "Nd") == [("Nd", "", 24 * PERCENT)]
    assert lines(verdict, "composition", "Tb") == [("Tb", "", 0)]
    assert lines(verdict, "mass") == [("", "12.5 g", 0)]
    fields = [f.key for c in pack(SHEET).regimes[0].clauses if c.disclose for f in c.disclose.fields]
    assert sorted(fields) == sorted(FIELDS)


def test_each_field_that_is_missing_is_named():
    for key in FIELDS:
        verdict = told(SHEET, matter("ndfeb", facts=FIELDS | {key: " "}))
        assert [(reason.code, reason.stage) for reason in verdict.reasons] == [("field_missing", key)]
        assert lines(verdict, key) == []


def test_a_sheet_of_what_nobody_analysed_is_incomplete():
    verdict = told(SHEET, matter("ndfeb", "1 % nobody knows", facts=FIELDS))
    assert [reason.code for reason in verdict.reasons] == ["element_unknown"]
    unknown = judge(asked(replace(matter(), makeup=None), key=SHEET, basis=date(2027, 1, 1)))
    assert [reason.code for reason in unknown.every_reason] == ["makeup_unknown"]
    assert unknown.outcome is Outcome.INCOMPLETE


def test_a_block_does_not_tell_of_stages_that_it_has_not_come_to():
    verdict = told(NDAA, matter("ndfeb", form="block", magnetised=False))
    assert lines(verdict, "magnetised") == []
    assert lines(verdict, "sintered|bonded", "Nd") == [("Nd", "US", WHOLE)]


def alone(disclose: str, one: Matter) -> MatterVerdict:
    """What a pack of this one clause answers."""
    reading = reading_of_text("own.yaml", f"{PACK}disclose: {disclose}\n".encode(), RulePack)
    assert reading.value is not None, reading.faults
    (verdict,) = judge(Question(pack=reading.value, magnet="ndfeb", matter=(one,), basis=None)).regimes[0].matter
    return verdict


FIELD = "{fields: [{key: mass, name: {en: mass, es: masa}}]}"


def test_fields_ask_nothing_of_the_matter():
    verdict = alone(FIELD, matter("ndfeb", "1 % nobody knows", "* sintered ?", facts={"mass": "1 g"}))
    assert (verdict.outcome, verdict.reasons) == (Outcome.COMPLETE, ())
    assert [(one.element, one.about, one.answer) for one in verdict.told] == [("", "mass", "1 g")]


def test_a_composition_is_told_of_every_element_asked_for_and_of_nothing_else():
    verdict = alone("{elements: [Nd, Tb], composition: true}", matter("ndfeb", "* sintered ?"))
    assert (verdict.outcome, verdict.reasons) == (Outcome.COMPLETE, ())
    assert [one.element for one in verdict.assessed] == ["Nd", "Tb"]
    assert [(one.element, one.about) for one in verdict.told] == [("Nd", "composition"), ("Tb", "composition")]


def test_stages_are_told_of_what_is_in_it_and_of_nothing_else():
    verdict = alone("{elements: [Nd, Tb, Ni], stages: [mined]}", matter("ndfeb", "Ni 1 % coated on"))
    assert [(one.element, one.about) for one in verdict.told] == [("Nd", "mined"), ("Ni", "mined")]
    assert [one.element for one in verdict.assessed] == ["Nd", "Ni"]


def test_countries_of_equal_shares_stand_by_name():
    verdict = told(NDAA, matter("ndfeb", "50 % of Nd mined BR", "50 % of Nd sintered VN"))
    assert [answer for _, answer, _ in lines(verdict, "sintered|bonded", "Nd")] == ["US", "VN"]


def test_a_magnet_of_which_a_part_was_coated_is_coated():
    verdict = told(RECYCLED, matter("ndfeb", "5 % of Nd coated -", coating=None))
    assert "coating_unknown" in [reason.code for reason in verdict.reasons]


def test_a_metal_that_is_not_asked_for_is_not_missed_in_the_coating():
    verdict = told(RECYCLED, matter("ndfeb", "Ni 1 % coated on", coating=("Cu", "Ni")))
    assert verdict.outcome is Outcome.COMPLETE
    assert [element for element, _, _ in lines(verdict, "coating")] == ["Ni"]


def test_nickel_of_alloy_and_coating_together_shows_the_part_that_was_coated_on():
    one = matter("ndfeb", "Ni 1 %", "40 % of Ni melted -")
    assert lines(told(RECYCLED, one), "coating") == [("Ni", "", 40 * PERCENT)]
