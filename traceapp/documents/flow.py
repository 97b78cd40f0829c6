"""Breaking a long document into pages: strips that are never split, in sections whose heads are repeated."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from traceapp.documents.marks import Mark
from traceapp.documents.paper import Placed


class Strip(Struct, frozen=True):
    """A piece of the page as high as `height`; its marks count from its own top."""

    height: float
    marks: tuple[Mark, ...] = ()


class Group(Struct, frozen=True):
    """Rows under a head that is repeated where a page turns between them."""

    rows: tuple[Strip, ...]
    head: tuple[Strip, ...] = ()


class Section(Struct, frozen=True):
    """A titled table. Where a page turns inside, `again` and the heads stand on the next one.

    title: printed once. head: printed under the title and on each further page. close: the marks that end the table on
    each page. tail: what follows the last row and stays with it.
    """

    title: tuple[Strip, ...]
    groups: tuple[Group, ...]
    head: tuple[Strip, ...] = ()
    again: tuple[Strip, ...] = ()
    close: tuple[Mark, ...] = ()
    tail: tuple[Strip, ...] = ()


def paginated(sections: Iterable[Section], *, first: float, further: float) -> list[list[Placed]]:
    """The sections on as many pages as they need. first, further: the room on the first and on each further page."""
    pages = _Pages(first, further)
    for section in sections:
        _set_section(pages, section)
    return pages.done


def _set_section(pages: "_Pages", section: Section) -> None:
    lead = [*section.title, *section.head, *section.groups[0].head, *section.groups[0].rows[:2]]
    if not pages.fit(lead):
        pages.turn()
    pages.put(section.title)
    pages.put(section.head)
    for group in section.groups:
        if not pages.fit([*group.head, *group.rows[:1]]):
            _turn_inside(pages, section, ())
        pages.put(group.head)
        for row in group.rows:
            last = row is group.rows[-1] and group is section.groups[-1]
            if not pages.fit([row, *section.tail] if last else [row]):
                _turn_inside(pages, section, group.head)
            pages.put([row])
    pages.close(section.close)
    pages.put(section.tail)


def _turn_inside(pages: "_Pages", section: Section, head: tuple[Strip, ...]) -> None:
    pages.close(section.close)
    pages.turn()
    pages.put([*section.again, *section.head, *head])


class _Pages(Struct):
    """The pages so far, and how far down the last one is filled."""

    first: float
    further: float
    done: list[list[Placed]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def fit(self, strips: Sequence[Strip]) -> bool:
        """Whether the strips fit below; on an empty page they have to."""
        room = self.first if len(self.done) == 1 else self.further
        return self.y == 0 or self.y + sum(strip.height for strip in strips) <= room

    def put(self, strips: Iterable[Strip]) -> None:
        for strip in strips:
            self.done[-1].append((self.y, strip.marks))
            self.y += strip.height

    def close(self, marks: tuple[Mark, ...]) -> None:
        self.done[-1].append((self.y, marks))

    def turn(self) -> None:
        self.done.append([])
        self.y = 0.0
