"""Plant data as people look at it: each sort as a list that is searched by typing, each fact as a form with revisions.

Made from the sheets alone: a column more there is a field more here.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.importing import is_on_file, unsound
from traceapp.domain.command import Command, Outcome
from traceapp.domain.fact import Fact
from traceapp.domain.part import Specification
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.problem import Unreadable, because
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.registers import FactState
from traceapp.errors import Refused
from traceapp.exchange.cell_kinds import moment
from traceapp.exchange.fact_sheet import FactSheet, FactText, Texts, blank_text, changes, fact_of, text_of
from traceapp.exchange.plant_sheets import plant_sheets
from traceapp.exchange.spreadsheet import Column, WrongCell
from traceapp.services.plant.fact_checks import Known
from traceapp.services.plant.plant_data import approve, draft, drop, people_wanted, retire, revise
from traceapp.services.ports import Books
from traceapp.services.quality.specifying import rows_of_grade

if TYPE_CHECKING:
    from traceapp.app import App

__all__ = ["FactText", "PlantData", "WrongCell"]

SHOWN = 200
SUMMARY = 3
EFFECTIVE = "effective"
"""The column that a wrong day is told under."""
SPECIFICATIONS = "specifications"
NAMED_APART = "people"
"""The sheet whose facts have a name that no entry may hold."""


class SortLine(Struct, frozen=True):
    """One sort of plant data: its sheet, how many facts are in force, and how many drafts wait."""

    sheet: str
    count: int
    drafts: int


class FactLine(Struct, frozen=True):
    """One fact in a list: its key, and the first of its cells that say something, by column."""

    key: str
    cells: tuple[tuple[str, str], ...]
    has_draft: bool = False


class FactList(Struct, frozen=True):
    """What was found, the first by key, and how many more there are."""

    lines: tuple[FactLine, ...]
    more: int = 0


class FieldKind(Struct, frozen=True):
    """What a form says of a field, whatever stands in it. choices: the only words; is_key: fixed once it is on file."""

    column: str
    means: str
    choices: tuple[str, ...] = ()
    is_required: bool = False
    is_key: bool = False
    is_many: bool = False


class Revised(Struct, frozen=True):
    """One revision: from when it counts (UTC microseconds), who recorded and who approved it, and what it changed."""

    revision: str
    since: int
    by: tuple[str, ...]
    approvals: tuple[Signature, ...]
    reason: str
    changes: tuple[tuple[str, str, str], ...]
    is_in_force: bool = False
    is_retired: bool = False


class Waiting(Struct, frozen=True):
    """A draft: who prepared it and when, from when it is to count (0: from its approval), what it would change."""

    entry: EntryRef
    by: tuple[str, ...]
    at: int
    effective: int
    reason: str
    changes: tuple[tuple[str, str, str], ...]


class FactReading(Struct, frozen=True):
    """A fact as a form. text: as it is in force, or as its draft has it. name: `sort/key` once it is on file."""

    sheet: str
    key: str
    name: str
    head: tuple[FieldKind, ...]
    parts: tuple[FieldKind, ...]
    text: FactText
    revisions: tuple[Revised, ...] = ()
    draft: Waiting | None = None


class Prepared(Struct, frozen=True):
    """What was typed, read and found sound. people: how many sign before it counts. called: a person's name."""

    sheet: str
    fact: PlantFact
    changes: tuple[tuple[str, str, str], ...]
    people: int
    effective: int = 0
    reason: str = ""
    called: str = ""


