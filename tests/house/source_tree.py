"""The checkout as the house rules see it: every file that is not ignored, and the syntax tree of each module."""

import ast
import fnmatch
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("traceapp", "ui", "packaging")


@cache
def source_files() -> tuple[Path, ...]:
    """Every file of the checkout, relative to its top, without what .gitignore names and without .git itself.

    Read from the folder, not from git, so that the rules hold in an unpacked archive too. Understands the three forms
    that our .gitignore uses: `folder/`, `*.suffix` and a plain name.
    """
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = [".git", *(line.rstrip("/") for line in lines if line and not line.startswith("#"))]

    def walk(folder: Path) -> Iterator[Path]:
        for path in sorted(folder.iterdir()):
            if any(fnmatch.fnmatch(path.name, pattern) for pattern in ignored):
                continue
            if path.is_dir():
                yield from walk(path)
            else:
                yield path.relative_to(ROOT)

    return tuple(walk(ROOT))


def modules(*folders: str) -> list[Path]:
    """The Python files under these top-level folders."""
    return [path for path in source_files() if path.suffix == ".py" and path.parts[0] in folders]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module, given relative to the top."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=str(path))


def line_count(path: Path) -> int:
    """Lines of a file, given relative to the top."""
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())
