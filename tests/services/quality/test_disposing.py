"""Part of what a hold stops is disposed of; the books do what the disposition says, and the rest stays held."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.plant_builder import KG, LINE, PART, Chain, Shop, draw, pin
from traceapp.domain.disposition import Disposition
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed, SentBack
from traceapp.domain.record.pieces import EntryRef, Seat, Target
from traceapp.domain.record.production import Exposed, Parted, StepPerformed
from traceapp.domain.record.quality import Concession, ConcessionGranted, Disposed, Held
from traceapp.errors import Refused
from traceapp.services.gate.gate import gate
from traceapp.services.holds.holds import release_hold
from traceapp.services.packing.packing import pack
from traceapp.services.quality.disposing import Ruling, dispose, send_back
from traceapp.services.quality.quality import release_lot
from traceapp.services.recording.deciding import CodeAllocator
from traceapp.services.recording.recording import decide_told
from traceapp.services.run.inputs import find_input
from traceapp.services.run.run import Run

BOTH = ("qa1", "sup")


def held(shop: Shop, *targets: Target) -> EntryRef:
    return shop.record(Held(targets=targets, reason="cracked", put_at="cage")).entries[0]


def decide(
    shop: Shop, hold: EntryRef, lot: str, disposition: Disposition, *people: str, **more: object
) -> list[Record]:
    """What two people's ruling recorded."""
    ruling = Ruling(hold=hold, lot=lot, disposition=disposition, **{"reason": "hairline", **more})  # type: ignore[arg-type]
    signatures = tuple(pin(person, shop.at) for person in people or BOTH)
    done = shop.do(
        lambda books, command: dispose(
            books,
            shop.plant,
            command,
            ruling=ruling,
            signatures=signatures,
            next_code=lambda kind, _sort: shop.code(kind),
        )
    )
    with shop.store.reading() as books:
        entries = books.entries(done.entries)
        return [entries[ref].record for ref in done.entries]  # type: ignore[misc]


def state_of(shop: Shop, lot: str) -> LotState:
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    return state


def free(state: LotState) -> list[int]:
    return [c.n for c in state.containers if c.amount > 0 and state.held_at(c.n) is None]


def stopped(shop: Shop, lot: str) -> list[int]:
    state = state_of(shop, lot)
    return [c.n for c in state.containers if state.held_at(c.n) is not None]


def blocked(shop: Shop, *boxes: str) -> set[str]:
    """The boxes that the gate's holds stop."""
    shipment = shop.gather(*boxes)
    with shop.store.reading() as books:
        check = next(c for c in gate(books, shop.plant, shipment, shop.at) if c.name == "not_held")
    return {box for failure in check.failures for box in failure.boxes}


def concede(shop: Shop, lot: str, quantity: Quantity, number: str = "C-1", until: int = 0) -> None:
    conceded = Concession(number=number, lot=lot, quantity=quantity, until=until, text="length")
    shop.record(ConcessionGranted(concession=conceded, granted_by="Tern", documents=("0" * 64,)))


@pytest.fixture
def drums(shop: Shop) -> tuple[Shop, str, EntryRef]:
    """Three drums of 10 kg, held as a whole."""
    lot = shop.receive("ndpr-oxide", mg(30 * KG), containers=3)
    return shop, lot, held(shop, Target(lot=lot))


@pytest.mark.parametrize("container", [1, 2, 3])
def test_one_container_is_released_out_of_a_hold_on_its_whole_lot(drums: tuple[Shop, str, EntryRef], container: int):
    shop, lot, hold = drums
    signatures = tuple(pin(person, shop.at) for person in BOTH)
    target = (Target(lot=lot, container=container),)
    words = {"disposition": "found good", "reason": "looked at"}
    shop.do(lambda books, c: release_hold(books, c, hold=hold, signatures=signatures, targets=target, **words))
    state = state_of(shop, lot)
    assert (free(state), state.status) == ([container], "held")


