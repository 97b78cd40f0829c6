"""What a trace starts from: codes that people have in hand, and whatever else may be suspected, several at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from traceapp.domain.box import BoxState
from traceapp.domain.entry import Entry
from traceapp.domain.record.dispatch import CustomerReturned, Packed
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import CameBack, Exposed, LotReceived, Parted, StepPerformed
from traceapp.domain.record.quality import Corrected
from traceapp.errors import Refused
from traceapp.services.ports import Books, MixLine
from traceapp.services.trace.touched import last_calibrated, touched_by

FOREVER = 2**62


class Start(Struct, frozen=True):
    """What was asked for.

    kind: lot, container, box, shipment, certificate, load, supplier lot, supplier, operator, equipment, instrument,
    window or several. amounts: how much of each lot is meant, in the lot's unit (0: not counted). container: only what
    came out of it, 0 for any; sorted_into: other containers of the lot that something of it was sorted out into.
    since: from when on a lot was suspect, UTC microseconds. boxes: set where nothing but boxes was asked for. parts: of
    several, each by itself. mixes: for which lots were added that nobody asked for, of the kind mixed.
    """

    kind: str
    code: str
    amounts: tuple[tuple[str, int], ...]
    container: int = 0
    since: Mapping[str, int] = field(default_factory=dict)
    boxes: tuple[str, ...] = ()
    parts: tuple["Start", ...] = ()
    sorted_into: tuple[int, ...] = ()
    mixes: tuple[MixLine, ...] = ()

    @property
    def lots(self) -> tuple[str, ...]:
        return tuple(lot for lot, _ in self.amounts)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Every box that was asked for as a box."""
        return tuple(dict.fromkeys((*self.boxes, *(box for part in self.parts for box in part.boxes))))

    @property
    def onwards(self) -> dict[str, int]:
        """What a walk forward begins with: of lots that are meant only as far as they lie in boxes, nothing goes on."""
        kept = {lot for part in self.parts if not part.boxes for lot in part.lots}
        return {lot: amount for lot, amount in self.amounts if not self.parts or lot in kept}

    @property
    def containers(self) -> tuple[int, ...]:
        """Those that are meant; none named for any."""
        return (self.container, *self.sorted_into) if self.container else ()

    def feeds(self, lot: str, container: int, at: int | None) -> bool:
        """Whether what was taken from this container of a start lot at a moment is meant (None: not known when)."""
        if self.parts:
            return any(part.feeds(lot, container, at) for part in self.parts if lot in part.lots and not part.boxes)
        if self.container and container not in {0, *self.containers}:
            return False
        return at is None or at >= self.since.get(lot, 0)

    def limited(self) -> dict[str, tuple[int, ...]]:
        """The start lots of which not all is meant: which containers, none named for any from a moment on."""
        found: dict[str, tuple[int, ...]] = {}
        parts = [(part, lot) for part in self.parts or (self,) if not part.boxes for lot in part.lots]
        whole = {lot for part, lot in parts if not part.container and lot not in part.since}
        late = {lot for part, lot in parts if lot in part.since}
        for part, lot in parts:
            if lot not in whole:
                found[lot] = () if lot in late else tuple(dict.fromkeys((*found.get(lot, ()), *part.containers)))
        return found


class Wanted(Struct, frozen=True):
    """Everything that a trace shall start from, one or several.

    codes: as `start_of` takes them. suppliers: by key, all that they sent. operators: by badge, and equipment, by key:
    what was made, treated or packed with them. instruments: by key, what they told since they were last known to be
    right. since, until: only what was done from one moment on and before another (UTC microseconds, 0: no limit); by
    themselves everything done in that time.
    """

    codes: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    since: int = 0
    until: int = 0


