"""Spreadsheets: whatever is wrong is named by file, row and column; what is written is read back as it was."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.exchange.cell_kinds import WHOLE
from traceapp.exchange.spreadsheet import Column, guarded, read_table, unguarded, write_table

COLUMNS = (
    Column("key", "its name", required=True),
    Column("drawing revision", "the customer's"),
    Column("quantity", "pieces", WHOLE),
)


def read(raw: str | bytes):
    return read_table("parts.csv", raw.encode() if isinstance(raw, str) else raw, COLUMNS)


def faults(raw: str | bytes) -> list[str]:
    return [str(wrong) for wrong in read(raw).wrong]


def test_rows_carry_the_spreadsheets_own_numbers():
    table = read('key,quantity\r\na,1\r\n\r\n,,\r\n"b\r\nb",2\r\nc,3\r\n')
    assert [(row.number, row.cells.get("quantity")) for row in table.rows] == [(2, 1), (6, 3)]
    assert [(w.row, w.column) for w in table.wrong] == [(5, "key")]


def test_blank_cells_are_left_out():
    assert read("key,drawing revision,quantity\na, ,\n").rows[0].cells == {"key": "a"}


@pytest.mark.parametrize("heading", ["Drawing revision", "drawing_revision", "DRAWING-REVISION", " drawing  revision "])
def test_a_heading_is_known_however_it_is_spelt(heading):
    assert read(f"key,{heading}\na,C\n").rows[0].cells == {"key": "a", "drawing revision": "C"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_the_headings_are_parted_by(separator):
    table = read(f"key{separator}quantity\na{separator}7\n")
    assert table.rows[0].cells == {"key": "a", "quantity": 7}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_excel_saves_as_text_is_read(encoding):
    assert read("key\nSeñal µ\n".encode(encoding)).rows[0].cells == {"key": "Señal µ"}


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("", "parts.csv, row 1: the first row must hold the headings: key, drawing revision, quantity"),
        ("key\na\n\x00\n", "parts.csv, row 3, column “key”: holds a line break or a character that cannot be printed"),
        ("quantity\n1\n", "parts.csv, row 1, column “key”: is missing"),
        ("key,key\na,b\n", "parts.csv, row 1, column “key”: stands there twice"),
        ("key,quantty\na,1\n", "parts.csv, row 1, column “quantty”: is not known here; did you mean “quantity”?"),
        (
            "key,colour\na,1\n",
            "parts.csv, row 1, column “colour”: is not known here; known are key, drawing revision, quantity",
        ),
        ("key,quantity\n,4\n", "parts.csv, row 2, column “key”: is empty"),
        (
            "key,quantity\na,1.5\n",
            "parts.csv, row 2, column “quantity”: must be a whole number such as 2400, not “1.5”",
        ),
        ("key\na,b\n", "parts.csv, row 2: “b” stands right of the last heading"),
        ("key,\na,b\n", "parts.csv, row 2: “b” stands under no heading"),
        ('key\na\n"b\n', "parts.csv, row 3: a quotation mark is opened and never closed"),
        ('key\n"a"b\n', "parts.csv, row 2: something follows a closing quotation mark"),
        (
            'key\n"' + "a" * 200_000 + '"\n',
            "parts.csv, row 2: a cell is longer than a cell can be; is a quotation mark missing?",
        ),
        ("key\nSe\xf1al\n".encode("latin-1"), "parts.csv, row 2: is no UTF-8 text; save the sheet as “CSV UTF-8”"),
    ],
)
def test_a_fault_names_file_row_and_column(raw, told):
    assert told in faults(raw)


def test_every_fault_is_told_and_the_good_rows_are_still_read():
    table = read("key,quantity\n,x\nb,2\nc,y\n")
    assert [(w.row, w.column) for w in table.wrong] == [(2, "key"), (2, "quantity"), (4, "quantity")]
    assert [row.cells for row in table.rows] == [{"key": "b", "quantity": 2}]


@pytest.mark.parametrize(
    "formula", ["=1+1", "+1", "-1+1", "@SUM(A1)", '=cmd|"/c calc"!A1', "\t=1", "  =1", "＝1", "'=1", "''+1", "\r=1"]
)
def test_what_a_spreadsheet_would_run_is_written_as_text(formula):
    into = io.StringIO(newline="")
    write_table(into, ["a"], [[formula]])
    written = next(csv.reader(io.StringIO(into.getvalue().split("\r\n", 1)[1], newline="")))[0]
    assert written == f"'{formula}"
    assert into.getvalue().startswith('"a"\r\n"\'')
    assert unguarded(written) == formula


def test_a_place_name_that_begins_with_an_apostrophe_is_left_alone():
    assert guarded("'s-Hertogenbosch") == unguarded("'s-Hertogenbosch") == "'s-Hertogenbosch"


def test_a_space_that_does_not_break_is_a_space():
    assert read("key\n25\u202fkg\xa0net\n").rows[0].cells == {"key": "25 kg net"}


def test_numbers_are_written_bare_and_stay_numbers():
    into = io.StringIO(newline="")
    assert write_table(into, ["n", "kg", "word"], [[-4, Decimal("-0.250"), "-4"]]) == 1
    assert into.getvalue() == '"n","kg","word"\r\n-4,-0.250,"\'-4"\r\n'


PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" ")).map(str.strip)


@given(st.lists(st.lists(PRINTABLE, min_size=3, max_size=3), max_size=5))
def test_a_text_table_is_read_back_equal(rows):
    into = io.StringIO(newline="")
    write_table(into, ["a", "b", "c"], rows)
    columns = tuple(Column(name, "") for name in ("a", "b", "c"))
    table = read_table("t.csv", into.getvalue().encode(), columns)
    assert table.wrong == ()
    kept = [{name: cell for name, cell in zip(("a", "b", "c"), row, strict=True) if cell} for row in rows]
    assert [row.cells for row in table.rows] == [row for row in kept if row]


@given(st.text())
def test_guarding_is_undone_exactly(cell):
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.binary(max_size=60))
def test_no_file_is_too_broken_to_be_answered(raw):
    table = read_table("t.csv", raw, COLUMNS)
    assert table.rows or table.wrong or not raw.strip()
