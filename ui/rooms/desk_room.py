"""The desk: where one can go. A new room is listed here by one line."""

from PySide6.QtCore import QCoreApplication, Slot

from ui.rooms.doors import (
    Balance,
    Charts,
    Concessions,
    Dock,
    Documents,
    Door,
    Due,
    Escapes,
    Exchange,
    Find,
    Findings,
    Handover,
    Hold,
    Holds,
    Home,
    KeyIn,
    Keys,
    Lots,
    Orders,
    Origins,
    Overview,
    PlantData,
    PlantFiles,
    Results,
    Samples,
    SetUp,
    Shipping,
    StationHealth,
    Trace,
    Unpacking,
    WhatIf,
)
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.screens.desk import DeskScreen, DeskView
from ui.widgets.choices import Choice


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DeskRoom", source)


def every_room() -> tuple[Choice, ...]:
    """Each door with its words and what is behind it, in the order of a lot's life: the line, quality, the office."""
    return (
        Choice(Home(), tr("Home"), tr("where this station begins")),
        Choice(Find(), tr("Find"), tr("anything on record")),
        Choice(Lots(), tr("Lots"), tr("all there are")),
        Choice(KeyIn(), tr("Key in a code"), tr("for want of a label")),
        Choice(Hold(), tr("Hold, report"), tr("one badge stops it")),
        Choice(Trace(), tr("Trace"), tr("where to, where from")),
        Choice(Holds(), tr("Holds"), tr("all that stands still")),
        Choice(Results(), tr("Results"), tr("from instruments’ files")),
        Choice(Charts(), tr("Control charts"), tr("what drifts")),
        Choice(Balance(), tr("Mass balance"), tr("what goes in, what comes out")),
        Choice(Findings(), tr("Findings"), tr("doubts, who closed them")),
        Choice(Escapes(), tr("Escape reviews"), tr("late facts, certificates")),
        Choice(Origins(), tr("Origins"), tr("declared of what came in")),
        Choice(Documents(), tr("Documents"), tr("evidence of origins")),
        Choice(Samples(), tr("Samples"), tr("kept, sent, ended")),
        Choice(Concessions(), tr("Concessions"), tr("what may deviate")),
        Choice(Shipping(), tr("Shipping"), tr("boxes and certificates")),
        Choice(WhatIf(), tr("What if"), tr("other rules, another box")),
        Choice(Unpacking(), tr("Unpack"), tr("a box is stock again")),
        Choice(Dock(), tr("Dock"), tr("outside work, returns")),
        Choice(Overview(), tr("Overview"), tr("where to walk next")),
        Choice(Handover(), tr("Handover note"), tr("for the next shift")),
        Choice(StationHealth(), tr("Station health"), tr("not done yet, tests")),
        Choice(Orders(), tr("Orders"), tr("delivered, set aside")),
        Choice(Due(), tr("Due"), tr("what runs out")),
        Choice(Exchange(), tr("Exchange"), tr("events out and in")),
        Choice(Keys(), tr("Keys"), tr("what signs here")),
        Choice(PlantData(), tr("Plant data"), tr("parts, parties, people")),
        Choice(PlantFiles(), tr("Plant files"), tr("routes, lists, layouts")),
        Choice(SetUp(), tr("Set-up"), tr("devices and plant data")),
    )


class DeskRoom(Room):
    """Lists the rooms and opens the one that is touched."""

    screen: DeskScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.screen = DeskScreen(house.look)
        self.screen.room_chosen.connect(self._open)
        self.screen.back_requested.connect(self.go_back)

    @property
    def is_over(self) -> bool:
        """Nobody comes back to the list: it is one touch away from everywhere."""
        return True

    def enter(self, door: Door) -> None:
        """Lists what may be opened."""
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """The same rooms in another language."""
        self.screen.show_view(DeskView(every_room()))

    @Slot(object)
    def _open(self, choice: Choice) -> None:
        if isinstance(choice.key, Door):
            self.wanted.emit(choice.key)