class PlantData:
    """Plant data of one terminal, for its screens."""

    def __init__(self, app: "App") -> None:
        self._app = app

    def sorts(self) -> tuple[SortLine, ...]:
        """Every sort, in the order of the sheets."""
        now = self._app.now()
        with self._app.reading() as books:
            return tuple(_counted(books, sheet, now) for sheet in self._sheets().values())

    def search(self, sheet: str, typed: str) -> FactList:
        """Facts in force, and those only drafted, whose cells hold every word that was typed, by key."""
        form, now, names = self._sheets()[sheet], self._app.now(), self._app.people.names()
        words = typed.casefold().split()
        found = []
        with self._app.reading() as books:
            for state in books.fact_states(form.tag):
                shown = _shown(state, now)
                if shown is None:
                    continue
                cells = _named(form, shown, text_of(form, shown).head, names)
                said = " ".join((shown.key, *cells.values())).casefold()
                if all(word in said for word in words):
                    found.append(FactLine(shown.key, _first(form, cells), state.draft is not None))
        return FactList(tuple(found[:SHOWN]), max(len(found) - SHOWN, 0))

    def blank(self, sheet: str) -> FactReading:
        """The form of a fact that is not on file yet."""
        form = self._sheets()[sheet]
        return FactReading(sheet, "", "", _kinds(form, form.head), _kinds(form, form.parts), blank_text(form))

    def grades(self) -> tuple[str, ...]:
        """What a specification may begin with."""
        return tuple(self._app.plant.grades)

    def begun_with(self, grade: str, rows: Sequence[Mapping[str, str]]) -> tuple[dict[str, str], ...]:
        """The rows of a specification with those of a grade in place of what they said of its properties."""
        promised = rows_of_grade(self._app.plant, grade)
        begun = Specification(key="", number="", issue="", requirements=promised)
        texts = [dict(row) for row in text_of(self._sheets()[SPECIFICATIONS], begun).rows]
        named = {row.property for row in promised}
        return (*texts, *(dict(row) for row in rows if row.get("property") not in {*named, "", None}))

    def read(self, sheet: str, key: str) -> FactReading:
        """A fact with its revisions, the last first, and its draft. Refused `fact_unknown`."""
        form, names = self._sheets()[sheet], self._app.people.names()
        with self._app.reading() as books:
            state = books.fact_state(form.tag, key)
        name = f"{form.tag}/{key}"
        shown = _shown(state, self._app.now()) if state is not None else None
        if state is None or shown is None:
            raise Refused("fact_unknown", fact=name)
        waiting = state.draft
        text = text_of(form, waiting.fact if waiting is not None else shown)
        draft_read = None
        if waiting is not None:
            base = next((one.fact for one in state.revisions if one.entry == waiting.base), None)
            told = changes(form, base, waiting.fact)
            draft_read = Waiting(waiting.entry, waiting.by, waiting.at, waiting.effective, waiting.reason, told)
        return FactReading(
            sheet,
            key,
            name,
            _kinds(form, form.head),
            _kinds(form, form.parts),
            replace(text, head=_named(form, shown, text.head, names)),
            _revisions(form, state, self._app.now()),
            draft_read,
        )

    def prepare(
        self, sheet: str, key: str, typed: FactText, *, effective: str = "", reason: str = ""
    ) -> Prepared | tuple[WrongCell, ...]:
        """What was typed over a fact (key "" for a new one), or everything that is wrong with it."""
        form, app = self._sheets()[sheet], self._app
        with app.reading() as books:
            state = books.fact_state(form.tag, key) if key else None
            base = _typed_over(state, app.now())
            on_file = partial(is_on_file, books, app.plant, app.now())
            found = fact_of(form, base, typed, on_file)
            since, wrong = self._since(effective)
            if isinstance(found, tuple):
                return (*found, *wrong)
            if base is None and books.fact(form.tag, found.key, app.now()) is not None:
                wrong += (WrongCell("", 0, form.keys[-1], because("already_on_file")),)
            known = Known(books, app.plant, max(since, app.now()), {found.subject_name: found})
            flaw = unsound(known, form, found, 0)
            if flaw is not None or wrong:
                return (*((flaw,) if flaw is not None else ()), *wrong)
            in_force = state.at(app.now()) if state is not None else None
            told = changes(form, in_force.fact if in_force is not None else None, found)
            fact = cast("PlantFact", found)
            people = people_wanted(books, (fact,), app.now())
        called = typed.head.get("name", "").strip() if sheet == NAMED_APART else ""
        return Prepared(sheet, fact, told, people, since, reason.strip(), called)

    def revise(self, prepared: Prepared, where: str, approvals: Sequence[Signature]) -> Outcome:
        """Put it in force; a person's name is kept apart. Refused as `plant_data.revise`."""
        app = self._app
        verb = partial(_revise, app=app, prepared=prepared, approvals=approvals)
        outcome = app.have(approvals[0].person if approvals else "", where, verb)
        if prepared.called and app.people.names().get(prepared.fact.key) != prepared.called:
            app.people.call(prepared.fact.key, prepared.called)
        return outcome

    def draft(self, prepared: Prepared, person: str, where: str) -> Outcome:
        """Lay it before those who approve it. Refused as `plant_data.draft`."""
        verb = partial(_draft, app=self._app, prepared=prepared)
        return self._app.have(person, where, verb)

    def approve(self, name: str, entry: EntryRef, where: str, approvals: Sequence[Signature]) -> Outcome:
        """Put a draft in force. name: `sort/key`. Refused as `plant_data.approve`."""
        verb = partial(_approve, app=self._app, entry=entry, name=name, approvals=approvals)
        return self._app.have(approvals[0].person, where, verb)

    def drop(self, name: str, entry: EntryRef, person: str, where: str, reason: str) -> Outcome:
        """A draft is not to be approved. Refused as `plant_data.drop`."""
        return self._app.have(person, where, partial(drop, draft=entry, name=name, reason=reason))

    def retire(self, name: str, where: str, reason: str, approvals: Sequence[Signature]) -> Outcome:
        """A fact is no longer to be used. Refused as `plant_data.retire`."""
        verb = partial(_retire, name=name, reason=reason, approvals=approvals)
        return self._app.have(approvals[0].person, where, verb)

    def people_to_retire(self, name: str) -> int:
        """How many sign before a fact is retired. Refused `fact_unknown`."""
        with self._app.reading() as books:
            return people_wanted(books, (_in_force(books, name, self._app.now()),), self._app.now())

    def _since(self, typed: str) -> tuple[int, tuple[WrongCell, ...]]:
        """The moment from which it is to count, 0 from now on; a day that cannot be read is told."""
        if not typed.strip():
            return 0, ()
        try:
            return int(moment(self._app.zone()).read(typed.strip())), ()
        except Unreadable as error:
            return 0, (WrongCell("", 0, EFFECTIVE, error.problem),)

    def _sheets(self) -> dict[str, FactSheet]:
        return plant_sheets(self._app.zone())


