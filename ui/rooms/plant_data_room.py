"""Plant data: its sorts, the facts of one of them, and one fact that is read, revised, drafted, approved or retired."""

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.plant_data import (
    EFFECTIVE,
    SPECIFICATIONS,
    FactList,
    FactReading,
    FactText,
    PlantData,
    Prepared,
    SortLine,
    WrongCell,
)
from traceapp.domain.command import Outcome
from traceapp.domain.record.pieces import Signature
from traceapp.errors import TraceError
from ui import plant_terms
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms import plant_data_words as words
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Door, Import, PlantFiles
from ui.rooms.doors import PlantData as PlantDataDoor
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.screens.plant_data import DataLine, DataTable, PlantDataScreen, PlantDataView, Primary
from ui.widgets.form import FieldEdited, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.search_line import Searched
from ui.widgets.segments import Segment

ALWAYS_TWO = SPECIFICATIONS
CLAUSES = ("clauses", "rules", "exceptions", "basis date")
"""What of an order takes two people."""


class Tab(Enum):
    """The parts of one fact."""

    FIELDS = "fields"
    PARTS = "parts"
    REVISIONS = "revisions"


def tr(source: str, disambiguation: str = "", n: int = -1) -> str:
    """Words of this file."""
    return QCoreApplication.translate("PlantDataRoom", source, disambiguation, n)


