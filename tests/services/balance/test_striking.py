"""A balance that is signed: on record as it was seen, a finding where it does not close, changed by what comes late."""

import pytest

from tests.services.balance.test_balancing import ALL, KG, scales  # noqa: F401 - a fixture
from tests.services.plant_builder import MINUTE, Shop, draw, new_lot, pin
from tests.store.terminals import sealed_of
from traceapp.domain.command import Outcome
from traceapp.domain.findings import Sort
from traceapp.domain.material_balance import Scope
from traceapp.domain.quantity import mg
from traceapp.domain.record.balancing import BalanceStruck, Verdict
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Corrected
from traceapp.errors import Refused
from traceapp.services.balance.balancing import read_period
from traceapp.services.balance.striking import Found, strike, struck_balances
from traceapp.services.desk.overview import overview
from traceapp.services.holds.open_findings import open_findings
from traceapp.services.quality.quality import settle_finding
from traceapp.store.verify import verify

MELT = Scope(step="strip-casting")


def run(shop: Shop, made: int) -> Outcome:
    metal = shop.receive("ndpr-metal", mg(100 * KG))
    lot = new_lot(shop.code("SC"), "alloy-strip", mg(made * KG))
    return shop.record(
        StepPerformed(
            step="strip-casting", route="sintered-ndfeb", draws=(draw(metal, mg(100 * KG), container=1),), lots=(lot,)
        )
    )


def look(shop: Shop, scope: Scope = MELT, until: int = 0) -> Found:
    """The balance of all that was, up to now."""
    end = until or shop.at + 1
    with shop.store.reading() as books:
        period = read_period(books, shop.plant, 0, end)
    return Found(0, end, scope, period.balance(scope), period.heads)


def signed(shop: Shop, found: Found, *signatures: Signature) -> Outcome:
    given = signatures or (pin("qa1", shop.at, "balance"),)
    return shop.do(lambda books, command: strike(books, command, found=found, signatures=given))


@pytest.fixture
def leaking(scales: Shop) -> Shop:  # noqa: F811
    """Ten of a hundred kilograms are missing, and the scale is good to 20 g."""
    run(scales, 90)
    return scales


def code_of(outcome: Outcome) -> str:
    return f"BALANCE-{outcome.entries[0]}"


def test_a_signed_balance_stands_as_it_was_seen(leaking: Shop) -> None:
    found = look(leaking)
    outcome = signed(leaking, found)
    with leaking.store.reading() as books:
        entry = books.entry(outcome.entries[0])
        (one,) = struck_balances(books)
    assert entry is not None
    assert isinstance(entry.record, BalanceStruck)
    assert entry.record.figures.unaccounted_mg == 10 * KG
    assert entry.record.figures.uncertainty_mg == found.balance.uncertainty_mg > 0
    assert entry.record.verdict == Verdict.OPEN
    assert (one.state.struck, one.changed) == (entry.record, ())


def test_one_that_does_not_close_is_a_finding_of_mass_that_stops_no_lot(leaking: Shop) -> None:
    code = code_of(signed(leaking, look(leaking)))
    with leaking.store.reading() as books:
        (listed,) = open_findings(books, leaking.plant)
        needs = overview(books, leaking.plant, now=leaking.at, midnight=leaking.at - MINUTE).needs
        assert books.doubted() == []
    assert (listed.finding.subject, listed.finding.code, listed.finding.sort) == (code, "balance_open", Sort.MASS)
    assert dict(listed.finding.facts) == {"missing": "10000000 mg", "sure": "28302 mg", "step": "strip-casting"}
    assert (listed.boxes, listed.shipments) == ((), ())
    assert [need.opens for need in needs if need.code == "doubt"] == [code]


def test_a_signed_disposition_settles_it(leaking: Shop) -> None:
    code = code_of(signed(leaking, look(leaking)))
    with leaking.store.reading() as books:
        (listed,) = open_findings(books, leaking.plant)
    leaking.do(
        lambda books, command: settle_finding(
            books, command, subject=code, finding=listed.finding.name, disposition="accepted", reason="spilt",
            signatures=(pin("qa1", leaking.at),),
        )
    )  # fmt: skip
    with leaking.store.reading() as books:
        assert open_findings(books, leaking.plant) == ()
        assert struck_balances(books)[0].state.findings[0].disposition == "accepted"
    assert verify(leaking.store).holds


def test_one_that_closes_or_cannot_be_told_is_no_finding(scales: Shop) -> None:  # noqa: F811
    run(scales, 99)
    for scope, verdict in ((MELT, Verdict.CLOSES), (Scope(owner="tern"), Verdict.UNKNOWN)):
        found = look(scales, scope)
        assert found.balance.verdict is verdict
        if found.balance.runs:
            signed(scales, found)
    with scales.store.reading() as books:
        assert open_findings(books, scales.plant) == ()
        assert len(struck_balances(books)) == 1


def test_a_late_entry_and_a_correction_change_what_was_signed(leaking: Shop) -> None:
    first = run(leaking, 99)
    found = look(leaking, until=leaking.at + 60 * MINUTE)
    leaking.at += 61 * MINUTE
    signed(leaking, found)
    with leaking.store.reading() as books:
        assert struck_balances(books)[0].changed == ()
    leaking.do(lambda _books, _command: (Corrected(target=first.entries[0], replacement=None, reason="twice"),))
    with leaking.store.reading() as books:
        (one,) = struck_balances(books)
        assert [ref.seq for ref in one.changed] == [books.heads()[0].seq]


def test_what_another_terminal_wrote_then_and_sends_later_changes_it(leaking: Shop, tmp_path) -> None:
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    found = look(leaking, until=leaking.at + 60 * MINUTE)
    with Shop(other_folder, letters="B") as other:
        other.at = leaking.at + 5 * MINUTE
        run(other, 95)
        leaking.at += 61 * MINUTE
        signed(leaking, found)
        leaking.store.take_in(sealed_of(other.store))
    with leaking.store.reading() as books:
        (one,) = struck_balances(books)
    assert [ref.terminal for ref in one.changed] == ["B"]


@pytest.mark.parametrize(
    ("signature", "code"),
    [
        (Signature(person="qa1", meaning="balance", at=1), "pin_missing"),
        (pin("op1"), "not_allowed"),
        (pin("shp"), "not_allowed"),
    ],
)
def test_quality_and_supervisors_sign_with_a_pin(leaking: Shop, signature: Signature, code: str) -> None:
    with pytest.raises(Refused) as refused:
        signed(leaking, look(leaking), signature)
    assert refused.value.code == code
    signed(leaking, look(leaking), pin("sup"))


def test_a_period_is_signed_when_it_is_over_and_something_was_run(leaking: Shop) -> None:
    with pytest.raises(Refused) as refused:
        signed(leaking, look(leaking, until=leaking.at + 60 * MINUTE))
    assert refused.value.code == "period_not_over"
    with pytest.raises(Refused) as refused:
        signed(leaking, look(leaking, Scope(step="pressing")))
    assert refused.value.code == "nothing_to_balance"


def test_what_changed_between_looking_and_signing_is_looked_at_again(leaking: Shop) -> None:
    found = look(leaking, until=leaking.at + 5 * MINUTE)
    late = run(leaking, 95)
    leaking.at += 10 * MINUTE
    with pytest.raises(Refused) as refused:
        signed(leaking, found)
    assert (refused.value.code, refused.value.facts["count"]) == ("balance_changed", 1)
    assert refused.value.facts["entry"] == str(late.entries[0])