def _counted(books: Books, sheet: FactSheet, now: int) -> SortLine:
    states = tuple(books.fact_states(sheet.tag))
    return SortLine(
        sheet.name,
        sum(state.at(now) is not None for state in states),
        sum(state.draft is not None for state in states),
    )


def _shown(state: FactState, now: int) -> Fact | None:
    """What stands in a list: the fact in force, one that will be, or one that is only drafted; retired ones do not."""
    in_force = state.at(now)
    if in_force is not None:
        return in_force.fact
    if state.draft is not None:
        return state.draft.fact
    coming = [one for one in state.revisions if one.effective > now and not one.retired]
    return coming[-1].fact if coming else None


def _typed_over(state: FactState | None, now: int) -> Fact | None:
    """What a form was filled with: the draft, else what is in force."""
    if state is None:
        return None
    return state.draft.fact if state.draft is not None else _shown(state, now)


def _named(sheet: FactSheet, fact: Fact, head: Texts, names: dict[str, str]) -> dict[str, str]:
    """The cells, with the name that is kept apart."""
    return {**head, "name": names.get(fact.key, "")} if sheet.name == NAMED_APART else dict(head)


def _first(sheet: FactSheet, cells: Texts) -> tuple[tuple[str, str], ...]:
    """The first cells that say something beside the key."""
    said = [(column.name, cells.get(column.name, "")) for column in sheet.head if column.name not in sheet.keys]
    return tuple([(column, text) for column, text in said if text][:SUMMARY])


def _kinds(sheet: FactSheet, columns: Sequence[Column]) -> tuple[FieldKind, ...]:
    return tuple(
        FieldKind(
            column.name,
            column.means,
            column.kind.choices,
            column.required,
            column.name in sheet.keys,
            column.kind.is_many,
        )
        for column in columns
    )


def _revisions(sheet: FactSheet, state: FactState, now: int) -> tuple[Revised, ...]:
    """The last first; each with what it changed of the one recorded before it."""
    in_force = state.at(now)
    return tuple(reversed(tuple(_revised(sheet, state, in_force.entry if in_force else None))))


def _revised(sheet: FactSheet, state: FactState, in_force: EntryRef | None) -> Iterator[Revised]:
    before: Fact | None = None
    for one in state.revisions:
        yield Revised(
            one.revision,
            one.since,
            one.by,
            one.approvals,
            one.reason,
            changes(sheet, before, one.fact) if before is not None else (),
            one.entry == in_force,
            one.retired,
        )
        before = one.fact


def _in_force(books: Books, name: str, now: int) -> PlantFact:
    sort, _, key = name.partition("/")
    found = books.fact(sort, key, now)
    if found is None:
        raise Refused("fact_unknown", fact=name)
    return cast("PlantFact", found)


def _revise(
    books: Books, command: Command, *, app: "App", prepared: Prepared, approvals: Sequence[Signature]
) -> Sequence[Record]:
    state = books.fact_state(*prepared.fact.subject_name.split("/", 1))
    number = str(len(state.revisions) + 1 if state is not None else 1)
    return revise(
        books,
        app.plant,
        command,
        (prepared.fact,),
        approvals=approvals,
        revision=number,
        effective=prepared.effective,
        reason=prepared.reason,
    )


def _draft(books: Books, command: Command, *, app: "App", prepared: Prepared) -> Sequence[Record]:
    return draft(books, app.plant, command, prepared.fact, effective=prepared.effective, reason=prepared.reason)


def _approve(
    books: Books, command: Command, *, app: "App", entry: EntryRef, name: str, approvals: Sequence[Signature]
) -> Sequence[Record]:
    return approve(books, app.plant, command, entry, name, approvals=approvals)


def _retire(
    books: Books, command: Command, *, name: str, reason: str, approvals: Sequence[Signature]
) -> Sequence[Record]:
    return retire(books, command, _in_force(books, name, command.happened), reason=reason, approvals=approvals)
