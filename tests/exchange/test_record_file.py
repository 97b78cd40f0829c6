"""A record as a person writes it: words become what the journal has, and whatever is wrong is named by its field."""

import json
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.strategies import samples
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record import KINDS, encode_record
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Draw, EntryRef, Filled, Measured, NewLot, Signature
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import LotReceived, QuantityAdjusted
from traceapp.domain.record.quality import Corrected
from traceapp.exchange.record_file import kind_words, read_record

ZONE = ZoneInfo("America/Chicago")
JANUARY_31 = 1_801_375_200_000_000
DAY = 86_400_000_000


def read(tree: object) -> Record:
    reading = read_record(json.dumps(tree).encode(), ZONE)
    assert reading.flaws == ()
    assert reading.record is not None
    return reading.record


def wrong(raw: str | bytes) -> list[str]:
    reading = read_record(raw.encode() if isinstance(raw, str) else raw, ZONE)
    assert reading.record is None
    return [f"{flaw.field}: {flaw.problem}" for flaw in reading.flaws]


@pytest.mark.parametrize("kind", ["lot_received.1", "lot_received", "lot received"])
def test_words_become_what_the_journal_has(kind):
    lot = {
        "material": "ndpr-oxide",
        "containers": [{"n": 1, "quantity": "25.5 kg"}, {"n": 2, "quantity": "400 pcs"}],
        "unit_mass": "0.24 kg / 100 pcs",
    }
    assert read({"kind": kind, "lot": lot, "step": "receipt", "expires": "2027-01-31"}) == LotReceived(
        lot=NewLot(
            code="",
            kind="",
            material="ndpr-oxide",
            containers=(Filled(n=1, quantity=mg(25_500_000)), Filled(n=2, quantity=pcs(400))),
            unit_mass=UnitMass(240_000, 100),
        ),
        step="receipt",
        expires=JANUARY_31 + DAY,
    )


def test_masses_moments_and_entries_are_written_as_people_write_them():
    packed = {
        "kind": "packed",
        "draws": [{"lot": "x", "quantity": [3, "pcs"]}],
        "gross_mg": "4 kg",
        "field": {"field": "stray", "value": "0.1"},
    }
    assert read(packed) == Packed(
        box="",
        draws=(Draw(lot="x", quantity=pcs(3)),),
        gross_mg=4_000_000,
        field=Measured(field="stray", value="0.1"),
    )
    revised = read(
        {
            "kind": "plant revised",
            "effective": "2027-01-31",
            "fact": {"sort": "order_line", "key": "1/1", "order": "1", "line": "1", "customer": "c", "part": "p"}
            | {"quantity": 4, "over_ppm": "5 %", "due": "2027-01-31 12:00"},
        }
    )
    assert isinstance(revised, PlantRevised)
    assert revised.effective == JANUARY_31
    fact = msgspec.to_builtins(revised.fact)
    assert (fact["over_ppm"], fact["due"]) == (50_000, JANUARY_31 + DAY // 2)
    corrected = read({"kind": "corrected", "target": "AB-17", "reason": "x", "replacement": packed})
    assert isinstance(corrected, Corrected)
    assert corrected.target == EntryRef("AB", 17)
    assert corrected.replacement is not None
    assert corrected.replacement["draws"] == [{"lot": "x", "quantity": [3, "pcs"]}]
    counted = read({"kind": "quantity adjusted", "lot": "x", "container": 1, "counted": "0 kg", "reason": "y"})
    assert isinstance(counted, QuantityAdjusted)
    assert counted.counted == mg(0)


@pytest.mark.parametrize("record", [pytest.param(record, id=kind) for kind, record in samples().items()])
def test_what_the_journal_has_is_read_as_it_is(record):
    plain = json.loads(encode_record(record))
    signed = plain.get("signatures") or plain.get("approvals")
    reading = read_record(json.dumps(plain).encode(), ZONE)
    if signed:
        assert {str(flaw.problem) for flaw in reading.flaws} == {
            "is not written in a file: people sign with their badge and PIN"
        }
    else:
        assert reading.record == record


def test_every_kind_has_words():
    assert sorted(kind_words().values()) == sorted(KINDS)
    assert kind_words()["step performed"] == "step_performed.1"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("{", ": is no JSON"),
        (b"\xff", ": is no JSON"),
        pytest.param("[" * 100_000, ": is no JSON", id="deeper than anything"),
        ("[]", ": needs named values under it"),
        ('{"kind": "hold"}', "kind: “hold” is no kind of record; did you mean “held”?"),
        ("{}", "kind: “–” is no kind of record; known are balance struck, box swapped, came back,"),
        ('{"kind": "held", "reason": "x"}', "targets: is missing"),
        (
            '{"kind": "held", "targets": [{"lott": "x"}], "reason": "x"}',
            "targets[0].lott: is not known here; did you mean “lot”?",
        ),
        ('{"kind": "held", "targets": [{"lot": 4}], "reason": "x"}', "targets[0].lot: needs text"),
        ('{"kind": "held", "targets": "x", "reason": "x"}', "targets: needs a list"),
        (
            '{"kind": "purged", "equipment": "x", "by": "y"}',
            "by: is not known here; known are equipment, scrap, reason",
        ),
        (
            '{"kind": "moved", "lot": "x", "place": "y", "container": "two"}',
            "container: must be a whole number such as 2400, not “two”",
        ),
        ('{"kind": "moved", "lot": "x", "place": "y", "container": 1.5}', "container: must be a whole number"),
        ('{"kind": "hold released", "hold": "17"}', "hold: must name an entry such as A-17, not “17”"),
        (
            '{"kind": "heel measured", "equipment": "x", "lot": "y", "mass_mg": "3"}',
            "mass_mg: must be a weight such as 600 kg",
        ),
        ('{"kind": "plant revised", "fact": {"sort": "dog"}}', "fact.sort: cannot be “dog”, only "),
        (
            '{"kind": "sample taken", "purpose": "x", "draw": {"lot": "x", "quantity": 1.5}}',
            "draw.quantity: needs a list",
        ),
        (
            '{"kind": "sample taken", "purpose": "x", "draw": {"lot": "x", "quantity": "1.5"}}',
            "draw.quantity: must be a quantity such as 149.82 kg or 2400 pcs, not “1.5”",
        ),
        (
            '{"kind": "corrected", "target": "A-1", "reason": "x", "replacement": {"kind": "movd"}}',
            "replacement.kind: “movd” is no kind of record; did you mean “moved”?",
        ),
    ],
)
def test_what_is_wrong_is_named_by_its_field(raw, told):
    assert any(one.startswith(told) for one in wrong(raw)), wrong(raw)


def test_nobody_signs_in_a_file():
    signature = msgspec.to_builtins(Signature(person="Q1", meaning="x", at=1, method="badge+pin"))
    raw = json.dumps({"kind": "lot released", "lot": "x", "scope": "charge", "signatures": [signature]})
    assert wrong(raw) == ["signatures[0]: is not written in a file: people sign with their badge and PIN"]


def test_everything_wrong_is_told_at_once():
    raw = '{"kind": "held", "targets": [{"lott": 1}], "because": "x"}'
    assert [one.partition(":")[0] for one in wrong(raw)] == ["because", "targets[0].lott", "reason"]
