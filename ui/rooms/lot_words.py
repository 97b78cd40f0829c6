"""A lot as people read it: its line of facts, its steps, its tests, its signatures, its genealogy. Pure."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record import kind_of
from traceapp.domain.record.pieces import Signature
from traceapp.services.desk.reading import LotReading
from traceapp.services.trace.trace_answer import Direction, Trace, TraceNode
from ui import dates, numbers
from ui.models.lineage import Direction as Way
from ui.models.lineage import Lineage, Link, Node, in_order
from ui.rooms.house import House
from ui.screens.lot_panels import ChosenView, LotTitle
from ui.screens.lot_rows import SignatureLine, StepLine
from ui.speech import Speech
from ui.terms import meaning_word, record_word
from ui.widgets.glyphs import Glyph

WHOLE = 10**12
ASIDE = 1_000
LEAST_TOLD = Decimal("0.1")
"""A share so small (10⁻¹²) is drawn aside: it carries none of the mass that is followed."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotWords", source, comment, n)


def status_word(status: str) -> str:
    """What a lot's status is called."""
    match status:
        case "unknown":
            return tr("Not known here")
        case "held":
            return tr("On hold")
        case "away":
            return tr("At a processor")
        case "open":
            return tr("Free")
        case "packed":
            return tr("Packed")
        case "scrapped":
            return tr("Scrapped")
        case "used up":
            return tr("Used up")
        case "released":
            return tr("Released")
        case _:
            return status


def status_glyph(state: LotState) -> Glyph:
    """The shape of a lot's status."""
    if state.open_holds:
        return Glyph.HOLD
    if state.birth is None or state.provisional:
        return Glyph.PROVISIONAL
    return Glyph.ATTENTION if any(f.blocks for f in state.findings) else Glyph.DONE


def awaits_release(state: LotState) -> bool:
    """Accepted, and not released for shipment yet."""
    return state.accepted == "accepted" and "shipment" not in state.released


def doubt_of(state: LotState) -> Finding | None:
    """The open finding to settle next: one that blocks; one that does not, unless a release is waited for."""
    opened = [finding for finding in state.findings if finding.settled is None]
    blocking = next((finding for finding in opened if finding.blocks), None)
    if blocking is not None or awaits_release(state):
        return blocking
    return next(iter(opened), None)


def title_of(reading: LotReading, speech: Speech) -> LotTitle:
    """Code, state, place and quantity in the head of the screen."""
    state = reading.state
    word = status_word("released" if "shipment" in state.released and state.status == "open" else state.status)
    open_findings = sum(finding.blocks for finding in state.findings)
    doubts = tr("%n open finding(s)", "", open_findings) if open_findings else ""
    place = next((c.place for c in state.containers if c.place), "")
    about = " · ".join(part for part in (doubts or tr("no holds"), place) if part)
    if state.open_holds:
        about = f"{speech.reason(state.open_holds[0].reason)} · {place}".strip(" ·")
    what = " · ".join(
        part for part in (speech.material(reading.material), state.grade, speech.quantity(state.left)) if part
    )
    return LotTitle(state.code, status_glyph(state), word, about, what)


def is_drawn(found: Trace) -> bool:
    """Whether there is a graph to be drawn."""
    return len(found.nodes) > 1


def lineage_of(found: Trace, target: str, speech: Speech) -> Lineage | None:
    """The graph: one column for each step that occurs, in the order in which matter went through them."""
    if not is_drawn(found):
        return None
    at = {node.code: node.column for node in found.nodes}
    went = (
        (at[link.parent], at[link.child])
        for link, share in zip(found.links, found.along, strict=True)
        if share >= ASIDE
    )
    numbers_used = in_order(set(at.values()), went)
    column = {number: index for index, number in enumerate(numbers_used)}
    titles = tuple(column_title(number, speech) for number in numbers_used)
    nodes = tuple(
        Node(node.code, _node_note(node, speech), column[node.column], is_known=node.row is not None)
        for node in found.nodes
    )
    shares: dict[tuple[str, str], int] = {}
    for link, share in zip(found.links, found.along, strict=True):  # several drums of a lot are one ribbon
        shares[link.parent, link.child] = shares.get((link.parent, link.child), 0) + share
    links = tuple(
        Link(parent, child, share // 1_000, is_aside=share < ASIDE) for (parent, child), share in shares.items()
    )
    way = Way.BACK if found.direction is Direction.BACK else Way.FORWARD
    return Lineage(titles, nodes, links, target, direction=way)


def column_title(number: int, speech: Speech) -> str:
    """What the column of a step is called, by the step's number; Received where there is none."""
    route = speech.plant.routes.get(speech.route)
    step = next((s for s in route.steps if s.number == number), None) if route is not None else None
    if step is None or number <= 1:
        return tr("Received")
    return speech.words(step.name)


def _node_note(node: TraceNode, speech: Speech) -> str:
    if node.row is None:
        return tr("not known here")
    return speech.quantity(Quantity(node.row.made, Unit(node.row.unit)))


def share_text(share: int, speech: Speech) -> str:
    """A share of 10⁻¹² as per cent with one place. What is there is never told as nothing."""
    told = (Decimal(share) / 10**10).quantize(LEAST_TOLD)
    if share and not told:
        return f"<\u00a0{numbers.measure(LEAST_TOLD, '%', speech.locale)}"
    return numbers.measure(told, "%", speech.locale)


def chosen_of(reading: LotReading, code: str, speech: Speech) -> ChosenView | None:
    """The ancestor or descendant that was touched: its part of the whole."""
    node = next((n for n in reading.lineage.nodes if n.code == code), None)
    if node is None or code == reading.state.code:
        return None
    what = speech.material(node.row.material) if node.row is not None else tr("not known here")
    words = (
        tr("of this lot came from it") if reading.lineage.direction is Direction.BACK else tr("of it is in this lot")
    )
    return ChosenView(code, what, share_text(node.share, speech), words)


def steps_of(reading: LotReading, names: dict[str, str], house: House, speech: Speech) -> tuple[StepLine, ...]:
    """Every entry that touched the lot, the newest first, with the documents that it leans on."""
    lines = []
    known = {document.sha256: document.name for document in reading.documents}
    for entry in reversed(reading.entries):
        at = house.local(entry.happened)
        people = ", ".join(names.get(badge, badge) for badge in entry.who)
        lines.append(
            StepLine(
                entry.ref,
                f"{dates.short_day(at, speech.locale)} {dates.clock(at)}",
                _entry_word(entry, speech),
                entry.where,
                people,
                ", ".join(known[sha] for sha in getattr(entry.record, "documents", ()) if sha in known),
            )
        )
    return tuple(lines)


def _entry_word(entry: Entry, speech: Speech) -> str:
    step: str = getattr(entry.record, "step", "")
    if step:
        return speech.step(step)
    return record_word(kind_of(entry.record))


def signatures_of(
    reading: LotReading, names: dict[str, str], house: House, speech: Speech
) -> tuple[SignatureLine, ...]:
    """Who put their name to what."""
    lines: list[SignatureLine] = []
    for entry in reading.entries:
        given: tuple[Signature, ...] = getattr(entry.record, "signatures", ())
        for signature in given:
            at = house.local(signature.at)
            when = f"{dates.short_day(at, speech.locale)} {dates.clock(at)}"
            what = f"{_entry_word(entry, speech)}: {meaning_word(signature.meaning)}"
            person = names.get(signature.person, signature.person)
            lines.append(SignatureLine(entry.ref, what, person, entry.where, when, signature.method))
    return tuple(reversed(lines))
