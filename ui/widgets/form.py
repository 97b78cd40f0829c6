"""A form: labels and fields under each other; what is wrong stands under its field, never in a dialog."""

from functools import cached_property
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.drop_list import DropList, least_width
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.panel import Panel
from ui.widgets.scroll_bar import lay_flat
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import FittedText, Text
from ui.widgets.text_line import HEIGHT, TextLine

Control = TypeVar("Control", bound=QWidget)
SEGMENTS_MOST = 4


class FormField(Struct, frozen=True):
    """One field: its own key, label, value as text, and choices (empty: free text).

    problem: what is wrong with the value, in words; hint: what is meant. A fixed field is read and not changed: its
    words stand without a box, on as many lines as they need. Few choices
    stand side by side where there is the width for them, unless they are listed. What is typed into a secret one is not
    shown.
    """

    key: str
    label: str
    value: str
    choices: tuple[Segment, ...] = ()
    problem: str = ""
    hint: str = ""
    is_fixed: bool = False
    is_listed: bool = False
    is_secret: bool = False


class FormView(Struct, frozen=True):
    """The record that is edited: its key for requests, its name, and its fields."""

    key: object
    title: str
    about: str
    fields: tuple[FormField, ...]


class FieldEdited(Struct, frozen=True):
    """A field was changed by the user: the form's key, the field's key, the new value as text."""

    form: object
    field: str
    value: str


class FormRow(QWidget):
    """One label with its field. Each sort of control is made when the field first needs it.

    Signals:
        value_edited(FormField): the user changed the value; the field carries it.
    """

    value_edited = Signal(object)

    def __init__(self, look: Look, field: FormField) -> None:
        super().__init__()
        self._look = look
        self._field = field
        self._controls: list[QWidget] = []
        self._offered: tuple[QWidget, FormField] | None = None
        self._has_told = False
        self._label = Text(look, Role.BODY, ink="ink2", wrap=True)
        self._row, self._place, self._under = QHBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._assemble()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)
        self.show_field(field)

    @property
    def field(self) -> FormField:
        """What it shows."""
        return self._field

    @cached_property
    def line(self) -> TextLine:
        """For free text."""
        line = TextLine(self._look)
        line.editingFinished.connect(self._end_line)
        line.textEdited.connect(self._emit)  # each key: an act may follow that leaves the focus where it is
        return self._placed(line, 1)

    @cached_property
    def told(self) -> FittedText:
        """For what is only read."""
        told = FittedText(self._look, Role.BODY)
        told.setMinimumHeight(self._look.px(HEIGHT))
        return self._placed(told, 1)

    @cached_property
    def segments(self) -> Segments:
        """For choices side by side."""
        segments = Segments(self._look, height=48, padding=14)
        segments.segment_chosen.connect(self._take_segment)
        return self._placed(segments)

    @cached_property
    def list(self) -> DropList:
        """For choices that do not fit side by side."""
        choices = DropList(self._look)
        choices.activated.connect(self._take_choice)
        return self._placed(choices, 1)

    @cached_property
    def _words(self) -> FittedText:
        words = FittedText(self._look, Role.SMALL)
        words.hide()
        self._under.addWidget(words, 1)
        return words

    @cached_property
    def _glyph(self) -> GlyphMark:
        glyph = GlyphMark(self._look, 22, Glyph.REFUSED)
        glyph.hide()
        self._under.insertWidget(0, glyph)
        return glyph

    def show_field(self, field: FormField) -> None:
        """Shows another value; what is being typed is left alone."""
        self._field = field
        self._label.show_text(field.label)
        if field.choices:
            if self.isVisible():
                self._offer_choices()
        elif field.is_fixed:
            self.told.show_text(field.value)
            self._show_only(self.told)
        else:
            self._show_text(field)
        for control in self._controls:
            self._name(control)
        self._say(field)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its list: choices side by side are shown in a width, and ask for none."""
        words = [choice.word for choice in self._field.choices]
        least = self._label.minimumWidth() + self._row.spacing() + least_width(self._look, words)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offers the choices as the new width allows."""
        super().resizeEvent(event)
        self._offer_choices()

    def showEvent(self, event: QShowEvent) -> None:
        """Offers the choices that it was given while it was hidden."""
        super().showEvent(event)
        self._offer_choices()

    def _show_text(self, field: FormField) -> None:
        if not self.line.hasFocus() or not self.line.isModified():
            self.line.setText(field.value)
        hidden = TextLine.EchoMode.Password if field.is_secret else TextLine.EchoMode.Normal
        self.line.setEchoMode(hidden)
        self.line.show_state(is_bad=bool(field.problem))
        self._show_only(self.line)

    def _offer_choices(self) -> None:
        """Side by side where few of them fit, else as a list."""
        field = self._field
        if not field.choices:
            return
        is_short = self._fits_side_by_side(field)
        wanted = self.segments if is_short else self.list
        if self._offered != (wanted, field):
            self._offered = (wanted, field)
            if not is_short:  # else they were, to see whether they fit
                self.list.show_choices(field.choices, field.value)
            wanted.setEnabled(not field.is_fixed)
        self._show_only(wanted)

    def _fits_side_by_side(self, field: FormField) -> bool:
        if field.is_listed or len(field.choices) > SEGMENTS_MOST:
            return False
        self.segments.show_segments(field.choices, field.value)
        return self.segments.sizeHint().width() <= self.width() - self._label.minimumWidth() - self._row.spacing()

    def _say(self, field: FormField) -> None:
        """What is wrong, else what is meant; most fields have neither."""
        told = field.problem or field.hint
        self._has_told = self._has_told or bool(told)
        if self._has_told:
            self._glyph.setVisible(bool(field.problem))
            self._words.setVisible(bool(told))
            self._words.show_text(told)
            self._words.set_ink("stop_ink" if field.problem else "ink3")

    def _placed(self, control: Control, stretch: int = 0) -> Control:
        control.setVisible(False)
        self._name(control)
        self._controls.append(control)
        self._place.insertWidget(self._place.count() - 1, control, stretch)
        return control

    def _name(self, control: QWidget) -> None:
        read = f"{self._field.label}: {self._field.value}"
        control.setAccessibleName(read if isinstance(control, FittedText) else self._field.label)
        control.setAccessibleDescription(self._field.problem or self._field.hint)

    def _show_only(self, wanted: QWidget) -> None:
        for control in self._controls:
            control.setVisible(control is wanted)

    def _assemble(self) -> None:
        self._place.addStretch(0)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._place)
        column.addLayout(self._under)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)

    @Slot(str)
    def _emit(self, value: str) -> None:
        if value != self._field.value:
            field = self._field
            self.value_edited.emit(FormField(field.key, field.label, value, field.choices))

    @Slot()
    def _end_line(self) -> None:
        self.line.setModified(False)
        self._emit(self.line.text())

    @Slot(object)
    def _take_segment(self, segment: Segment) -> None:
        self._emit(str(segment.key))

    @Slot()
    def _take_choice(self) -> None:
        self._emit(str(self.list.currentData()))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._label.setFixedWidth(theme.either(190, 150))
        for words in (self._label, *(one for one in self._controls if isinstance(one, FittedText))):
            words.setMinimumHeight(theme.px(HEIGHT))
        self._row.setSpacing(theme.px(12))
        self._under.setSpacing(theme.px(6))
        self._offer_choices()


