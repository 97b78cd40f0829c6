"""Stopping takes one badge, releasing takes two."""

import pytest

from tests.services.plant_builder import KG, MINUTE, Shop, draw, pin
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import EntryRef, Noted, Signature, Target
from traceapp.domain.record.production import SampleTaken, StepPerformed
from traceapp.domain.record.quality import DocumentAdded
from traceapp.errors import Refused
from traceapp.services.holds.holds import hold, hold_with_descendants, release_hold, target_of
from traceapp.services.holds.used_on_hold import with_spread_holds
from traceapp.store.past import PastBooks


def place(shop: Shop, *targets: Target, who: str = "op1", reason: str = "cracked") -> EntryRef:
    done = shop.do(lambda books, c: hold(books, c, targets=targets, reason=reason, put_at="cage"), who=who)
    return done.entries[0]


def lift(shop: Shop, held: EntryRef, *people: str, targets: tuple[Target, ...] = (), **more: str) -> None:
    words = {"disposition": "use as is", "reason": "measured again", **more}
    signatures = tuple(pin(person, shop.at) for person in people)
    shop.do(lambda books, c: release_hold(books, c, hold=held, signatures=signatures, targets=targets, **words))


def held(shop: Shop, lot: str, container: int = 0) -> bool:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        return state.held_at(container) is not None


def test_one_badge_holds_many_targets_in_one_record(shop: Shop):
    lots = [shop.receive("ndpr-oxide", mg(KG), containers=3) for _ in range(2)]
    entry = place(shop, Target(lot=lots[0]), Target(lot=lots[1], container=2), Target(equipment="F-1"))
    assert held(shop, lots[0], 1)
    assert held(shop, lots[1], 2)
    assert not held(shop, lots[1], 1)
    with shop.store.reading() as books:
        state, machine = books.hold(str(entry)), books.machine("F-1")
        assert state is not None
        assert machine is not None
        assert (len(state.targets), state.by, state.put_at, machine.held) == (3, ("op1",), "cage", True)


def test_what_shows_why_is_filed_with_the_hold_and_named_by_it(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(KG))
    photo = DocumentAdded(sha256="a" * 64, name="crack.jpg", media_type="image/jpeg", about=lot, lots=(lot,))
    done = shop.do(
        lambda books, c: hold(books, c, targets=(Target(lot=lot),), reason="cracked", documents=(photo,)), who="op1"
    )
    filed, held_by = done.entries
    with shop.store.reading() as books:
        state = books.hold(str(held_by))
        assert state is not None
        assert state.documents == (photo.sha256,)
        assert [entry.ref for entry in books.history("document", photo.sha256)] == [filed]
    target = (Target(lot=lot),)
    shop.do(lambda books, c: hold(books, c, targets=target, reason="again", filed=(photo.sha256,)), who="op1")
    with pytest.raises(Refused, match="document_malformed"):
        shop.do(lambda books, c: hold(books, c, targets=target, reason="again", filed=("b" * 64,)), who="op1")


def test_a_lot_that_has_not_arrived_here_can_be_held_by_its_good_code(shop: Shop):
    place(shop, Target(lot="OX-2633-C004-N"))
    assert held(shop, "OX-2633-C004-N")


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (Target(lot="OX-2633-C004-7"), "code_check"),
        (Target(lot="nonsense"), "code_malformed"),
        (Target(box="BX-2633-A001-1"), "box_unknown"),
        (Target(equipment="F-9"), "equipment_unknown"),
        (Target(), "nothing_named"),
    ],
)
def test_a_target_that_is_not_there_is_refused(shop: Shop, target: Target, code: str):
    with pytest.raises(Refused, match=code):
        place(shop, target)


def test_a_box_is_held_whatever_its_scanned_code_was_taken_for(shop: Shop):
    assert target_of("BX-2633-A001-1", 2) == Target(box="BX-2633-A001-1")
    assert target_of("OX-2633-C004-N", 2) == Target(lot="OX-2633-C004-N", container=2)
    with pytest.raises(Refused, match="box_unknown"):
        place(shop, Target(lot="BX-2633-A001-1"))


def test_a_container_that_the_lot_never_had_is_refused(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(KG), containers=2)
    with pytest.raises(Refused, match="container_unknown"):
        place(shop, Target(lot=lot, container=3))


