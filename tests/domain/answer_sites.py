"""Where the program says no: every place that raises or shows a code, with the names of the facts it gives."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.house.source_tree import ROOT

CODE_AT: dict[str, int | str] = {"Refused": 0, "Fault": 0, "wrong": 1, "_refuse": 0, "Failure": "code"}
"""Calls that say no, and the argument that is the code."""
NOTED_AT: dict[str, int | str] = {"Noted": "code", "Finding": 1}
"""Calls that note a finding."""

PROBLEM_CALLS = frozenset({"because", "Unreadable"})


@dataclass(frozen=True, slots=True)
class Site:
    """One place. facts: names given there; None where they come from elsewhere."""

    code: str
    where: str
    facts: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Call:
    """A call, with the innermost and the outermost function it stands in, and their module."""

    name: str
    node: ast.Call
    function: ast.AST
    outermost: ast.AST
    module: ast.Module
    where: str

    def argument(self, at: int | str) -> ast.expr | None:
        """The argument at a place or of a name."""
        if isinstance(at, str):
            return next((keyword.value for keyword in self.node.keywords if keyword.arg == at), None)
        return self.node.args[at] if len(self.node.args) > at else None


def error_sites() -> Iterator[Site]:
    """Every refusal, fault, failing check and wrong scan."""
    for call in calls():
        if call.name == "BadPlantFile":
            yield Site("bad_plant_file", call.where, frozenset({"file", "line", "field", "problem"}))
        for code in _codes(call, CODE_AT):
            yield Site(code, call.where, _facts(call))


def problem_sites() -> Iterator[Site]:
    """Every place that says what is wrong with a file, a text or the system."""
    for call in calls():
        if call.name in PROBLEM_CALLS:
            for code in _codes(call, dict.fromkeys(PROBLEM_CALLS, 0)):
                named = [keyword.arg for keyword in call.node.keywords]
                yield Site(code, call.where, None if None in named else frozenset(name for name in named if name))


def finding_sites() -> Iterator[Site]:
    """Every doubt that is noted."""
    for call in calls():
        for code in _codes(call, NOTED_AT):
            yield Site(code, call.where, _told_in(call.outermost))


@cache
def calls() -> tuple[Call, ...]:
    """Every call in both packages, but for the answers themselves."""
    return tuple(call for package in ("traceapp", "ui") for path in _sources(ROOT / package) for call in _calls(path))


def _sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "answers" not in path.parts)


def _calls(path: Path) -> Iterator[Call]:
    module = ast.parse(path.read_text(encoding="utf-8"))

    def walk(node: ast.AST, function: ast.AST, outermost: ast.AST) -> Iterator[Call]:
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield Call(name, node, function, outermost, module, f"{path.relative_to(ROOT)}:{node.lineno}")
        if isinstance(node, ast.FunctionDef):
            function, outermost = node, node if outermost is module else outermost
        for child in ast.iter_child_nodes(node):
            yield from walk(child, function, outermost)

    return walk(module, module, module)


def _codes(call: Call, places: dict[str, int | str]) -> set[str]:
    if call.name not in places:
        return set()
    match call.argument(places[call.name]):
        case ast.Constant(value=str() as word):
            return {word}
        case ast.IfExp(body=ast.Constant(value=str() as one), orelse=ast.Constant(value=str() as other)):
            return {one, other}
        case ast.Subscript(value=ast.Name(id=table)):
            return _values_of(call.module, table)
        case ast.Name(id=name):
            return _given_to(call, name)
        case _:  # caught or handed on: it is found where it was made
            return set()


def _given_to(call: Call, name: str) -> set[str]:
    """What a local name was given: by `=`, by callers in the same file, or as the first of pairs in a list."""
    found: set[str] = set()
    for node in ast.walk(call.function):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                found |= _words(value)
                for looked_into in ast.walk(value):
                    if isinstance(looked_into, ast.Name):
                        found |= _values_of(call.module, looked_into.id)
            case ast.comprehension(target=ast.Tuple(elts=[ast.Name(id=target), *_])) if target == name:
                found |= {first for first, second in _pairs(call.function) if isinstance(second, ast.Tuple)}
    if isinstance(call.function, ast.FunctionDef) and name in (places := [a.arg for a in call.function.args.args]):
        own = call.function.name
        for node in ast.walk(call.module):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == own:
                found |= _words(node.args[places.index(name)])
    return found


def _values_of(module: ast.Module, table: str) -> set[str]:
    """The texts in a dictionary at the top of the module."""
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values)) if name == table:
                return {v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)}
    return set()


def _words(value: ast.expr) -> set[str]:
    return {n.value for n in ast.walk(value) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def _facts(call: Call) -> frozenset[str] | None:
    """The names of the facts that a call gives with its code."""
    if call.name in {"Refused", "Fault"}:
        return frozenset(keyword.arg for keyword in call.node.keywords if keyword.arg)
    if call.name == "Failure":
        opened = call.argument("place")
        return _told_in(call.outermost) | (_words(opened) if opened is not None else set())
    match call.argument(2 if call.name == "wrong" else 1):
        case ast.Tuple() as pairs:
            return frozenset(first for first, _ in _pairs(pairs))
        case ast.Dict(keys=keys):
            return frozenset(k.value for k in keys if isinstance(k, ast.Constant) and isinstance(k.value, str))
        case _:
            return None


def _told_in(function: ast.AST) -> frozenset[str]:
    """The names of all the facts that a function puts together."""
    return frozenset(first for first, _ in _pairs(function))


def _pairs(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(elts=[ast.Constant(value=str() as first), second]):
                yield first, second
