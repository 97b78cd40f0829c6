"""By which words a thing is found: those of its codes, its supplier, its order, its reasons, folded so that case and
accents do not matter. The words of a state follow from that state alone.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from traceapp.domain.box import BoxState
from traceapp.domain.document import DocumentState
from traceapp.domain.issued import IssuedState
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine, WorkOrder
from traceapp.domain.part import Part
from traceapp.domain.party import Party
from traceapp.domain.reason import every_word
from traceapp.domain.registers import FactState, HoldState, JobState, SampleState, StationState
from traceapp.domain.shipment import ShipmentState

SORT_SIGN = "§"
"""Before the word that tells of what sort a thing is. Nobody can type it: folding leaves it out."""
_WORD = re.compile(r"[^\W_]+")
_PLAIN_WORD = re.compile(r"[0-9a-z]+")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The words of a text, small and without accents, with one blank between two; signs part words."""
    if text.isascii():
        return " ".join(_PLAIN_WORD.findall(text.lower()))
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(bare))


def sort_word(sort: str) -> str:
    """The word that all things of a sort share: `lot`, `box`, `order_line`."""
    return SORT_SIGN + sort.replace("_", "")


def words_of(state: Any) -> str:
    """The words by which a subject in this state is found; none for what is not looked up."""
    if isinstance(state, FactState):
        last = state.revisions[-1] if state.revisions else None
        state = None if last is None or last.retired else last.fact
    found = _TOLD.get(type(state))
    if found is None:
        return ""
    sort, told = found
    return _joined(sort, tuple(told(state)))


def _of_lot(lot: LotState) -> Iterable[str]:
    yield from (_body(lot.code), lot.material, lot.part, lot.grade, lot.owner, lot.claim, lot.supplier)
    yield from (lot.supplier_lot, lot.order, *(every_word(hold.reason) for hold in lot.open_holds))


def _of_box(box: BoxState) -> Iterable[str]:
    lots = dict.fromkeys(content.lot for content in box.contents)
    return _body(box.code), box.order, box.shipment, box.sscc, *map(_body, lots)


def _of_shipment(shipment: ShipmentState) -> Iterable[str]:
    told = (shipment.order, shipment.customer, shipment.purpose, shipment.carrier, shipment.waybill)
    return _body(shipment.code), *told


def _of_certificate(issued: IssuedState) -> Iterable[str]:
    return issued.number, issued.order, issued.shipment, issued.form, issued.withdrawn_because


def _of_hold(hold: HoldState) -> Iterable[str]:
    codes = dict.fromkeys(_body(target.lot or target.box) for target in (*hold.targets, *hold.freed))
    return every_word(hold.reason), hold.cause, hold.put_at, hold.disposition, *codes


def _of_sample(sample: SampleState) -> Iterable[str]:
    return _body(sample.code), _body(sample.lot), sample.purpose, sample.place


def _of_job(job: JobState) -> Iterable[str]:
    return _body(job.code), job.processor, job.step


def _of_document(document: DocumentState) -> Iterable[str]:
    return document.name, document.about, document.evidence, *map(_body, document.lots)


def _of_note(station: StationState) -> Iterable[str]:
    return (station.code, station.note, station.note_by) if station.note else ()


def _of_order_line(line: OrderLine) -> Iterable[str]:
    return line.key, line.order, line.line, line.customer, line.part, line.specification, line.claim


def _of_work_order(work: WorkOrder) -> Iterable[str]:
    return work.key, work.step, work.part, work.order, work.recipe


def _of_part(part: Part) -> Iterable[str]:
    return part.key, part.number, part.name, part.customer, part.grade, part.description


def _of_party(party: Party) -> Iterable[str]:
    return party.key, party.name, party.supplier_code


_TOLD: dict[type, tuple[str, Callable[[Any], Iterable[str]]]] = {
    LotState: ("lot", _of_lot),
    BoxState: ("box", _of_box),
    ShipmentState: ("shipment", _of_shipment),
    IssuedState: ("certificate", _of_certificate),
    HoldState: ("hold", _of_hold),
    SampleState: ("sample", _of_sample),
    JobState: ("job", _of_job),
    DocumentState: ("document", _of_document),
    StationState: ("note", _of_note),
    OrderLine: ("order_line", _of_order_line),
    WorkOrder: ("work_order", _of_work_order),
    Part: ("part", _of_part),
    Party: ("party", _of_party),
}


@lru_cache(maxsize=4096)
def _joined(sort: str, texts: tuple[str, ...]) -> str:
    """Each word once, after the word of the sort; nothing for no texts. Few entries change what a thing is found by."""
    words = dict.fromkeys(word for text in texts if text for word in folded(text).split(" ") if word)
    return " ".join((sort_word(sort), *words)) if words else ""


def _body(code: str) -> str:
    """A code without its check character, which is a letter that tells nothing: `OX-2647-A012`."""
    body, _, check = code.rpartition("-")
    return body if len(check) == 1 and body.count("-") == 2 else code