def test_a_hold_needs_a_reason_a_target_and_somebody_who_may(shop: Shop):
    lot = Target(lot=shop.receive("iron", mg(KG)))
    with pytest.raises(Refused, match="reason_missing"):
        place(shop, lot, reason="  ")
    with pytest.raises(Refused, match="nothing_named"):
        place(shop)
    with pytest.raises(Refused, match="not_allowed"):
        place(shop, lot, who="aud")
    with pytest.raises(Refused, match="badge_unknown"):
        place(shop, lot, who="stranger")


def test_two_people_with_their_pins_release_a_hold(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    entry = place(shop, Target(lot=lot))
    lift(shop, entry, "qa1", "sup")
    assert not held(shop, lot)


@pytest.mark.parametrize(
    ("people", "code"),
    [((), "signature_missing"), (("qa1",), "signature_missing"), (("qa1", "qa1"), "same_person_twice"),
     (("qa1", "op1"), "not_allowed")],
)  # fmt: skip
def test_fewer_people_or_the_wrong_ones_release_nothing(shop: Shop, people: tuple[str, ...], code: str):
    lot = shop.receive("iron", mg(KG))
    entry = place(shop, Target(lot=lot))
    with pytest.raises(Refused, match=code):
        lift(shop, entry, *people)
    assert held(shop, lot)


def test_a_badge_without_its_pin_releases_nothing(shop: Shop):
    entry = place(shop, Target(lot=shop.receive("iron", mg(KG))))
    signatures = (pin("qa1"), Signature(person="qa2", meaning="release", at=shop.at))
    with pytest.raises(Refused, match="pin_missing"):
        shop.do(lambda books, c: release_hold(books, c, hold=entry, disposition="x", reason="y", signatures=signatures))


def test_a_hold_is_lifted_in_parts(shop: Shop):
    one, two = (shop.receive("iron", mg(KG)) for _ in range(2))
    entry = place(shop, Target(lot=one), Target(lot=two))
    lift(shop, entry, "qa1", "qa2", targets=(Target(lot=one),))
    assert (held(shop, one), held(shop, two)) == (False, True)
    with pytest.raises(Refused, match="not_in_hold"):
        lift(shop, entry, "qa1", "qa2", targets=(Target(lot=one),))
    lift(shop, entry, "qa1", "qa2")
    with pytest.raises(Refused, match="hold_lifted"):
        lift(shop, entry, "qa1", "qa2")


def test_what_is_no_hold_or_has_no_disposition_is_not_lifted(shop: Shop):
    entry = place(shop, Target(lot=shop.receive("iron", mg(KG))))
    with pytest.raises(Refused, match="hold_unknown"):
        lift(shop, EntryRef("A", 1), "qa1", "qa2")
    with pytest.raises(Refused, match="disposition_missing"):
        lift(shop, entry, "qa1", "qa2", disposition="")
    with pytest.raises(Refused, match="reason_missing"):
        lift(shop, entry, "qa1", "qa2", reason="")


def test_the_same_command_twice_is_one_hold(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    command = shop.command("op1")
    for _ in range(2):
        shop.store.record(command, lambda books: hold(books, command, targets=(Target(lot=lot),), reason="cracked"))
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert len(state.holds) == 1


def test_drawing_from_a_held_container_is_a_doubt_and_sampling_it_is_not(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(10 * KG))
    place(shop, Target(lot=lot))
    shop.record(SampleTaken(code="SA-1", draw=draw(lot, mg(KG)), purpose="analysis"))
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert (state.findings, state.tally.sampled) == ((), KG)
    shop.make("reduction", [draw(lot, mg(KG))], "RM", "ndpr-metal", mg(KG))
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert [f.code for f in state.findings] == ["used_on_hold"]


def test_scrapping_what_a_hold_spread_to_is_a_doubt_of_its_own_once(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(10 * KG))
    metal = shop.make("reduction", [draw(oxide, mg(KG))], "RM", "ndpr-metal", mg(KG))
    entry = shop.do(
        lambda books, c: hold_with_descendants(books, c, targets=(Target(lot=oxide),), reason="wet"), who="qa1"
    ).entries[0]
    scrapped = StepPerformed(step="", scrap=(draw(metal, mg(5)), draw(metal, mg(6)), draw(oxide, mg(7))))
    with shop.store.reading() as books:
        (found,) = with_spread_holds(books, (scrapped,))
        (before,) = with_spread_holds(PastBooks(books._connection, shop.at - MINUTE), (scrapped,))
    assert isinstance(found, StepPerformed)
    facts = (("hold", str(entry)), ("reason", "wet"))
    assert found.noted == (Noted(lot=metal, code="used_on_hold", facts=facts),)
    assert before == scrapped
