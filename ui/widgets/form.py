"""A form: labels and fields under each other; what is wrong stands under its field, never in a dialog."""

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.panel import Panel
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import FittedText, Text

SEGMENTS_MOST = 4


class DropList(QComboBox):
    """A list that opens downwards, with a sign that says so in the look's own ink."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the list shut, and the sign at its right end."""
        super().paintEvent(event)
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("ink2" if self.isEnabled() else "ink3"), look.px(2)))
        half, middle, right = look.px(6), self.height() / 2, self.width() - look.px(20)
        corners = (
            QPointF(right - half, middle - half / 2),
            QPointF(right, middle + half / 2),
            QPointF(right + half, middle - half / 2),
        )
        painter.drawPolyline(corners)


class FormField(Struct, frozen=True):
    """One field: its own key, label, value as text, and choices (empty: free text).

    problem: what is wrong with the value, in words; hint: what is meant. A fixed field is shown and not changed. A live
    one tells every key, where what is typed decides what may be done. Few choices stand side by side, unless they are
    listed: where their words are long in some language.
    """

    key: str
    label: str
    value: str
    choices: tuple[Segment, ...] = ()
    problem: str = ""
    hint: str = ""
    is_fixed: bool = False
    is_live: bool = False
    is_listed: bool = False


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
    """One label with its field.

    Signals:
        value_edited(FormField): the user changed the value; the field carries it.
    """

    value_edited = Signal(object)

    def __init__(self, look: Look, field: FormField) -> None:
        super().__init__()
        self._look = look
        self._field = field
        self._label = Text(look, Role.BODY, ink="ink2", wrap=True)
        self.line = QLineEdit()
        self.segments = Segments(look, height=48, padding=14)
        self.list = DropList(look)
        self._glyph = GlyphMark(look, 22, Glyph.REFUSED)
        self._words = FittedText(look, Role.SMALL)
        self._row, self._under = QHBoxLayout(self), QHBoxLayout()
        self._assemble()
        self.line.editingFinished.connect(self._take_line)
        self.line.textEdited.connect(self._take_key)
        self.segments.segment_chosen.connect(self._take_segment)
        self.list.activated.connect(self._take_choice)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)
        self.show_field(field)

    def show_field(self, field: FormField) -> None:
        """Shows another value; what is being typed is left alone."""
        self._field = field
        self._label.show_text(field.label)
        has_choices, is_short = bool(field.choices), len(field.choices) <= SEGMENTS_MOST and not field.is_listed
        self.line.setVisible(not has_choices)
        self.segments.setVisible(has_choices and is_short)
        self.list.setVisible(has_choices and not is_short)
        if has_choices and is_short:
            self.segments.show_segments(field.choices, field.value)
            self.segments.setEnabled(not field.is_fixed)
        elif has_choices:
            self._show_list(field)
        elif not self.line.hasFocus() or not self.line.isModified():
            self.line.setText(field.value)
            if field.is_fixed:
                self.line.setCursorPosition(0)  # what does not fit is cut at its end
        self.line.setReadOnly(field.is_fixed)
        self.line.setProperty("bad", bool(field.problem))
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        for control in (self.line, self.segments, self.list):
            control.setAccessibleName(field.label)
            control.setAccessibleDescription(field.problem or field.hint)
        self._glyph.setVisible(bool(field.problem))
        self._words.setVisible(bool(field.problem or field.hint))
        self._words.show_text(field.problem or field.hint)
        self._words.set_ink("stop_ink" if field.problem else "ink3")

    def _show_list(self, field: FormField) -> None:
        self.list.clear()
        for choice in field.choices:
            self.list.addItem(choice.word, choice.key)
        self.list.setCurrentIndex(max(self.list.findData(field.value), 0))
        self.list.setEnabled(not field.is_fixed)

    def _assemble(self) -> None:
        self._under.addWidget(self._glyph)
        self._under.addWidget(self._words, 1)
        place = QHBoxLayout()
        place.addWidget(self.line, 1)
        place.addWidget(self.segments)
        place.addWidget(self.list, 1)
        place.addStretch(0)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(place)
        column.addLayout(self._under)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)

    def _emit(self, value: str) -> None:
        if value != self._field.value:
            field = self._field
            self.value_edited.emit(FormField(field.key, field.label, value, field.choices))

    @Slot(str)
    def _take_key(self, text: str) -> None:
        if self._field.is_live:
            self._emit(text)

    @Slot()
    def _take_line(self) -> None:
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
        self._label.setMinimumHeight(theme.px(48))
        self._row.setSpacing(theme.px(12))
        self._under.setSpacing(theme.px(6))
        for control in (self.line, self.list):
            control.setFont(self._look.font(Role.BODY))
            control.setMinimumHeight(theme.px(48))


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
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area)
        look.changed.connect(self._restyle_form)
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
