"""The words of the sheets: whatever a sheet says can be said on a screen."""

from traceapp.app.importing import sheets
from ui import plant_terms

NAMES = {"3.1", "3.2", "2.2", "2.1", "FAR", "17050-1", "9163", "en", "es", "ndfeb", "smco"}
"""Choices that are the same in every language."""


def test_every_sheet_column_meaning_and_choice_has_its_words():
    known = sheets()
    assert set(plant_terms.SHEETS) == set(known)
    assert {name: words[1] for name, words in plant_terms.SHEETS.items()} == {n: s.means for n, s in known.items()}
    columns = [column for sheet in known.values() for column in sheet.columns]
    assert {column.name for column in columns} <= set(plant_terms.HEADINGS)
    assert {column.means for column in columns} == set(plant_terms.MEANINGS)
    assert {choice for column in columns for choice in column.kind.choices} - NAMES == set(plant_terms.CHOICES)
