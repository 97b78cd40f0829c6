"""The form by which a file becomes evidence: what sort, what it covers, of which lots, for which time. Pure."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from traceapp.domain.record.quality import DocumentAdded
from traceapp.services.origin.evidence import SORTS, is_covered
from ui import dates
from ui.origin_terms import evidence_word
from ui.widgets.form import FormField, FormView
from ui.widgets.segments import Segment

ABOUT, SORT, COVERS, LOTS, FIRST, LAST = "about", "sort", "covers", "lots", "first", "last"


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DocumentFiling", source, comment, n)


def parted(text: str) -> tuple[str, ...]:
    """Words parted by commas, once each."""
    return tuple(dict.fromkeys(one.strip() for one in text.replace(";", ",").split(",") if one.strip()))


def filing_form(file: str, told: Mapping[str, str], zone: tzinfo) -> FormView:
    """told: what was keyed, by field."""
    wrong = [one for one in parted(told.get(COVERS, "")) if not is_covered(one)]
    first, last = _days(told, zone)
    no_day = tr("A day such as 2026-12-31.")
    fields = (
        FormField(ABOUT, tr("What it is"), told.get(ABOUT, ""), hint=tr("in few words, for the list")),
        FormField(
            SORT,
            tr("Evidence"),
            told.get(SORT, ""),
            (Segment("", tr("none chosen")), *(Segment(sort, evidence_word(sort)) for sort in SORTS)),
            is_listed=True,
        ),
        FormField(
            COVERS,
            tr("It covers"),
            told.get(COVERS, ""),
            problem=tr("“{word}” is no stage and no element.").format(word=wrong[0]) if wrong else "",
            hint=tr("mined, separated, Nd, mined Nd; empty: all of it"),
        ),
        FormField(LOTS, tr("Lots"), told.get(LOTS, ""), hint=tr("scan them one by one")),
        FormField(
            FIRST,
            tr("First day"),
            told.get(FIRST, ""),
            problem=no_day if first is None else "",
            hint=tr("of deliveries that it speaks for"),
        ),
        FormField(
            LAST,
            tr("Last day"),
            told.get(LAST, ""),
            problem=no_day if last is None else "",
            hint=tr("2026-12-31; empty: open"),
        ),
    )
    return FormView(file, file, tr("from the inbox folder of this terminal"), fields)


def blocked_by(told: Mapping[str, str], zone: tzinfo) -> str:
    """Why it cannot be filed so; "" when it can."""
    if not told.get(ABOUT, "").strip():
        return tr("what is it?")
    if not told.get(SORT):
        return tr("evidence of what sort?")
    if any(not is_covered(one) for one in parted(told.get(COVERS, ""))):
        return tr("what does it cover?")
    if None in _days(told, zone):
        return tr("a day is wrong")
    if told[SORT] == "blanket" and not (told.get(FIRST) and told.get(LAST)):
        return tr("from when to when?")
    return tr("scan the lot") if told[SORT] == "lot" and not parted(told.get(LOTS, "")) else ""


def filed_as(document: DocumentAdded, told: Mapping[str, str], zone: tzinfo) -> DocumentAdded:
    """The kept file with what it is evidence of."""
    first, last = _days(told, zone)
    return replace(
        document,
        about=told[ABOUT].strip(),
        evidence=told[SORT],
        covers=parted(told.get(COVERS, "")),
        lots=parted(told.get(LOTS, "")),
        valid_from=first or 0,
        valid_until=last or 0,
    )


def with_lot(told: Mapping[str, str], lot: str) -> str:
    """The lots of the form and one more, or without it where it was there."""
    lots: Sequence[str] = parted(told.get(LOTS, ""))
    return ", ".join(one for one in lots if one != lot) if lot in lots else ", ".join((*lots, lot))


def _days(told: Mapping[str, str], zone: tzinfo) -> tuple[int | None, int | None]:
    """The moments at which its period begins and is over; 0 where it is open, None for what is no day."""
    return dates.start_of_day(told.get(FIRST, ""), zone), dates.end_of_day(told.get(LAST, ""), zone)
