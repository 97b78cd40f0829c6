"""A certificate names the drawing that was ordered, or else the one in force, and only for lots accepted by it."""

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from tests.services.certificate.test_certifying import draft, sign
from tests.services.gate.test_gate import checks_of, failing
from tests.services.plant_builder import (
    LINE,
    MINUTE,
    PART,
    Chain,
    Shop,
    basic_facts,
    measured,
    new_lot,
    order_line,
    specification,
)
from tests.services.told_checks import told_as_before  # noqa: F401 - a fixture for every test
from traceapp.domain.part import Part
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import Shipped
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import LotReceived
from traceapp.domain.record.quality import Concession, ConcessionGranted, Corrected, Inspected
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.delivery.drawing import accepted_drawings, accepted_for, known_drawings, ordered_drawing
from traceapp.services.labels.dispatch_labels import box_label
from traceapp.services.quality.inspecting import inspect
from traceapp.services.rules.data_sheets import sheet_of_lot, sheet_of_shipment

Finished = tuple[Shop, Chain]


def part(**changes: object) -> Part:
    """The small plant's part as it is revised."""
    (known,) = (fact for fact in basic_facts() if isinstance(fact, Part))
    return replace(known, **changes)


def draw_anew(shop: Shop, revision: str = "E", *, effective: int = 0) -> None:
    shop.put_in_force(part(drawing_revision=revision), effective=effective)


def accept(shop: Shop, lot: str, decision: str = "accepted") -> None:
    shop.report(lot, "final lot", measured("flux-moment", 80, "4.34", "4.37", "4.40"), decision=decision)


def packed(shop: Shop, chain: Chain, pieces: int = 600) -> tuple[str, str]:
    """The shipment and its box."""
    box = shop.pack(chain.lot, pieces)
    return shop.gather(box), box


