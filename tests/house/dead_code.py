"""Functions, methods, properties and classes of the program that the program itself never names.

What only a test uses is dead all the same. Run by `dev.py check`; fields are left out, for they are read by name.
"""

import sys

from vulture import Vulture

from tests.house.source_tree import ROOT

KINDS = {"class", "function", "method", "property"}
OVERRIDES_OF_QT = "[a-z]*[A-Z]*"  # the only names with a capital inside
WHOLE_WORDS_OF_QT = ["flags", "paint"]
OVERRIDES_OF_PYHANKO = [
    "_update_meta",
    "async_request_tsa_response",
    "async_sign_raw",
    "async_timestamp",
    "ensure_output_version",
    "register_extension",
]
ENTRY_POINTS = ["main"]
REACHED_FROM_OUTSIDE = ["action_bar"]  # a hand that drives the window presses its buttons


def dead_code() -> list[str]:
    """One line for each: file, line, kind and name."""
    search = Vulture(
        ignore_names=[OVERRIDES_OF_QT, *WHOLE_WORDS_OF_QT, *OVERRIDES_OF_PYHANKO, *ENTRY_POINTS, *REACHED_FROM_OUTSIDE]
    )
    search.scavenge([str(ROOT / "traceapp"), str(ROOT / "ui")])
    return [
        f"{one.filename.relative_to(ROOT)}:{one.first_lineno}: {one.typ} {one.name}"
        for one in search.get_unused_code(min_confidence=60)
        if one.typ in KINDS
    ]


if __name__ == "__main__":
    dead = dead_code()
    print("\n".join(dead))
    sys.exit(1 if dead else 0)
