"""What is known of an issued certificate, and what speaks against another for the same shipment."""

from functools import partial

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.record.pieces import Target
from traceapp.errors import Refused
from traceapp.services.certificate.certificate_sheet import CertificateSheet, certificate_sheet, certificates_of
from traceapp.services.holds.holds import hold


def sheet_of(demo: DemoPlant, name: str) -> CertificateSheet:
    with demo.app.reading() as books:
        return certificate_sheet(books, demo.app.plant, demo.code(name), demo.clock())


def test_a_certificate_that_stands_is_the_one_that_another_would_replace(demo: DemoPlant):
    found = sheet_of(demo, "cert-2")
    assert found.state.standing == "valid"
    assert found.boxes == tuple(demo.code(f"box-{n}") for n in range(5, 9))
    assert (found.follows, found.stands_for) == (demo.code("cert-2"), "")
    assert found.shipped_at
    assert found.customer not in ("", "halvane")
    assert all(check.passed for check in found.checks)


def test_one_that_was_replaced_names_the_one_that_stands(demo: DemoPlant):
    found = sheet_of(demo, "cert-1")
    assert (found.state.standing, found.follows) == ("superseded", "")
    assert found.stands_for == demo.code("cert-1b")


def test_after_a_withdrawal_nothing_stands_and_the_gate_says_what_is_wrong(demo: DemoPlant):
    found = sheet_of(demo, "cert-o")
    assert (found.state.standing, found.follows, found.stands_for) == ("withdrawn", "", "")
    assert "not_held" in {check.name for check in found.checks if not check.passed}


def test_a_later_hold_speaks_against_issuing_again(demo: DemoPlant):
    lot = sheet_of(demo, "cert-2").state.covers[0].lot
    demo.app.have("2028", "Q-1", lambda books, c: hold(books, c, targets=(Target(lot=lot),), reason="doubt"))
    assert {check.name for check in sheet_of(demo, "cert-2").checks if not check.passed} == {"not_held"}


def test_a_recall_of_what_it_speaks_for_is_known_and_no_other_hold(demo: DemoPlant):
    def stopped(cause: str) -> str:
        verb = partial(hold, targets=(target,), reason="voids", cause=cause)
        demo.app.have("2028", "Q-1", verb)
        return sheet_of(demo, "cert-2").recalled

    target = Target(box=sheet_of(demo, "cert-2").boxes[0])
    assert stopped("quality") == ""
    assert stopped("recall") == "voids"


def test_every_number_of_a_shipment_is_told_in_order(demo: DemoPlant):
    with demo.app.reading() as books:
        assert certificates_of(books, demo.code("ship-1")) == (demo.code("cert-1"), demo.code("cert-1b"))
        assert certificates_of(books, demo.code("ship-ready")) == ()


def test_an_unknown_number_is_refused(demo: DemoPlant):
    with demo.app.reading() as books, pytest.raises(Refused, match="certificate_unknown"):
        certificate_sheet(books, demo.app.plant, "C-26-X001", demo.clock())
