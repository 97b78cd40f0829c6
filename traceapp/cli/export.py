"""`traceapp export`: the journal and the books for other programs, as CSV or as lines of JSON."""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from traceapp.app import App
from traceapp.cli.files import write_csv, write_lines
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.record import encode_record, kind_of
from traceapp.exchange.spreadsheet import Cell
from traceapp.store.books import Books

Line = dict[str, Any]


class Export(NamedTuple):
    """What can be written out: its words, its columns, and its lines, each with a value for every column."""

    words: str
    columns: tuple[str, ...]
    lines: Callable[[App, Books], Iterable[Line]]
