"""What the story tells in one sentence: done at a desk, not scanned at a station.

Each word has its shape; a sentence that has not is refused with the shape it should have.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from traceapp.app import App
from traceapp.demo.cast import Cast
from traceapp.demo.moments import moment_of
from traceapp.demo.names import Names
from traceapp.domain.command import Command
from traceapp.domain.quantity import Quantity, Unit, quantity_from_text
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, EntryRef, Filled, Seat, Signature
from traceapp.domain.record.plant import SignedOut
from traceapp.domain.record.production import CameBack, SampleTaken, SentOut
from traceapp.exchange.story_file import Scene
from traceapp.services.certificate.certifying import meaning_for
from traceapp.services.dispatch.leaving import scrap
from traceapp.services.dispatch.outside import came_back, send_out
from traceapp.services.holds.holds import hold, release_hold
from traceapp.services.ports import Books
from traceapp.services.quality.quality import release_lot, settle_finding, sign_second
from traceapp.services.run.collecting import Collection, collect
from traceapp.services.run.machines import measure_heel, purge
from traceapp.services.stock.stock import adjust, move, take_sample

Words = Mapping[str, str]
"""What a sentence said, by the names in its shape; "" where it said nothing."""


class Act(Struct, frozen=True):
    """Somebody's act at a moment. id: of the command. papers: the folder of the files that came with deliveries."""

    app: App
    cast: Cast
    names: Names
    scene: Scene
    id: str
    papers: Path

    def command(self) -> Command:
        who = tuple(self.cast.badge(name) for name in self.scene.people)
        return Command(id=self.id, who=who, where=self.scene.station, happened=self.app.now())

    def signatures(self, meaning: str) -> tuple[Signature, ...]:
        """Everybody present signs, with PIN."""
        return tuple(self.cast.signature(name, meaning) for name in self.scene.people)

    def certifying(self) -> tuple[Signature, ...]:
        """Everybody present signs a certificate, with PIN: the compliance signer what is stated of rules."""
        with self.app.reading() as books:
            now = self.app.now()
            meanings = {name: meaning_for(books, self.cast.badge(name), now) for name in self.scene.people}
        return tuple(self.cast.signature(name, meaning) for name, meaning in meanings.items())

    def record(self, verb: Callable[[Books, Command], Sequence[Record]], name: str = "") -> tuple[EntryRef, ...]:
        """Have it decided and recorded; what came about first is called `name`."""
        command = self.command()
        outcome = self.app.record(command, lambda books: verb(books, command))
        if name:
            with self.app.reading() as books:
                entry = books.entry(outcome.entries[0])
            if entry is not None:
                self.names.give(name, entry.ref, entry.record)
        return outcome.entries

    def place(self, token: str) -> tuple[str, int]:
        """One lot with its container. Raises ValueError in plain words."""
        places = list(self.names.places(token))
        if len(places) != 1:
            raise ValueError(f"“{token}” is more than one")
        return places[0]

    def quantity(self, code: str, number: str) -> Quantity:
        """So many pieces, or kilograms, as the lot is counted."""
        with self.app.reading() as books:
            lot = books.lot(code)
        return quantity_from_text(number, "pcs" if lot is not None and lot.unit is Unit.PCS else "kg")

    def noon(self, day: str) -> int:
        """UTC microseconds of noon of a day such as 18 Dec, in the story's year."""
        when = datetime.strptime(f"{day} {self.scene.when.year}", "%d %b %Y") + timedelta(hours=12)  # noqa: DTZ007
        return moment_of(when, self.app.zone())


class Sentence(NamedTuple):
    """One word's shape, and what is done. shape: as a person reads it; `[, …]` may be left out."""

    shape: str
    run: Callable[[Act, Words], object]

    def do(self, act: Act, text: str) -> None:
        """Raises ValueError with the shape for a sentence that has another."""
        found = _pattern(self.shape).fullmatch(text)
        if found is None:
            raise ValueError(f"“{text}” does not read: {self.shape}")
        self.run(act, {name: (told or "").strip('"') for name, told in found.groupdict().items()})


