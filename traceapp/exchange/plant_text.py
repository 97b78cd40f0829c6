"""YAML text to plain values that remember their lines.

Every scalar stays text: `NO` is Norway and not a boolean, `7.450` keeps its zero, no float comes about. What YAML has
beyond names, lists and text (tags, anchors, merge keys) is refused, so what a person reads in a file is what it says.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct, field

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import Problem, because

DEEPEST = 32
_LONGEST = 2_000_000
_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})

At = tuple[str | int, ...]
"""The way to a place: names and list positions."""

# The parser in C is some ten times faster; a source build of PyYAML may lack it.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Loader):  # type: ignore[misc]
    """Resolves no scalar: numbers, dates and truth values stay the text that they are."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the base class has it so


class PlantText(Struct):
    """A file's values (dict, list, str, None for an empty place), the line of each place, and what is wrong already."""

    value: Any = None
    lines: dict[At, int] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)

    def line(self, at: At) -> int:
        """The line of a place, or of the nearest place above it. 1 is the first line, 0 an unreadable file."""
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 0)


def plant_text(raw: bytes) -> PlantText:
    """Read a file's bytes. Never raises: what cannot be read comes back as flaws with their lines."""
    read = PlantText()
    if len(raw) > _LONGEST:
        return _refused(read, 0, because("file_too_large", most=str(_LONGEST // 1_000_000)))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _refused(read, line, because("not_utf8"))
    try:
        root = yaml.compose(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        return _refused(read, *_marked(error, text))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return _refused(read, line, because("control_character"))
    except RecursionError:
        return _refused(read, 0, because("file_too_deep", most=str(DEEPEST)))
    if root is None:
        return _refused(read, 1, because("file_empty"))
    read.lines[()] = root.start_mark.line + 1
    read.value = _plain(root, (), read, set())
    return read


def _refused(read: PlantText, line: int, problem: Problem) -> PlantText:
    read.lines[()] = line
    read.flaws.append(Flaw((), problem))
    return read


def _marked(error: yaml.MarkedYAMLError, text: str) -> tuple[int, Problem]:
    """The line of an error in the file's structure, and what it is."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 0, because("not_yaml")
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: mark.column + 1]:
        return mark.line + 1, because("tab")
    if "another document" in str(error):
        return mark.line + 1, because("second_document")
    return mark.line + 1, because("structure_breaks", column=str(mark.column + 1))


def _plain(node: yaml.Node, at: At, read: PlantText, above: set[int]) -> Any:
    """The node's value; lines and flaws go into `read`. above: nodes seen, so that an alias is noticed."""
    if id(node) in above:
        read.flaws.append(Flaw(at, because("anchor")))
        return None
    above.add(id(node))
    if len(at) > DEEPEST:
        read.flaws.append(Flaw(at, because("too_deep", most=str(DEEPEST))))
        return None
    if node.tag not in _TAGS:
        read.flaws.append(Flaw(at, because("tag", tag=node.tag.removeprefix("tag:yaml.org,2002:"))))
        return None
    match node:
        case yaml.ScalarNode():
            return node.value if node.value or node.style else None
        case yaml.SequenceNode():
            return [_listed(child, (*at, n), read, above) for n, child in enumerate(node.value)]
        case yaml.MappingNode():
            return dict(_named(node, at, read, above))
    raise AssertionError(node)


def _listed(node: yaml.Node, at: At, read: PlantText, above: set[int]) -> Any:
    read.lines[at] = node.start_mark.line + 1
    return _plain(node, at, read, above)


def _named(node: yaml.MappingNode, at: At, read: PlantText, above: set[int]) -> Iterator[tuple[str, Any]]:
    for name, value in node.value:
        line = name.start_mark.line + 1
        if not isinstance(name, yaml.ScalarNode):
            read.lines[(*at, "?")] = line
            read.flaws.append(Flaw((*at, "?"), because("no_plain_name")))
            continue
        place = (*at, name.value)
        if place in read.lines:
            first = read.lines[place]
            read.lines[place] = line
            read.flaws.append(Flaw(place, because("given_twice", first=str(first))))
            continue
        read.lines[place] = line
        yield name.value, _plain(value, place, read, above)
