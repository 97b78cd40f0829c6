"""A supplier's code that nobody knows is put on file, so that the next drum of it reads by itself (DOMAIN 4)."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.command import Outcome
from traceapp.domain.party import Party, SupplierCode
from traceapp.domain.record.pieces import Signature
from traceapp.domain.scan import CommandCode, Foreign, Scan
from traceapp.errors import TraceError
from traceapp.services.plant.supplier_codes import likely_code, map_supplier_code, read_supplier_text
from traceapp.services.station.talk import Pressed
from traceapp.settings import fresh_id
from ui.rooms.ask_room import AskRoom
from ui.rooms.dock_told import Told
from ui.rooms.dock_work import choice
from ui.rooms.doors import Door, SupplierCodes
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.screens.dock import DockLine, DockScreen, DockView
from ui.screens.station import Primary
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone

CODE, SUPPLIER, MATERIAL = "code", "supplier", "material"


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("SupplierCodeRoom", source)


class Mapping(Struct, frozen=True):
    """What the form shows. texts: as they were scanned. told: what was chosen, and the code that was typed."""

    texts: tuple[str, ...] = ()
    told: Told = Told()
    suppliers: tuple[tuple[str, str], ...] = ()

    @property
    def code(self) -> SupplierCode:
        """The code as it would stand: what was typed, else what the texts have in common."""
        typed = self.told.value(CODE)
        return SupplierCode(
            key=typed or likely_code(self.texts),
            supplier=self.told.value(SUPPLIER),
            material=self.told.value(MATERIAL),
        )


class SupplierCodeRoom(Room):
    """Joins the dock's screen and the suppliers' codes on file."""

    screen: DockScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._mapping = Mapping()
        self._said: Prompt | None = None
        self.screen = DockScreen(house.look)
        self.screen.field_edited.connect(self._edit)
        self.screen.clear_requested.connect(self._clear)
        self.screen.primary_requested.connect(self._ask_signature)
        self.screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """Begins with the code that the station could not read."""
        if isinstance(door, SupplierCodes) and door.text and door.text not in self._mapping.texts:
            self._mapping = Mapping((door.text,), suppliers=self._mapping.suppliers)
        self._said = None
        self._show()
        self.read()

    def take(self, scan: Scan) -> bool:
        """Another drum of the same supplier shows what its codes have in common; a material card names the material."""
        mapping = self._mapping
        match scan:
            case Foreign(text=text):
                texts = tuple(dict.fromkeys((*mapping.texts, text)))
                self._change(Mapping(texts, mapping.told, mapping.suppliers))
            case CommandCode("MATERIAL", str() as material):
                self._change(Mapping(mapping.texts, mapping.told.with_value(MATERIAL, material), mapping.suppliers))
            case _:
                return False
        return True

    def read(self) -> None:
        """Asks who supplies the plant."""
        self.ask(self._look_up, self._take)

    def _look_up(self) -> tuple[tuple[str, str], ...]:
        with self._house.app.reading() as books:
            known = [fact for fact in books.facts("party", self._house.app.now()) if isinstance(fact, Party)]
        return tuple(sorted((party.key, party.name) for party in known if "supplier" in party.roles))

    def _take(self, suppliers: "tuple[tuple[str, str], ...] | TraceError") -> None:
        if isinstance(suppliers, TraceError):
            self._refuse(suppliers)
        else:
            self._change(Mapping(self._mapping.texts, self._mapping.told, suppliers))

    def _change(self, mapping: Mapping) -> None:
        self._mapping, self._said = mapping, None
        self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _show(self) -> None:
        mapping = self._mapping
        speech = self._speech
        materials = sorted((speech.material(key), key) for key in self._house.app.plant.materials)
        form = form_of(mapping, tuple((key, name) for name, key in materials))
        missing = next((field.label for field in form.fields if not field.value), "")
        self.screen.show_view(
            DockView(
                kinds=(),
                kind=None,
                prompt=self._said or Prompt(Tone.NEXT, prompt_of(mapping)),
                lines=lines_of(mapping),
                form=form,
                primary=primary_of(missing if mapping.texts else tr("scan it first")),
            )
        )

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        mapping = self._mapping
        told = mapping.told.with_value(edited.field, edited.value)
        self._change(Mapping(mapping.texts, told, mapping.suppliers))

    @Slot()
    def _clear(self) -> None:
        self._change(Mapping(suppliers=self._mapping.suppliers))

    @Slot()
    def _ask_signature(self) -> None:
        mapping, code = self._mapping, self._mapping.code
        names = dict(mapping.suppliers)
        speech = self._speech
        lines = (
            SignedLine(tr("Supplier's code"), code.key, is_identifier=True),
            SignedLine(tr("Supplier"), names.get(code.supplier, code.supplier)),
            SignedLine(tr("Material"), speech.material(code.material)),
        )
        wish = Wish(tr("Map the code for good"), lines, 1, "plant data")
        self._asking.sign_and_record(wish, partial(self._have, mapping), self._recorded)

    def _have(self, mapping: Mapping, signatures: Sequence[Signature]) -> Outcome:
        verb = partial(map_supplier_code, code=mapping.code, seen=mapping.texts, approvals=signatures)
        return self._house.have(lambda books, command: verb(books, self._house.app.plant, command))

    def _recorded(self, outcome: Outcome) -> None:
        """The station reads its drum again, which it now knows."""
        self._house.notifier.announce(outcome.changes)
        self._mapping = Mapping(suppliers=self._mapping.suppliers)
        self._show()
        self.go_back()
        self._house.notifier.told.emit(Pressed("MAP", self._house.app.now(), fresh_id()))

    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()


def form_of(mapping: Mapping, materials: Sequence[tuple[str, str]]) -> FormView:
    """Whose it is, what is in it, and which part of the text is the same on every drum. materials: (key, name)."""
    told = mapping.told
    fields = (
        FormField(CODE, tr("The same on each"), mapping.code.key, hint=tr("all up to the lot; scan a second drum")),
        choice(SUPPLIER, tr("Supplier"), told, mapping.suppliers),
        choice(MATERIAL, tr("Material"), told, materials),
    )
    return FormView(CODE, tr("Supplier's code"), "", fields)


def lines_of(mapping: Mapping) -> tuple[DockLine, ...]:
    """Each text that was scanned, and the lot that the code would read in it."""
    code = mapping.code
    read = [(text, read_supplier_text((code,), text) if code.key else None) for text in mapping.texts]
    return tuple(
        DockLine(text, tr("lot {lot}").format(lot=one.lot) if one is not None else tr("no lot in it"))
        for text, one in read
    )


def prompt_of(mapping: Mapping) -> str:
    """What is wanted now."""
    return tr("Whose code is this?") if mapping.texts else tr("Scan the supplier's code")


def primary_of(blocked_by: str) -> Primary:
    """The one act."""
    return Primary(tr("Map for good"), tr("badge and PIN"), blocked_by, Icon.KEY)
