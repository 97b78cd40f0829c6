"""The form of a supplier's works certificate: which file, of which of its lots, and what it says beside what was said.

Its results stay in the file that is kept: a report of ours says who inspected here, and nobody did.
"""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.app.supplier_certificates import SupplierCertificate
from traceapp.domain.oxide import written
from traceapp.errors import Refused
from ui.messages import say_error
from ui.rooms.analysis_form import percent_words
from ui.speech import Speech
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

FILE, OF = "file", "of"
ENDING = ".json"


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DeclaringCertificate", source, comment, n)


class Certified(Struct, frozen=True):
    """What was told: a file of the inbox, and the supplier's code of the lot ("": that of the receipt, or the only
    one). looked: what came of looking at it; None while nobody did.
    """

    file: str = ""
    of: str = ""
    looked: SupplierCertificate | Refused | None = None


def certificate_form(lot: str, about: str, told: Certified, files: Sequence[str], speech: Speech) -> FormView:
    """files: of the inbox. What is wrong stands under the field that can mend it."""
    problem, is_of = "", False
    if isinstance(told.looked, Refused):
        problem = say_error(told.looked, speech).detail
        is_of = told.looked.code == "certificate_of_other_lots"
    offered = (Segment("", tr("choose a file")), *(Segment(name, name) for name in files))
    none = tr("no .json file in the inbox folder")
    fields = (
        FormField(
            FILE,
            tr("File"),
            told.file,
            offered,
            problem="" if is_of else problem,
            hint=tr("from the inbox folder of this terminal") if files else none,
            is_listed=True,
        ),
        FormField(
            OF,
            tr("The supplier’s lot"),
            told.of,
            problem=problem if is_of else "",
            hint=tr("empty: as it was received, or the only one"),
        ),
        *_said(told, speech),
    )
    return FormView(f"{lot} certificate", lot, about, fields)


def _said(told: Certified, speech: Speech) -> tuple[FormField, ...]:
    """Each part with its percentage, beside the one that was declared before."""
    if not isinstance(told.looked, SupplierCertificate):
        return ()
    now, before = dict(told.looked.declared.composition), dict(told.looked.said)
    return tuple(
        FormField(
            f"part {name}",
            written(name),
            percent_words(now[name], speech) if name in now else tr("not in it"),
            hint=tr("declared before: {percent} %").format(percent=speech.figure(before[name]))
            if name in before
            else "",
            is_fixed=True,
        )
        for name in dict.fromkeys((*now, *before))
    )


def certificate_prompt(told: Certified) -> Prompt | None:
    """Whose certificate it is; None while none was read."""
    if not isinstance(told.looked, SupplierCertificate):
        return None
    content = told.looked.content
    results = sum(len(section.rows) for section in content.sections)
    words = tr("%n result(s) in it stay in the file that is kept.", "", results) if results else ""
    headline = f"{content.kind} {content.number or '–'} · {content.issuer.name}"
    return Prompt(Tone.NEUTRAL, headline, words, code=told.looked.declared.lot, glyph=Glyph.NEXT)


def blocked_by(told: Certified) -> str:
    """Why it cannot be declared so; "" when it can."""
    if not told.file:
        return tr("choose a file")
    if isinstance(told.looked, Refused):
        return tr("see the form")
    return tr("being read") if told.looked is None else ""
