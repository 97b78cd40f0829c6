"""Where the program says no: every place that raises or shows a code, with the names of the facts it gives."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.house.source_tree import ROOT

ERRORS = {"Refused": 0, "Fault": 0, "wrong": 1, "say": 0, "_refuse": 0, "wrong_scan": 0}
"""Calls that take a code, and the place of the argument."""
OBJECTS = {"Failure": "code", "NotPrinted": "", "Unknown": ""}
FINDINGS = {"Noted": "code", "Finding": 1}


@dataclass(frozen=True, slots=True)
class Site:
    """One place. facts: names surely given; None where they are put together elsewhere."""

    code: str
    where: str
    facts: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Module:
    """A source file as a tree. parents: of every node."""

    path: Path
    tree: ast.Module
    parents: dict[ast.AST, ast.AST]

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The node's parents, the nearest first."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def function_of(self, node: ast.AST) -> ast.AST:
        """The innermost function that the node stands in; the module outside of any."""
        return next((p for p in self.around(node) if isinstance(p, ast.FunctionDef)), self.tree)


@cache
def modules() -> tuple[Module, ...]:
    """Every source file of both packages but the answers themselves."""
    found = []
    for package in ("traceapp", "ui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if "answers" in path.parts:
                continue
            tree = ast.parse(path.read_text(encoding="utf-8"))
            parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
            found.append(Module(path, tree, parents))
    return tuple(found)


def error_sites() -> Iterator[Site]:
    """Every refusal, fault, failing check and wrong scan."""
    for module, call, name in _calls():
        if name == "Failure":
            yield from _sites(module, call, _keyword(call, "code"), _told_in(module.function_of(call)))
        elif name in ERRORS and len(call.args) > ERRORS[name]:
            yield from _sites(module, call, call.args[ERRORS[name]], _given(call, name))


def finding_sites() -> Iterator[Site]:
    """Every doubt that is noted."""
    for module, call, name in _calls():
        if name == "Finding":
            facts = _pairs(call.args[3]) if len(call.args) > 3 else frozenset()
            yield from _sites(module, call, call.args[1], facts)
        elif name == "Noted":
            yield from _sites(module, call, _keyword(call, "code"), _told_in(module.function_of(call)))


def _calls() -> Iterator[tuple[Module, ast.Call, str]]:
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                func = node.func
                yield module, node, func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")


def _sites(module: Module, call: ast.Call, code: ast.expr | None, facts: frozenset[str] | None) -> Iterator[Site]:
    where = f"{module.path.relative_to(ROOT)}:{call.lineno}"
    for word in _codes(module, call, code):
        yield Site(word, where, facts)


def _codes(module: Module, call: ast.Call, code: ast.expr | None) -> set[str]:
    """The codes that an expression can be. One that was caught or handed on is found where it was made."""
    match code:
        case ast.Constant(value=str() as word):
            return {word}
        case ast.IfExp(body=body, orelse=orelse):
            return _codes(module, call, body) | _codes(module, call, orelse)
        case ast.Subscript(value=ast.Name(id=table)):
            return _values(module, table)
        case ast.Name(id=name):
            return _assigned(module, call, name)
        case _:
            return set()


def _assigned(module: Module, call: ast.Call, name: str) -> set[str]:
    """What a local name was given; for a parameter, what the callers in the same file hand in at its place."""
    function = module.function_of(call)
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets):
            found |= _words(module, node.value)
    if isinstance(function, ast.FunctionDef):
        places = [argument.arg for argument in function.args.args]
        if name in places:
            found |= _handed(module, function.name, places.index(name))
    for node in ast.walk(function):  # a loop over (code, facts) pairs put together above
        if isinstance(node, ast.For | ast.comprehension) and name in {
            n.id for n in ast.walk(node.target) if isinstance(n, ast.Name)
        }:
            found |= {pair for pair in _firsts(function) if pair.islower()}
    return found


def _handed(module: Module, function: str, place: int) -> set[str]:
    return {
        word
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == function
        and len(node.args) > place
        for word in _words(module, node.args[place])
    }


def _words(module: Module, value: ast.expr) -> set[str]:
    """Constants in an expression, and the values of the tables it looks into."""
    words = {n.value for n in ast.walk(value) if isinstance(n, ast.Constant) and isinstance(n.value, str) and n.value}
    for node in ast.walk(value):
        if isinstance(node, ast.Name):
            words |= _values(module, node.id)
    return words


def _values(module: Module, table: str) -> set[str]:
    """The texts in a dictionary of the module."""
    for node in module.tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        named = any(isinstance(t, ast.Name) and t.id == table for t in targets)
        if named and isinstance(getattr(node, "value", None), ast.Dict):
            return {v.value for v in node.value.values if isinstance(v, ast.Constant) and isinstance(v.value, str)}  # type: ignore[union-attr]
    return set()


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _given(call: ast.Call, name: str) -> frozenset[str] | None:
    if name in {"Refused", "Fault"}:
        return frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    facts = call.args[ERRORS[name] + 1] if len(call.args) > ERRORS[name] + 1 else None
    match facts:
        case ast.Tuple():
            return _pairs(facts)
        case ast.Dict(keys=keys) if all(isinstance(key, ast.Constant) for key in keys):
            return frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))
        case _:
            return None


def _pairs(facts: ast.expr) -> frozenset[str] | None:
    """The names in `(("lot", …), ("reason", …))`; None where it is no such text."""
    return frozenset(_firsts(facts)) if isinstance(facts, ast.Tuple) else None


def _told_in(function: ast.AST) -> frozenset[str]:
    """The names of all pairs that a function puts together, those of the functions inside it included."""
    return frozenset(_firsts(function))


def _firsts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(elts=[ast.Constant(value=str() as first), _]):
                yield first
            case ast.Call(func=ast.Name(id="failed"), args=[_, *pairs]):
                for pair in pairs:
                    yield from _firsts(pair)