def test_a_container_is_not_released_twice_nor_one_that_the_lot_never_had(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    signatures = tuple(pin(person, shop.at) for person in BOTH)

    def release(container: int) -> None:
        target = (Target(lot=lot, container=container),)
        words = {"disposition": "found good", "reason": "looked at"}
        shop.do(lambda books, c: release_hold(books, c, hold=hold, signatures=signatures, targets=target, **words))

    release(2)
    for container in (2, 4):
        with pytest.raises(Refused, match="not_in_hold"):
            release(container)


def test_the_station_takes_the_free_container_and_refuses_the_others(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    concede(shop, lot, mg(10 * KG))
    decide(shop, hold, lot, Disposition.USE_AS_IS, container=2, concession="C-1")
    run = _run(shop, "reduction")

    def find(container: int) -> int:
        with shop.store.reading() as books:
            options = {"at": shop.at, "insisted": False, "alone": True}
            return find_input(books, shop.plant, run, lot, container, **options).taken.container  # type: ignore[arg-type]

    assert (find(2), find(0)) == (2, 2)
    for container in (1, 3):
        with pytest.raises(Refused, match="on_hold"):
            find(container)


def _run(shop: Shop, step: str) -> Run:
    route = shop.plant.route("sintered-ndfeb")
    return Run(command="c", step=route.step(step), route=route.key, revision=route.revision)


def test_scrap_draws_the_quantity_as_scrapped_and_the_rest_stays_held(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    decide(shop, hold, lot, Disposition.SCRAP, container=2, quantity=mg(4 * KG))
    state = state_of(shop, lot)
    assert (state.tally.scrapped, state.tally.left, free(state)) == (4 * KG, 26 * KG, [])
    assert [c.amount for c in state.containers] == [10 * KG, 6 * KG, 10 * KG, 0]
    assert not state.findings


def test_a_hold_is_over_once_every_container_was_disposed_of(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    for container in (1, 2, 3):
        assert state_of(shop, lot).open_holds
        decide(shop, hold, lot, Disposition.SCRAP, container=container)
    state = state_of(shop, lot)
    assert (state.open_holds, state.status, state.left) == ((), "scrapped", mg(0))


def test_what_came_out_of_a_container_before_stays_held_when_the_rest_of_it_is_scrapped(
    finished: tuple[Shop, Chain],
):
    shop, chain = finished
    box = shop.pack(chain.lot, 200)
    hold = held(shop, Target(lot=chain.pressed))
    decide(shop, hold, chain.pressed, Disposition.SCRAP, container=1)
    decide(shop, hold, chain.pressed, Disposition.SCRAP, container=2)
    assert state_of(shop, chain.pressed).tally.left == 0
    assert blocked(shop, box) == {box}


def test_use_as_is_frees_what_came_out_of_the_container_too(finished: tuple[Shop, Chain]):
    shop, chain = finished
    other = chain.machine(shop, 100, container=2)
    boxes = shop.pack(chain.lot, 200), shop.pack(other, 100)
    hold = held(shop, Target(lot=chain.pressed))
    assert blocked(shop, *boxes) == set(boxes)
    concede(shop, chain.pressed, mg(400 * KG))
    decide(shop, hold, chain.pressed, Disposition.USE_AS_IS, container=1, concession="C-1")
    assert blocked(shop, *boxes) == {boxes[1]}


def test_use_as_is_wants_a_concession_that_covers_it(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums

    def use(quantity: Quantity) -> None:
        decide(shop, hold, lot, Disposition.USE_AS_IS, container=1, quantity=quantity, concession="C-1")

    with pytest.raises(Refused, match="concession_missing"):
        use(mg(KG))
    concede(shop, lot, mg(2 * KG))
    with pytest.raises(Refused, match="concession_exceeded"):
        use(mg(2 * KG + 1))
    use(mg(2 * KG))
    assert free(state_of(shop, lot)) == [4]


def test_a_concession_past_its_date_covers_nothing(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    concede(shop, lot, mg(20 * KG), until=shop.at + 1)
    with pytest.raises(Refused, match="concession_expired"):
        decide(shop, hold, lot, Disposition.USE_AS_IS, container=1, concession="C-1")


def test_rework_lets_the_part_into_its_step_and_nowhere_else(finished: tuple[Shop, Chain]):
    shop, chain = finished
    hold = held(shop, Target(lot=chain.lot))
    records = decide(shop, hold, chain.lot, Disposition.REWORK, quantity=pcs(40), step="coating")
    disposed = next(r for r in records if isinstance(r, Disposed))
    part = disposed.container
    run = _run(shop, "coating")
    with shop.store.reading() as books:
        options = {"at": shop.at, "insisted": False, "alone": True}
        found = find_input(books, shop.plant, run, chain.lot, part, **options)  # type: ignore[arg-type]
        assert found.taken.left == pcs(40)
        with pytest.raises(Refused, match="for_rework_only"):
            find_input(books, shop.plant, _run(shop, "magnetising"), chain.lot, part, **options)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="for_rework_only"):
        shop.do(lambda books, c: pack(books, c, packed=packed(chain.lot, part)), who="shp")
    shop.record(
        Exposed(code=shop.code("NP"), step="coating", seats=(Seat(lot=chain.lot, container=part),), rework=True)
    )
    state = state_of(shop, chain.lot)
    assert (state.destined, [f.code for f in state.findings], free(state)) == ((), [], [part])


def packed(lot: str, container: int, pieces: int = 10) -> Packed:
    from traceapp.domain.record.dispatch import Packed

    return Packed(box="BX-2648-A900-0", draws=(draw(lot, pcs(pieces), container=container),), order=LINE)


def test_a_step_that_the_route_does_not_have_is_no_rework(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    with pytest.raises(Refused, match=r"route_unknown|step_unknown"):
        decide(shop, hold, lot, Disposition.REWORK, container=1, step="polishing")


def test_material_used_against_its_disposition_is_doubted(finished: tuple[Shop, Chain]):
    shop, chain = finished
    hold = held(shop, Target(lot=chain.lot))
    decide(shop, hold, chain.lot, Disposition.REWORK, quantity=pcs(40), step="coating")
    shop.record(StepPerformed(step="magnetising", draws=(draw(chain.lot, pcs(40), container=2),)))
    assert [f.code for f in state_of(shop, chain.lot).findings] == ["disposition_ignored"]


def test_a_regrade_makes_a_lot_of_its_own_that_keeps_owner_claim_and_magnetisation(finished: tuple[Shop, Chain]):
    shop, chain = finished
    hold = held(shop, Target(lot=chain.lot))
    records = decide(shop, hold, chain.lot, Disposition.REGRADE, quantity=pcs(150), grade="N45H", part=PART)
    disposed = next(r for r in records if isinstance(r, Disposed))
    old, new = state_of(shop, chain.lot), state_of(shop, disposed.became)
    assert (new.left, new.grade, new.part, new.magnetised) == (pcs(150), "N45H", PART, "magnetised")
    assert (new.owner, new.claim, new.unit_mass, new.open_holds) == (old.owner, old.claim, old.unit_mass, ())
    assert (old.tally.left, old.tally.drawn, old.is_held_throughout) == (850, 150, True)
    assert [link.parent for link in new.parents] == [chain.lot]
    assert not old.findings


def test_a_regraded_lot_is_not_stopped_by_the_hold_it_came_out_of(finished: tuple[Shop, Chain]):
    shop, chain = finished
    hold = held(shop, Target(lot=chain.lot))
    records = decide(shop, hold, chain.lot, Disposition.REGRADE, quantity=pcs(150), grade="N45H", part=PART)
    became = next(r for r in records if isinstance(r, Disposed)).became
    assert blocked(shop, shop.pack(became, 50)) == set()


def test_a_regraded_lot_brings_the_tests_of_its_way_and_wants_its_final_ones_anew(finished: tuple[Shop, Chain]):
    shop, chain = finished
    hold = held(shop, Target(lot=chain.lot))
    records = decide(shop, hold, chain.lot, Disposition.REGRADE, quantity=pcs(150), grade="N45H", part=PART)
    became = next(r for r in records if isinstance(r, Disposed)).became
    shipment = shop.gather(shop.pack(became, 50))
    with shop.store.reading() as books:
        checks = {check.name: check for check in gate(books, shop.plant, shipment, shop.at)}
    rows = {dict(f.facts)["property"]: f.code for f in checks["tested"].failures if "property" in dict(f.facts)}
    assert rows == {"flux-moment": "row_missing", "length": "row_missing"}
    assert {f.code for f in checks["released"].failures} == {"lot_not_yet_accepted"}
    assert checks["mass_closes"].passed
    assert checks["signed"].passed


@pytest.mark.parametrize(
    ("more", "code"),
    [({}, "regrade_missing"), ({"grade": "N99XX"}, "grade_unknown"), ({"part": "nothing"}, "part_unknown")],
)
def test_a_regrade_names_a_grade_or_part_that_there_is(
    drums: tuple[Shop, str, EntryRef], more: dict[str, object], code: str
):
    shop, lot, hold = drums
    with pytest.raises(Refused, match=code):
        decide(shop, hold, lot, Disposition.REGRADE, container=1, **more)


def test_a_return_waits_for_its_supplier_and_leaves_in_a_shipment_of_that_kind(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    decide(shop, hold, lot, Disposition.RETURN, container=3)
    with pytest.raises(Refused, match="not_for_return"):
        _send(shop, lot, 1)
    _send(shop, lot, 3)
    state = state_of(shop, lot)
    with shop.store.reading() as books:
        shipment = books.shipment("SH-2648-A900-0")
        assert shipment is not None
        assert (shipment.purpose, shipment.customer) == ("return_to_supplier", "nordoxid")
    assert (state.tally.returned, state.tally.left, state.destined) == (10 * KG, 20 * KG, ())
    assert not state.findings
    with pytest.raises(Refused, match="code_in_use"):
        _send(shop, lot, 3)


def _send(shop: Shop, lot: str, container: int) -> None:
    sent = SentBack(shipment="SH-2648-A900-0", supplier="nordoxid", draws=(draw(lot, mg(0), container=container),))
    shop.do(lambda books, c: send_back(books, c, sent=sent), who="shp")


def test_what_goes_back_to_the_supplier_is_not_taken_at_a_station(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    decide(shop, hold, lot, Disposition.RETURN, container=3)
    with shop.store.reading() as books, pytest.raises(Refused, match="for_return_only"):
        find_input(books, shop.plant, _run(shop, "reduction"), lot, 3, at=shop.at, insisted=False, alone=True)


@pytest.mark.parametrize(
    ("people", "code"),
    [(("qa1",), "signature_missing"), (("qa1", "qa1"), "same_person_twice"), (("qa1", "op1"), "not_allowed")],
)
def test_two_people_who_may_dispose_of_anything(drums: tuple[Shop, str, EntryRef], people: tuple[str, ...], code: str):
    shop, lot, hold = drums
    with pytest.raises(Refused, match=code):
        decide(shop, hold, lot, Disposition.SCRAP, *people, container=1)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"container": 1, "reason": " "}, "reason_missing"),
        ({}, "container_wanted"),
        ({"container": 9}, "container_unknown"),
        ({"container": 1, "quantity": mg(11 * KG)}, "more_than_left"),
        ({"container": 1, "quantity": pcs(3)}, "unit_mixed"),
    ],
)
def test_a_ruling_names_what_there_is(drums: tuple[Shop, str, EntryRef], more: dict[str, object], code: str):
    shop, lot, hold = drums
    with pytest.raises(Refused, match=code):
        decide(shop, hold, lot, Disposition.SCRAP, **more)


def test_a_ruling_on_what_the_hold_does_not_stop_is_refused(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(30 * KG), containers=3)
    hold = held(shop, Target(lot=lot, container=2))
    with pytest.raises(Refused, match="not_in_hold"):
        decide(shop, hold, lot, Disposition.SCRAP, container=1)
    decide(shop, hold, lot, Disposition.SCRAP, container=2)
    assert state_of(shop, lot).open_holds == ()


def test_scrap_answers_every_hold_on_the_part_and_a_regrade_waits_for_the_other(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(30 * KG), containers=3)
    hold, other = held(shop, Target(lot=lot)), held(shop, Target(lot=lot, container=1))
    with pytest.raises(Refused, match="on_hold"):
        decide(shop, hold, lot, Disposition.REGRADE, container=1, grade="N45H")
    decide(shop, other, lot, Disposition.SCRAP, container=1, quantity=mg(KG))
    state = state_of(shop, lot)
    assert (state.tally.scrapped, state.findings) == (KG, ())


def test_a_part_sorted_out_of_a_held_container_is_held_as_it_was(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(30 * KG), containers=3)
    held(shop, Target(lot=lot, container=2))
    shop.record(Parted(lot=lot, container=2, into=4, quantity=mg(KG)))
    shop.record(Parted(lot=lot, container=1, into=5, quantity=mg(KG)))
    assert free(state_of(shop, lot)) == [1, 3, 5]


def test_two_terminals_that_sort_into_the_same_number_are_a_doubt_about_identity(shop: Shop):
    lot = shop.receive("ndpr-oxide", mg(30 * KG), containers=3)
    for _ in range(2):
        shop.record(Parted(lot=lot, container=2, into=4, quantity=mg(KG)))
    assert [f.code for f in state_of(shop, lot).findings] == ["born_twice"]


def test_a_lot_partly_free_is_released_for_shipment_and_held_again_by_a_later_finding(finished: tuple[Shop, Chain]):
    shop, chain = finished
    lot = chain.lot
    hold = held(shop, Target(lot=lot))

    def release() -> None:
        shop.do(lambda books, c: release_lot(books, c, lot=lot, scope="shipment", signatures=(pin("qa1", shop.at),)))

    with pytest.raises(Refused, match="lot_on_hold"):
        release()
    concede(shop, lot, pcs(100))
    decide(shop, hold, lot, Disposition.USE_AS_IS, quantity=pcs(100), concession="C-1")
    release()
    boxes = shop.pack(lot, 50, container=2), shop.pack(lot, 50)
    assert blocked(shop, *boxes) == {boxes[1]}


def test_a_disposition_told_in_words_is_decided_like_one_on_the_screen(drums: tuple[Shop, str, EntryRef]):
    shop, lot, hold = drums
    told = Disposed(lot=lot, container=1, quantity=mg(KG), disposition="scrap", reason="spilt", hold=hold)
    signatures = tuple(pin(person, shop.at) for person in BOTH)

    def verb(books, command):
        return decide_told(books, shop.plant, command, told, signatures, CodeAllocator(books, "A", command.happened))

    shop.do(verb)
    assert state_of(shop, lot).tally.scrapped == KG


Ruled = tuple[Disposition, int, int | None]
WEIGHTS = st.integers(1, 10 * KG)
ACTS = st.lists(
    st.tuples(
        st.sampled_from([Disposition.SCRAP, Disposition.REGRADE, Disposition.RETURN, Disposition.USE_AS_IS]),
        st.integers(1, 3),
        st.none() | WEIGHTS,
    ),
    max_size=6,
)


@settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_is_disposed_of_the_masses_close_and_the_rest_is_held(shop: Shop, acts: Sequence[Ruled]):
    lot = shop.receive("ndpr-oxide", mg(30 * KG), containers=3)
    hold = held(shop, Target(lot=lot))
    concede(shop, lot, mg(30 * KG))
    told: dict[Disposition, int] = {}
    for disposition, container, amount in acts:
        quantity = None if amount is None else mg(amount)
        more = {"concession": "C-1", "grade": "N45H"}
        kept = state_of(shop, lot).container(container)
        assert kept is not None
        if not 0 < (kept.amount if amount is None else amount) <= kept.amount or container not in stopped(shop, lot):
            with pytest.raises(Refused, match=r"more_than_left|nothing_drawn|not_in_hold"):
                decide(shop, hold, lot, disposition, container=container, quantity=quantity, **more)
            continue
        records = decide(shop, hold, lot, disposition, container=container, quantity=quantity, **more)
        one = next(r for r in records if isinstance(r, Disposed))
        told[disposition] = told.get(disposition, 0) + one.quantity.amount
    state = state_of(shop, lot)
    assert sum(c.amount for c in state.containers) == state.tally.left
    assert state.tally.scrapped == told.get(Disposition.SCRAP, 0)
    assert state.tally.drawn == told.get(Disposition.REGRADE, 0)
    set_free = told.get(Disposition.RETURN, 0) + told.get(Disposition.USE_AS_IS, 0)
    standing = sum(c.amount for c in state.containers if state.held_at(c.n) is not None)
    assert standing + sum(told.values()) == 30 * KG
    assert state.tally.left - standing == set_free
    assert not state.findings