class FormPanel(Panel):
    """The form of one record.

    Signals:
        field_edited(FieldEdited): a field was changed.
    """

    field_edited = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: FormView | None = None
        self._rows: list[FormRow] = []
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(self._inner)
        self._area.setWidgetResizable(True)
        lay_flat(self._area, look)
        self.body.addWidget(self._area)
        look.resized.connect(self._restyle_form)
        self._restyle_form(look.theme)

    @property
    def rows(self) -> list[FormRow]:
        """The rows that stand in the form."""
        return self._rows

    def show_view(self, view: FormView) -> None:
        """Shows a record; the rows are kept while its fields are the same."""
        before = self._view
        is_same = before is not None and before.key == view.key and _keys(before) == _keys(view)
        self._view = view
        self.show_head(view.title, view.about)
        if is_same:
            for row, field in zip(self._rows, view.fields, strict=True):
                row.show_field(field)
            return
        for row in self._rows:
            row.hide()  # one that was never painted would come up as a window of its own
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows = [FormRow(self._look, field) for field in view.fields]
        for number, row in enumerate(self._rows):
            row.value_edited.connect(self._pass_on)
            self._column.insertWidget(number, row)

    @Slot(object)
    def _pass_on(self, field: FormField) -> None:
        if self._view is not None:
            self.field_edited.emit(FieldEdited(self._view.key, field.key, field.value))

    @Slot(object)
    def _restyle_form(self, theme: Theme) -> None:
        margin = theme.px(16)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme.px(12))


def _keys(view: FormView) -> tuple[str, ...]:
    return tuple(field.key for field in view.fields)
