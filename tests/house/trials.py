"""Tries mutants with the tests: each in a forked child, no file is ever written.

`python -m tests.house.trials MODULE… --tests FILE…` prints a line of JSON for each mutant that no test noticed: the
module, the line, and what was changed.

What changes a function is put into the function as it stands, in a child of one process that has loaded the tests and
all that they need, built what they share, and seen which test enters which function. What changes a table or a default
is tried by a process that has loaded nothing yet.
"""

import argparse
import importlib.abc
import importlib.util
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.machinery import ModuleSpec
from itertools import starmap
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.house.mutants import Mutant, file_of, mutants_of, tree_of
from tests.house.source_tree import ROOT

SECONDS = 120
"""A mutant that makes the tests run longer than this is noticed too."""
MEMORY = Path("/dev/shm")
BARE = (
    *("-x", "-q", "--no-header", "--tb=no", "-p", "no:cacheprovider", "-p", "no:faulthandler"),
    *("-c", os.devnull, "--rootdir", str(ROOT), "-o", "tmp_path_retention_policy=failed"),
)
"""No plugin, no screen."""

Said = Callable[[Mutant], None]


def try_all(modules: Sequence[str], tests: Sequence[str], only: str, unnoticed: Said) -> int:
    """Tries every mutant of the modules on a line that holds `only`; returns how many. Raises `ValueError` where the
    tests fail on the program as it is.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    mutants = [one for module in modules for one in mutants_of(module) if only in one.text]
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        arguments = [*BARE, "--basetemp", f"{folder}/warm", *tests]
        cold = [one for one in mutants if not one.function]
        for number, mutant in enumerate(cold):
            if not _is_noticed_cold(mutant, [*BARE, "--basetemp", f"{folder}/{number}", *tests]):
                unnoticed(mutant)
        _warm(arguments, [one for one in mutants if one.function], unnoticed)
    return len(mutants)


# --------------------------------------------------------------------------------------------------- tables, defaults


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the mutated tree in the place of the module."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self._mutant.module:
            return None
        return importlib.util.spec_from_file_location(fullname, file_of(fullname), loader=self)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(_compiled(self._mutant), module.__dict__)  # noqa: S102 - our own source


def _compiled(mutant: Mutant) -> CodeType:
    return compile(tree_of(mutant), str(file_of(mutant.module)), "exec")


def _is_noticed_cold(mutant: Mutant, arguments: Sequence[str]) -> bool:
    def with_it() -> int:
        sys.meta_path.insert(0, _Finder(mutant))
        return int(pytest.main([*arguments]))

    return bool(_told_by_a_child(with_it))


def _told_by_a_child(tried: Callable[[], int]) -> int:
    """What it comes to there, as far as a child can tell; 255 where it does not come back."""
    child = os.fork()
    if not child:
        signal.alarm(SECONDS)
        _to_nowhere(1, 2)
        told = 255
        try:
            told = min(tried(), 254)
        finally:
            os._exit(told)
    _, status = os.waitpid(child, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 255


def _to_nowhere(*files: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for file in files:
        os.dup2(nowhere, file)


# ----------------------------------------------------------------------------------------------------------- functions


def _warm(arguments: Sequence[str], mutants: Sequence[Mutant], unnoticed: Said) -> None:
    loop = _Loop(mutants, unnoticed)
    pytest.main([*arguments], plugins=[loop])
    if not loop.is_sound:
        raise ValueError("the tests fail on the program as it is")


class _Loop:
    """Runs all tests once, and then those that enter a mutant's function once for each mutant."""

    def __init__(self, mutants: Sequence[Mutant], unnoticed: Said) -> None:
        self._mutants = mutants
        self._unnoticed = unnoticed
        self._entered: dict[tuple[str, str], list[pytest.Item]] = {}
        self._seconds: dict[pytest.Item, float] = {}
        self._noticed_by: dict[pytest.Item, int] = {}
        self.is_sound = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = session.items
        self.is_sound = bool(items) and all(starmap(self._learn, _with_next(items)))
        for mutant in self._mutants if self.is_sound else ():
            if not self._is_noticed(mutant):
                self._unnoticed(mutant)
        return True

    def _learn(self, item: pytest.Item, following: pytest.Item) -> bool:
        """Whether the test passes; what the session shares stays, because another test follows."""
        files = {str(file_of(one.module)): one.module for one in self._mutants}
        seen: set[tuple[str, str]] = set()

        def look(frame: FrameType, event: str, argument: object) -> None:
            code = frame.f_code
            if code.co_filename in files:
                seen.add((files[code.co_filename], code.co_qualname.partition(".<locals>")[0]))

        begun = time.process_time()
        sys.settrace(look)
        try:
            passed = _passes(item, following)
        finally:
            sys.settrace(None)
        self._seconds[item] = time.process_time() - begun
        for function in seen:
            self._entered.setdefault(function, []).append(item)
        return passed

    def _is_noticed(self, mutant: Mutant) -> bool:
        """Those that noticed most before are asked first, and the quickest of the others."""
        looking = self._entered.get((mutant.module, mutant.function), [])
        looking.sort(key=lambda item: (-self._noticed_by.get(item, 0), self._seconds[item]))
        number = _told_by_a_child(lambda: _first_to_fail(mutant, looking))
        if 0 < number <= len(looking):
            item = looking[number - 1]
            self._noticed_by[item] = self._noticed_by.get(item, 0) + 1
        return bool(number)


