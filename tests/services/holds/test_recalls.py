"""A certificate is recalled while a recall stops what it speaks for, however it came there; no other hold is one."""

import pytest

from tests.services.certified import NUMBER, certify
from tests.services.plant_builder import KG, Chain, Shop, pin
from traceapp.domain.quantity import mg
from traceapp.domain.record.dispatch import CertificateWithdrawn
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.record.quality import Held, HoldReleased
from traceapp.services.holds.recalls import recall_of, standing_now, standing_recalls

Finished = tuple[Shop, Chain]


def hold(
    shop: Shop, *targets: Target, cause: str = "recall", spreads: bool = False, reason: str = "cracks"
) -> EntryRef:
    held = Held(targets=targets, reason=reason, cause=cause, spreads=spreads)
    return shop.record(held, who="qa1").entries[0]


def lift(shop: Shop, name: EntryRef, *targets: Target) -> None:
    signatures = (pin("qa1"), pin("qa2"))
    shop.record(HoldReleased(hold=name, targets=targets, disposition="none", signatures=signatures), who="qa1")


def told(shop: Shop, number: str = NUMBER) -> tuple[str, str]:
    """How a certificate stands, and why it is recalled."""
    with shop.store.reading() as books:
        state = books.certificate(number)
        assert state is not None
        return standing_now(books, state), recall_of(books, state, standing_recalls(books))


def test_a_recall_of_what_a_certificate_speaks_for_recalls_it_until_that_is_freed(finished: Finished) -> None:
    shop, chain = finished
    box = shop.pack(chain.lot, 100)
    certify(shop, chain.lot, box)
    assert told(shop) == ("valid", "")
    for target in (Target(lot=chain.lot), Target(box=box)):
        name = hold(shop, target)
        assert told(shop) == ("recalled", "cracks")
        lift(shop, name, target)
        assert told(shop) == ("valid", "")


def test_a_recall_of_an_ancestor_reaches_a_certificate_where_it_spreads(finished: Finished) -> None:
    shop, chain = finished
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    hold(shop, Target(lot=chain.heat), reason="stays there")
    assert told(shop) == ("valid", "")
    hold(shop, Target(lot=chain.metal), spreads=True, reason="wrong metal")
    assert told(shop) == ("recalled", "wrong metal")


def test_a_recall_of_something_else_reaches_nothing(finished: Finished) -> None:
    shop, chain = finished
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    other = shop.receive("iron", mg(KG))
    hold(shop, Target(lot=other), Target(box=shop.pack(chain.lot, 50)), spreads=True)
    hold(shop, Target(equipment="F-1"))
    assert told(shop) == ("valid", "")


@pytest.mark.parametrize("spreads", [False, True])
def test_no_other_hold_is_a_recall(finished: Finished, spreads: bool) -> None:
    shop, chain = finished
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    hold(shop, Target(lot=chain.lot), cause="nonconformity", spreads=spreads)
    assert told(shop) == ("valid", "")
    hold(shop, Target(lot=shop.receive("iron", mg(KG))), spreads=True)
    assert told(shop) == ("valid", "")


def test_what_was_replaced_is_recalled_too_and_what_was_withdrawn_stays_so(finished: Finished) -> None:
    shop, chain = finished
    first, second = shop.pack(chain.lot, 100), shop.pack(chain.lot, 50)
    certify(shop, chain.lot, first)
    certify(shop, chain.lot, second, number="C-26-A002", supersedes=NUMBER)
    hold(shop, Target(lot=chain.lot))
    assert told(shop) == ("recalled", "cracks")
    shop.record(CertificateWithdrawn(number=NUMBER, reason="wrong order", signatures=(pin("qa1"),)), who="qa1")
    assert told(shop) == ("withdrawn", "cracks")
    assert told(shop, "C-26-A002")[0] == "recalled"
