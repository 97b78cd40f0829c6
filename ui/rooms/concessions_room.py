"""Concessions: what may deviate, how much of it, until when and by whose leave; counted down as it is certified."""

from collections.abc import Mapping
from enum import Enum, auto
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.part import Part
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.base import Record
from traceapp.domain.record.quality import Concession, DocumentAdded
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.delivery.drawing import known_drawings
from traceapp.services.ports import Books
from traceapp.services.quality.concessions import Granted, every_concession, judged_rows
from traceapp.services.quality.quality import add_document, grant_concession
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.numbers import parse_quantity
from ui.operations import Lane
from ui.rooms.register_room import RegisterRoom
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ConcessionsRoom", source, comment, n)


class ConcessionsAct(Enum):
    """The room's act."""

    GRANT = auto()


class Found(Struct, frozen=True):
    """Every concession, what lies in the inbox, and the lot that a new one would be for.

    rows: the properties that the lot's specification asks for, and whether each fails. drawings: the revisions of its
    part's drawing that are on file.
    """

    granted: tuple[Granted, ...]
    files: tuple[str, ...]
    lot: LotState | None = None
    rows: Mapping[str, bool] = {}
    drawings: tuple[str, ...] = ()


class ConcessionsRoom(RegisterRoom):
    """Joins the register of concessions and the books. A lot that is scanned is one that a new one is filed for."""

    found: Found | None

    def fetch(self) -> Found:
        """All that were granted; the files that may prove another."""
        app, code = self._house.app, self.told.get("lot", "")
        with app.reading() as books:
            lot = books.lot(code) if code else None
            rows = judged_rows(books, app.plant, lot.code, app.now()) if lot is not None else {}
            part = books.fact("part", lot.part, app.now()) if lot is not None and lot.part else None
            drawings = known_drawings(books, part) if isinstance(part, Part) else ()
            return Found(every_concession(books), app.inbox.names(), lot, rows, drawings)

    def scanned(self, scan: Scan) -> bool:
        """The lot that a concession is filed for."""
        if not isinstance(scan, OwnLot):
            return False
        self.forget()
        self.told["lot"] = str(scan.code)
        self.show()
        self.read()
        return True

    def concerned(self, changes: Changes) -> bool:
        """One was granted, or something was certified under it."""
        return changes.touch("lot", "box", "certificate")

    @property
    def _lot(self) -> LotState | None:
        lot = self.found.lot if self.found is not None else None
        return lot if lot is not None and lot.birth is not None and lot.code == self.told.get("lot") else None

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The concessions, and the form of a new one once a lot was scanned."""
        granted = self.found.granted if self.found is not None else ()
        now = self._house.app.now()
        standing = sum(one.standing(now) == "in force" for one in granted)
        ask = Prompt(
            Tone.NEUTRAL,
            tr("%n concession(s) in force", "", standing),
            tr("Scan a lot to file another."),
            glyph=Glyph.DONE,
        )
        if self.told.get("lot") and self._lot is None and self.found is not None:
            ask = Prompt(Tone.WRONG, tr("Lot not known here"), code=self.told["lot"])
        columns = (
            Column("", 52),
            Column(tr("Concession")),
            Column(tr("What is left"), is_fitted=True, is_right=True),
            *(
                ()
                if self._lot is not None
                else (Column(tr("Until"), is_fitted=True), Column(tr("Granted by"), is_fitted=True))
            ),
        )
        rows = tuple(self._row(one, speech, now) for one in granted)
        return RegisterView(
            prompt or ask,
            tr("Concessions"),
            tr("counted down as boxes are certified") if rows else "",
            columns if rows else (),
            rows,
            tr("No concession is filed"),
            form=self._form(speech),
            primary=self._grant(),
        )

    def _row(self, one: Granted, speech: Speech, now: int) -> Row:
        conceded = one.concession
        standing = one.standing(now)
        words = {"in force": tr("in force"), "run out": tr("run out"), "used up": tr("used up", "a concession")}
        left = speech.quantity(Quantity(one.left, conceded.quantity.unit))
        of = tr("of {amount}").format(amount=speech.quantity(conceded.quantity))
        wide = (
            Cell(self._until(conceded.until, speech), ink="ink2"),
            Cell(one.granted_by, below=tr("%n document(s)", "", len(one.documents)), ink="ink2"),
        )
        cells = (
            Cell(glyph=Glyph.DONE if standing == "in force" else Glyph.ATTENTION),
            Cell(conceded.number, aside=words[standing], below=self._about(conceded, speech), is_strong=True),
            Cell(left, below=of),
            *(() if self._lot is not None else wide),
        )
        return Row(str(one.entry), cells, RowKind.LINE)

    def _about(self, conceded: Concession, speech: Speech) -> str:
        keys = conceded.properties
        excused = tr("whatever failed") if keys is None else ", ".join(map(speech.measured, keys))
        drawing = tr("drawing {revision}").format(revision=conceded.drawing) if conceded.drawing else ""
        return " · ".join(filter(None, (conceded.lot, excused, drawing, conceded.text)))

    def _until(self, until: int, speech: Speech) -> str:
        return dates.day(self._house.local(until - 1), speech.locale) if until else tr("open")

    def _form(self, speech: Speech) -> FormView | None:
        lot = self._lot
        if lot is None:
            return None
        told, files = self.told, self.found.files if self.found is not None else ()
        unit = "kg" if lot.unit is Unit.MG else "pcs"
        quantity = told.get("quantity", "")
        wrong = bool(quantity) and self._quantity(lot) is None
        late = bool(told.get("until")) and self._last_day() is None
        none = Segment("", tr("none chosen"))
        fields = (
            FormField("number", tr("Number"), told.get("number", ""), hint=tr("as the customer calls it")),
            FormField(
                "quantity",
                tr("How much"),
                quantity,
                problem=tr("A number of {unit} above zero.").format(unit=unit) if wrong else "",
                hint=tr("in {unit}; left: {amount}").format(unit=unit, amount=speech.quantity(lot.left)),
            ),
            FormField(
                "until",
                tr("Last day"),
                told.get("until", ""),
                problem=tr("A day such as 2026-12-31.") if late else "",
                hint=tr("2026-12-31; empty: open"),
            ),
            self._excusing(speech),
            *self._drawing(),
            FormField("text", tr("What may deviate"), told.get("text", "")),
            FormField("by", tr("Granted by"), told.get("by", "")),
            FormField(
                "document",
                tr("Document"),
                told.get("document", ""),
                (none, *(Segment(name, name) for name in files)),
                hint=tr("from the inbox folder of this terminal"),
                is_listed=True,
            ),
        )
        return FormView(lot.code, lot.code, speech.material(lot.material), fields)

    def _excusing(self, speech: Speech) -> FormField:
        """Which rows may fail: those that did, one of them, one that did not yet, or none."""
        rows = self.found.rows if self.found is not None else {}
        failed = [key for key, fails in rows.items() if fails]
        single = sorted(rows, key=failed.__contains__, reverse=True)
        offered = dict.fromkeys((" ".join(failed), *single, ""))
        choices = [Segment(keys, self._rows_word(keys, speech)) for keys in offered]
        hint = tr("failed: {properties}").format(properties=", ".join(map(speech.measured, failed))) if failed else ""
        return FormField("excused", tr("Excused"), self._excused, tuple(choices), hint=hint, is_listed=True)

    def _drawing(self) -> tuple[FormField, ...]:
        """By which drawing the lot may have been accepted, where the part has had more than one."""
        known = self.found.drawings if self.found is not None else ()
        if len(known) < 2:
            return ()
        choices = (Segment("", tr("the one ordered")), *(Segment(revision, revision) for revision in known))
        return (FormField("drawing", tr("Made to drawing"), self.told.get("drawing", ""), choices, is_listed=True),)

    def _rows_word(self, keys: str, speech: Speech) -> str:
        count = len(keys.split())
        return tr("all %n that failed", "tests", count) if count > 1 else speech.measured(keys) or tr("no test")

    @property
    def _excused(self) -> str:
        """The keys of the properties that a new one is for, apart by a space; as long as nobody says, what failed."""
        rows = self.found.rows if self.found is not None else {}
        return self.told.get("excused", " ".join(key for key, fails in rows.items() if fails))

    def _quantity(self, lot: LotState) -> Quantity | None:
        told = parse_quantity(self.told.get("quantity", ""), lot.unit, self.screen.locale())
        return told if told is not None and told.amount > 0 else None

    def _last_day(self) -> int | None:
        """The end of the last day on the plant's clock, UTC microseconds; 0 for none, None for what is no day."""
        return dates.end_of_day(self.told.get("until", ""), self._house.zone)

    def _grant(self) -> Action:
        lot, told, blocked = self._lot, self.told, ""
        if lot is None:
            blocked = tr("scan a lot")
        elif self._quantity(lot) is None:
            blocked = tr("how much?")
        elif self._last_day() is None:
            blocked = tr("the last day is wrong")
        elif not all(told.get(key, "").strip() for key in ("number", "text", "by")):
            blocked = tr("number, what, by whom")
        elif not told.get("document"):
            blocked = tr("choose the document")
        return Action(ConcessionsAct.GRANT, Icon.CHECK, tr("File it"), tr("kept on record"), "F12", blocked)

    @Slot(object)
    def act(self, key: object) -> None:
        """Keeps the document and files the concession with it."""
        lot = self._lot
        quantity, until = (self._quantity(lot), self._last_day()) if lot is not None else (None, None)
        if lot is None or quantity is None or until is None:
            return
        conceded = Concession(
            number=self.told["number"].strip(),
            lot=lot.code,
            quantity=quantity,
            until=until,
            text=self.told["text"].strip(),
            properties=tuple(self._excused.split()),
            drawing=self.told.get("drawing", ""),
        )
        keep = partial(self._house.app.inbox.keep, self.told["document"], about=conceded.number, lots=(lot.code,))
        self._house.operations.run(Lane.WRITE, keep, partial(self._file, conceded, self.told["by"]))

    def _file(self, conceded: Concession, by: str, document: "DocumentAdded | TraceError") -> None:
        if isinstance(document, TraceError):
            self.refuse(document)
            return

        plant = self._house.app.plant

        def verb(books: Books, command: Command) -> tuple[Record, ...]:
            filed = add_document(books, command, document=document)
            sha = (document.sha256,)
            granted = grant_concession(books, plant, command, concession=conceded, granted_by=by, documents=sha)
            return (*filed, *granted)

        self.record(verb, Prompt(Tone.DONE, tr("Filed"), code=conceded.number))