def _pattern(shape: str) -> re.Pattern[str]:
    """`LOT to PLACE[, as NAME]` as an expression whose groups are lot, place and name."""
    told = re.escape(shape).replace(r"\[", "(?:").replace(r"\]", ")?").replace(r"\ ", " ")
    return re.compile(re.sub(r"[A-Z]{2,}", lambda word: f"(?P<{word[0].lower()}>.+?)", told))


def _hold(act: Act, said: Words) -> None:
    targets = act.names.targets(said["what"])
    act.record(partial(hold, targets=targets, reason=said["why"], put_at=said["place"]), said["name"])


def _lift(act: Act, said: Words) -> None:
    lifted = partial(release_hold, hold=act.names.entry(said["hold"]), disposition=said["disposition"])
    act.record(partial(lifted, reason=said["why"], signatures=act.signatures("release hold")))


def _release(act: Act, said: Words) -> None:
    scope = "charge" if said["why"] else "shipment"
    for code, _ in act.names.places(said["what"]):
        signed = act.signatures("release")
        command = replace(act, id=f"{act.id}-{code}")
        command.record(partial(release_lot, lot=code, scope=scope, reason=said["why"], signatures=signed))


def _finding(act: Act, lot: str, code: str) -> str:
    """The name of the lot's open finding of this kind."""
    with act.app.reading() as books:
        state = books.lot(lot)
    found = next((f for f in (state.findings if state else ()) if f.code == code and f.settled is None), None)
    if found is None:
        raise ValueError(f"{lot} has no open finding {code}")
    return found.name


def _settle(act: Act, said: Words) -> None:
    code = act.names.code(said["lot"])
    settled = partial(settle_finding, subject=code, finding=_finding(act, code, said["finding"]))
    signed = act.signatures("disposition")
    act.record(partial(settled, disposition=said["disposition"], reason=said["why"], signatures=signed))


def _countersign(act: Act, said: Words) -> None:
    code = act.names.code(said["lot"])
    command = act.command()
    badge = Signature(person=command.who[0], meaning="charge release", at=command.happened)
    finding = _finding(act, code, "second_signature_missing")
    plant = act.app.plant
    act.record(lambda books, asked: sign_second(books, plant, asked, lot=code, finding=finding, signature=badge))


def _sample(act: Act, said: Words) -> None:
    code, container = act.place(said["lot"])
    sample = SampleTaken(
        code=act.app.fresh_code("SA", "sample"),
        draw=Draw(lot=code, container=container, quantity=act.quantity(code, said["amount"])),
        purpose=said["purpose"],
        destructive=not said["place"],
        retained=bool(said["place"]),
        place=said["place"],
    )
    act.record(partial(take_sample, sample=sample), said["name"])


def _adjust(act: Act, said: Words) -> None:
    code, container = act.place(said["lot"])
    counted = act.quantity(code, said["amount"])
    set_to = partial(adjust, lot=code, container=container, counted=counted, reason=said["why"])
    act.record(partial(set_to, signatures=act.signatures("adjust")))


def _move(act: Act, said: Words) -> None:
    for code, container in act.names.places(said["what"]):
        moved = replace(act, id=f"{act.id}-{code}-{container}")
        moved.record(partial(move, code=code, container=container, place=said["place"]))


def _scrap(act: Act, said: Words) -> None:
    code, container = act.place(said["lot"])
    draw = Draw(lot=code, container=container, quantity=act.quantity(code, said["amount"]))
    act.record(partial(scrap, draws=(draw,), reason=said["why"], signatures=act.signatures("scrap")))


def _purge(act: Act, said: Words) -> None:
    act.record(partial(purge, equipment=said["machine"], reason=said["why"]))


def _heel(act: Act, said: Words) -> None:
    mass = quantity_from_text(said["amount"], "kg").amount
    act.record(partial(measure_heel, equipment=said["machine"], mass_mg=mass, reason="weighed"))


def _handover(act: Act, said: Words) -> None:
    """Whoever leaves says what the next one should know."""
    left = SignedOut(person=act.command().who[0], note=said["words"])
    act.record(lambda _books, _command: (left,))


