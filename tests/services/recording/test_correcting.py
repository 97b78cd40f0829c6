"""Undo by who did it, correction by two people; both add an entry and change none."""

from collections.abc import Callable
from functools import partial

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, pin
from traceapp.domain.command import Command, Outcome
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Noted, Seat, Signature, Target
from traceapp.domain.record.production import Exposed, LotReceived, Magnetised, Moved, StepPerformed
from traceapp.domain.record.quality import Corrected, Held, Inspected, LotReleased, Result
from traceapp.errors import Refused
from traceapp.services.quality.inspecting import inspect
from traceapp.services.recording.correcting import correct, correct_told, undo

Finished = tuple[Shop, Chain]


def take_back(shop: Shop, target: EntryRef, *, who: str = "op1", where: str = "S-1") -> Outcome:
    return shop.do(lambda books, c: undo(books, c, target=target), who=who, where=where)


def put_right(
    shop: Shop, target: EntryRef, *people: str, replacement: Record | None = None, reason: str = "typo"
) -> None:
    signatures = tuple(pin(person) for person in people)
    shop.do(
        lambda books, c: correct(
            books, shop.plant, c, target=target, reason=reason, signatures=signatures, replacement=replacement
        )
    )


def test_undoing_a_step_gives_back_what_it_took(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(10 * KG))
    done = shop.record(
        StepPerformed(
            step="reduction",
            draws=(draw(oxide, mg(4 * KG)),),
            lots=(new_lot(code := shop.code("RM"), "ndpr-metal", mg(3 * KG)),),
        )
    )
    take_back(shop, done.entries[0])
    with shop.store.reading() as books:
        before, made = books.lot(oxide), books.lot(code)
        assert before is not None
        assert made is not None
        assert (before.tally.drawn, made.birth) == (0, None)
        entry = books.entry(done.entries[0])
        assert entry is not None
        assert isinstance(entry.record, StepPerformed)


def test_undoing_takes_back_everything_of_the_same_command(finished: Finished):
    shop, chain = finished
    exposed = Exposed(code=(load := shop.code("MZ")), step="magnetising", seats=(Seat(lot=chain.lot),))
    done = shop.record(exposed, Magnetised(lots=(chain.lot,), code=load))
    undone = take_back(shop, done.entries[1])
    assert len(undone.entries) == 2
    with shop.store.reading() as books:
        lot = books.lot(chain.lot)
        assert lot is not None
        assert load not in {exposure.code for exposure in lot.exposures}


