"""Figures as a table for people and as JSON for machines."""

import json
import platform
from collections.abc import Mapping, Sequence

from tests.bench.figure import Figure, number

HEADINGS = ("figure", "value", "floor", "ratio", "limit", "")
NUMBERS = {1, 2, 3}  # columns set to the right
MARKS = {True: "kept", False: "OVER", None: ""}


def table(figures: Sequence[Figure]) -> str:
    """The figures in columns; `OVER` marks a limit that was not kept."""
    rows = [HEADINGS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = []
    for row in rows:
        cells = [f"{t:>{w}}" if i in NUMBERS else f"{t:<{w}}" for i, (t, w) in enumerate(zip(row, widths, strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        f"{number(figure.value)} {figure.unit}",
        "" if figure.floor is None else f"{number(figure.floor)} {figure.unit}",
        "" if figure.ratio is None else number(figure.ratio),
        "" if figure.limit is None else str(figure.limit),
        MARKS[figure.is_within],
    )


def as_json(measured: Mapping[str, Sequence[Figure]]) -> str:
    """All figures by the name of their bench, with the machine's kind."""
    return json.dumps(
        {
            "machine": {"system": platform.platform(), "python": platform.python_version()},
            "figures": [
                {
                    "bench": bench,
                    "name": figure.name,
                    "value": figure.value,
                    "unit": figure.unit,
                    "floor": figure.floor,
                    "ratio": figure.ratio,
                    "limit": None if figure.limit is None else str(figure.limit),
                    "within": figure.is_within,
                }
                for bench, figures in measured.items()
                for figure in figures
            ],
        },
        indent=2,
    )