def _send(act: Act, said: Words) -> None:
    codes = [code for one in said["what"].split(",") for code, _ in act.names.places(one.strip())]
    with act.app.reading() as books:
        lots = books.lots(codes)
        party: Any = books.fact("party", said["party"], act.app.now())
    sent = SentOut(
        job=act.app.fresh_code("JO", "job"),
        processor=said["party"],
        step=said["step"],
        seats=tuple(
            Seat(lot=code, container=c.n, quantity=Quantity(c.amount, lots[code].unit))
            for code in codes
            for c in lots[code].containers
            if c.amount > 0
        ),
        country=getattr(party, "country", ""),
        purchase_order=said["order"],
    )
    plant = act.app.plant
    act.record(lambda books, command: send_out(books, plant, command, sent=sent), said["name"])


def _back(act: Act, said: Words) -> None:
    """All that was sent, less what they spoiled of one container."""
    job = act.names.code(said["job"])
    lost, place = int(said["lost"] or 0), act.place(said["lot"]) if said["lot"] else None
    with act.app.reading() as books:
        sent = books.job(job)
    seats = sent.sent if sent is not None else ()
    spoiled = tuple(
        Draw(lot=s.lot, container=s.container, quantity=Quantity(lost, s.quantity.unit))
        for s in seats
        if (s.lot, s.container) == place and s.quantity is not None
    )
    back = CameBack(
        job=job,
        seats=tuple(_less(seat, lost if (seat.lot, seat.container) == place else 0) for seat in seats),
        code=act.app.fresh_code("NP", "load"),
        step=sent.step if sent is not None else "",
        country=said["country"],
        processor_lot=said["theirs"],
        documents=tuple(act.names.code(one.strip()) for one in said["papers"].split(",") if one.strip()),
        scrap=spoiled,
    )
    plant = act.app.plant
    act.record(lambda books, command: came_back(books, plant, command, back=back), said["name"])


def _less(seat: Seat, lost: int) -> Seat:
    if seat.quantity is None or not lost:
        return seat
    left = Quantity(seat.quantity.amount - lost, seat.quantity.unit)
    return Seat(lot=seat.lot, container=seat.container, quantity=left, position=seat.position)


def _collect(act: Act, said: Words) -> None:
    """What lies in a sump, weighed wet into drums; the sump is empty afterwards."""
    plant = act.app.plant
    with act.app.reading() as books:
        station = books.fact("station", act.scene.station, act.app.now())
    route = plant.route(getattr(station, "route", ""))
    step = next(
        s for s in route.steps if any(b.material == said["material"] and b.into == "sump" for b in s.by_products)
    )
    each = quantity_from_text(said["each"], "kg")
    collected = Collection(
        sump=said["sump"],
        material=said["material"],
        filled=tuple(Filled(n=n, quantity=each) for n in range(1, int(said["drums"]) + 1)),
        dry_share=said["share"],
    )
    verb = partial(collect, route=route, step=step, collected=collected, next_code=act.app.fresh_code)
    act.record(verb, said["name"])


QUALITY_ACTS: Mapping[str, Sentence] = MappingProxyType(
    {
        "hold": Sentence("WHAT because WHY[, put at PLACE][, as NAME]", _hold),
        "lift": Sentence("HOLD, DISPOSITION, because WHY", _lift),
        "release": Sentence("WHAT[ for the charge because WHY]", _release),
        "settle": Sentence("FINDING of LOT, DISPOSITION, because WHY", _settle),
        "countersign": Sentence("LOT", _countersign),
        "sample": Sentence("AMOUNT of LOT for PURPOSE[, kept at PLACE][, as NAME]", _sample),
        "adjust": Sentence("LOT to AMOUNT because WHY", _adjust),
        "move": Sentence("WHAT to PLACE", _move),
        "scrap": Sentence("AMOUNT of LOT because WHY", _scrap),
        "purge": Sentence("MACHINE because WHY", _purge),
        "heel": Sentence("MACHINE holds AMOUNT kg", _heel),
        "collect": Sentence("MATERIAL of SUMP in DRUMS x EACH, SHARE % dry, as NAME", _collect),
        "handover": Sentence("WORDS", _handover),
        "send": Sentence("WHAT to PARTY for STEP[, order ORDER], as NAME", _send),
        "back": Sentence("JOB from COUNTRY, their lot THEIRS[, less LOST of LOT][, on PAPERS], as NAME", _back),
    }
)