def start_of_all(books: Books, wanted: Wanted) -> Start:
    """All of it together. Refused `code_unknown` for a part that nothing is on record of, `nothing_named` for none."""
    parts = list(_parts(books, wanted))
    if not parts:
        raise Refused("nothing_named")
    for part in parts:
        if not part.amounts and not part.boxes:
            raise Refused("code_unknown", code=part.code[:80])
    if len(parts) == 1:
        return parts[0]
    amounts: dict[str, int] = {}
    since: dict[str, int] = {}
    for part in parts:
        for lot, amount in part.amounts:
            amounts[lot] = max(amount, amounts.get(lot, 0))
        since.update(part.since)
    boxes = tuple(dict.fromkeys(box for part in parts for box in part.boxes))
    code = " + ".join(part.code for part in parts)
    boxed = boxes if all(part.boxes for part in parts) else ()
    start = Start("several", code, tuple(amounts.items()), since=since, boxes=boxed, parts=tuple(parts))
    filled = {lot: _filled(books, lot, named) for lot, named in start.limited().items() if len(named) > 1}
    return replace(start, amounts=tuple((amounts | filled).items()))


def _parts(books: Books, wanted: Wanted) -> Iterator[Start]:
    for code in dict.fromkeys(wanted.codes):
        yield start_of(books, code)
    for supplier in wanted.suppliers:
        yield Start("supplier", supplier, tuple(books.supplied_by(supplier)))
    for badge in wanted.operators:
        entries = books.naming(badge, wanted.since)
        yield _done(books, "operator", badge, wanted, entries)
    for key in wanted.equipment:
        yield _done(books, "equipment", key, wanted, books.history("machine", key))
    for instrument in wanted.instruments:
        yield _told(books, instrument, wanted)
    is_alone = not (wanted.suppliers or wanted.operators or wanted.equipment or wanted.instruments or wanted.codes)
    if is_alone and (wanted.since or wanted.until):
        entries = books.entries_between(wanted.since, wanted.until or FOREVER)
        yield _done(books, "window", f"{wanted.since}–{wanted.until}", wanted, entries)


def _done(
    books: Books,
    kind: str,
    code: str,
    wanted: Wanted,
    entries: Iterable[Entry],
) -> Start:
    """What these entries made, treated, received or packed, as they count now; an operator's, where he made them."""
    refs: dict[EntryRef, None] = {}
    for entry in entries:
        refs[entry.record.target if isinstance(entry.record, Corrected) else entry.ref] = None
    since: dict[str, int] = {}
    made: set[str] = set()
    for entry in books.entries(tuple(refs)).values():
        is_meant = kind != "operator" or code in entry.who
        if is_meant and wanted.since <= entry.moment < (wanted.until or FOREVER):
            born, treated = _worked(entry)
            made.update(born)
            for lot in treated:
                since[lot] = min(entry.moment, since.get(lot, entry.moment))
    rows = books.rows_of(sorted(made | set(since)))
    amounts = tuple((code, row.made) for code, row in sorted(rows.items()))
    return Start(kind, code, amounts, since={lot: at for lot, at in since.items() if lot not in made})


