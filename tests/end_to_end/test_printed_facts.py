"""Nothing on a certificate is a constant: another fact in the journal, another print, block by block."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from tests.documents.reading import text
from tests.end_to_end.conftest import continued, until
from tests.end_to_end.floor_hand import FloorHand
from traceapp.domain.certificate_block import Block
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.order import RuleException
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import Inspected, Result
from traceapp.services.dispatch.shipping import book_carrier, swap_box
from traceapp.services.origin.evidence import declare_origin
from traceapp.services.quality.inspecting import inspect
from ui.tour_script import At

ORDER, PART, SPECIFICATION = "4500-90117/1", "HA-7802-01", "HA-SPEC-140"
DFARS = "dfars-252-225-7052"
CLERK, LABORATORY = "2025", "2026"
PLANT_FACTS = get_args(PlantFact)
DELIVERY = 1_796_200_000_000_000
"""2 December 2026."""


def revise(hand: FloorHand, sort: str, key: str, **changes: object) -> None:
    """A new revision of a plant fact, in force from now on."""
    plant = hand.plant
    with plant.app.reading() as books:
        fact = books.fact(sort, key, plant.at)
    assert isinstance(fact, PLANT_FACTS)
    changed = replace(fact, **changes)
    plant.have("2030", lambda _books, _command: (PlantRevised(fact=changed, revision="2"),))


def report(hand: FloorHand, unit: str, *results: Result) -> None:
    """One more report of a test unit."""
    plant = hand.plant
    signature = Signature(person=LABORATORY, meaning="inspected", at=plant.at)
    filed = Inspected(unit=unit, report=f"{unit} R9", results=results, signatures=(signature,))
    plant.have(LABORATORY, lambda books, command: inspect(books, plant.plant, command, inspected=filed))


def another_purchaser(hand: FloorHand) -> None:
    revise(hand, "party", "halvane", name="Halvane Robotics")


def another_basis(hand: FloorHand) -> None:
    revise(hand, "order_line", ORDER, basis="delivery in 2028")


def another_delivery(hand: FloorHand) -> None:
    book = partial(book_carrier, shipment=hand.shipment, carrier="Northern Freight", delivery=DELIVERY)
    hand.plant.have(CLERK, book)


def another_description(hand: FloorHand) -> None:
    revise(hand, "part", PART, description="Block with chamfer")


def another_drawing(hand: FloorHand) -> None:
    """Another revision, by which the lot in the boxes is inspected and accepted again."""
    revise(hand, "part", PART, drawing_revision="K")
    with pytest.raises(AssertionError, match="accepted_by_other_drawing"):
        hand.certify()
    acts = until("release")
    hand.play(acts[max(n for n, act in enumerate(acts) if isinstance(act, At)) :])


def another_issue(hand: FloorHand) -> None:
    revise(hand, "specification", SPECIFICATION, issue="17")


def one_box_less(hand: FloorHand) -> None:
    hand.plant.have(CLERK, partial(swap_box, shipment=hand.shipment, out=hand.names["second"], reason="later"))


def another_thickness(hand: FloorHand) -> None:
    report(hand, hand.names["bath"], Result(property="coating-thickness", n=4, least="16.1", mean="17.0", most="18.9"))


def another_analysis(hand: FloorHand) -> None:
    report(hand, hand.names["blend"], Result(property="nd", n=1, least="23.17", mean="23.17", most="23.17"))


def a_rule(hand: FloorHand) -> None:
    """The order asks for a rule, from which its customer claims an exception."""
    claimed = RuleException(key="waiver", rule=DFARS, document="waiver 26-7", contract="W56-1", expires="2028-12-31")
    revise(hand, "order_line", ORDER, rules=(DFARS,), exceptions=(claimed,), basis_date="2027-06-15")


def another_form(hand: FloorHand) -> None:
    revise(hand, "order_line", ORDER, form="2.1")


def another_title(hand: FloorHand) -> None:
    revise(hand, "person", "2028", title="Head of quality")


CHANGES: dict[Block, tuple[Callable[[FloorHand], None], str, str]] = {
    Block.PURCHASER: (another_purchaser, "Halvane Actuation, Inc.", "Halvane Robotics"),
    Block.ORDER: (another_basis, "", "delivery in 2028"),
    Block.SHIPMENT: (another_delivery, "", "2 Dec 2026"),
    Block.PRODUCT: (another_description, "Block 20 × 10 × 5 mm", "Block with chamfer"),
    Block.PART: (another_drawing, "HA-7802-01, rev A", "HA-7802-01, rev K"),
    Block.SPECIFICATION: (another_issue, "HA-SPEC-140, issue 1 ", "HA-SPEC-140, issue 17 "),
    Block.LOTS: (one_box_less, "1 800", "1 000"),
    Block.RESULTS: (another_thickness, "18.22", "17.0"),
    Block.COMPOSITION: (another_analysis, "22.41", "23.17"),
    Block.ORIGIN: (a_rule, "", "Nd 7.1 not declared not declared US 100 melted to magnetised US 100"),
    Block.STATEMENTS: (another_form, "made, inspected and tested", "comply with the requirements of order 4500-90117"),
    Block.SIGNERS: (another_title, "Quality engineer", "Head of quality"),
}
"""By block: what changes in the journal, what is printed without it and no more with it, and what is printed then."""
NO_FACTS_YET = {Block.SIGNATURE}


@pytest.fixture(scope="module")
def unchanged(gathered_template: tuple[Path, FloorHand], tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the certificate says with nothing changed."""
    with continued(gathered_template, tmp_path_factory.mktemp("unchanged") / "plant") as hand:
        return text(hand.certify().file.read_bytes())


@pytest.mark.parametrize("block", CHANGES)
def test_another_fact_in_the_journal_is_another_print(block: Block, gathered: FloorHand, unchanged: str) -> None:
    change, before, after = CHANGES[block]
    change(gathered)
    printed = text(gathered.certify().file.read_bytes())
    assert after in printed
    assert after not in unchanged
    assert before in unchanged
    assert not before or before not in printed


def test_another_mine_is_another_print(gathered: FloorHand) -> None:
    a_rule(gathered)
    declared = OriginDeclared(lot=gathered.names["oxide"], stages=(DeclaredStage(stage="mined", country="VN"),))
    gathered.plant.have("2012", partial(declare_origin, declared=declared))
    printed = text(gathered.certify().file.read_bytes())
    assert "Nd 7.1 VN 100, declared not declared US 100" in printed
    assert "Tb 7.1 not declared" in printed


def test_what_is_stated_of_a_rule_is_signed_by_compliance(gathered: FloorHand) -> None:
    a_rule(gathered)
    printed = text(gathered.certify().file.read_bytes())
    assert "waiver 26-7" in printed
    assert "M. Castellan" in printed


def test_every_block_that_has_facts_today_is_tried() -> None:
    assert set(CHANGES) | NO_FACTS_YET == set(Block)