def test_a_lot_accepted_by_the_drawing_before_is_not_certified_until_it_is_accepted_again(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    draw_anew(shop)
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert (failure.code, failure.place, failure.subject, failure.boxes) == (
        "accepted_by_other_drawing",
        "lot",
        chain.lot,
        (box,),
    )
    assert dict(failure.facts) == {"lot": chain.lot, "drawing": "D", "wanted": "E"}
    accept(shop, chain.lot)
    assert failing(shop, shipment) == {}
    assert draft(shop, shipment).part.revision == "E"


def test_results_without_a_decision_accept_no_other_drawing(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    draw_anew(shop)
    accept(shop, chain.lot, decision="")
    assert failing(shop, shipment) == {"released": ["accepted_by_other_drawing"]}


def test_an_acceptance_that_was_corrected_to_another_lot_accepts_nothing_here(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    draw_anew(shop)
    meant = Inspected(unit=chain.pressed, report="F-1", results=(), lots=(chain.pressed,), decision="accepted")
    wrong = shop.record(replace(meant, unit=chain.lot, lots=(chain.lot,)), who="qa1").entries[0]
    assert failing(shop, shipment) == {}
    shop.record(Corrected(target=wrong, reason="wrong lot", replacement=to_builtins(meant)), who="qa1")
    assert failing(shop, shipment) == {"released": ["accepted_by_other_drawing"]}


def test_a_drawing_that_does_not_count_yet_changes_nothing(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    draw_anew(shop, effective=shop.at + 60 * MINUTE)
    assert failing(shop, shipment) == {}
    accept(shop, chain.lot)  # still by the drawing of that day
    shop.at += 60 * MINUTE
    assert failing(shop, shipment) == {"released": ["accepted_by_other_drawing"]}


def test_who_accepts_has_not_seen_a_drawing_that_comes_later_under_an_earlier_date(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    accept(shop, chain.lot)
    draw_anew(shop, effective=shop.at - MINUTE)
    assert failing(shop, shipment) == {"released": ["accepted_by_other_drawing"]}


def test_a_part_that_was_not_in_force_when_its_lot_was_accepted_had_no_drawing(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    shop.record(PlantRevised(fact=part(), retired=True), who="adm")
    accept(shop, chain.lot, decision="rejected")
    accept(shop, chain.lot)
    shop.release(chain.lot)
    shop.put_in_force(part())
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert dict(failure.facts) == {"lot": chain.lot, "drawing": "", "wanted": "D"}
    with shop.store.reading() as books:
        assert sheet_of_lot(books, shop.plant, chain.lot, shop.at).drawing == "D"


def test_another_change_of_the_part_asks_for_no_other_acceptance(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    shop.put_in_force(part(description="Block with chamfer"))
    assert failing(shop, shipment) == {}


def test_a_box_of_a_lot_accepted_by_the_drawing_is_offered_for_one_that_was_not(finished: Finished):
    shop, chain = finished
    _, other = packed(shop, chain, 300)
    draw_anew(shop)
    later = chain.machine(shop, 300, container=2)
    into = shop.pack(later, 300)
    fix = checks_of(shop, shop.gather(other))["released"].fix
    assert fix is not None
    assert (fix.out, fix.into) == (other, into)


def test_an_order_line_that_is_not_in_force_wants_no_drawing(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600), order="4500-00000/1")
    assert checks_of(shop, shipment)["released"].passed


def test_a_lot_that_is_not_known_here_is_accepted_by_no_drawing(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(strange := "MG-2648-A099-X", 10), shop.pack(chain.lot, 10))

    def accepted() -> tuple[tuple[str, ...], ...]:
        with shop.store.reading() as books:
            delivery = read_delivery(books, shop.plant, shipment, shop.at)
            return tuple(accepted_for(books, delivery, lot) for lot in (strange, chain.lot))

    assert accepted() == ((), ("D",))
    shop.record(PlantRevised(fact=part(), retired=True), who="adm")
    assert accepted() == ((), ())


def test_an_order_for_a_part_that_is_not_in_force_wants_no_drawing(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    shop.record(PlantRevised(fact=part(), retired=True), who="adm")
    assert checks_of(shop, shipment)["released"].passed


def test_what_left_under_one_drawing_is_certified_anew_under_that_one(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    shop.record(Shipped(shipment=shipment, boxes=(box,), order=LINE, customer="tern"), who="shp")
    draw_anew(shop)
    assert failing(shop, shipment) == {}
    assert draft(shop, shipment).part.revision == "D"


def order(shop: Shop, drawing: str) -> None:
    """The order line names the drawing from now on."""
    shop.put_in_force(order_line(drawing=drawing))


def drawings_of(shop: Shop, code: str) -> tuple[str, ...]:
    with shop.store.reading() as books:
        lot = books.lot(code)
        assert lot is not None
        return accepted_drawings(books, lot.part, lot)


def papers(shop: Shop, shipment: str, box: str) -> tuple[str, str, str]:
    """The drawing on the certificate, the box label and the data sheet."""
    with shop.store.reading() as books:
        label, sheet = box_label(books, box, (), at=shop.at), sheet_of_shipment(books, shop.plant, shipment, shop.at)
    return draft(shop, shipment).part.revision, label.revision, sheet.drawing


def test_an_order_that_names_the_drawing_before_takes_what_was_accepted_by_it(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    draw_anew(shop)
    order(shop, "D")
    assert failing(shop, shipment) == {}
    assert papers(shop, shipment, box) == ("D", "D", "D")


def test_an_order_that_names_the_drawing_before_takes_nothing_accepted_by_the_next_one(finished: Finished):
    shop, chain = finished
    draw_anew(shop)
    order(shop, "D")
    shipment, box = packed(shop, chain := Chain(shop), 600)
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert dict(failure.facts) == {"lot": chain.lot, "drawing": "E", "wanted": "D"}
    assert papers(shop, shipment, box) == ("D", "D", "D")


def test_a_lot_accepted_by_both_drawings_goes_to_orders_of_either(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    draw_anew(shop)
    accept(shop, chain.lot)
    for drawing in ("D", "E", ""):
        order(shop, drawing)
        assert failing(shop, shipment) == {}
        assert draft(shop, shipment).part.revision == (drawing or "E")
    draw_anew(shop, "D")
    assert papers(shop, shipment, box) == ("D", "D", "D")


def test_a_lot_is_accepted_by_the_drawing_that_is_told_or_else_by_the_one_its_order_names(finished: Finished):
    shop, _ = finished
    lot = shop.code("MG")
    made_in = new_lot(lot, "machined-magnet", pcs(40), part=PART)
    shop.record(LotReceived(lot=made_in, step="receipt", order=LINE))
    shop.expose("magnetising", "MZ", lot)
    draw_anew(shop)

    def inspected(drawing: str, decision: str = "accepted") -> None:
        flux, length = (measured(key, 80, low, low, low) for key, low in (("flux-moment", "4.37"), ("length", "40.00")))
        signed = (Signature(person="qa1", meaning="accepted", at=shop.at),)
        told = Inspected(unit=lot, report="F", results=(flux, length), decision=decision, signatures=signed)
        told = replace(told, drawing=drawing)
        shop.do(lambda books, command: inspect(books, shop.plant, command, inspected=told), who="qa1")

    order(shop, "D")
    inspected("E", decision="")
    assert drawings_of(shop, lot) == ()
    inspected("")
    assert drawings_of(shop, lot) == ("D",)
    inspected("E")
    assert drawings_of(shop, lot) == ("E", "D")
    order(shop, "")
    draw_anew(shop, "F")
    inspected("")
    inspected("D")
    assert drawings_of(shop, lot) == ("D", "F", "E")
    with pytest.raises(Refused, match="drawing_unknown") as refused:
        inspected("B")
    assert refused.value.facts == {"part": "TA-7731-02", "drawing": "B", "known": "F, E, D"}
    with shop.store.reading() as books:
        told = [one.record for one in books.history("lot", lot)]
    assert [one.drawing for one in told if isinstance(one, Inspected)] == ["", "D", "", "", "D"]


def test_an_order_line_asks_for_its_drawing_of_its_own_part_only():
    for line, asked in (
        (order_line(drawing="D"), "D"),
        (order_line(), "E"),
        (order_line(part="other", drawing="D"), "E"),
        (None, "E"),
    ):
        assert ordered_drawing(line, part(drawing_revision="E")) == asked


def test_of_a_part_that_is_not_on_file_only_its_own_drawing_is_known(finished: Finished):
    shop, _ = finished
    with shop.store.reading() as books:
        assert known_drawings(books, part(key="new", drawing_revision="A")) == ("A",)


def test_after_a_rejection_only_what_accepted_the_lot_since_speaks_for_it(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    draw_anew(shop)
    order(shop, "D")
    accept(shop, chain.lot, decision="rejected")
    assert failing(shop, shipment) == {"released": ["lot_not_yet_accepted"]}
    assert drawings_of(shop, chain.lot) == ()
    accept(shop, chain.lot)
    shop.release(chain.lot)
    assert failing(shop, shipment) == {"released": ["accepted_by_other_drawing"]}


def test_after_a_rework_only_what_accepted_the_lot_since_speaks_for_it(finished: Finished):
    shop, chain = finished
    draw_anew(shop)
    order(shop, "D")
    shop.expose("coating", "NP", chain.lot)
    shipment, _ = packed(shop, chain)
    assert "accepted_by_other_drawing" not in failing(shop, shipment).get("released", [])
    accept(shop, chain.lot)
    shop.release(chain.lot)
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert dict(failure.facts) == {"lot": chain.lot, "drawing": "E", "wanted": "D"}
    draw_anew(shop, "F")
    accept(shop, chain.lot)
    assert drawings_of(shop, chain.lot) == ("F", "E")
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert dict(failure.facts) == {"lot": chain.lot, "drawing": "F, E", "wanted": "D"}


def test_an_order_line_that_names_another_drawing_later_changes_nothing_for_what_left(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    draw_anew(shop)
    order(shop, "D")
    shop.record(Shipped(shipment=shipment, boxes=(box,), order=LINE, customer="tern"), who="shp")
    order(shop, "E")
    accept(shop, chain.lot)
    assert failing(shop, shipment) == {}
    assert papers(shop, shipment, box) == ("D", "D", "D")


def test_what_left_for_an_order_line_that_was_not_in_force_had_the_drawing_in_force(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    shop.record(PlantRevised(fact=order_line(), retired=True), who="adm")
    shop.record(Shipped(shipment=shipment, boxes=(box,), order=LINE, customer="tern"), who="shp")
    draw_anew(shop)
    order(shop, "E")
    assert papers(shop, shipment, box) == ("D", "D", "D")


def test_papers_print_the_drawing_in_force_of_lots_accepted_by_it_or_by_none_yet(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    assert papers(shop, shipment, box) == ("D", "D", "D")
    with shop.store.reading() as books:
        assert sheet_of_lot(books, shop.plant, chain.lot, shop.at).drawing == "D"
        assert sheet_of_lot(books, shop.plant, chain.heat, shop.at).drawing == ""
    draw_anew(shop)
    assert papers(shop, shipment, box)[1:] == ("D", "D"), "nobody accepted the lot by any other"
    accept(shop, chain.lot)
    assert papers(shop, shipment, box) == ("E", "E", "E")


def test_papers_of_lots_accepted_by_different_drawings_print_each(finished: Finished):
    shop, chain = finished
    first = shop.pack(chain.lot, 300)
    draw_anew(shop)
    second = shop.pack(later := chain.machine(shop, 300, container=2), 300)
    shipment = shop.gather(first, second)
    draw_anew(shop, "F")
    with shop.store.reading() as books:
        assert sheet_of_shipment(books, shop.plant, shipment, shop.at).drawing == "D, E"
        assert box_label(books, second, (), at=shop.at).revision == "E"
        assert sheet_of_lot(books, shop.plant, later, shop.at).drawing == "E"


def permit(shop: Shop, lot: str, number: str, drawing: str, pieces: int = 600, **more: object) -> None:
    """The customer accepts pieces of a lot that were made to this drawing."""
    facts = {"until": 0, "text": "as seen", "properties": (), **more}
    conceded = Concession(number=number, lot=lot, quantity=pcs(pieces), drawing=drawing, **facts)  # type: ignore[arg-type]
    shop.record(ConcessionGranted(concession=conceded, granted_by="tern"), who="qa1")


def test_a_concession_excuses_the_drawing_that_it_names_and_the_certificate_says_so(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    assert draft(shop, shipment).concessions == ()
    permit(shop, chain.lot, "K-5", "D")
    assert "K-5" not in statement(shop, shipment)[0], "nothing leans on it yet"
    draw_anew(shop)
    assert failing(shop, shipment) == {}
    assert papers(shop, shipment, box)[0] == "E"
    english, spanish = statement(shop, shipment)
    assert english.endswith(
        "Every result in block 8 meets the requirement stated beside it. Concessions: K-5 (made to drawing revision D)."
    )
    assert spanish.endswith("Concesiones: K-5 (fabricado según la revisión D del plano).")
    assert sign(shop, shipment).concessions == ("K-5",)


def test_a_concession_for_a_drawing_stands_beside_those_that_failed_rows_lean_on(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    stricter = tuple(
        replace(row, high="39.99") if row.property == "length" else row for row in specification().requirements
    )
    shop.put_in_force(replace(specification(), requirements=stricter))
    draw_anew(shop)
    permit(shop, chain.lot, "K-5", "D", properties=("length",))
    assert failing(shop, shipment) == {}
    assert "accepted under concession K-5 (Length, made to drawing revision D)." in statement(shop, shipment)[0]


def test_a_concession_for_another_drawing_or_for_a_row_excuses_no_drawing(finished: Finished):
    shop, chain = finished
    shipment, _ = packed(shop, chain)
    draw_anew(shop)
    permit(shop, chain.lot, "K-5", "C")
    permit(shop, chain.lot, "K-6", "", properties=None)
    assert failing(shop, shipment) == {"released": ["accepted_by_other_drawing"]}


def test_a_concession_for_a_drawing_reaches_so_far_and_until_then(finished: Finished):
    shop, chain = finished
    shipment, box = packed(shop, chain)
    draw_anew(shop)
    permit(shop, chain.lot, "K-4", "D", 700, until=shop.at - MINUTE)
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert (failure.code, failure.place, failure.subject, failure.boxes) == (
        *("concession_over", "lot", chain.lot),
        (box,),
    )
    assert dict(failure.facts) == {
        "number": "K-4",
        "lot": chain.lot,
        "drawing": "D",
        "left": "0 pcs",
        "wanted": "600 pcs",
    }
    permit(shop, chain.lot, "K-5", "D", 599)
    (failure,) = checks_of(shop, shipment)["released"].failures
    assert (failure.code, dict(failure.facts)["left"]) == ("concession_too_small", "599 pcs")
    permit(shop, chain.lot, "K-6", "D", 1)
    assert failing(shop, shipment) == {}


def statement(shop: Shop, shipment: str) -> tuple[str, str]:
    """What the draft states, in English and Spanish."""
    said = draft(shop, shipment).statements[0]
    return "".join(run.text for run in said.en), "".join(run.text for run in said.es)
