"""Moving in a table by the keyboard while the focus is elsewhere: in the field that one types into."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView


def moved(table: QTableView, event: QKeyEvent) -> bool:
    """Moves the present row of a table by an arrow, a page, or to an end; False for any other key."""
    last = table.model().rowCount() - 1
    page = max(1, table.viewport().height() // max(1, table.rowHeight(0)) - 1)
    now = table.currentIndex().row()
    match Qt.Key(event.key()):
        case Qt.Key.Key_Up:
            wanted = now - 1
        case Qt.Key.Key_Down:
            wanted = now + 1
        case Qt.Key.Key_PageUp:
            wanted = now - page
        case Qt.Key.Key_PageDown:
            wanted = now + page
        case _:
            return False
    if last >= 0:
        table.setCurrentIndex(table.model().index(min(max(wanted, 0), last), 0))
    return True