def _worked(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lots that were born by an entry, and lots that something was done to."""
    match entry.record:
        case LotReceived(lot=new) | CustomerReturned(lot=new):
            return (new.code,), ()
        case StepPerformed() as record:
            return tuple(lot.code for lot in record.children), ()
        case Exposed(seats=seats) | CameBack(seats=seats):
            return (), tuple(seat.lot for seat in seats)
        case Packed(draws=draws):
            return (), tuple(drawn.lot for drawn in draws)
        case _:
            return (), ()


def _told(books: Books, instrument: str, wanted: Wanted) -> Start:
    """Lots and boxes that an instrument told something of since its last good calibration."""
    things = touched_by(books, instrument, wanted.since or last_calibrated(books, instrument)).things
    rows = books.rows_of([thing.code for thing in things if thing.kind == "lot"])
    amounts = {code: row.made for code, row in sorted(rows.items())}
    for box in books.boxes([thing.code for thing in things if thing.kind == "box"]).values():
        amounts.update((content.lot, content.quantity.amount) for content in box.contents if content.lot not in amounts)
    return Start("instrument", instrument, tuple(amounts.items()))


def start_of(books: Books, code: str) -> Start:
    """What the code names: a lot, container, box, shipment, certificate, load or supplier's lot; a machine, instrument,
    supplier or badge. Refused: code_unknown, container_unknown.
    """
    lot, _, number = code.partition("/")
    state = books.lot(lot)
    if state is not None:
        container = int(number) if number.isascii() and number.isdecimal() else 0
        kept = state.container(container) if container else None
        if container and kept is None and state.birth is not None:
            raise Refused("container_unknown", lot=lot, container=container)
        if kept is None:
            return Start("container" if container else "lot", code, ((lot, state.tally.made),), container)
        into = _sorted_from(books, lot, container)
        filled = _filled(books, lot, (container, *into))
        return Start("container", code, ((lot, filled),), container, sorted_into=into)
    found = _boxes(books, code) or _load(books, code) or _supplied(books, code) or _named(books, code)
    if found is None:
        raise Refused("code_unknown", code=code[:80])
    return found


def _sorted_from(books: Books, lot: str, container: int) -> tuple[int, ...]:
    """The containers that something of this one was sorted out into, or may have been, straight or by way of others."""
    found = {container: None}
    for entry in books.entries([entry.ref for entry in books.history("lot", lot)]).values():
        record = entry.record
        if isinstance(record, Parted) and record.lot == lot and record.container in {0, *found}:
            found[record.into] = None
    return tuple(found)[1:]


def _filled(books: Books, lot: str, containers: Sequence[int]) -> int:
    """What these containers were filled with together."""
    state = books.lot(lot)
    return sum(one.filled for one in state.containers if one.n in containers) if state is not None else 0


def _named(books: Books, code: str) -> Start | None:
    """A machine, an instrument, a supplier or a badge: everything that was done with it, or by them."""
    if books.fact_state("equipment", code) is not None:
        wanted = Wanted(equipment=(code,))
    elif books.fact_state("instrument", code) is not None:
        wanted = Wanted(instruments=(code,))
    elif books.fact_state("person", code) is not None:
        wanted = Wanted(operators=(code,))
    else:
        wanted = Wanted(suppliers=(code,))
    found = next(_parts(books, wanted))
    return found if found.amounts else None


def _boxes(books: Books, code: str) -> Start | None:
    box = books.box(code)
    if box is not None:
        return _holding("box", code, (code,), [box])
    shipment = books.shipment(code)
    if shipment is not None:
        return _holding("shipment", code, shipment.boxes, books.boxes(shipment.boxes).values())
    certificate = books.certificate(code)
    if certificate is None:
        return None
    amounts: dict[str, int] = {}
    for covered in certificate.covers:
        amounts[covered.lot] = amounts.get(covered.lot, 0) + covered.quantity.amount
    boxes = tuple(dict.fromkeys(covered.box for covered in certificate.covers))
    return Start("certificate", code, tuple(amounts.items()), boxes=boxes)


def _holding(kind: str, code: str, codes: tuple[str, ...], boxes: Iterable[BoxState]) -> Start:
    amounts: dict[str, int] = {}
    for content in (content for box in boxes for content in box.contents):
        amounts[content.lot] = amounts.get(content.lot, 0) + content.quantity.amount
    return Start(kind, code, tuple(amounts.items()), boxes=codes)


def _load(books: Books, code: str) -> Start | None:
    load = books.load(code)
    if load is None:
        return None
    states = books.lots(tuple(dict.fromkeys(seat.lot for seat in load.seats)))
    since = {
        lot: min((exposure.at for exposure in state.exposures if exposure.code == code), default=load.at)
        for lot, state in states.items()
    }
    return Start("load", code, tuple((lot, state.tally.made) for lot, state in states.items()), since=since)


def _supplied(books: Books, code: str) -> Start | None:
    """Lots received under the supplier's own number, all that there are."""
    amounts = tuple(books.supplied_as(code)) if code else ()
    return Start("supplier lot", code, amounts) if amounts else None
