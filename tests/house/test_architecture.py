"""The rules of the house that no linter knows: what may stand where, how long it may be, and what it may not say."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source_tree import CODE, ROOT, line_count, modules, source_files, tree

TOP_LEVEL = {"pyproject.toml", "traceapp", "ui", "resources", "packaging", "tests", "README.md"}
MOST_LINES = 450
MOST_LINES_OF = {Path("ui/main_window.py"): 250}
MOST_LINES_OF_A_FUNCTION = 70
EMPTY_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Info", "Common", "Misc"}

# Spelt in pieces, so that this file does not say what it forbids.
MACHINE_PATH = re.compile(r"(?:^|[^\w.$}~:/-])/" + r"(?:root|home|tmp|work|Users)/\w", re.MULTILINE)
REGISTRY = re.compile("--(?:extra-)?" + "index-url|--" + 'find-links|"resolved"' + ": *" + '"http|registry *= *.*http')


def text_files() -> list[Path]:
    return [
        path for path in source_files() if path.suffix not in {".png", ".ttf", ".wav", ".ico", ".pdf", ".db", ".gz"}
    ]


def test_the_top_level_holds_what_the_plant_asked_for_and_nothing_else():
    names = {path.parts[0] for path in source_files()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("folder", ["packaging", "resources"])
def test_a_folder_of_files_is_no_package(folder):
    assert not (ROOT / folder / "__init__.py").exists()


def test_the_library_called_packaging_is_not_shadowed():
    version = importlib.import_module("packaging.version")
    assert version.Version("6.11.3") < version.Version("6.12")


def test_no_script_in_packaging_bears_the_name_of_a_library():
    lock = (ROOT / "packaging" / "lock.txt").read_text(encoding="utf-8")
    libraries = set(re.findall(r"^([\w-]+)==", lock, re.MULTILINE)) | set(sys.stdlib_module_names)
    assert {path.stem for path in modules("packaging")}.isdisjoint(libraries)


def test_imports_go_down_only():
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_traceapp_imports_without_qt():
    program = (
        "import importlib, pkgutil, sys\n"
        "for name in ('PySide6', 'shiboken6', 'ui'): sys.modules[name] = None\n"
        "import traceapp\n"
        "names = [m.name for m in pkgutil.walk_packages(traceapp.__path__, 'traceapp.')]\n"
        "for name in names:\n"
        "    if not name.endswith('__main__'): importlib.import_module(name)\n"
        "print(len(names))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) + 1 >= len(modules("traceapp"))


def test_no_file_is_longer_than_a_reader_holds():
    long = {str(p): line_count(p) for p in modules(*CODE) if line_count(p) > MOST_LINES_OF.get(p, MOST_LINES)}
    assert long == {}


def test_no_function_is_longer_than_a_screen():
    long = {
        f"{path}:{node.name}": lines
        for path in modules(*CODE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_names_are_the_fields_words():
    empty = [str(p) for p in modules("traceapp", "ui") if {w.title() for w in p.stem.split("_")} & EMPTY_WORDS]
    empty += [
        f"{path}:{node.name}"
        for path in modules("traceapp", "ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and set(re.findall(r"[A-Z][a-z]*", node.name)) & EMPTY_WORDS
    ]
    assert empty == []


def test_the_domain_reads_no_clock_and_opens_nothing():
    impure = [
        f"{path}:{node.lineno} {called}"
        for path in modules("traceapp")
        if path.parts[1] == "domain"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and (called := getattr(node.func, "attr", getattr(node.func, "id", "")))
        in {"now", "utcnow", "today", "open", "input", "print", "read_text", "write_text"}
    ]
    assert impure == []


def test_a_signal_carries_one_object_or_nothing():
    """Signal(int) wraps at 2³¹, Signal(dict) and Signal(str) deliver empty values in silence."""
    lossy = [
        f"{path}:{node.lineno}"
        for path in modules("ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Signal"
        and [ast.unparse(argument) for argument in node.args] not in ([], ["object"])
    ]
    assert lossy == []


def test_no_lambda_is_a_slot_and_nobody_pumps_events():
    """A lambda runs in the emitting thread; pumped events run slots inside slots."""
    wrong = [
        f"{path}:{node.lineno}"
        for path in modules("ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr == "process" + "Events"
            or (node.func.attr == "connect" and any(isinstance(argument, ast.Lambda) for argument in node.args))
        )
    ]
    assert wrong == []


def test_no_file_names_a_machines_path_or_a_registry():
    found = []
    for path in text_files():
        text = (ROOT / path).read_text(encoding="utf-8")
        found += [f"{path}: {match.group().strip()}" for match in MACHINE_PATH.finditer(text)]
        found += [f"{path}: {match.group()}" for match in REGISTRY.finditer(text)]
    assert found == []


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/lock.txt"])
def test_where_packages_come_from_is_the_machines_business(name):
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def declared(group: str) -> dict[str, str]:
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = tables["project"]["dependencies"] if group == "run" else tables["dependency-groups"][group]
    return {normal(name): version for name, version in (pin.split("==") for pin in pins)}


def normal(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.mark.parametrize("group", ["run", "dev"])
def test_the_lock_holds_each_declared_version(group):
    lock = (ROOT / "packaging" / "lock.txt").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE))
    assert {name: locked.get(name) for name in declared(group)} == declared(group)


def imports(path: Path) -> set[str]:
    """The top-level names that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def imported(*folders: str) -> set[str]:
    """The distributions, by normal name, that the modules under these folders import."""
    owners = importlib.metadata.packages_distributions()
    ours = {"traceapp", "ui", "tests", "dev", "house", "sounds"} | set(sys.stdlib_module_names)
    names = set().union(*(imports(path) for path in modules(*folders))) - ours
    return {normal(owners.get(name, [name])[0]) for name in names}


def test_sql_is_written_in_the_store_only():
    elsewhere = [path for path in modules("traceapp", "ui") if path.parts[:2] != ("traceapp", "store")]
    assert [str(path) for path in elsewhere if imports(path) & {"alembic", "sqlalchemy", "sqlite3"}] == []


def test_what_the_program_imports_is_declared():
    assert imported("traceapp", "ui") <= set(declared("run"))


def test_what_is_declared_is_imported():
    # shiboken6 is pinned for PySide6's sake only.
    assert set(declared("run")) - {"shiboken6"} <= imported("traceapp", "ui")


def test_what_only_tests_import_is_declared_for_them():
    assert imported("tests", "packaging") <= set(declared("run")) | set(declared("dev"))
