"""Where screens stand, one at a time."""

from PySide6.QtCore import QChildEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Stage(QWidget):
    """Gives all of its room to the widget in front and asks none for its size. (Qt's stack asks every one of them
    whenever anything changes anywhere, which costs more with each room that was entered.)
    """

    def __init__(self) -> None:
        super().__init__()
        self._front: QWidget | None = None

    @property
    def front(self) -> QWidget | None:
        """What is in front; it is to be seen if the stage is."""
        return self._front

    def take_in(self, widget: QWidget) -> None:
        """It will stand here, and speaks as the stage does from now on: filled first, it would be filled once more."""
        widget.setParent(self)
        widget.hide()

    def bring(self, widget: QWidget) -> None:
        """Brings a widget to the front; the one before is kept, and hidden."""
        if widget is self._front:
            return
        before, self._front = self._front, widget
        self.setUpdatesEnabled(False)
        if before is not None:
            before.clearFocus()
            before.hide()
        if widget.parent() is not self:
            self.take_in(widget)
        widget.setGeometry(self.rect())
        widget.show()
        self.setUpdatesEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The widget in front takes the new room; another does when it is brought."""
        super().resizeEvent(event)
        if self._front is not None:
            self._front.setGeometry(self.rect())

    def childEvent(self, event: QChildEvent) -> None:
        """One that is taken away is in front no more."""
        if event.removed() and event.child() is self._front:
            self._front = None
        super().childEvent(event)