def test_what_was_touched_since_is_corrected_and_no_longer_undone(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    first = shop.record(Moved(lot=lot, place="P2"))
    second = shop.record(Moved(lot=lot, place="cage"))
    with pytest.raises(Refused, match="touched_since") as refused:
        take_back(shop, first.entries[0])
    assert refused.value.facts["subject"] == lot
    take_back(shop, second.entries[0])
    with pytest.raises(Refused, match="touched_since"):
        take_back(shop, second.entries[0])


def test_only_ones_own_entry_of_this_station_is_undone(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    done = shop.record(Moved(lot=lot, place="P2")).entries[0]
    with pytest.raises(Refused, match="not_own_entry"):
        take_back(shop, done, who="op2")
    with pytest.raises(Refused, match="other_station"):
        take_back(shop, done, where="S-2")
    with pytest.raises(Refused, match="not_allowed"):
        take_back(shop, done, who="aud")
    with pytest.raises(Refused, match="entry_unknown"):
        take_back(shop, EntryRef("Z", 1))


def test_what_took_a_pin_or_left_the_plant_is_not_undone_with_a_badge(finished: Finished):
    shop, chain = finished
    with shop.store.reading() as books:
        released = next(e.ref for e in books.history("lot", chain.lot) if isinstance(e.record, LotReleased))
    with pytest.raises(Refused, match="not_undoable"):
        take_back(shop, released, who="qa1")


def test_two_people_put_another_record_in_an_entrys_place(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    with shop.store.reading() as books:
        birth = books.history("lot", lot)[0].ref
    right = LotReceived(lot=new_lot(lot, "iron", mg(2 * KG)), step="receipt")
    put_right(shop, birth, "qa1", "sup", replacement=right)
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert (state.tally.made, state.birth) == (2 * KG, birth)


def test_a_correction_may_itself_be_corrected_away(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    with shop.store.reading() as books:
        birth = books.history("lot", lot)[0].ref
    put_right(shop, birth, "qa1", "qa2")
    with shop.store.reading() as books:
        struck = books.lot(lot)
        assert struck is not None
        assert struck.birth is None
        correction = books.last_touch("lot", lot)
        assert correction is not None
    put_right(shop, correction, "qa1", "qa2")
    with shop.store.reading() as books:
        back = books.lot(lot)
        assert back is not None
        assert back.birth == birth


def test_a_correction_takes_two_people_a_reason_and_the_same_kind(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    with shop.store.reading() as books:
        birth = books.history("lot", lot)[0].ref
    with pytest.raises(Refused, match="signature_missing"):
        put_right(shop, birth, "qa1")
    with pytest.raises(Refused, match="same_person_twice"):
        put_right(shop, birth, "qa1", "qa1")
    with pytest.raises(Refused, match="reason_missing"):
        put_right(shop, birth, "qa1", "sup", reason="")
    with pytest.raises(Refused, match="kind_differs"):
        put_right(shop, birth, "qa1", "sup", replacement=Moved(lot=lot, place="P2"))
    with pytest.raises(Refused, match="entry_unknown"):
        put_right(shop, EntryRef("Z", 9), "qa1", "sup")


def test_the_first_entry_of_a_chain_stands_for_ever(shop: Shop):
    with pytest.raises(Refused, match="not_correctable"):
        put_right(shop, EntryRef("A", 1), "qa1", "sup")


def test_an_undone_hold_holds_nothing(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    done = shop.record(Held(targets=(Target(lot=lot),), reason="oops"))
    take_back(shop, done.entries[0])
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert state.open_holds == ()


def cast(shop: Shop, *, made: int) -> StepPerformed:
    """200 kg of iron become so many kilograms of strip."""
    iron = shop.receive("iron", mg(300 * KG))
    return StepPerformed(
        step="strip-casting",
        route="sintered-ndfeb",
        draws=(draw(iron, mg(200 * KG), line="iron"),),
        lots=(new_lot(shop.code("SC"), "alloy-strip", mg(made * KG)),),
        signatures=(Signature(person="op1", meaning="performed", at=shop.at),),
    )


def codes_on(shop: Shop, lot: str) -> list[str]:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        return [finding.code for finding in state.findings]


def test_what_is_corrected_is_weighed_again(shop: Shop):
    right = cast(shop, made=199)
    lot = right.lots[0].code
    entry = shop.record(right).entries[0]
    wrong = replace(right, lots=(new_lot(lot, "alloy-strip", mg(1990 * KG)),))
    put_right(shop, entry, "qa1", "sup", replacement=wrong)
    assert codes_on(shop, lot) == ["balance_outside"]
    put_right(shop, entry, "qa1", "sup", replacement=right)
    assert codes_on(shop, lot) == []


def test_a_correction_takes_no_doubt_away_that_does_not_follow_from_what_it_corrects(shop: Shop):
    told = cast(shop, made=199)
    lot = told.lots[0].code
    doubts = ("second_signature_missing", "balance_outside")
    entry = shop.record(replace(told, noted=tuple(Noted(lot=lot, code=code) for code in doubts))).entries[0]
    put_right(shop, entry, "qa1", "sup", replacement=replace(told, country="US"))
    assert codes_on(shop, lot) == ["second_signature_missing"]


def test_nobody_signs_by_being_written_into_a_correction(shop: Shop):
    told = cast(shop, made=199)
    entry = shop.record(told).entries[0]
    forged = (*told.signatures, Signature(person="op2", meaning="charge release", at=shop.at))
    put_right(shop, entry, "qa1", "sup", replacement=replace(told, signatures=forged))
    with shop.store.reading() as books:
        (counted,) = books.entries((entry,)).values()
    assert isinstance(counted.record, StepPerformed)
    assert counted.record.signatures == told.signatures


def test_a_result_is_not_undone_with_a_badge(finished: Finished):
    shop, chain = finished
    length = Result(property="length", n=20, least="39.00", mean="39.00", most="39.00", instrument="MM-1")
    told = Inspected(unit=chain.lot, report="R-9", results=(length,))
    done = shop.do(lambda books, c: inspect(books, shop.plant, c, inspected=told))
    assert len(done.entries) == 2
    for entry in done.entries:
        with pytest.raises(Refused, match="not_undoable"):
            take_back(shop, entry, who="qa1")


# --- what is told of it


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code, dict(refused.value.facts)


def test_an_undoing_names_each_entry_the_last_first_and_whose_badge_it_was(finished: Finished):
    shop, chain = finished
    load = shop.code("MZ")
    exposed = Exposed(code=load, step="magnetising", seats=(Seat(lot=chain.lot),))
    shop.record(Moved(lot=chain.lot, place="P2"))
    done = shop.record(exposed, Magnetised(lots=(chain.lot,), code=load)).entries
    undone = take_back(shop, done[0]).entries
    badge = Signature(person="op1", meaning="undo", at=shop.at)
    with shop.store.reading() as books:
        records = [entry.record for ref in undone if (entry := books.entry(ref)) is not None]
    assert records == [
        Corrected(target=entry, reason="undo", undo=True, signatures=(badge,)) for entry in reversed(done)
    ]


def test_whose_badge_comes_first_undoes_and_what_two_did_is_either_ones(shop: Shop):
    lot = shop.receive("iron", mg(KG))

    def by(*people: str) -> Command:
        return replace(shop.command(), who=people)

    done = shop.store.record(by("op1", "sup"), lambda _books: (Moved(lot=lot, place="P2"),)).entries[0]
    asked = partial(take_back, shop, done, who="op2")
    assert refusal(asked) == ("not_own_entry", {"entry": str(done), "person": "op1, sup"})
    command = by("op1", "aud")
    (undone,) = shop.store.record(command, lambda books: undo(books, command, target=done)).entries
    with shop.store.reading() as books:
        entry = books.entry(undone)
    assert entry is not None
    assert isinstance(entry.record, Corrected)
    assert [signature.person for signature in entry.record.signatures] == ["op1"]


def test_a_correction_keeps_its_reason_and_who_signed_it_and_what_stands_there_now(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    moved = shop.record(Moved(lot=lot, place="P2")).entries[0]
    for right in (Moved(lot=lot, place="cage"), None):
        put_right(shop, moved, "qa1", "sup", replacement=right, reason=" wrong shelf ")
        with shop.store.reading() as books:
            last = books.last_touch("lot", lot)
            entry = books.entry(last) if last is not None else None
        assert entry is not None
        plain = to_builtins(right) if right is not None else None
        signatures = (pin("qa1"), pin("sup"))
        assert entry.record == Corrected(target=moved, reason="wrong shelf", replacement=plain, signatures=signatures)


def test_what_is_not_undone_says_which_entry_why_and_whose_it_is(finished: Finished):
    shop, chain = finished
    first = shop.record(Moved(lot=chain.lot, place="P2")).entries[0]
    second = shop.record(Moved(lot=chain.lot, place="cage")).entries[0]
    named = {"entry": str(first)}
    for who, where, code, facts in (
        ("op1", "S-1", "touched_since", {"subject": chain.lot, "by": str(second)}),
        ("op2", "S-1", "not_own_entry", {"person": "op1"}),
        ("op1", "S-2", "other_station", {"station": "S-1"}),
    ):
        asked = partial(take_back, shop, first, who=who, where=where)
        assert refusal(asked) == (code, named | facts)
    with shop.store.reading() as books:
        released = next(e.ref for e in books.history("lot", chain.lot) if isinstance(e.record, LotReleased))
    asked = partial(take_back, shop, released, who="qa1")
    assert refusal(asked) == ("not_undoable", {"entry": str(released), "kind": "lot_released.1"})
    assert refusal(lambda: take_back(shop, EntryRef("Z", 1))) == ("entry_unknown", {"entry": "Z-1"})


def test_what_is_not_corrected_says_which_entry_and_of_what_kind_it_is(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    moved = shop.record(Moved(lot=lot, place="P2")).entries[0]
    other = Magnetised(lots=(lot,), code="MZ-1")
    enrolled = EntryRef("A", 1)
    both = ("qa1", "sup")
    assert refusal(lambda: put_right(shop, enrolled, *both)) == (
        "not_correctable",
        {"entry": "A-1", "kind": "terminal_enrolled.1"},
    )
    assert refusal(lambda: put_right(shop, moved, *both, replacement=other)) == (
        "kind_differs",
        {"entry": str(moved), "kind": "moved.1", "given": "magnetised.1"},
    )
    assert refusal(lambda: put_right(shop, moved, *both, reason=" ")) == ("reason_missing", {})


def test_nothing_is_put_in_the_place_of_a_correction(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    put_right(shop, shop.record(Moved(lot=lot, place="P2")).entries[0], "qa1", "sup")
    with shop.store.reading() as books:
        last = books.last_touch("lot", lot)
    assert last is not None
    again = Corrected(target=EntryRef("A", 1), reason="typo")
    code, facts = refusal(lambda: put_right(shop, last, "qa1", "sup", replacement=again))
    assert (code, facts["kind"]) == ("kind_differs", "corrected.1")


# --- told as a record


def tell(shop: Shop, told: Corrected, *people: str) -> Outcome:
    signatures = tuple(pin(person) for person in people)
    return shop.do(lambda books, c: correct_told(books, shop.plant, c, told=told, signatures=signatures), who="op1")


def test_what_is_told_is_undone_or_corrected_as_it_says(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    moved = shop.record(Moved(lot=lot, place="P2")).entries[0]
    right = Moved(lot=lot, place="cage")
    tell(shop, Corrected(target=moved, reason="wrong shelf", replacement=to_builtins(right)), "qa1", "sup")
    with shop.store.reading() as books:
        assert books.entries((moved,))[moved].record == right
    tell(shop, Corrected(target=moved, reason="never there"), "qa1", "sup")
    again = shop.record(right).entries[0]
    (undone,) = tell(shop, Corrected(target=again, reason="", undo=True)).entries
    with shop.store.reading() as books:
        entry = books.entry(undone)
        assert entry is not None
        assert isinstance(entry.record, Corrected)
        assert (entry.record.target, entry.record.undo) == (again, True)
        assert not books.entries((again, moved))


def test_what_is_told_in_a_kind_that_nobody_knows_here_is_refused_by_its_name(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    moved = shop.record(Moved(lot=lot, place="P2")).entries[0]
    told = Corrected(target=moved, reason="typo", replacement={"kind": "moved.9", "lot": lot})
    assert refusal(lambda: tell(shop, told, "qa1", "sup")) == ("not_told", {"kind": "moved.9"})
