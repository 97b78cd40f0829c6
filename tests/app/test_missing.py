"""What a trace cannot know yet: terminals that have sent nothing for a while, the newest record being elsewhere."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.services.plant_builder import MINUTE, Shop, small_plant
from traceapp.app.missing import SILENT_US, Missing, Silent, may_be_missing
from traceapp.domain.entry import decode_entry
from traceapp.domain.quantity import mg
from traceapp.store.journal import Sealed


def missing(shop: Shop) -> Missing:
    with shop.store.reading() as books:
        return may_be_missing(books, shop.store.slates, "A", (), ())


def test_another_terminal_is_silent_once_it_lies_behind_the_newest_record(tmp_path: Path):
    with small_plant(tmp_path) as shop:
        assert missing(shop) == Missing(), "one terminal is never behind itself"
        (tmp_path / "b").mkdir()
        with (
            Shop(tmp_path / "b", like=shop, letters="B") as other,
            closing(sqlite3.connect(tmp_path / "b" / "plant.db")) as file,
        ):
            other.receive("iron", mg(1))
            last = other.at
            rows = file.execute("SELECT body, digest, signature FROM entry").fetchall()
        shop.store.take_in([Sealed(decode_entry(body), body, digest, signature) for body, digest, signature in rows])
        shop.at = last
        shop.receive("iron", mg(1))
        assert missing(shop) == Missing(), "a minute is not long"
        shop.at += SILENT_US - MINUTE
        shop.receive("iron", mg(1))
        assert missing(shop) == Missing(silent=(Silent("B", last),))
