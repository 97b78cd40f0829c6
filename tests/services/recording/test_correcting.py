"""Undo by who did it, correction by two people; both add an entry and change none."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, pin
from traceapp.domain.command import Outcome
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Noted, Seat, Signature, Target
from traceapp.domain.record.production import Exposed, LotReceived, Magnetised, Moved, StepPerformed
from traceapp.domain.record.quality import Held, Inspected, LotReleased, Result
from traceapp.errors import Refused
from traceapp.services.quality.inspecting import inspect
from traceapp.services.recording.correcting import correct, undo

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
