"""Which doubts there are, and what each kind of them blocks (DOMAIN 17)."""

import pytest

from traceapp.domain.findings import ABOUT, KINDS, REACH, Finding, Reach, Settlement, Sort, with_settlements
from traceapp.domain.record.pieces import EntryRef

DOWN_THE_GENEALOGY = {
    "identity": {"lot_unknown", "born_twice", "lots_mixed_outside", "parents_uncertain", "owner_mixed"},
    "origin": {"claim_mixed"},
    "signature": {
        *("used_on_hold", "disposition_ignored", "not_qualified", "second_signature_missing"),
        *("processor_not_approved", "provisional_charged"),
    },
    "quantity certified twice": {"certified_twice"},
}
AT_THE_LOT = {
    "mass": {"overdrawn", "unit_mixed", "balance_outside", "balance_open", "count_differs"},
    "measurement": {"field_outside", "instrument_overdue", "result_failed", "composition_differs", "expired_used"},
}
NOTHING = {
    "information": {
        *("clock_moved_back", "older_lot_waiting", "keyed_in", "used_before_received", "heel_differs"),
        "count_doubted",
    }
}


def codes(reach: Reach) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {sort.value: set() for sort in Sort if REACH[sort] is reach}
    for code, sort in KINDS.items():
        if REACH[sort] is reach:
            found[sort.value].add(code)
    return found


@pytest.mark.parametrize(
    ("reach", "kinds"), [(Reach.CLAIM, DOWN_THE_GENEALOGY), (Reach.LOT, AT_THE_LOT), (Reach.NOTHING, NOTHING)]
)
def test_every_kind_of_doubt_blocks_what_the_plant_says(reach: Reach, kinds: dict[str, set[str]]):
    assert codes(reach) == kinds


@pytest.mark.parametrize("settled", [None, EntryRef("B", 9)])
@pytest.mark.parametrize("code", [*KINDS, "of_a_later_version"])
def test_a_doubt_blocks_while_it_is_open_and_of_a_kind_that_blocks(code: str, settled: EntryRef | None):
    finding = Finding("MG-1", code, EntryRef("A", 7), settled=settled, disposition="use as is" if settled else "")
    assert finding.blocks == (settled is None and code not in NOTHING["information"])
    assert finding.name == f"{code}:MG-1:A-7"


def test_what_tells_two_doubts_of_one_entry_apart_stays_as_it_is_since_settlements_name_it():
    assert ABOUT == {
        "result_failed": "property",
        "field_outside": "field",
        "instrument_overdue": "instrument",
        "not_qualified": "person",
    }


@pytest.mark.parametrize("code", ABOUT)
def test_what_one_entry_doubts_twice_has_two_names_and_an_answer_from_before_was_about_both(code: str):
    two = tuple(Finding("MG-1", code, EntryRef("A", 7), ((ABOUT[code], about),)) for about in ("length", "hcj"))
    assert [one.name for one in two] == [f"{code}:MG-1:A-7:length", f"{code}:MG-1:A-7:hcj"]

    def settled(*names: str) -> list[str]:
        answers = [Settlement(name, EntryRef("B", n), "use as is") for n, name in enumerate(names)]
        return ["" if one.settled is None else str(one.settled) for one in with_settlements(two, answers)]

    assert settled(two[1].name) == ["", "B-0"]
    assert settled(f"{code}:MG-1:A-7") == ["B-0", "B-0"]
    assert settled(f"{code}:MG-1:A-7", two[0].name) == ["B-1", "B-0"]


def test_a_doubt_is_told_by_its_words_and_answered_by_an_entry():
    plain = Finding("MG-1", "overdrawn", EntryRef("A", 7))
    assert (plain.facts, plain.settled, plain.disposition) == ((), None, "")
    assert [sort.value for sort in Sort] == [*DOWN_THE_GENEALOGY, *AT_THE_LOT, *NOTHING]
    assert [reach.value for reach in Reach] == [
        "every claim it touches, down the genealogy",
        "the lot where it arose; a signed disposition is inherited",
        "nothing",
    ]