def _passes(item: pytest.Item, following: pytest.Item) -> bool:
    reports = runtestprotocol(item, log=False, nextitem=following)
    return not any(report.failed for report in reports)


def _first_to_fail(mutant: Mutant, items: Sequence[pytest.Item]) -> int:
    """In the child: which of the tests, counted from 1, fails first with the mutant in its place; 0 if all pass."""
    _put_in(mutant)
    following = enumerate(_with_next(items), start=1)
    return next((number for number, (item, later) in following if not _passes(item, later)), 0)


def _with_next(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item]]:
    """Each test with the one that follows, and the first after the last: so that what the session shares is kept."""
    return zip(items, [*items[1:], *items[:1]], strict=True)


def _put_in(mutant: Mutant) -> None:
    function = _live(sys.modules[mutant.module], mutant.function)
    code = _code_in(_compiled(mutant), mutant.function)
    function.__code__ = code


def _live(module: ModuleType, name: str) -> FunctionType:
    found: Any = module
    for part in name.split("."):
        found = vars(found)[part]
    found = getattr(found, "fget", getattr(found, "__func__", found))
    if hasattr(found, "cache_clear"):
        found.cache_clear()
    while not isinstance(found, FunctionType):
        found = found.__wrapped__
    return found


def _code_in(code: CodeType, name: str) -> CodeType:
    """The code of a function somewhere in that of its module."""
    inside = [one for one in code.co_consts if isinstance(one, CodeType)]
    for one in inside:
        if one.co_qualname == name:
            return one
    return next(_code_in(one, name) for one in inside if name.startswith(f"{one.co_qualname}."))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Look for changes that no test notices.")
    parser.add_argument("modules", nargs="+", metavar="MODULE")
    parser.add_argument("--tests", nargs="+", required=True, metavar="FILE")
    parser.add_argument("--only", default="", help="lines that hold this text")
    options = parser.parse_args(arguments)
    out = os.dup(1)

    def told(**facts: object) -> None:
        os.write(out, f"{json.dumps(facts, ensure_ascii=False)}\n".encode())

    def unnoticed(mutant: Mutant) -> None:
        told(name=mutant.name, line=mutant.line)

    _to_nowhere(1)
    tried = try_all(options.modules, options.tests, options.only, unnoticed)
    told(tried=tried)
    return 0


if __name__ == "__main__":
    sys.exit(main())