class PlantDataRoom(Room):
    """Joins the screen of plant data to the sheets and the journal."""

    screen: PlantDataScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._sheet, self._typed = "", ""
        self._sorts: tuple[SortLine, ...] = ()
        self._list = FactList(())
        self._notice: Notice | None = None
        self._forget()
        self.screen = PlantDataScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """All sorts, one sort, or one fact."""
        if isinstance(door, PlantDataDoor) and door.sheet:
            self._open_sheet(door.sheet)
            if door.key:
                self._open_fact(door.key)
            return
        self._sheet = ""
        self._forget()
        self.read()

    def concerned(self, changes: Changes) -> bool:
        """Another revision of anything."""
        return changes.touch("fact")

    def read(self) -> None:
        """The list anew; the fact too, unless somebody types in it."""
        data = self._data
        if not self._sheet:
            self.ask(data.sorts, self._take_sorts)
            return
        search = partial(data.search, self._sheet, self._typed)
        self.ask(search, partial(self._take_list, self._sheet))
        if self._reading is not None and self._reading.key and not self._is_edited:
            self._read_fact(self._reading.key)

    @property
    def _data(self) -> PlantData:
        return PlantData(self._house.app)

    @property
    def _is_edited(self) -> bool:
        return self._reading is not None and (self._head != dict(self._reading.text.head) or self._rows_changed)

    @property
    def _rows_changed(self) -> bool:
        return self._reading is not None and self._rows != [dict(row) for row in self._reading.text.rows]

    def _wire(self) -> None:
        screen = self.screen
        screen.line_chosen.connect(self._choose)
        screen.searched.connect(self._search)
        screen.tab_requested.connect(self._turn)
        screen.part_chosen.connect(self._choose_part)
        screen.field_edited.connect(self._edit)
        screen.add_requested.connect(self._add)
        screen.remove_requested.connect(self._remove)
        screen.bring_requested.connect(self._bring)
        screen.primary_requested.connect(self._act)
        screen.back_requested.connect(self._leave)

    def _forget(self) -> None:
        """No fact is open."""
        self._reading: FactReading | None = None
        self._head: dict[str, str] = {}
        self._rows: list[dict[str, str]] = []
        self._part = 0
        self._tab = Tab.FIELDS
        self._problems: dict[tuple[int, str], str] = {}
        self._notice = None

    def _open_sheet(self, sheet: str) -> None:
        self._sheet, self._typed, self._list = sheet, "", FactList(())
        self._forget()
        self.read()

    def _open_fact(self, key: str) -> None:
        self._forget()
        self._read_fact(key)

    def _read_fact(self, key: str) -> None:
        self._house.operations.run(Lane.READ, partial(self._data.read, self._sheet, key), self._take_fact)

    def _take_sorts(self, sorts: "tuple[SortLine, ...] | TraceError") -> None:
        self._sorts = () if isinstance(sorts, TraceError) else sorts
        self.say_again()

    def _take_list(self, sheet: str, found: "FactList | TraceError") -> None:
        if sheet == self._sheet:
            self._list = FactList(()) if isinstance(found, TraceError) else found
            self.say_again()

    def _take_fact(self, reading: "FactReading | TraceError") -> None:
        if isinstance(reading, TraceError):
            self._forget()
            self._refuse(reading)
            return
        if reading.sheet != self._sheet:
            return
        self._reading = reading
        self._head, self._rows = dict(reading.text.head), [dict(row) for row in reading.text.rows]
        self._problems = {}
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """Shows what is known, in the language in use."""
        self.screen.show_view(self._view_of_sheet() if self._sheet else self._view_of_sorts())

    def _view_of_sorts(self) -> PlantDataView:
        lines = [
            DataLine(
                line.sheet,
                plant_terms.title(line.sheet),
                f"{line.count} · {plant_terms.about(line.sheet)}",
                _glyph(has_draft=bool(line.drafts)),
                is_identifier=False,
            )
            for line in self._sorts
        ]
        files = DataLine(PlantFiles(), tr("Plant files"), tr("routes, lists, layouts"), is_identifier=False)
        return PlantDataView(tr("Plant data"), "", (*lines, files), bring=tr("Import"), notice=self._notice)

    def _view_of_sheet(self) -> PlantDataView:
        reading = self._reading
        found, more = self._list.lines, self._list.more
        lines = tuple(
            DataLine(
                line.key,
                line.key,
                " · ".join(text for _, text in line.cells),
                _glyph(has_draft=line.has_draft),
                reading is not None and reading.key == line.key,
            )
            for line in found
        )
        about = tr("{count} of {all}").format(count=len(found), all=len(found) + more) if more else str(len(found))
        title, bring = plant_terms.title(self._sheet), tr("Import")
        if reading is None:
            return PlantDataView(title, about, lines, self._typed, add=tr("New"), bring=bring, notice=self._notice)
        add, remove = self._tools(reading)
        primary = self._primary(reading)
        return PlantDataView(
            title,
            about,
            lines,
            self._typed,
            self._tabs(reading),
            self._tab,
            self._form(reading),
            self._table(reading),
            add,
            remove,
            "" if self._tab is Tab.PARTS else bring,
            primary=primary,
            blocked_by="" if self._is_edited or primary is Primary.APPROVE else tr("nothing changed"),
            notice=self._notice,
        )

    def _tabs(self, reading: FactReading) -> tuple[Segment, ...]:
        parts = (Segment(Tab.PARTS, words.parts_word()),) if reading.parts else ()
        return (Segment(Tab.FIELDS, tr("Fields")), *parts, Segment(Tab.REVISIONS, tr("Revisions")))

    def _tools(self, reading: FactReading) -> tuple[str, str]:
        """What adds and what removes, in the part of the fact that is in front."""
        if self._tab is Tab.PARTS:
            return tr("Add a row"), tr("Remove the row") if self._part else ""
        if reading.draft is not None:
            return tr("New"), tr("Drop the draft")
        return tr("New"), tr("Retire") if reading.key else ""

    def _primary(self, reading: FactReading) -> Primary:
        if reading.draft is not None and not self._is_edited:
            return Primary.APPROVE
        has_clauses = any(self._head.get(name, "") != reading.text.head.get(name, "") for name in CLAUSES)
        return Primary.DRAFT if self._sheet == ALWAYS_TWO or has_clauses or reading.draft is not None else Primary.SAVE

    def _form(self, reading: FactReading) -> FormView | None:
        if self._tab is Tab.FIELDS:
            grades = self._data.grades() if self._sheet == ALWAYS_TWO else ()
            return words.head_form(reading, self._head, self._problems, grades)
        if self._tab is Tab.PARTS and self._part:
            return words.part_form(reading, self._part, self._rows[self._part - 1], self._problems)
        return None

    def _table(self, reading: FactReading) -> "DataTable | None":
        if self._tab is Tab.PARTS:
            return words.parts_table(reading, self._rows, self._part, self._problems)
        if self._tab is Tab.REVISIONS:
            return words.revisions_table(self._house, reading, self.screen.locale())
        return None

    @Slot(object)
    def _choose(self, row: Row) -> None:
        if isinstance(row.key, Door):
            self.wanted.emit(row.key)
        elif not self._sheet:
            self._open_sheet(str(row.key))
        else:
            self._open_fact(str(row.key))

    @Slot(object)
    def _search(self, searched: Searched) -> None:
        self._typed = searched.text
        search = partial(self._data.search, self._sheet, self._typed)
        self.ask(search, partial(self._take_list, self._sheet))

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, Tab):
            self._tab = segment.key
            self.say_again()

    @Slot(object)
    def _choose_part(self, row: Row) -> None:
        if self._tab is Tab.PARTS and isinstance(row.key, int):
            self._part = row.key
            self.say_again()

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        number = self._part if self._tab is Tab.PARTS else 0
        into = self._rows[number - 1] if number else self._head
        into[edited.field] = edited.value
        if edited.field == words.GRADE and edited.value:
            self._rows = list(self._data.begun_with(edited.value, self._rows))
        self._problems.pop((number, edited.field), None)
        self.say_again()

    @Slot()
    def _add(self) -> None:
        if self._tab is Tab.PARTS:
            self._rows.append({})
            self._part = len(self._rows)
            self.say_again()
            return
        self._forget()
        self._house.operations.run(Lane.READ, partial(self._data.blank, self._sheet), self._take_fact)

    @Slot()
    def _remove(self) -> None:
        reading = self._reading
        if reading is None:
            return
        if self._tab is Tab.PARTS:
            del self._rows[self._part - 1]
            self._part, self._problems = 0, {}
            self.say_again()
        elif reading.draft is not None:
            entry, station = reading.draft.entry, self._house.station.key
            self._write(partial(self._data.drop, reading.name, entry, self._house.person, station, self._reason))
        elif not self._reason:
            self._problems[0, words.REASON] = tr("say why; it is kept on record")
            self.say_again()
        else:
            asked = partial(self._data.people_to_retire, reading.name)
            self._house.operations.run(Lane.READ, asked, self._ask_to_retire)

    @property
    def _reason(self) -> str:
        return self._head.get(words.REASON, "").strip()

    def _ask_to_retire(self, people: "int | TraceError") -> None:
        reading = self._reading
        if reading is None or isinstance(people, TraceError):
            return
        changes = ((words.REASON, "", self._reason),)
        retire = partial(self._data.retire, reading.name, self._house.station.key, self._reason)
        self._ask(tr("Retire"), reading.key, changes, max(people, 1), retire)

    @Slot()
    def _bring(self) -> None:
        self.wanted.emit(Import(self._sheet))

    @Slot()
    def _act(self) -> None:
        reading = self._reading
        if reading is None:
            return
        if self._primary(reading) is Primary.APPROVE and reading.draft is not None:
            draft = reading.draft
            approve = partial(self._data.approve, reading.name, draft.entry, self._house.station.key)
            self._ask(tr("Approve the revision"), reading.key, draft.changes, 2, approve)
            return
        head = {name: text for name, text in self._head.items() if name not in (EFFECTIVE, words.REASON, words.GRADE)}
        prepare = partial(
            self._data.prepare,
            self._sheet,
            reading.key,
            FactText(head, tuple(self._rows)),
            effective=self._head.get(EFFECTIVE, ""),
            reason=self._reason,
        )
        self._house.operations.run(Lane.READ, prepare, self._prepared)

    def _prepared(self, found: "Prepared | tuple[WrongCell, ...] | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refuse(found)
        elif isinstance(found, tuple):
            self._problems = words.problems_of(found, self._speech)
            loose = self._problems.get((0, ""), "")
            self._notice = Notice(tr("%n value(s) are wrong", "", len(found)), loose)
            self.say_again()
        elif found.people > 1:
            self._write(partial(self._data.draft, found, self._house.person, self._house.station.key))
        else:
            revise = partial(self._data.revise, found, self._house.station.key)
            self._ask(tr("Revise plant data"), found.fact.key, found.changes, 1, revise)

    def _ask(
        self,
        headline: str,
        key: str,
        changes: Sequence[words.Change],
        people: int,
        act: Callable[[Sequence[Signature]], Outcome],
    ) -> None:
        lines = words.signed_lines(plant_terms.title(self._sheet), key, changes)
        wish = Wish(headline, lines, people, "plant data")
        self._asking.sign_and_record(wish, act, self._written)

    def _write(self, act: Callable[[], Outcome]) -> None:
        self._house.operations.run(Lane.WRITE, act, self._done)

    def _done(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
        else:
            self._written(outcome)

    def _written(self, outcome: Outcome) -> None:
        """What was typed is on record; the fact is read again as it stands now."""
        subject = next(iter(sorted(outcome.changes)), "")
        key = subject.partition("/")[2] or (self._reading.key if self._reading is not None else "")
        tab = self._tab
        self._forget()
        self._tab = tab
        self._notice = Notice(tr("Kept on record"), is_done=True)
        self._house.names.refresh()
        self._house.notifier.announce(outcome.changes)
        self.read()
        if key:
            self._read_fact(key)

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self.say_again()

    @Slot()
    def _leave(self) -> None:
        """Out of the sort first, then out of the room."""
        if self._sheet:
            self._sheet = ""
            self._forget()
            self.read()
        else:
            self.go_back()


def _glyph(*, has_draft: bool) -> Glyph:
    """A draft waits for a person."""
    return Glyph.NEXT if has_draft else Glyph.DONE
