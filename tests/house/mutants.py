"""Breaks the program on purpose, one small place at a time: the changes that `tests.house.trials` tries."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from tests.house.source_tree import ROOT

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.Mod: ast.FloorDiv,
}
TYPES = frozenset({"Literal", "Annotated", "Mapping"})
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Mutant(Struct, frozen=True):
    """One change. text: the line as it stands; change: what is made of it. function: in whose body it is, by its
    qualified name; "" outside of any. place: which of the nodes that may be changed.
    """

    module: str
    line: int
    text: str
    change: str
    function: str
    place: int

    @property
    def name(self) -> str:
        return f"{self.module}: {self.text} [{self.change}]"


def mutants_of(module: str) -> Iterator[Mutant]:
    """Every mutant of a module; docstrings, types and class keywords are left alone."""
    source = file_of(module).read_text(encoding="utf-8")
    lines = source.splitlines()
    tree = ast.parse(source)
    functions = dict(_in_functions(tree))
    for place, node in enumerate(_looked_at(tree)):
        line = getattr(getattr(node, "target", node), "lineno", 1)
        for change in _changes(node):
            yield Mutant(module, line, lines[line - 1].strip(), change, functions.get(node, ""), place)


def tree_of(mutant: Mutant) -> ast.Module:
    """The module with the change in it."""
    tree = ast.parse(file_of(mutant.module).read_text(encoding="utf-8"))
    _apply(list(_looked_at(tree))[mutant.place], mutant.change)
    return ast.fix_missing_locations(tree)


def file_of(module: str) -> Path:
    """Where a module of the program is kept."""
    path = Path(ROOT, *module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _in_functions(node: ast.AST, prefix: str = "") -> Iterator[tuple[ast.AST, str]]:
    """Every node in the body of a function of the module or of one of its classes, with that function's name."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _in_functions(child, f"{prefix}{child.name}.")
        elif isinstance(child, ast.FunctionDef):
            yield from ((inner, f"{prefix}{child.name}") for part in child.body for inner in ast.walk(part))


def _looked_at(node: ast.AST) -> Iterator[ast.AST]:
    """Every node that may be changed, in one order."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "keywords", "decorator_list"} and not isinstance(node, ast.Call):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_docstring(node, child) and not _is_type(child):
                yield child
                yield from _looked_at(child)


def _is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in TYPES


def _is_docstring(parent: ast.AST, child: ast.AST) -> bool:
    return isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant) and hasattr(parent, "body")


def _changes(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Compare(ops=ops):
            yield from (f"compare {n}" for n, op in enumerate(ops) if type(op) in COMPARED)
        case ast.BoolOp():
            yield "and or"
            yield from (f"without operand {n}" for n in range(len(node.values)))
        case ast.IfExp() | ast.If():
            yield from ("always", "never")
        case ast.Constant(value=bool()):
            yield "other truth"
        case ast.Constant(value=int()):
            yield from ("one more", "one less")
        case ast.Dict():
            yield from (f"other value {n}" for n in range(len(node.values)) if _differing(node, n) is not None)
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield "return nothing"
        case _:
            yield from (change for change, is_so in _SINGLE if is_so(node))


def _differing(node: ast.Dict, number: int) -> ast.expr | None:
    """A value of the table that is not this one."""
    own = ast.dump(node.values[number])
    return next((value for value in node.values if ast.dump(value) != own), None)


def _is_named(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLED


_SINGLE: tuple[tuple[str, Callable[[ast.AST], bool]], ...] = (
    ("compute", lambda node: isinstance(node, ast.BinOp) and type(node.op) in COMPUTED),
    ("not", lambda node: isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)),
    ("without if", lambda node: isinstance(node, ast.comprehension) and bool(node.ifs)),
    ("other text", lambda node: isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)),
    ("other call", _is_named),
    (
        "left out",
        lambda node: isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom | ast.Call),
    ),
)


def _apply(node: ast.AST, change: str) -> None:
    match node:
        case ast.Compare() | ast.BoolOp() | ast.BinOp() | ast.UnaryOp():
            _apply_to_operator(node, change)
        case ast.IfExp() | ast.If():
            node.test = ast.Constant(value=change == "always")
        case ast.comprehension():
            node.ifs = []
        case ast.Constant():
            node.value = _other(node.value, change)
        case ast.Dict():
            number = int(change.rpartition(" ")[2])
            node.values[number] = _differing(node, number) or node.values[number]
        case ast.Call(func=ast.Name() as called):
            called.id = CALLED[called.id]
        case ast.Expr():
            # A function that yields nothing any more is a generator still.
            node.value = ast.YieldFrom(ast.Tuple([], ast.Load())) if _yields(node) else ast.Constant(value=None)
        case ast.Return():
            node.value = ast.Constant(value=None)


def _apply_to_operator(node: ast.Compare | ast.BoolOp | ast.BinOp | ast.UnaryOp, change: str) -> None:
    number = int(change.rpartition(" ")[2]) if change[-1].isdigit() else 0
    match node:
        case ast.Compare(ops=ops):
            ops[number] = COMPARED[type(ops[number])]()
        case ast.BinOp():
            node.op = COMPUTED[type(node.op)]()
        case ast.UnaryOp(operand=operand):
            node.operand = ast.UnaryOp(op=ast.Not(), operand=operand)
        case ast.BoolOp() if change == "and or":
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.BoolOp():
            node.values[number] = ast.Constant(value=isinstance(node.op, ast.And))


def _other(value: object, change: str) -> str | int:
    match value:
        case bool():
            return not value
        case int():
            return value + (1 if change == "one more" else -1)
        case _:
            return f"{value}x"


def _yields(node: ast.Expr) -> bool:
    return isinstance(node.value, ast.Yield | ast.YieldFrom)
