"""The form by which one stage of an origin is told, field by field. Pure."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.material import ELEMENTS
from traceapp.domain.problem import Unreadable
from traceapp.domain.quantity import PPM
from traceapp.domain.step import STAGES
from traceapp.domain.written import share_from_text, share_text
from traceapp.services.origin.evidence import CLASSES, CUSTODY
from ui.origin_terms import custody_word, recycled_word, stage_word
from ui.widgets.form import FormField, FormView
from ui.widgets.segments import Segment

STAGE, ELEMENT, COUNTRY, SITE, SHARE, RECYCLED, KEPT_APART, DOCUMENT = (
    "stage", "element", "country", "site", "share", "recycled", "custody", "document",
)  # fmt: skip
INBOX = "inbox:"
"""Before the name of a file that is filed with the declaration."""
_BEFORE_MAGNETS = STAGES[: STAGES.index("coated") + 1]


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DeclaringForm", source, comment, n)


def stage_form(
    lot: str, about: str, told: Mapping[str, str], files: Sequence[str], documents: Sequence[DocumentState]
) -> FormView:
    """told: what was keyed, by field. files: of the inbox. documents: those that could speak for it."""
    wrong = dict(_problems(told))
    papers = (
        Segment("", tr("no document")),
        *(Segment(f"{INBOX}{name}", tr("inbox: {file}").format(file=name)) for name in files),
        *(Segment(one.sha256, one.about or one.name) for one in documents),
    )
    fields = (
        FormField(STAGE, tr("Stage"), told.get(STAGE, "mined"), _choices(_BEFORE_MAGNETS, stage_word), is_listed=True),
        FormField(
            COUNTRY,
            tr("Country"),
            told.get(COUNTRY, ""),
            problem=wrong.get(COUNTRY, ""),
            hint=tr("two letters, such as AU"),
        ),
        FormField(
            ELEMENT,
            tr("Element"),
            told.get(ELEMENT, ""),
            problem=wrong.get(ELEMENT, ""),
            hint=tr("such as Nd; empty: the whole material"),
        ),
        FormField(SITE, tr("Site"), told.get(SITE, ""), hint=tr("mine, refinery, works")),
        FormField(DOCUMENT, tr("Document"), told.get(DOCUMENT, ""), papers, is_listed=True),
        FormField(
            SHARE,
            tr("Share"),
            told.get(SHARE, ""),
            problem=wrong.get(SHARE, ""),
            hint=tr("in %; empty: all of it"),
        ),
        FormField(RECYCLED, tr("Recycled"), told.get(RECYCLED, ""), _choices(CLASSES, recycled_word), is_listed=True),
        FormField(
            KEPT_APART, tr("Kept apart"), told.get(KEPT_APART, ""), _choices(CUSTODY, custody_word), is_listed=True
        ),
    )
    return FormView(lot, lot, about, fields)


def blocked_by(told: Mapping[str, str]) -> str:
    """Why no stage can be added so; "" when it can."""
    wrong = next((problem for _, problem in _problems(told)), "")
    if wrong:
        return tr("see the form")
    if not (told.get(COUNTRY, "").strip() or told.get(RECYCLED)):
        return tr("in which country?")
    return ""


def told_stage(told: Mapping[str, str]) -> DeclaredStage:
    """The stage of a form that nothing blocks; its document as the form has it, a file's name among them."""
    share = told.get(SHARE, "").strip()
    document = told.get(DOCUMENT, "")
    return DeclaredStage(
        stage=told.get(STAGE, "mined"),
        element=told.get(ELEMENT, "").strip(),
        country=told.get(COUNTRY, "").strip().upper(),
        site=told.get(SITE, "").strip(),
        recycled=told.get(RECYCLED, ""),
        custody=told.get(KEPT_APART, ""),
        share_ppm=_share(share) if share else PPM,
        documents=(document,) if document else (),
    )


def as_told(stage: DeclaredStage) -> dict[str, str]:
    """The stage as the form has it."""
    share = share_text(stage.share_ppm).removesuffix("%").strip() if stage.share_ppm != PPM else ""
    return {
        STAGE: stage.stage,
        ELEMENT: stage.element,
        COUNTRY: stage.country,
        SITE: stage.site,
        SHARE: share,
        RECYCLED: stage.recycled,
        KEPT_APART: stage.custody,
        DOCUMENT: stage.documents[0] if stage.documents else "",
    }


def stage_words(stage: DeclaredStage) -> str:
    """The stage on one line."""
    share = share_text(stage.share_ppm) if stage.share_ppm != PPM else ""
    site = f"({stage.site})" if stage.site else ""
    recycled = recycled_word(stage.recycled) if stage.recycled else ""
    custody = custody_word(stage.custody) if stage.custody else ""
    told = (stage_word(stage.stage), stage.element, stage.country, site, share, recycled, custody)
    return " ".join(filter(None, told))


def _choices(values: Sequence[str], word: object) -> tuple[Segment, ...]:
    assert callable(word)
    return tuple(Segment(value, word(value)) for value in values)


def _problems(told: Mapping[str, str]) -> list[tuple[str, str]]:
    found = []
    country, element = told.get(COUNTRY, "").strip(), told.get(ELEMENT, "").strip()
    if country and not re.fullmatch("[A-Za-z]{2}", country, re.ASCII):
        found.append((COUNTRY, tr("Two letters, such as AU.")))
    if element and element not in ELEMENTS:
        found.append((ELEMENT, tr("A symbol, such as Nd.")))
    share = told.get(SHARE, "").strip()
    if share and not 0 < _share(share) <= PPM:
        found.append((SHARE, tr("A number above 0, at most 100.")))
    return found


def _share(text: str) -> int:
    """Millionths of a number of per cent; 0 of what is none."""
    try:
        return share_from_text(f"{text.removesuffix('%').strip().replace(',', '.')} %")
    except Unreadable:
        return 0
