"""Suppliers' own codes: read by what is on file, and one that nobody knows yet put on file for good (DOMAIN 4)."""

import itertools
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from traceapp.domain.command import Command
from traceapp.domain.party import SupplierCode
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Refused
from traceapp.services.plant.plant_data import revise
from traceapp.services.ports import Books

_LAST_PART = re.compile(r"[0-9A-Za-z.]*\Z")
_LAST_DIGITS = re.compile(r"[0-9]*\Z")


class SupplierRead(Struct, frozen=True):
    """A supplier's text as its code on file reads it; lot: the supplier's own number of the lot."""

    code: SupplierCode
    lot: str


def read_supplier_text(codes: Iterable[SupplierCode], text: str) -> SupplierRead | None:
    """By the longest code that the text begins with; its pattern's group `lot` is the lot, else what follows.

    None where no code fits, or the one that does leaves no lot.
    """
    known = max((code for code in codes if text.startswith(code.key)), key=_length, default=None)
    if known is None:
        return None
    lot = text[len(known.key) :]
    if known.pattern:
        match = re.search(known.pattern, text)
        lot = match["lot"] if match is not None and "lot" in match.groupdict() else ""
    return SupplierRead(known, lot.strip()) if lot.strip() else None


def _length(code: SupplierCode) -> int:
    return len(code.key)


def likely_code(texts: Sequence[str]) -> str:
    """What of these texts, of one supplier and material, is the same on every drum: all up to the lot.

    Of one text it is what stands before its last part, else before its last digits; of several what they begin with,
    and a number that only begins alike belongs to the lot.
    """
    if not texts:
        return ""
    if len(texts) > 1:
        return _LAST_DIGITS.sub("", _begin_alike(texts)).rstrip()
    text = texts[0]
    return (_LAST_PART.sub("", text) or _LAST_DIGITS.sub("", text)).rstrip()


def _begin_alike(texts: Sequence[str]) -> str:
    columns = zip(*texts, strict=False)
    alike = itertools.takewhile(lambda letters: len(set(letters)) == 1, columns)
    return "".join(letters[0] for letters in alike)


def map_supplier_code(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    code: SupplierCode,
    seen: Sequence[str],
    approvals: Sequence[Signature],
) -> tuple[Record, ...]:
    """From now on drums that begin so are this supplier's material, without anybody being asked.

    seen: what was scanned; all of it must read by this code, and by no longer one on file.
    Refused: nothing_named, code_reads_nothing, and as `plant_data.revise`.
    """
    if not seen:
        raise Refused("nothing_named")
    on_file = [fact for fact in books.facts("supplier_code", command.happened) if isinstance(fact, SupplierCode)]
    for text in seen:
        found = read_supplier_text((*(one for one in on_file if one.key != code.key), code), text)
        if not code.key or found is None or found.code != code:
            raise Refused("code_reads_nothing", scanned=text[:80], code=code.key)
    reason = "; ".join(text[:80] for text in seen)
    return revise(books, plant, command, (code,), approvals=approvals, reason=reason)
